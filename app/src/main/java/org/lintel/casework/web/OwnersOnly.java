package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lintel.identity.ForOwnersThemselves;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What an owner does with her link nobody does for her who is signed in as staff. */
@ControllerAdvice(
    assignableTypes = {
      OwnerAppointmentController.class,
      OwnerCasesController.class,
      OwnerDecisionsController.class,
      OwnerPromisesController.class,
      OwnerPhotosController.class,
      OwnerQuestionsController.class,
      OwnerReportsController.class
    })
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnersOnly {

  @ModelAttribute
  void refuseStaff(HttpServletRequest request) {
    if (request.getMethod().equals("POST")) {
      ForOwnersThemselves.check(request);
    }
  }
}
