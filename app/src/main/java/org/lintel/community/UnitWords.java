package org.lintel.community;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit as people say it: 3-502, 3-1-502, 3栋502, 3号楼1单元502, 3#1-502. Parts that are not said are
 * empty.
 */
public record UnitWords(String building, String entrance, String unit) {

  private static final UnitWords NONE = new UnitWords("", "", "");

  private static final Pattern BY_DASH =
      Pattern.compile("([^-\\s]+)[-\\s]+(?:([^-\\s]+)[-\\s]+)?([^-\\s]+)");

  private static final Pattern BY_WORDS =
      Pattern.compile("(.+?(?:号楼|栋|幢|座|楼|号|#))[-\\s]*(?:(.+?(?:单元|门|梯|-))[-\\s]*)?([0-9A-Za-z].*)");

  /** What the words say; empty where they are no unit with its building. */
  public static UnitWords of(String words) {
    String narrow = PlainText.narrow(words).replaceAll("[\u2010-\u2015\u2212]", "-");
    for (Pattern pattern : new Pattern[] {BY_WORDS, BY_DASH}) {
      Matcher matcher = pattern.matcher(narrow);
      if (matcher.matches()) {
        String entrance = matcher.group(2) == null ? "" : matcher.group(2);
        return new UnitWords(
            PlaceName.building(matcher.group(1)).key(),
            PlaceName.entrance(entrance.replaceAll("-$", "")).key(),
            PlaceName.unit(matcher.group(3)).key());
      }
    }
    return NONE;
  }

  /** Whether no unit is said. */
  public boolean isEmpty() {
    return unit.isEmpty();
  }
}
