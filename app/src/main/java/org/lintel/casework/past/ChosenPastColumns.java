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
    checkCut(chosen.cut(), refusals);
    return refusals;
  }

  private static void checkCut(String typed, Refusals refusals) {
    Optional<WrittenTime> cut = WrittenTime.read(typed, DayOrder.DAY_FIRST);
    if (!typed.isBlank() && cut.isEmpty()) {
      refusals.add("cut", "casework.past.refused.cut", typed);
    }
    if (cut.filter(read -> !read.isOfOurTime()).isPresent()) {
      refusals.add(
          "cut",
          "casework.past.refused.cut-year",
          typed,
          String.valueOf(WrittenTime.FIRST_YEAR),
          String.valueOf(WrittenTime.LAST_YEAR));
    }
  }

  private static String key(PastField field) {
    return field.name().toLowerCase(java.util.Locale.ROOT);
  }
}
