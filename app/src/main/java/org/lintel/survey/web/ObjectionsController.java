package org.lintel.survey.web;

import java.util.function.Function;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
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

  private final Visits visits;
  private final Objections objections;
  private final MessagePages messages;

  ObjectionsController(Visits visits, Objections objections, MessagePages messages) {
    this.visits = visits;
    this.objections = objections;
    this.messages = messages;
  }

  @GetMapping("/s/{token}/objection")
  ModelAndView show(@PathVariable String token, Text text) {
    return with(
        token, text, visit -> Pages.show("survey/objection", ObjectionPage.of(token, visit, text)));
  }

  @PostMapping("/s/{token}/objection")
  ModelAndView create(@PathVariable String token, Text text) {
    return with(
        token,
        text,
        before -> {
          objections.keep(before.link());
          return with(token, text, visit -> messages.objected(token, visit, text));
        });
  }

  @PostMapping("/s/{token}/objection/removal")
  ModelAndView remove(@PathVariable String token, Text text) {
    return with(
        token,
        text,
        before -> {
          objections.takeBack(before.link());
          return with(token, text, visit -> removed(token, visit, text));
        });
  }

  private ModelAndView removed(String token, Visit visit, Text text) {
    return visit.holder().objection() == Objection.NONE
        ? messages.welcomedBack(token, visit, text)
        : Pages.show("survey/objection", ObjectionPage.of(token, visit, text));
  }

  private ModelAndView with(String token, Text text, Function<Visit, ModelAndView> work) {
    return visits.with(token, work).orElseGet(() -> messages.unknown(text));
  }
}
