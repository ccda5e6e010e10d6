package org.lintel.survey.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.platform.web.Text;
import org.lintel.survey.TooBusy;
import org.lintel.survey.instrument.Problem;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Problem details (RFC 9457) for programs. */
final class Problems {

  private static final String TYPE = "application/problem+json";
  private static final JsonMapper JSON = JsonMapper.shared();

  private Problems() {}

  static ProgramAnswer of(HttpStatus status, String code, String detail) {
    return answer(status, members(status, code, detail));
  }

  static ProgramAnswer busy() {
    var status = HttpStatus.SERVICE_UNAVAILABLE;
    return of(status, "busy", "nothing was stored; try again").retryAfter(TooBusy.RETRY_AFTER);
  }

  /** Answers that are not allowed: each with the item, a code and a sentence. */
  static ProgramAnswer refused(List<Problem> problems, Text text) {
    var status = HttpStatus.UNPROCESSABLE_CONTENT;
    var members = members(status, "refused", "some answers are not allowed");
    members.put(
        "problems",
        problems.stream()
            .map(problem ->
                Map.of(
                    "item", problem.item(),
                    "code", problem.key(),
                    "message", text.get(problem.key(), problem.arguments().toArray())))
            .toList());
    return answer(status, members);
  }

  private static Map<String, Object> members(HttpStatus status, String code, String detail) {
    var members = new LinkedHashMap<String, Object>();
    members.put("title", status.getReasonPhrase());
    members.put("status", status.value());
    members.put("detail", detail);
    members.put("code", code);
    return members;
  }

  private static ProgramAnswer answer(HttpStatus status, Map<String, Object> members) {
    return new ProgramAnswer(status, TYPE, JSON.writeValueAsString(members));
  }
}
