package org.lintel.casework.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.lintel.casework.recovery.CheckResult;
import org.lintel.casework.recovery.RecoveryQuestion;
import org.lintel.casework.recovery.RecoveryQuestions;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the page that asks an owner whether all is well again. */
@Component
class OwnerQuestionPages {

  private final RecoveryQuestions questions;

  OwnerQuestionPages(RecoveryQuestions questions) {
    this.questions = questions;
  }

  OwnerQuestionPage page(
      String href, RecoveryQuestion asked, Text text, Optional<String> typed, Refusals refusals) {
    boolean isOpen = asked.isOpen(questions.now());
    ZoneId zone = asked.place().zone();
    return new OwnerQuestionPage(
        href,
        asked.place().name(),
        asked.place().phone(),
        text.get("casework.question.intro", day(asked.closed(), zone, text)),
        asked.said().map(word -> said(word, zone, text)).orElse(""),
        asked.said().map(word -> next(asked, word, text)).orElse(""),
        text.get(
            isOpen ? "casework.question.until" : "casework.question.over",
            Shown.moment(asked.expires(), zone, text)),
        isOpen,
        typed.or(() -> asked.said().map(RecoveryQuestion.Word::words)).orElse(""),
        refusals);
  }

  private static String said(RecoveryQuestion.Word word, ZoneId zone, Text text) {
    String what = word.result().key() + (word.wishesContact() ? "-call" : "");
    return text.get("casework.question.said." + what, Shown.moment(word.at(), zone, text));
  }

  /** By when she is called, once she asked for it; what else comes of her word. */
  private String next(RecoveryQuestion asked, RecoveryQuestion.Word word, Text text) {
    if (!word.wishesContact()) {
      return text.get("casework.question.next." + word.result().key());
    }
    return questions
        .callBy(asked)
        .map(at ->
            text.get(
                "casework.question.next.call",
                Shown.near(at, questions.now(), asked.place().zone(), text)))
        .orElse(text.get("casework.question.next.called"));
  }

  private static String day(Instant at, ZoneId zone, Text text) {
    return Shown.day(at.atZone(zone).toLocalDate(), text);
  }

  /** What a button of the form says. */
  record Button(CheckResult result, boolean wishesContact) {

    /** Empty when no button says so. */
    static Optional<Button> of(String value) {
      return switch (value) {
        case "settled" -> Optional.of(new Button(CheckResult.RECOVERED, false));
        case "call" -> Optional.of(new Button(CheckResult.NOT_RECOVERED, true));
        case "unsettled" -> Optional.of(new Button(CheckResult.NOT_RECOVERED, false));
        default -> Optional.empty();
      };
    }
  }
}
