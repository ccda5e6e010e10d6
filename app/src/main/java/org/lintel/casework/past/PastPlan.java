package org.lintel.casework.past;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.lintel.service.Catalogue;

/**
 * How the rows of a file are read.
 *
 * @param usual community of rows that do not name their own
 * @param known communities by the key of their name and code
 * @param zones of communities
 * @param hasDueTimes whether any due time of the file has a time of day
 */
record PastPlan(
    int headingRow,
    PastChoices choices,
    DayOrders orders,
    Catalogue catalogue,
    Optional<Integer> usual,
    Map<String, Integer> known,
    Map<Integer, ZoneId> zones,
    boolean hasDueTimes) {

  PastPlan {
    known = Map.copyOf(known);
    zones = Map.copyOf(zones);
  }
}
