package org.lintel.survey.web;

import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.Visit;
import org.lintel.survey.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What an owner sees after the last page. */
@Controller
@OpenToAll
class ThanksController {

  private final Visits visits;
  private final MessagePages messages;

  ThanksController(Visits visits, MessagePages messages) {
    this.visits = visits;
    this.messages = messages;
  }

  @GetMapping("/s/{token}/thanks")
  ModelAndView show(@PathVariable String token, Text text) {
    return visits
        .with(token, visit -> thanks(token, visit, text))
        .orElseGet(() -> messages.unknown(text));
  }

  private ModelAndView thanks(String token, Visit visit, Text text) {
    return visit.sent().isPresent()
        ? messages.thanks(token, visit, text)
        : Pages.seeOther("/s/" + token);
  }
}
