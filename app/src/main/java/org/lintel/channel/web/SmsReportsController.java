package org.lintel.channel.web;

import java.util.Map;
import org.lintel.channel.SmsReports;
import org.lintel.platform.web.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Receipts and replies that the provider of text messages pushes; its answer is the provider's. */
@Controller
@OpenToAll
class SmsReportsController {

  private final SmsReports reports;

  SmsReportsController(SmsReports reports) {
    this.reports = reports;
  }

  @PostMapping("/sms-reports/{token}")
  ResponseEntity<Map<String, Object>> create(
      @PathVariable String token, @RequestBody(required = false) String body) {
    return switch (reports.take(token, body == null ? "" : body)) {
      case TAKEN -> answer(HttpStatus.OK, 0, "ok");
      case UNREADABLE -> answer(HttpStatus.BAD_REQUEST, 1, "unreadable");
      case UNKNOWN -> answer(HttpStatus.NOT_FOUND, 1, "unknown");
    };
  }

  private static ResponseEntity<Map<String, Object>> answer(
      HttpStatus status, int code, String message) {
    return ResponseEntity.status(status).body(Map.of("code", code, "msg", message));
  }
}
