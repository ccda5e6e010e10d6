package org.lintel.community.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.community.PlaceName;

/**
 * How a roster is to be read.
 *
 * @param headingRow rows up to this one are not data
 * @param fields of the columns in their order
 * @param community of every row that does not name its own
 * @param communities that may be imported into, by the plain form of name and code
 * @param buildings names of those that were chosen for what the roster has, by {@link #building}
 */
record RosterPlan(
    int headingRow,
    List<Optional<RosterField>> fields,
    Optional<Integer> community,
    Map<String, Integer> communities,
    Map<String, String> buildings) {

  RosterPlan {
    fields = List.copyOf(fields);
    communities = Map.copyOf(communities);
    buildings = Map.copyOf(buildings);
  }

  /** Tells the name of a building of a community from every other, however it is written. */
  static String building(int community, String name) {
    return community + "/" + PlaceName.building(name).key();
  }
}
