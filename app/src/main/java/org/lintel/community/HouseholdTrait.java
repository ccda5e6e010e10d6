package org.lintel.community;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/**
 * What is worth knowing about a household before somebody serves it: what it is like, what it
 * needs, what it expects. A closed list, so that nothing about health, faith or money is written
 * down.
 */
public enum HouseholdTrait {
  ELDERLY(Part.LIKE),
  CHILDREN(Part.LIKE),
  PETS(Part.LIKE),
  CAR(Part.LIKE),
  OFTEN_AWAY(Part.LIKE),
  LET_OUT(Part.LIKE),
  BARRIER_FREE(Part.NEEDS),
  QUIET(Part.NEEDS),
  PARCELS(Part.NEEDS),
  HOME_HELP(Part.NEEDS),
  QUICK_ANSWERS(Part.EXPECTS),
  OPEN_ACCOUNTS(Part.EXPECTS),
  SECURITY(Part.EXPECTS),
  CLEAN_AND_GREEN(Part.EXPECTS),
  NEIGHBOURHOOD(Part.EXPECTS);

  /** Which question a trait answers. */
  public enum Part {
    LIKE,
    NEEDS,
    EXPECTS
  }

  private final Part part;

  HouseholdTrait(Part part) {
    this.part = part;
  }

  public Part part() {
    return part;
  }

  public static List<HouseholdTrait> of(Part part) {
    return Arrays.stream(values()).filter(trait -> trait.part == part).toList();
  }

  /** The traits of a row, in their own order. */
  static List<HouseholdTrait> of(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    try {
      var traits = EnumSet.noneOf(HouseholdTrait.class);
      for (String name : (String[]) array.getArray()) {
        traits.add(valueOf(name));
      }
      return List.copyOf(traits);
    } finally {
      array.free();
    }
  }
}
