package org.lintel.community.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.community.PlaceName;
import org.lintel.community.PlainText;

/** Building, entrance and unit of a row. One cell may hold all three: 3-2-1201 or 3栋2单元1201室. */
record RosterAddress(PlaceName building, PlaceName entrance, PlaceName unit) {

  private static final Pattern THREE_BY_DASH = Pattern.compile("([^-/]+)[-/]([^-/]+)[-/]([^-/]+)");
  private static final Pattern TWO_BY_DASH = Pattern.compile("([^-/]+)[-/]([^-/]+)");
  private static final Pattern BY_WORDS =
      Pattern.compile("(.+?(?:号楼|栋|幢|座|楼|#))\\s*-?\\s*(?:(.+?(?:单元|门|梯))\\s*-?\\s*)?(.+)");

  static RosterAddress of(String building, String entrance, String room) {
    String narrow = PlainText.narrow(room).replaceAll("[－—–_]", "-");
    if (!building.isBlank()) {
      return new RosterAddress(
          PlaceName.building(building), PlaceName.entrance(entrance), unitOf(narrow));
    }
    Matcher words = BY_WORDS.matcher(narrow);
    if (words.matches()) {
      String middle = words.group(2) == null ? entrance : words.group(2);
      return whole(words.group(1), middle, words.group(3));
    }
    Matcher three = THREE_BY_DASH.matcher(narrow);
    if (three.matches()) {
      return whole(three.group(1), three.group(2), three.group(3));
    }
    Matcher two = TWO_BY_DASH.matcher(narrow);
    return two.matches()
        ? whole(two.group(1), entrance, two.group(2))
        : whole("", entrance, narrow);
  }

  /** The same in another building. */
  RosterAddress in(PlaceName other) {
    return new RosterAddress(other, entrance, unit);
  }

  private static RosterAddress whole(String building, String entrance, String unit) {
    return new RosterAddress(
        PlaceName.building(building), PlaceName.entrance(entrance), PlaceName.unit(unit));
  }

  /** A room that repeats the building and entrance of its own columns keeps only the last part. */
  private static PlaceName unitOf(String room) {
    Matcher three = THREE_BY_DASH.matcher(room);
    return PlaceName.unit(three.matches() ? three.group(3) : room);
  }
}
