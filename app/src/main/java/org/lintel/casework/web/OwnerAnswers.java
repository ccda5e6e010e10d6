package org.lintel.casework.web;

import java.util.Optional;
import java.util.function.Function;
import org.lintel.casework.CaseLinks;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What an owner gets to see of her case, and after she sent a form of it, with its link. */
@Component
@Primary
class OwnerAnswers {

  static final String TEMPLATE = "casework/owner-case";

  private final CaseLinks links;
  private final OwnerCasePages pages;

  OwnerAnswers(CaseLinks links, OwnerCasePages pages) {
    this.links = links;
    this.pages = pages;
  }

  /** Where the case is found under that part of an address. */
  OwnerCasePages.At at(String token, ServiceCase found) {
    return new OwnerCasePages.At(href(token), true);
  }

  OwnerCasePage page(
      String token,
      ServiceCase found,
      Text text,
      String done,
      OwnerCasePage.Typed typed,
      Refusals refusals) {
    return pages.page(at(token, found), found, text, done, typed, refusals);
  }

  /** The case went on meanwhile: it is shown as it is now, with what was typed. */
  ModelAndView changed(String token, Text text, ServiceCase found, OwnerCasePage.Typed typed) {
    var refusals = Refusals.none().add("", "casework.owner.refused.changed");
    var page = page(token, pages.again(found), text, "", typed, refusals);
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
    return Pages.refuse(TEMPLATE, page(token, found, text, "", typed, refusals));
  }

  static OwnerCasePage.Typed typed(String form, String words) {
    return new OwnerCasePage.Typed(form, words, "");
  }

  ModelAndView back(String token, String done, Text text) {
    return Pages.seeOther(href(token) + "?done=" + done + "&lang=" + text.language());
  }

  /** Address of the page. */
  String href(String token) {
    return "/o/c/" + token;
  }

  ModelAndView with(String token, Function<ServiceCase, ModelAndView> work) {
    return find(token, work).orElseGet(pages::unknown);
  }

  /** What comes of the case found under that part of an address; empty when there is none. */
  <T> Optional<T> find(String token, Function<ServiceCase, T> work) {
    return links.with(token, work);
  }
}
