package org.lintel.survey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A wave in a list, counted over the communities that the viewer may see.
 *
 * @param isImported whether its answers were read from a file
 * @param asked empty for a draft, and where nobody knows how many were asked
 * @param zone of its first community: days are told in it
 * @param end how staff ended it; empty while nobody did, and for waves from a file
 */
public record WaveOverview(
    Wave wave,
    boolean isImported,
    int communities,
    OptionalInt asked,
    int answered,
    ZoneId zone,
    Optional<End> end) {

  /** When a wave was closed, and by whom. */
  public record End(Instant closedAt, UUID closedBy) {}

  /** When it takes, or took, its last answer: earlier than planned where staff closed it. */
  public Instant endsAt() {
    return end.map(End::closedAt).filter(wave.closesAt()::isAfter).orElse(wave.closesAt());
  }

  /** Whether it was closed and could take answers again until its planned end. */
  public boolean canReopen(Instant now) {
    return end.isPresent() && wave.closesAt().isAfter(now);
  }
}
