package org.lintel.survey;

import java.time.Instant;
import java.util.UUID;

/**
 * One asking of chosen communities with one version of an instrument.
 *
 * @param id small key, for tables
 * @param uuid what addresses name
 * @param versionId key of the instrument version
 */
public record Wave(
    int id,
    UUID uuid,
    String name,
    int versionId,
    Mode mode,
    State state,
    Instant opensAt,
    Instant closesAt) {

  /** What staff did with it. */
  public enum State {
    DRAFT,
    OPEN,
    CLOSED
  }

  /** The one place that decides whether a wave is open, for every channel. */
  public Standing standing(Instant now) {
    return switch (state) {
      case DRAFT -> Standing.DRAFT;
      case CLOSED -> Standing.CLOSED;
      case OPEN -> {
        if (now.isBefore(opensAt)) {
          yield Standing.WAITING;
        }
        yield now.isBefore(closesAt) ? Standing.OPEN : Standing.EXPIRED;
      }
    };
  }

  /** Whether an answer that comes this way is taken now. Files bring answers of past waves. */
  public boolean takes(Channel channel, Instant now) {
    Standing standing = standing(now);
    return channel == Channel.IMPORT ? standing != Standing.DRAFT : standing == Standing.OPEN;
  }
}
