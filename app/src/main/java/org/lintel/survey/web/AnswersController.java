package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Text;
import org.lintel.survey.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages that an owner answers on. Opening one changes nothing; only sending one does. */
@Controller
@OpenToAll
class AnswersController {

  private final Visits visits;
  private final Answering answering;
  private final MessagePages messages;

  AnswersController(Visits visits, Answering answering, MessagePages messages) {
    this.visits = visits;
    this.answering = answering;
    this.messages = messages;
  }

  @GetMapping("/s/{token}")
  ModelAndView show(@PathVariable String token, @RequestParam Optional<String> page, Text text) {
    return visits
        .with(token, visit -> answering.show(token, visit, page.orElse(""), text))
        .orElseGet(() -> messages.unknown(text));
  }

  @PostMapping("/s/{token}")
  ModelAndView create(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Text text) {
    var sent =
        new Answering.Sent(
            request.getParameter("page"),
            identifier(request.getParameter("submission")),
            request.getParameter("back") != null,
            request.getParameter("submit") != null,
            Form.of(request.getParameterMap()));
    ModelAndView answer =
        visits
            .with(token, visit -> answering.send(token, visit, sent, text))
            .orElseGet(() -> messages.unknown(text));
    Busy.mark(answer, response);
    return answer;
  }

  private static Optional<UUID> identifier(@Nullable String value) {
    try {
      return value == null || value.length() != 36
          ? Optional.empty()
          : Optional.of(UUID.fromString(value));
    } catch (IllegalArgumentException notAnIdentifier) {
      return Optional.empty();
    }
  }
}
