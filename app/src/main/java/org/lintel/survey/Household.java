package org.lintel.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.survey.instrument.HouseholdFacts;
import org.lintel.survey.instrument.Marks;

/**
 * An invitation whose row is locked, with the answer that it has so far.
 *
 * @param zone of the community: decides the month of an answer
 * @param isSpent whether its answer was given by somebody who has been erased since
 */
record Household(
    InvitationKey key,
    UUID building,
    String unitKind,
    String tenureStage,
    ZoneId zone,
    boolean isSpent,
    Optional<Answered> answered) {

  /** The answer that counts. */
  record Answered(
      UUID response,
      Optional<UUID> link,
      Channel channel,
      List<UUID> submissions,
      LocalDate month,
      Marks marks) {

    /** Whether this very submission is part of the answer already. */
    boolean holds(Submission submission) {
      return submissions.contains(submission.id()) && isFromTheSameHand(submission);
    }

    /** Whether this submission comes from where the answer came from, so that it may change it. */
    boolean isFromTheSameHand(Submission submission) {
      if (link.isPresent() || submission.link().isPresent()) {
        return link.equals(submission.link());
      }
      return (channel == Channel.IMPORT) == (submission.channel() == Channel.IMPORT);
    }
  }

  HouseholdFacts facts() {
    return HouseholdFacts.of(unitKind, tenureStage);
  }

  LocalDate monthOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone).withDayOfMonth(1);
  }

  Household answered(Answered now) {
    return new Household(key, building, unitKind, tenureStage, zone, isSpent, Optional.of(now));
  }
}
