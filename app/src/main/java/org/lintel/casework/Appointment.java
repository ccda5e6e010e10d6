package org.lintel.casework;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody comes to the owner about her case, or offers to.
 *
 * @param version that a change must name
 * @param technician whoever has the case
 * @param time what was agreed; of one that is offered anew after it was moved, nothing
 * @param offered what the owner can choose from
 * @param needsDate whether the agreed time cannot be kept by whoever has the case now
 * @param moves how often it was moved
 * @param missedBy which side was not there
 * @param doneEntry entry of the timeline that says, with words and photos, what was done
 */
public record Appointment(
    UUID id,
    int version,
    int community,
    UUID caseId,
    UUID technician,
    State state,
    Optional<AppointmentTime> time,
    List<AppointmentTime> offered,
    boolean needsDate,
    int moves,
    Optional<Instant> agreedAt,
    Optional<Instant> arrivedAt,
    Optional<Instant> leftAt,
    Optional<Side> missedBy,
    Optional<UUID> doneEntry) {

  public Appointment {
    offered = List.copyOf(offered);
  }

  /** What became of it. */
  public enum State {
    OFFERED,
    AGREED,
    ARRIVED,
    LEFT,
    CALLED_OFF,
    MISSED;

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Of the two who meet. */
  public enum Side {
    OWNER,
    STAFF
  }

  public boolean isOpen() {
    return state == State.OFFERED || state == State.AGREED || state == State.ARRIVED;
  }

  public boolean isAgreed() {
    return state == State.AGREED;
  }

  /** Whether the owner can still choose one of the times. */
  boolean isAnswerable(Instant now) {
    return state == State.OFFERED && offered.stream().anyMatch(time -> time.from().isAfter(now));
  }
}
