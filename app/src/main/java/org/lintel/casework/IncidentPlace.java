package org.lintel.casework;

import java.util.UUID;

/**
 * Where an incident is.
 *
 * @param community key of the community
 * @param place the community itself, one of its buildings or one entrance
 * @param name as it was called when the incident was declared
 */
public record IncidentPlace(int community, UUID place, Kind kind, String name) {

  /** How much of a community. */
  public enum Kind {
    COMMUNITY,
    BUILDING,
    ENTRANCE
  }
}
