package org.lintel.community.roster;

import java.util.List;
import java.util.UUID;

/** Names of a roster that are no community, and buildings that its import would add. */
record UnknownPlaces(List<OfCommunity> communities, List<OfBuilding> buildings) {

  /** As many of each as a page asks about. */
  static final int MOST = 40;

  static final UnknownPlaces NONE = new UnknownPlaces(List.of(), List.of());

  UnknownPlaces {
    communities = List.copyOf(communities);
    buildings = List.copyOf(buildings);
  }

  /** A name that is no community, and the rows that have it. */
  record OfCommunity(String name, int rows) {}

  /** A building that a community with buildings does not have, and its units in the roster. */
  record OfBuilding(UUID community, String name, int units) {}
}
