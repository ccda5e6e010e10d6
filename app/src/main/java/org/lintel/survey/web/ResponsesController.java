package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.survey.Channel;
import org.lintel.survey.Link;
import org.lintel.survey.Links;
import org.lintel.survey.Outcome;
import org.lintel.survey.ResponseQueue;
import org.lintel.survey.Submission;
import org.lintel.survey.TooBusy;
import org.lintel.survey.Visit;
import org.lintel.survey.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Answers sent by a program. The token of a link is the credential; what goes wrong is told as
 * problem details (RFC 9457).
 */
@Controller
@OpenToAll
class ResponsesController {

  private static final int LONGEST = 256 * 1024;

  private final Links links;
  private final Visits visits;
  private final ResponseQueue queue;
  private final Answering.Moment moment;
  private final Texts texts;

  ResponsesController(
      Links links, Visits visits, ResponseQueue queue, Answering.Moment moment, Texts texts) {
    this.links = links;
    this.visits = visits;
    this.queue = queue;
    this.moment = moment;
    this.texts = texts;
  }

  @PostMapping(value = "/api/v1/responses", consumes = "application/json")
  ResponseEntity<?> create(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      return Problems.of(
          HttpStatus.CONTENT_TOO_LARGE, "too-large", "at most " + LONGEST + " bytes");
    }
    try {
      JsonForm form = JsonForm.read(body);
      return links
          .<ResponseEntity<?>>with(form.token(), link -> store(link, form))
          .orElseGet(() -> Problems.of(HttpStatus.NOT_FOUND, "unknown-token", "no such link"));
    } catch (JsonForm.NotUnderstood wrong) {
      return Problems.of(
          HttpStatus.BAD_REQUEST, "not-understood", String.valueOf(wrong.getMessage()));
    } catch (TooBusy busy) {
      return Problems.busy();
    }
  }

  private ResponseEntity<?> store(Link link, JsonForm form) {
    Visit visit = visits.of(link);
    Text text = texts.in(form.language());
    if (visit.holder().isGone()) {
      return Problems.of(
          HttpStatus.GONE, "withdrawn", "whoever held the link has left the household");
    }
    var questionnaire = visit.version().questionnaire();
    var read = FormReading.readAll(questionnaire, form.form(), visit.facts());
    if (!read.problems().isEmpty()) {
      return Problems.refused(read.problems(), text);
    }
    var submission =
        new Submission(
            form.submission().orElseGet(moment.identifiers()::next),
            link.invitation(),
            Optional.of(link.id()),
            Channel.API,
            moment.clock().instant(),
            form.language(),
            read.answers());
    return answer(queue.store(link.organisation(), submission), text);
  }

  private static ResponseEntity<?> answer(Outcome outcome, Text text) {
    return switch (outcome) {
      case Outcome.Stored _ -> ResponseEntity.status(HttpStatus.CREATED).body(state("stored"));
      case Outcome.Corrected _ -> ResponseEntity.ok(state("corrected"));
      case Outcome.AlreadyReceived _ -> ResponseEntity.ok(state("already-received"));
      case Outcome.AlreadyAnswered _ ->
          Problems.of(HttpStatus.CONFLICT, "already-answered", "another link answered");
      case Outcome.NotTaken notTaken ->
          Problems.of(HttpStatus.GONE, "not-open", "the wave is " + notTaken.standing());
      case Outcome.NotInvited _ ->
          Problems.of(HttpStatus.NOT_FOUND, "unknown-token", "no such link");
      case Outcome.Refused refused -> Problems.refused(refused.problems(), text);
      case Outcome.Failed _ -> throw new IllegalStateException("the answer was not stored");
    };
  }

  private static Map<String, String> state(String state) {
    return Map.of("state", state);
  }
}
