package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import org.lintel.survey.TooBusy;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Says when to come back on an answer that could not be stored now. */
final class Busy {

  private Busy() {}

  static void mark(ModelAndView answer, HttpServletResponse response) {
    if (answer.getStatus() == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", String.valueOf(TooBusy.RETRY_AFTER));
    }
  }
}
