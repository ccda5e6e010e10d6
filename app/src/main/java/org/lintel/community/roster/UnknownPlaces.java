package org.lintel.community.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names of a roster that are no community, and buildings that its import would add.
 *
 * @param added how many buildings it would add, also to communities that have none yet
 */
record UnknownPlaces(
    List<OfCommunity> communities, List<OfBuilding> buildings, @Nullable Integer added) {

  /** As many of each as a page asks about. */
  static final int MOST = 40;

  static final UnknownPlaces NONE = new UnknownPlaces(List.of(), List.of(), 0);

  UnknownPlaces {
    communities = List.copyOf(communities);
    buildings = List.copyOf(buildings);
    added = added == null ? 0 : added; // checks kept before it was counted
  }

  /** A name that is no community, and the rows that have it. */
  record OfCommunity(String name, int rows) {}

  /** A building that a community with buildings does not have, and its units in the roster. */
  record OfBuilding(UUID community, String name, int units) {}
}
