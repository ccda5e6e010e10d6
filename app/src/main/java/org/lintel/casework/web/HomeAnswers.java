package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.lintel.casework.CaseLinks;
import org.lintel.casework.OwnCases;
import org.lintel.casework.ServiceCase;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The same for an owner who is signed in at her home: she sees what is shared with her, and sends
 * forms only of what is hers.
 */
@Component
class HomeAnswers extends OwnerAnswers {

  private final OwnCases cases;
  private final HttpServletRequest request;

  HomeAnswers(CaseLinks links, OwnerCasePages pages, OwnCases cases, HttpServletRequest request) {
    super(links, pages);
    this.cases = cases;
    this.request = request;
  }

  @Override
  String href(String id) {
    return "/o/cases/" + id;
  }

  @Override
  OwnerCasePages.At at(String id, ServiceCase found) {
    boolean isHers = seen(id).filter(OwnCases.Seen::isHers).isPresent();
    return new OwnerCasePages.At(href(id), isHers);
  }

  @Override
  ModelAndView with(String id, Function<ServiceCase, ModelAndView> work) {
    return find(id, work).orElseGet(HomeAnswers::nothing);
  }

  @Override
  <T> Optional<T> find(String id, Function<ServiceCase, T> work) {
    boolean isLook = !request.getMethod().equals("POST");
    return seen(id).filter(seen -> isLook || seen.isHers()).map(seen -> work.apply(seen.found()));
  }

  private Optional<OwnCases.Seen> seen(String id) {
    SignedInOwner owner = SignedInOwner.of(request).orElseThrow();
    return CasesController.id(id).flatMap(found -> cases.find(owner, found));
  }

  private static ModelAndView nothing() {
    return Pages.status("casework/home-nothing", new HomeNothingPage(), HttpStatus.NOT_FOUND);
  }
}
