package org.lintel.community;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Name of a building, entrance or unit, and the key under which two spellings of it are the same:
 * 3栋, 03, 3号楼 and 三号楼 are one building, 1201室 and 1201 one unit.
 */
public record PlaceName(String shown, String key) {

  public static final int LONGEST = 60;

  private static final Pattern BUILDING =
      Pattern.compile("(号楼|栋|幢|座|楼|号|#|building|bldg\\.?|block|tower)$");
  private static final Pattern ENTRANCE = Pattern.compile("(单元|门|梯|entrance|unit)$");
  private static final Pattern UNIT = Pattern.compile("(室|房|号|户|#)$");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d+$)");
  private static final Pattern LEADING_WORD =
      Pattern.compile("^(building|bldg\\.?|block|tower|entrance|unit|room|no\\.?)\\s+");

  public static PlaceName building(String typed) {
    return of(typed, BUILDING);
  }

  public static PlaceName entrance(String typed) {
    return of(typed, ENTRANCE);
  }

  public static PlaceName unit(String typed) {
    return of(typed, UNIT);
  }

  private static PlaceName of(String typed, Pattern ending) {
    String shown = PlainText.narrow(typed);
    String key = shown.toLowerCase(Locale.ROOT);
    String bare = ending.matcher(key).replaceAll("").strip();
    String core = LEADING_WORD.matcher(bare.isEmpty() ? key : bare).replaceAll("");
    String number = ending == UNIT ? core : ChineseNumerals.folded(core);
    return new PlaceName(shown, LEADING_ZEROS.matcher(number).replaceAll(""));
  }

  public boolean isEmpty() {
    return shown.isEmpty();
  }

  public boolean isTooLong() {
    return shown.length() > LONGEST;
  }
}
