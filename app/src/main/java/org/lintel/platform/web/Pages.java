package org.lintel.platform.web;

import org.lintel.platform.database.OrganisationScope;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What a controller answers with. */
public final class Pages {

  /** Whose page it is, for the shell around it. */
  static final String ORGANISATION = "organisation";

  private Pages() {}

  /** The template of that name, for example {@code casework/closure}, with its one page record. */
  public static ModelAndView show(String template, Object page) {
    var view = new ModelAndView(template).addObject("page", page);
    OrganisationScope.current()
        .ifPresent(organisation -> view.addObject(ORGANISATION, organisation));
    return view;
  }

  /** A form that was not accepted, shown again with its errors and everything typed: status 422. */
  public static ModelAndView refuse(String template, Object page) {
    return status(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  public static ModelAndView status(String template, Object page, HttpStatus status) {
    var view = show(template, page);
    view.setStatus(status);
    return view;
  }

  /** After a change: 303 to the page that shows it. The address must be one of ours. */
  public static ModelAndView seeOther(String path) {
    if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
      throw new IllegalArgumentException("not a path of this application: " + path);
    }
    var redirect = new RedirectView(path, false, false, false);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExpandUriTemplateVariables(false);
    return new ModelAndView(redirect);
  }
}
