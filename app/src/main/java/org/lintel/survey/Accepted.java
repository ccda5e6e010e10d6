package org.lintel.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.InstrumentVersion;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Sheet;

/** A submission that will be written: as a new response, or over the one that the household has. */
record Accepted(
    Submission submission,
    Household household,
    UUID response,
    InstrumentVersion version,
    Sheet sheet) {

  boolean isCorrection() {
    return household.answered().isPresent();
  }

  /** Only where somebody waits for the call: what a file tells of the past is over. */
  boolean asksForContact() {
    return submission.channel() != Channel.IMPORT && hasContactTick();
  }

  private boolean hasContactTick() {
    return version.questionnaire().questions().stream()
        .filter(Item.ContactRequest.class::isInstance)
        .anyMatch(item ->
            submission.answers().to(item.code()).orElse(null) instanceof Answer.Tick tick
                && tick.isSet());
  }

  /** The household once this is written. */
  Household after() {
    var submissions = new ArrayList<UUID>();
    household.answered().ifPresent(before -> submissions.addAll(before.submissions()));
    submissions.add(submission.id());
    return household.answered(
        new Household.Answered(
            response,
            submission.link(),
            submission.channel(),
            List.copyOf(submissions),
            month(),
            sheet.marks()));
  }

  java.time.LocalDate month() {
    return household
        .answered()
        .map(Household.Answered::month)
        .orElseGet(() -> household.monthOf(submission.submittedAt()));
  }

  ResponseBatch.Change change() {
    return new ResponseBatch.Change(
        response,
        household.key().community(),
        household.key().wave(),
        version,
        month(),
        sheet.marks(),
        household.answered().map(Household.Answered::marks));
  }

  Outcome outcome() {
    return isCorrection() ? new Outcome.Corrected(response) : new Outcome.Stored(response);
  }
}
