package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.List;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.Standing;
import org.lintel.survey.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages that tell an owner why nothing is asked, and what happens next. */
@Component
class MessagePages {

  private static final String TEMPLATE = "survey/message";

  /** The token opens nothing: mistyped, made up, or of something removed. */
  ModelAndView unknown(Text text) {
    return page("unknown", "", List.of(text.get("survey.owner.unknown-link.help")), 404);
  }

  /** The wave takes no answers now. */
  ModelAndView notTaken(Visit visit, Standing standing, Text text) {
    String closed = Moments.dayAndTime(visit.wave().closesAt(), visit, text);
    String opens = Moments.dayAndTime(visit.wave().opensAt(), visit, text);
    return switch (standing) {
      case WAITING -> told("waiting", visit, text.get("survey.owner.waiting.help", opens), 403);
      case EXPIRED -> told("expired", visit, text.get("survey.owner.expired.help", closed), 410);
      case CLOSED -> told("closed", visit, text.get("survey.owner.closed.help"), 410);
      case DRAFT, OPEN -> throw new IllegalStateException("takes answers: " + standing);
    };
  }

  /** Somebody else of the household answered: nothing of it is shown. */
  ModelAndView answeredByAnother(Visit visit, Text text) {
    return told("household", visit, text.get("survey.owner.household.help"), 409);
  }

  /** This link answered; until the wave closes the answer can be corrected. */
  ModelAndView answered(String token, Visit visit, Text text) {
    String closes = Moments.dayAndTime(visit.wave().closesAt(), visit, text);
    boolean isBegun = visit.draft().isPresent();
    int page = visit.draft().map(Visit.Draft::page).orElse(1);
    return Pages.show(
        TEMPLATE,
        new MessagePage(
            "answered",
            visit.place().community(),
            List.of(text.get("survey.owner.answered.help", closes)),
            List.of(),
            "/s/" + token + "?page=" + page + "&lang=" + text.language(),
            text.get(isBegun ? "survey.owner.correct.go-on" : "survey.owner.correct"),
            true));
  }

  /** After the last page. */
  ModelAndView thanks(String token, Visit visit, Text text) {
    String closes = Moments.dayAndTime(visit.wave().closesAt(), visit, text);
    var steps = new ArrayList<String>();
    steps.add(text.get("survey.owner.thanks.together"));
    if (hasAskedForContact(visit)) {
      steps.add(text.get("survey.owner.thanks.contact"));
    }
    steps.add(text.get("survey.owner.thanks.correct", closes));
    return Pages.show(
        TEMPLATE,
        new MessagePage(
            "thanks",
            visit.place().community(),
            List.of(text.get("survey.owner.thanks.help")),
            steps,
            "/s/" + token + "?page=1&lang=" + text.language(),
            text.get("survey.owner.correct"),
            true));
  }

  /** The wish not to be asked again is kept. */
  ModelAndView objected(Visit visit, Text text) {
    return told("objected", visit, text.get("survey.owner.objected.help"), 200);
  }

  private static boolean hasAskedForContact(Visit visit) {
    return visit.sent().stream()
        .flatMap(sent -> sent.answers().byItem().entrySet().stream())
        .anyMatch(answer ->
            visit.version().questionnaire().item(answer.getKey()).orElse(null)
                    instanceof org.lintel.survey.instrument.Item.ContactRequest
                && answer.getValue()
                    instanceof org.lintel.survey.instrument.Answer.Tick(boolean isSet)
                && isSet);
  }

  private static ModelAndView told(String kind, Visit visit, String sentence, int status) {
    return page(kind, visit.place().community(), List.of(sentence), status);
  }

  private static ModelAndView page(String kind, String place, List<String> sentences, int status) {
    var page = new MessagePage(kind, place, sentences, List.of(), "", "", false);
    return Pages.status(TEMPLATE, page, HttpStatus.valueOf(status));
  }
}
