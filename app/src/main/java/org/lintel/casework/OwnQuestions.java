package org.lintel.casework;

import java.util.List;
import org.lintel.casework.recovery.RecoveryQuestion;
import org.lintel.casework.recovery.RecoveryQuestions;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** What an owner is asked on her own page after she was let down: is it settled? */
@Component
public class OwnQuestions {

  private final RecoveryQuestions questions;

  OwnQuestions(RecoveryQuestions questions) {
    this.questions = questions;
  }

  /**
   * One question.
   *
   * @param said what she said, as a sentence; empty while she said nothing
   * @param until until when she can correct it
   */
  public record Line(String href, String intro, String said, String until) {}

  /** Those that she can say something about; what waits for her word first. */
  public List<Line> lines(SignedInOwner owner, Text text) {
    return questions.open(owner).stream().map(asked -> line(asked, text)).toList();
  }

  private static Line line(RecoveryQuestion asked, Text text) {
    var zone = asked.place().zone();
    return new Line(
        "/o/questions/" + asked.id(),
        text.get(
            "casework.question.intro",
            NextStep.day(asked.closed().atZone(zone).toLocalDate(), text)),
        asked
            .said()
            .map(word -> text.get("casework.question.said." + word.result().key() + ".short"))
            .orElse(""),
        text.get(
            "casework.question.until.short",
            NextStep.day(asked.expires().atZone(zone).toLocalDate(), text)));
  }
}
