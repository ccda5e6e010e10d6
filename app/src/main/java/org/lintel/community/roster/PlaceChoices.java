package org.lintel.community.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.PlaceName;

/**
 * Communities and buildings chosen for names of a roster that are none; where somebody wants no
 * choice, there is none.
 */
public record PlaceChoices(List<OfCommunity> communities, List<OfBuilding> buildings) {

  public PlaceChoices {
    communities = List.copyOf(communities);
    buildings = List.copyOf(buildings);
  }

  /** A community by the name that the roster has for it. */
  public record OfCommunity(String name, Optional<UUID> community) {

    boolean isOf(String other) {
      return RosterField.plain(name).equals(RosterField.plain(other));
    }
  }

  /** A building of a community by the name that the roster has for it. */
  public record OfBuilding(UUID community, String name, Optional<UUID> building) {

    boolean isOf(UUID within, String other) {
      return community.equals(within)
          && PlaceName.building(name).key().equals(PlaceName.building(other).key());
    }
  }

  /** These and those of before that they say nothing about, without names that have no choice. */
  PlaceChoices over(PlaceChoices before) {
    var allCommunities = new ArrayList<>(communities);
    before.communities().stream()
        .filter(old -> communities.stream().noneMatch(choice -> choice.isOf(old.name())))
        .forEach(allCommunities::add);
    allCommunities.removeIf(choice -> choice.community().isEmpty());
    var allBuildings = new ArrayList<>(buildings);
    before.buildings().stream()
        .filter(
            old -> buildings.stream().noneMatch(choice -> choice.isOf(old.community(), old.name())))
        .forEach(allBuildings::add);
    allBuildings.removeIf(choice -> choice.building().isEmpty());
    return new PlaceChoices(allCommunities, allBuildings);
  }
}
