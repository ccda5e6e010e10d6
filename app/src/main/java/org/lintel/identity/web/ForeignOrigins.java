package org.lintel.identity.web;

import org.lintel.platform.web.FailurePage;
import org.lintel.platform.web.Pages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers what {@link OriginGuard} refused, before the outermost handler sees it. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ForeignOrigins {

  @ExceptionHandler(OriginGuard.ForeignOrigin.class)
  ModelAndView foreign() {
    return Pages.status(
        "platform/failure", new FailurePage("foreign-origin", ""), HttpStatus.FORBIDDEN);
  }
}
