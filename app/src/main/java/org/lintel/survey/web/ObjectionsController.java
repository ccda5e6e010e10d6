package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.Link;
import org.lintel.survey.Links;
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
        .with(token, link -> Pages.show("survey/objection", page(token, link, text)))
        .orElseGet(() -> messages.unknown(text));
  }

  @PostMapping("/s/{token}/objection")
  ModelAndView create(@PathVariable String token, Text text) {
    return links
        .with(
            token,
            link -> {
              objections.keep(link);
              return messages.objected(visits.of(link), text);
            })
        .orElseGet(() -> messages.unknown(text));
  }

  private ObjectionPage page(String token, Link link, Text text) {
    Visit visit = visits.of(link);
    String whom = link.member().isPresent() ? "member" : "household";
    return new ObjectionPage(
        visit.place().community(),
        List.of(
            text.get("survey.owner.objection." + whom), text.get("survey.owner.objection.stays")),
        "/s/" + token + "/objection",
        "/s/" + token + "?lang=" + text.language());
  }
}
