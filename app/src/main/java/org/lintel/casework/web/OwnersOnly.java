package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lintel.platform.web.FailurePage;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Viewing;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What an owner does with her link nobody does for her who is signed in as staff. */
@ControllerAdvice(
    assignableTypes = {
      OwnerCasesController.class,
      OwnerDecisionsController.class,
      OwnerPromisesController.class,
      OwnerReportsController.class
    })
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnersOnly {

  /** A form of the owner's was sent from a session of staff. */
  static final class SentByStaff extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  @ModelAttribute
  void refuseStaff(HttpServletRequest request) {
    if (request.getMethod().equals("POST") && Viewing.of(request).isPresent()) {
      throw new SentByStaff();
    }
  }

  @ExceptionHandler(SentByStaff.class)
  ModelAndView sentByStaff() {
    return Pages.status(
        "platform/failure", new FailurePage("owners-only", ""), HttpStatus.FORBIDDEN);
  }
}
