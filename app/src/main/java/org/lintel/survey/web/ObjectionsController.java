package org.lintel.survey.web;

import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.Link;
import org.lintel.survey.Links;
import org.lintel.survey.Objection;
import org.lintel.survey.Objections;
import org.lintel.survey.Visit;
import org.lintel.survey.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Do not ask me again", also after the wave has closed. */
@Controller
@OpenToAll
class ObjectionsController {

  private final Links links;
  private final Visits visits;
  private final Objections objections;
  private final MessagePages messages;

  ObjectionsController(Links links, Visits visits, Objections objections, MessagePages messages) {
    this.links = links;
    this.visits = visits;
    this.objections = objections;
    this.messages = messages;
  }

  @GetMapping("/s/{token}/objection")
  ModelAndView show(@PathVariable String token, Text text) {
    return links
        .with(
            token,
            link -> Pages.show("survey/objection", ObjectionPage.of(token, visits.of(link), text)))
        .orElseGet(() -> messages.unknown(text));
  }

  @PostMapping("/s/{token}/objection")
  ModelAndView create(@PathVariable String token, Text text) {
    return links
        .with(
            token,
            link -> {
              objections.keep(link);
              return messages.objected(token, visits.of(link), text);
            })
        .orElseGet(() -> messages.unknown(text));
  }

  @PostMapping("/s/{token}/objection/removal")
  ModelAndView remove(@PathVariable String token, Text text) {
    return links
        .with(token, link -> remove(token, link, text))
        .orElseGet(() -> messages.unknown(text));
  }

  private ModelAndView remove(String token, Link link, Text text) {
    objections.takeBack(link);
    Visit visit = visits.of(link);
    return visit.holder().objection() == Objection.NONE
        ? messages.welcomedBack(token, visit, text)
        : Pages.show("survey/objection", ObjectionPage.of(token, visit, text));
  }
}
