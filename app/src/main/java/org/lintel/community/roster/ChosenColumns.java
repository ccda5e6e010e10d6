package org.lintel.community.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;

/** What was chosen for the columns of a roster, and what of it cannot be. */
record ChosenColumns(List<String> headings, List<Optional<RosterField>> fields, Text text) {

  Refusals refusals(Optional<Integer> community) {
    var refusals = Refusals.none();
    Map<RosterField, List<String>> chosen = chosen();
    chosen.forEach((field, columns) -> {
      if (columns.size() > 1 && !field.mayRepeat()) {
        String all = String.join(text.get("community.roster.list"), columns);
        refusals.add("columns", "community.roster.refused.twice", all, text.get(field.key()));
      }
    });
    if (!chosen.containsKey(RosterField.NAME)) {
      refusals.add("columns", "community.roster.refused.no-name");
    }
    if (!chosen.containsKey(RosterField.ROOM)) {
      refusals.add("columns", "community.roster.refused.no-room");
    }
    if (!chosen.containsKey(RosterField.COMMUNITY) && community.isEmpty()) {
      refusals.add("community", "community.roster.refused.no-community");
    }
    return refusals;
  }

  private Map<RosterField, List<String>> chosen() {
    var chosen = new EnumMap<RosterField, List<String>>(RosterField.class);
    for (int column = 0; column < fields.size(); column++) {
      String heading = column < headings.size() ? headings.get(column) : "";
      fields
          .get(column)
          .ifPresent(
              field -> chosen.computeIfAbsent(field, known -> new ArrayList<>()).add(heading));
    }
    return chosen;
  }
}
