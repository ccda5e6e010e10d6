package org.lintel.casework.past;

import java.util.Optional;
import org.lintel.platform.web.Refusals;

/** What of the columns that were chosen cannot be. */
final class ChosenPastColumns {

  private ChosenPastColumns() {}

  static Refusals refusals(PastChoices chosen, Optional<Integer> community) {
    var refusals = Refusals.none();
    for (PastField field : PastField.values()) {
      int columns = chosen.columns(field).size();
      if (columns > 1 && !field.mayRepeat()) {
        refusals.add("columns", "casework.past.refused.twice." + key(field), columns);
      }
    }
    if (!chosen.has(PastField.NUMBER)) {
      refusals.add("columns", "casework.past.refused.no-number");
    }
    if (!chosen.has(PastField.RECEIVED)) {
      refusals.add("columns", "casework.past.refused.no-received");
    }
    if (!chosen.has(PastField.COMMUNITY) && community.isEmpty()) {
      refusals.add("community", "casework.past.refused.no-community");
    }
    boolean isTime =
        chosen.cut().isBlank() || WrittenTime.read(chosen.cut(), DayOrder.DAY_FIRST).isPresent();
    if (!isTime) {
      refusals.add("cut", "casework.past.refused.cut", chosen.cut());
    }
    return refusals;
  }

  private static String key(PastField field) {
    return field.name().toLowerCase(java.util.Locale.ROOT);
  }
}
