package org.lintel.survey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.survey.instrument.AnswersJson;
import org.lintel.survey.instrument.HouseholdFacts;

/**
 * What the tables say of a link.
 *
 * @param isSpent whether the answer was given by somebody who has been erased since
 * @param answeringLink the link that the household's response came through, if by a link
 */
record VisitRow(
    Link link,
    Wave wave,
    HouseholdFacts facts,
    Visit.Place place,
    Optional<UUID> response,
    boolean isSpent,
    Optional<UUID> answeringLink,
    Optional<Saved> draft,
    Visit.Holder holder) {

  /** A draft whose answers are not read yet: one that cannot be read concerns its owner only. */
  record Saved(UUID submission, String answers, int page, int furthest, Instant savedAt) {

    Visit.Draft draft() {
      return new Visit.Draft(submission, AnswersJson.read(answers), page, furthest, savedAt);
    }
  }

  /** Whether the response came through this very link. */
  boolean isOurs() {
    return answeringLink.filter(link.id()::equals).isPresent();
  }
}
