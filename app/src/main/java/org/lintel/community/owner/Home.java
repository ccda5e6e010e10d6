package org.lintel.community.owner;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.ServicePhone;

/**
 * A home as one of its people comes to it.
 *
 * @param community key of the community
 * @param place name of the community
 * @param address building, entrance and unit
 * @param member the dated role
 * @param name of the person
 * @param phone that its owners call
 */
public record Home(
    int organisation,
    int community,
    String place,
    ZoneId zone,
    UUID household,
    String address,
    UUID member,
    UUID person,
    String name,
    Optional<ServicePhone> phone) {

  /** Names of people never reach a log by accident. */
  @Override
  public String toString() {
    return "Home[" + member + "]";
  }
}
