package org.lintel.survey;

import java.util.List;
import java.util.UUID;
import org.lintel.survey.instrument.Problem;

/** What became of a submission. */
public sealed interface Outcome {

  /** Counts from now on. */
  record Stored(UUID response) implements Outcome {}

  /** Replaced what the same link (or staff) had sent before. */
  record Corrected(UUID response) implements Outcome {}

  /** This very submission was stored before; nothing changed. */
  record AlreadyReceived(UUID response) implements Outcome {}

  /** Somebody else of the household answered; nothing of that answer is told. */
  record AlreadyAnswered() implements Outcome {}

  /** The wave takes no answers by this channel now. */
  record NotTaken(Standing standing) implements Outcome {}

  /** The household was not asked in this wave. */
  record NotInvited() implements Outcome {}

  /** Answers that the version does not allow. */
  record Refused(List<Problem> problems) implements Outcome {

    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Not stored because of a defect, which was logged; the others of its batch are stored. */
  record Failed() implements Outcome {}
}
