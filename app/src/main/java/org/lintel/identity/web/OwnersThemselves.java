package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lintel.identity.ForOwnersThemselves;
import org.lintel.identity.OpenToOwners;
import org.lintel.platform.web.FailurePage;
import org.lintel.platform.web.Pages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What an owner says on her pages nobody says for her in a browser where staff are signed in. */
@ControllerAdvice(annotations = OpenToOwners.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnersThemselves {

  @ModelAttribute
  void refuseStaff(HttpServletRequest request) {
    if (request.getMethod().equals("POST")) {
      ForOwnersThemselves.check(request);
    }
  }

  /** Also where no owner is signed in yet. */
  @ControllerAdvice
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static class Refused {

    @ExceptionHandler(ForOwnersThemselves.class)
    ModelAndView sentByStaff() {
      return Pages.status(
          "platform/failure", new FailurePage("owners-only", ""), HttpStatus.FORBIDDEN);
    }
  }
}
