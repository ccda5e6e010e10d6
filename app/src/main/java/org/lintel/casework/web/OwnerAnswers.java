package org.lintel.casework.web;

import java.util.Optional;
import java.util.function.Function;
import org.lintel.casework.CaseLinks;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What an owner gets to see after she sent a form of her case. */
@Component
class OwnerAnswers {

  static final String TEMPLATE = "casework/owner-case";

  private final CaseLinks links;
  private final OwnerCasePages pages;

  OwnerAnswers(CaseLinks links, OwnerCasePages pages) {
    this.links = links;
    this.pages = pages;
  }

  /** The case went on meanwhile: it is shown as it is now, with what was typed. */
  ModelAndView changed(String token, Text text, ServiceCase found, OwnerCasePage.Typed typed) {
    var refusals = Refusals.none().add("", "casework.owner.refused.changed");
    var page = pages.page(token, pages.again(found), text, "", typed, refusals);
    return Pages.status(TEMPLATE, page, HttpStatus.CONFLICT);
  }

  ModelAndView refuse(
      String token,
      ServiceCase found,
      Text text,
      OwnerCasePage.Typed typed,
      String field,
      String why) {
    var refusals = Refusals.none().add(field, "casework.owner.refused." + why);
    return refuse(token, found, text, typed, refusals);
  }

  ModelAndView refuse(
      String token, ServiceCase found, Text text, OwnerCasePage.Typed typed, Refusals refusals) {
    return Pages.refuse(TEMPLATE, pages.page(token, found, text, "", typed, refusals));
  }

  static OwnerCasePage.Typed typed(String form, String words) {
    return new OwnerCasePage.Typed(form, words, "");
  }

  ModelAndView back(String token, String done, Text text) {
    return Pages.seeOther("/o/c/" + token + "?done=" + done + "&lang=" + text.language());
  }

  ModelAndView with(String token, Function<ServiceCase, ModelAndView> work) {
    Optional<ModelAndView> answer = links.with(token, work);
    return answer.orElseGet(pages::unknown);
  }
}
