package org.lintel.platform.web;

import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.lintel.platform.NotFound;
import org.lintel.platform.database.FullDisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** The outermost handler: turns what no controller handled into a page that says what to do. */
@ControllerAdvice
class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);
  private static final String TEMPLATE = "platform/failure";

  private final Clock clock;

  Failures(Clock clock) {
    this.clock = clock;
  }

  @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
  ModelAndView notFound() {
    return page("not-found", HttpStatus.NOT_FOUND, "");
  }

  @ExceptionHandler(NotAllowed.class)
  ModelAndView notAllowed() {
    return page("not-allowed", HttpStatus.FORBIDDEN, "");
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ModelAndView tooLarge() {
    return page("too-large", HttpStatus.CONTENT_TOO_LARGE, "");
  }

  @ExceptionHandler({
    CannotGetJdbcConnectionException.class,
    CannotCreateTransactionException.class,
    TransactionSystemException.class,
    DataAccessResourceFailureException.class
  })
  ModelAndView busy(Exception cause, jakarta.servlet.http.HttpServletResponse response) {
    if (FullDisk.isCauseOf(cause)) {
      return fullDisk(cause);
    }
    log.warn("no database connection within the wait, or none any more: {}", cause.toString());
    response.setHeader("Retry-After", "5");
    return page("busy", HttpStatus.SERVICE_UNAVAILABLE, "");
  }

  /** Fields that cannot be decoded, or a form beyond the server's limit. */
  @ExceptionHandler(InvalidParameterException.class)
  ModelAndView undecodable(InvalidParameterException cause) {
    return cause.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
        ? page("form-too-large", HttpStatus.CONTENT_TOO_LARGE, "")
        : page("bad-request", HttpStatus.BAD_REQUEST, "");
  }

  @ExceptionHandler(Exception.class)
  Object other(Exception cause) {
    if (FullDisk.isCauseOf(cause)) {
      return fullDisk(cause);
    }
    if (cause instanceof ErrorResponse known) {
      return known(known.getStatusCode());
    }
    String reference = reference();
    log.error("defect {} at {}", reference, clock.instant(), cause);
    return page("defect", HttpStatus.INTERNAL_SERVER_ERROR, reference);
  }

  /** Nothing of the act was kept, and nothing that was kept before is lost. */
  private static ModelAndView fullDisk(Exception cause) {
    log.error("a disk is full: {}", cause.toString());
    return page("disk-full", HttpStatus.INSUFFICIENT_STORAGE, "");
  }

  private static Object known(HttpStatusCode code) {
    HttpStatus status = HttpStatus.resolve(code.value());
    if (status == null) {
      return ResponseEntity.status(code).build();
    }
    return switch (status) {
      case NOT_FOUND, METHOD_NOT_ALLOWED -> page("not-found", status, "");
      case CONTENT_TOO_LARGE -> page("too-large", status, "");
      default -> page("bad-request", status, "");
    };
  }

  private static ModelAndView page(String kind, HttpStatus status, String reference) {
    return Pages.status(TEMPLATE, new FailurePage(kind, reference), status);
  }

  private static String reference() {
    byte[] bytes = new byte[4];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
