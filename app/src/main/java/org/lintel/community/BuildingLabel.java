package org.lintel.community;

import java.util.regex.Pattern;
import org.lintel.platform.web.Text;

/**
 * A building where it stands alone, in a list or a table: 2 alone says nothing, so a name that is
 * only a number or letters is told with the word.
 */
public final class BuildingLabel {

  private static final Pattern BARE = Pattern.compile("[0-9A-Za-z]{1,4}");

  private BuildingLabel() {}

  /** 2栋 for 2, Building 2 in English; every other name as the company writes it. */
  public static String of(String name, Text text) {
    return BARE.matcher(name).matches() ? text.get("community.building.label", name) : name;
  }
}
