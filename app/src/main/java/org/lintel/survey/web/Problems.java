package org.lintel.survey.web;

import java.util.List;
import java.util.Map;
import org.lintel.platform.web.Text;
import org.lintel.survey.TooBusy;
import org.lintel.survey.instrument.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problem details (RFC 9457) for programs. */
final class Problems {

  private Problems() {}

  static ResponseEntity<ProblemDetail> of(HttpStatus status, String code, String detail) {
    return answer(detail(status, code, detail));
  }

  static ResponseEntity<ProblemDetail> busy() {
    var detail = detail(HttpStatus.SERVICE_UNAVAILABLE, "busy", "nothing was stored; try again");
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header("Retry-After", String.valueOf(TooBusy.RETRY_AFTER))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }

  /** Answers that are not allowed: each with the item, a code and a sentence. */
  static ResponseEntity<ProblemDetail> refused(List<Problem> problems, Text text) {
    var detail =
        detail(HttpStatus.UNPROCESSABLE_CONTENT, "refused", "some answers are not allowed");
    detail.setProperty(
        "problems",
        problems.stream()
            .map(problem ->
                Map.of(
                    "item", problem.item(),
                    "code", problem.key(),
                    "message", text.get(problem.key(), problem.arguments().toArray())))
            .toList());
    return answer(detail);
  }

  private static ProblemDetail detail(HttpStatus status, String code, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(status.getReasonPhrase());
    problem.setProperty("code", code);
    return problem;
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
    return ResponseEntity.status(detail.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }
}
