package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.lintel.platform.web.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

/** Tells programs what went wrong in the form that the specification gives to errors. */
@ControllerAdvice(
    assignableTypes = {
      Open311DiscoveryController.class,
      Open311ServicesController.class,
      Open311RequestsController.class
    })
@Order(Ordered.HIGHEST_PRECEDENCE)
class Open311Failures {

  private static final String AN_HOUR = "3600";
  private static final String SOON = "5";

  @ExceptionHandler(Open311Refused.class)
  void refused(Open311Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refused.isTooMany()) {
      response.setHeader("Retry-After", AN_HOUR);
    }
    Open311Answer.write(request, response, refused.status(), refused.errors());
  }

  /** Characters that no database takes, and forms that cannot be decoded or are far too large. */
  @ExceptionHandler({ResponseStatusException.class, InvalidParameterException.class})
  void undecodable(Text text, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var refused = Open311Refused.badRequest(text.get("casework.open311.error.undecodable"));
    Open311Answer.write(request, response, refused.status(), refused.errors());
  }

  @ExceptionHandler({
    CannotGetJdbcConnectionException.class,
    CannotCreateTransactionException.class,
    TransactionSystemException.class,
    DataAccessResourceFailureException.class
  })
  void busy(Text text, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var refused = Open311Refused.busy(text.get("casework.open311.error.busy"));
    response.setHeader("Retry-After", SOON);
    Open311Answer.write(request, response, refused.status(), refused.errors());
  }
}
