package org.lintel.casework.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What a program asked for cannot be done; the sentences are for its author and its users. */
final class Open311Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient HttpStatus status;
  private final int code;
  private final transient List<String> descriptions;

  private Open311Refused(HttpStatus status, int code, List<String> descriptions) {
    super(String.join(" ", descriptions));
    this.status = status;
    this.code = code;
    this.descriptions = List.copyOf(descriptions);
  }

  static Open311Refused badRequest(List<String> descriptions) {
    return new Open311Refused(HttpStatus.BAD_REQUEST, 400, descriptions);
  }

  static Open311Refused badRequest(String description) {
    return badRequest(List.of(description));
  }

  static Open311Refused notFound(String description) {
    return new Open311Refused(HttpStatus.NOT_FOUND, 404, List.of(description));
  }

  static Open311Refused noKey(String description) {
    return new Open311Refused(HttpStatus.FORBIDDEN, 403, List.of(description));
  }

  /** The specification knows no status of its own for that: 400, and a code that says more. */
  static Open311Refused tooMany(String description) {
    return new Open311Refused(HttpStatus.BAD_REQUEST, 429, List.of(description));
  }

  /** The one failure that is ours: the same can be sent again. */
  static Open311Refused busy(String description) {
    return new Open311Refused(HttpStatus.SERVICE_UNAVAILABLE, 503, List.of(description));
  }

  HttpStatus status() {
    return status;
  }

  boolean isTooMany() {
    return code == 429;
  }

  Open311Node errors() {
    return new Open311Node.Many(
        "errors",
        descriptions.stream()
            .map(description ->
                Open311Node.whole(
                    "error",
                    new Open311Node.Figure("code", code),
                    Open311Node.words("description", description)))
            .toList());
  }
}
