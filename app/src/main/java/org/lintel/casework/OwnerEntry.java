package org.lintel.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something in the timeline that the owner reads too.
 *
 * @param staff whom the owner reads about; empty when she did it herself, or nobody did
 * @param until the day that the entry promises something for
 * @param reading whether staff have read an owner's message
 */
public record OwnerEntry(
    UUID id,
    Instant at,
    Kind kind,
    Author author,
    Optional<UUID> staff,
    String words,
    Optional<LocalDate> until,
    Reading reading) {

  /** Who made it. */
  public enum Author {
    OWNER,
    STAFF,
    SILENCE
  }

  /** Whether a person has read what the owner wrote. */
  public enum Reading {
    NOT_NEEDED,
    UNREAD,
    READ,
    READ_AS_OBJECTION
  }

  /** What owners are told; anything else is an {@link InternalNote}. */
  public enum Kind {
    RECEIVED,
    ACKNOWLEDGED,
    ASSIGNED,
    STARTED,
    WAITING_FOR_OWNER,
    WAITING_FOR_THIRD_PARTY,
    WAITING_FOR_PARTS,
    PROPOSED,
    ACCEPTED,
    REFUSED,
    DONE,
    CONFIRMED,
    CLOSED,
    REOPENED,
    OUTSIDE,
    MESSAGE,
    NUDGED,
    PROMISED,
    PROMISE_KEPT,
    PROMISE_MOVED,
    PROMISE_ANNOUNCED,
    PROMISE_BROKEN,
    PROMISE_WITHDRAWN,
    PROMISE_REOPENED,
    /** What everybody was told whom an incident touches. */
    INCIDENT,
    VISIT_OFFERED,
    VISIT_AGREED,
    VISIT_MOVED,
    VISIT_CALLED_OFF,
    VISIT_ARRIVED,
    VISIT_LEFT,
    /** Nobody opened. */
    VISIT_NOT_HOME,
    /** Nobody came. */
    VISIT_MISSED;

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
