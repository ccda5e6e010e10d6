package org.lintel.relationship;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.PlainText;
import org.lintel.platform.web.Refusals;

/**
 * A contact as somebody writes it down.
 *
 * @param id made with the form, so that the same form sent twice is one contact
 * @param words one line; empty when there is nothing to say
 * @param followUp the day for the next step as it was typed; empty when there is none
 */
public record NewContact(
    UUID id,
    Optional<ContactKind> kind,
    Optional<ContactOutcome> outcome,
    String words,
    String followUp) {

  public static final int LONGEST_WORDS = 200;

  private static final int FURTHEST_DAYS = 366;

  public NewContact {
    words = PlainText.line(words);
    followUp = PlainText.narrow(followUp);
  }

  /** The day for the next step. */
  public Optional<LocalDate> followUpOn() {
    try {
      return followUp.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(followUp));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  Refusals check(LocalDate today) {
    Refusals refusals = checkWords();
    checkDay(refusals, today);
    return refusals;
  }

  /** What it was and what was said, without a day for the next step. */
  Refusals checkWords() {
    var refusals = Refusals.none();
    if (kind.isEmpty()) {
      refusals.add("kind", "relationship.contact.refused.kind");
    }
    if (outcome.isEmpty()) {
      refusals.add("outcome", "relationship.contact.refused.outcome");
    }
    int length = words.codePointCount(0, words.length());
    if (length > LONGEST_WORDS) {
      refusals.add("words", "relationship.refused.long", length, LONGEST_WORDS);
    }
    return refusals;
  }

  private void checkDay(Refusals refusals, LocalDate today) {
    if (followUp.isEmpty()) {
      return;
    }
    Optional<LocalDate> day = followUpOn();
    LocalDate last = today.plusDays(FURTHEST_DAYS);
    if (day.isEmpty()) {
      refusals.add("followUp", "relationship.contact.refused.date", followUp);
    } else if (day.get().isBefore(today) || day.get().isAfter(last)) {
      refusals.add("followUp", "relationship.contact.refused.day", followUp, today, last);
    }
  }
}
