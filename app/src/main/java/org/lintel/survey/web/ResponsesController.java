package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.survey.Arrival;
import org.lintel.survey.Arrivals;
import org.lintel.survey.Channel;
import org.lintel.survey.Outcome;
import org.lintel.survey.ResponseQueue;
import org.lintel.survey.Submission;
import org.lintel.survey.TooBusy;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
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
  private static final String JSON = "application/json";

  private final Arrivals arrivals;
  private final ResponseQueue queue;
  private final Answering.Moment moment;
  private final Texts texts;

  ResponsesController(
      Arrivals arrivals, ResponseQueue queue, Answering.Moment moment, Texts texts) {
    this.arrivals = arrivals;
    this.queue = queue;
    this.moment = moment;
    this.texts = texts;
  }

  @PostMapping("/api/v1/responses")
  void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
    create(request).writeTo(response);
  }

  private ProgramAnswer create(HttpServletRequest request) throws IOException {
    if (!isJson(request.getContentType())) {
      return Problems.of(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-json", "the content type is not " + JSON);
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      return Problems.of(
          HttpStatus.CONTENT_TOO_LARGE, "too-large", "at most " + LONGEST + " bytes");
    }
    try {
      JsonForm form = JsonForm.read(body);
      return arrivals
          .with(form.token(), arrival -> store(arrival, form))
          .orElseGet(() -> Problems.of(HttpStatus.NOT_FOUND, "unknown-token", "no such link"));
    } catch (JsonForm.NotUnderstood wrong) {
      return Problems.of(
          HttpStatus.BAD_REQUEST, "not-understood", String.valueOf(wrong.getMessage()));
    } catch (TooBusy | DataAccessResourceFailureException busy) {
      return Problems.busy();
    }
  }

  /** Also with a character set behind it. */
  private static boolean isJson(@Nullable String type) {
    return type != null && type.toLowerCase(Locale.ROOT).split("[ ;]", 2)[0].equals(JSON);
  }

  private ProgramAnswer store(Arrival arrival, JsonForm form) {
    Text text = texts.in(form.language());
    if (arrival.isGone()) {
      return Problems.of(
          HttpStatus.GONE, "withdrawn", "whoever held the link has left the household");
    }
    var questionnaire = arrival.version().questionnaire();
    var read = FormReading.readAll(questionnaire, form.form(), arrival.facts());
    if (!read.problems().isEmpty()) {
      return Problems.refused(read.problems(), text);
    }
    var submission =
        new Submission(
            form.submission().orElseGet(moment.identifiers()::next),
            arrival.link().invitation(),
            Optional.of(arrival.link().id()),
            Channel.API,
            moment.clock().instant(),
            form.language(),
            read.answers());
    return answer(queue.store(arrival.link().organisation(), submission), text);
  }

  private static ProgramAnswer answer(Outcome outcome, Text text) {
    return switch (outcome) {
      case Outcome.Stored _ -> ProgramAnswer.state(HttpStatus.CREATED, "stored");
      case Outcome.Corrected _ -> ProgramAnswer.state(HttpStatus.OK, "corrected");
      case Outcome.AlreadyReceived _ -> ProgramAnswer.state(HttpStatus.OK, "already-received");
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
}
