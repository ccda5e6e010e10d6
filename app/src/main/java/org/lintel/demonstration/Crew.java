package org.lintel.demonstration;

import java.util.List;
import java.util.UUID;
import org.lintel.community.Community;

/**
 * The staff of one community of the demonstration.
 *
 * @param desk answers the telephone of the city
 * @param region answers for the region
 * @param stewards account managers of its buildings, in their order
 * @param technicians of the city
 */
record Crew(
    Place place,
    Community community,
    UUID manager,
    UUID desk,
    UUID region,
    List<UUID> stewards,
    List<UUID> technicians) {

  Crew {
    stewards = List.copyOf(stewards);
    technicians = List.copyOf(technicians);
  }

  /** Who looks after a building: the first half of them, or the second. */
  UUID steward(int building) {
    int half = (place.buildings() + 1) / stewards.size();
    return stewards.get(Math.min(stewards.size() - 1, (building - 1) / Math.max(1, half)));
  }
}
