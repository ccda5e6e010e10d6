package org.lintel.relationship;

import java.util.Locale;
import java.util.Map;
import org.lintel.community.PlaceName;
import org.lintel.community.PlainText;
import org.lintel.community.UnitWords;

/**
 * One row of a list of account managers as it stands in the file.
 *
 * @param community name or code; empty where the file names none
 */
record ManagerRow(
    int number, String community, String building, String entrance, String room, String email) {

  /** Building, entrance and unit as they are compared; a part that is not said is empty. */
  record Keys(String building, String entrance, String unit) {

    /** The same with the building's own name where the community's building has another one. */
    Keys called(Map<String, String> others, int community) {
      return new Keys(others.getOrDefault(community + "/" + building, building), entrance, unit);
    }
  }

  /** One cell may hold the whole address: 3-1-502 or 3栋1单元502室. */
  Keys keys() {
    if (building.isEmpty()) {
      UnitWords words = UnitWords.of(room);
      return new Keys(
          words.building(),
          words.entrance().isEmpty() ? PlaceName.entrance(entrance).key() : words.entrance(),
          words.unit());
    }
    return new Keys(
        PlaceName.building(building).key(),
        PlaceName.entrance(entrance).key(),
        PlaceName.unit(room).key());
  }

  /** The home as the file writes it. */
  String home() {
    return PlainText.line(building + " " + entrance + " " + room);
  }

  /** The community as it is compared. */
  String communityKey() {
    return communityKey(community);
  }

  static String communityKey(String name) {
    return PlainText.narrow(name).toLowerCase(Locale.ROOT);
  }
}
