package org.lintel.community.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Building;
import org.lintel.community.Community;

/**
 * Names of a roster for which a community or a building may be chosen, with what is chosen.
 *
 * @param added buildings that the last check would have added, also where there are none yet
 */
public record AskedPlaces(List<OfCommunity> communities, List<OfBuilding> buildings, int added) {

  public AskedPlaces {
    communities = List.copyOf(communities);
    buildings = List.copyOf(buildings);
  }

  public boolean isEmpty() {
    return communities.isEmpty() && buildings.isEmpty();
  }

  /** How many names of communities still stand for none. */
  public long unknownCommunities() {
    return communities.stream().filter(name -> name.chosen().isEmpty()).count();
  }

  /** How many buildings would be added. */
  public long newBuildings() {
    return buildings.stream().filter(name -> name.chosen().isEmpty()).count();
  }

  /**
   * A name that is no community.
   *
   * @param rows that have it; 0 where the last check did not meet it
   */
  public record OfCommunity(String name, int rows, Optional<UUID> chosen) {}

  /**
   * A building that the community does not have.
   *
   * @param units in the roster; 0 where the last check did not meet it
   * @param known the buildings that the community has
   */
  public record OfBuilding(
      Community community, String name, int units, Optional<UUID> chosen, List<Building> known) {

    public OfBuilding {
      known = List.copyOf(known);
    }
  }
}
