package org.lintel.survey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.ServicePhone;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.HouseholdFacts;
import org.lintel.survey.instrument.InstrumentVersion;

/**
 * An owner who opened a link: what is asked, and how far the household has come with it.
 *
 * @param draft pages saved through this link and not submitted
 * @param sent what was submitted through this link; never what anybody else submitted
 * @param isAnsweredByAnother whether the household answered in another way
 * @param holder who holds the link
 */
public record Visit(
    Link link,
    Wave wave,
    Standing standing,
    InstrumentVersion version,
    HouseholdFacts facts,
    Place place,
    Optional<Draft> draft,
    Optional<Sent> sent,
    boolean isAnsweredByAnother,
    Holder holder) {

  /**
   * Who holds the link.
   *
   * @param lastFour end of the phone number that would be called; empty when none is known
   * @param isGone whether they no longer belong to the household, or it has moved away
   */
  public record Holder(String lastFour, Objection objection, boolean isGone) {}

  /**
   * Where the household is at home.
   *
   * @param phone that its owners call
   */
  public record Place(String community, ZoneId zone, Optional<ServicePhone> phone) {}

  /**
   * Pages saved.
   *
   * @param page the one to go on with
   * @param furthest the last one that may be opened
   */
  public record Draft(UUID submission, Answers answers, int page, int furthest, Instant savedAt) {}

  /** What was submitted, with every submission id that it was made of. */
  public record Sent(UUID response, List<UUID> submissions, Answers answers) {

    public Sent {
      submissions = List.copyOf(submissions);
    }
  }

  /** What is filled in when a page is shown: the draft, else what was sent. */
  public Answers answers() {
    return draft.map(Draft::answers).orElseGet(() -> sent.map(Sent::answers).orElse(Answers.NONE));
  }

  /** Whether a submission with this id was stored before. */
  public boolean hasSent(UUID submission) {
    return sent.filter(before -> before.submissions().contains(submission)).isPresent();
  }
}
