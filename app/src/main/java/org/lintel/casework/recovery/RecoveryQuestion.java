package org.lintel.casework.recovery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.ServicePhone;

/**
 * What an owner is asked about a recovery that was closed: whether all is well again.
 *
 * @param id of the recovery
 * @param closed when it was closed
 * @param expires until when she can say something, or correct it
 * @param said her own word; empty while she said nothing
 */
public record RecoveryQuestion(
    UUID id,
    Place place,
    UUID household,
    Optional<UUID> member,
    Instant closed,
    Instant expires,
    Optional<Word> said) {

  /** Where she lives. */
  public record Place(int communityId, String name, ZoneId zone, Optional<ServicePhone> phone) {}

  /**
   * What she said.
   *
   * @param wishesContact whether somebody is to call her once more
   */
  public record Word(CheckResult result, boolean wishesContact, String words, Instant at) {}

  public boolean isOpen(Instant now) {
    return now.isBefore(expires);
  }
}
