package org.lintel.expectation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Subject;
import org.lintel.expectation.MovedPromise.PromiseTerms;

/**
 * Something that somebody promised.
 *
 * @param version what a change must name, so that nobody overwrites what somebody else did
 * @param words what was promised
 * @param firstDue the date it was made with; {@code terms.due} is the one that counts
 */
public record Promise(
    UUID id,
    int version,
    Place place,
    Recipient to,
    String words,
    Where where,
    UUID madeBy,
    Instant madeAt,
    Instant firstDue,
    PromiseTerms terms) {

  /** Kind of subject of the clocks that run for promises. */
  static final String SUBJECT = "promise";

  /** Where it is. */
  public record Place(int communityId, UUID community, String name, ZoneId zone) {}

  /**
   * To whom it was made.
   *
   * @param household empty when all owners of the community were promised it
   * @param home building, entrance and unit; empty without a household
   * @param name of who decides there; empty when nobody is known
   */
  public record Recipient(Optional<UUID> household, String home, String name) {

    public boolean isCommunity() {
      return household.isEmpty();
    }
  }

  /**
   * Where it was made.
   *
   * @param id of the thing in its module; empty where there is only a kind
   * @param label what people call the thing; may be empty
   * @param href its page; empty where there is none
   */
  public record Where(PromiseSource source, Optional<UUID> id, String label, String href) {}

  public PromiseState state() {
    return terms.state();
  }

  public Instant due() {
    return terms.due();
  }

  public PromiseStanding standing(Instant now) {
    return PromiseStanding.of(terms.state(), terms.due(), now);
  }

  Subject subject() {
    return new Subject(SUBJECT, place.communityId(), id);
  }

  PromiseFacts facts(int breaksAfterDays, Instant now) {
    return new PromiseFacts(madeAt, to.isCommunity(), breaksAfterDays, now);
  }
}
