package org.lintel.community.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a roster is to be read.
 *
 * @param headingRow rows up to this one are not data
 * @param fields of the columns in their order
 * @param community of every row that does not name its own
 * @param communities that may be imported into, by the plain form of name and code
 */
record RosterPlan(
    int headingRow,
    List<Optional<RosterField>> fields,
    Optional<Integer> community,
    Map<String, Integer> communities) {

  RosterPlan {
    fields = List.copyOf(fields);
    communities = Map.copyOf(communities);
  }
}
