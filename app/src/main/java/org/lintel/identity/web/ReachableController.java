package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lintel.identity.setting.ReachabilityAnswer;
import org.lintel.platform.NotFound;
import org.lintel.platform.setting.Arrival;
import org.lintel.platform.web.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers the test of the public address; a phone that opens it sees that it came through. */
@Controller
@OpenToAll
class ReachableController {

  private final ReachabilityAnswer answer;

  ReachableController(ReachabilityAnswer answer) {
    this.answer = answer;
  }

  @GetMapping("/reachable/{nonce}")
  ResponseEntity<String> answer(@PathVariable String nonce, HttpServletRequest request) {
    if (!nonce.matches("[A-Za-z0-9_-]{43}")) {
      throw new NotFound("nonce");
    }
    Arrival.of(request)
        .map(arrival ->
            new ReachabilityAnswer.Seen(arrival, request.isSecure(), Arrival.isBelieved(request)))
        .ifPresent(seen -> answer.note(nonce, seen));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_PLAIN)
        .body(answer.to(nonce));
  }
}
