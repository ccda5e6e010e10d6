package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.identity.Organisations;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.Mode;
import org.lintel.survey.Standing;
import org.lintel.survey.Visit;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Item;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages that tell an owner why nothing is asked, and what happens next. */
@Component
class MessagePages {

  private static final String TEMPLATE = "survey/message";

  private final Organisations organisations;

  MessagePages(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The token opens nothing: mistyped, made up, or of something removed. */
  ModelAndView unknown(Text text) {
    return unknown(organisations.onlyPhone(), text);
  }

  /** What the link leads to is gone. */
  ModelAndView gone(Visit visit, Text text) {
    return unknown(visit.place().phone(), text);
  }

  private static ModelAndView unknown(Optional<ServicePhone> phone, Text text) {
    var page =
        new MessagePage(
            "unknown",
            "",
            phone,
            List.of(text.get("survey.owner.unknown-link.help")),
            List.of(
                text.get("survey.owner.unknown-link.scan"),
                text.get("survey.owner.unknown-link.ask")),
            "",
            "",
            false,
            "");
    return Pages.status(TEMPLATE, page, HttpStatus.NOT_FOUND);
  }

  /** What stands in the way of answering; empty when the questions can be shown. */
  Optional<ModelAndView> insteadOfQuestions(Visit visit, Text text) {
    if (visit.holder().isGone()) {
      return Optional.of(told("withdrawn", visit, List.of(), text, HttpStatus.GONE));
    }
    if (visit.standing() != Standing.OPEN) {
      return Optional.of(notTaken(visit, visit.standing(), text));
    }
    return visit.isAnsweredByAnother()
        ? Optional.of(answeredByAnother(visit, text))
        : Optional.empty();
  }

  /** The wave takes no answers now. */
  ModelAndView notTaken(Visit visit, Standing standing, Text text) {
    String opens = Moments.dayAndTime(visit.wave().opensAt(), visit, text);
    return switch (standing) {
      case WAITING -> told("waiting", visit, List.of(), text, HttpStatus.FORBIDDEN, opens);
      case EXPIRED -> over("expired", visit, text);
      case CLOSED -> over("closed", visit, text);
      case DRAFT, OPEN -> throw new IllegalStateException("takes answers: " + standing);
    };
  }

  /** Says also what became of what this household had filled in. */
  private static ModelAndView over(String kind, Visit visit, Text text) {
    String planned = Moments.dayAndTime(visit.wave().closesAt(), visit, text);
    var more = new ArrayList<String>();
    if (visit.sent().isPresent()) {
      more.add(text.get("survey.owner.over.sent"));
    } else if (visit.isAnsweredByAnother()) {
      more.add(text.get("survey.owner.over.household"));
    } else if (visit.draft().isPresent()) {
      more.add(text.get("survey.owner.over.draft"));
    }
    return told(kind, visit, more, text, HttpStatus.GONE, planned);
  }

  /** Somebody else of the household answered: nothing of it is shown. */
  ModelAndView answeredByAnother(Visit visit, Text text) {
    return told("household", visit, List.of(), text, HttpStatus.CONFLICT);
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
            visit.place().phone(),
            List.of(text.get("survey.owner.answered.help", closes)),
            List.of(),
            "/s/" + token + "?page=" + page + "&lang=" + text.language(),
            text.get(isBegun ? "survey.owner.correct.go-on" : "survey.owner.correct"),
            true,
            privacy(visit, text)));
  }

  /** After the last page. */
  ModelAndView thanks(String token, Visit visit, Text text) {
    String closes = Moments.dayAndTime(visit.wave().closesAt(), visit, text);
    boolean isOpen = visit.standing() == Standing.OPEN;
    var steps = new ArrayList<String>();
    boolean isNamed = visit.wave().mode() == Mode.NAMED;
    steps.add(
        text.get(
            isNamed
                ? "survey.owner.thanks.together.named"
                : "survey.owner.thanks.together.confidential"));
    if (hasAskedForContact(visit)) {
      steps.add(text.get("survey.owner.thanks.contact"));
    }
    if (isOpen) {
      steps.add(text.get("survey.owner.thanks.correct", closes));
    }
    return Pages.show(
        TEMPLATE,
        new MessagePage(
            "thanks",
            visit.place().community(),
            visit.place().phone(),
            List.of(text.get("survey.owner.thanks.help")),
            steps,
            isOpen ? "/s/" + token + "?page=1&lang=" + text.language() : "",
            text.get("survey.owner.correct"),
            true,
            privacy(visit, text)));
  }

  /** The wish not to be asked again is kept. */
  ModelAndView objected(String token, Visit visit, Text text) {
    var page =
        new MessagePage(
            "objected",
            visit.place().community(),
            visit.place().phone(),
            List.of(text.get("survey.owner.objected.help")),
            List.of(),
            "/s/" + token + "/objection?lang=" + text.language(),
            text.get("survey.owner.objected.act"),
            true,
            privacy(visit, text));
    return Pages.show(TEMPLATE, page);
  }

  /** The wish was taken back: the next wave asks again. */
  ModelAndView welcomedBack(String token, Visit visit, Text text) {
    boolean canAnswer =
        visit.standing() == Standing.OPEN && visit.sent().isEmpty() && !visit.isAnsweredByAnother();
    var page =
        new MessagePage(
            "welcome",
            visit.place().community(),
            visit.place().phone(),
            List.of(text.get("survey.owner.welcome.help")),
            List.of(),
            canAnswer ? "/s/" + token + "?lang=" + text.language() : "",
            text.get("survey.owner.welcome.act"),
            true,
            privacy(visit, text));
    return Pages.show(TEMPLATE, page);
  }

  /** Who can see what of an answer to this survey: the same sentence on every page of a link. */
  static String privacy(Visit visit, Text text) {
    boolean isNamed = visit.wave().mode() == Mode.NAMED;
    return text.get(isNamed ? "survey.owner.privacy.named" : "survey.owner.privacy.confidential");
  }

  private static boolean hasAskedForContact(Visit visit) {
    return visit.sent().stream()
        .flatMap(sent -> sent.answers().byItem().entrySet().stream())
        .anyMatch(answer ->
            visit.version().questionnaire().item(answer.getKey()).orElse(null)
                    instanceof Item.ContactRequest
                && answer.getValue() instanceof Answer.Tick(boolean isSet)
                && isSet);
  }

  /** Help of that kind, more that is known of this visit, and whom to turn to. */
  private static ModelAndView told(
      String kind,
      Visit visit,
      List<String> more,
      Text text,
      HttpStatus status,
      Object... arguments) {
    var sentences = new ArrayList<String>();
    sentences.add(text.get("survey.owner." + kind + ".help", arguments));
    sentences.addAll(more);
    var page =
        new MessagePage(
            kind,
            visit.place().community(),
            visit.place().phone(),
            sentences,
            List.of(text.get("survey.owner." + kind + ".next")),
            "",
            "",
            false,
            privacy(visit, text));
    return Pages.status(TEMPLATE, page, status);
  }
}
