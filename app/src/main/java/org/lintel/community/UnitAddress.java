package org.lintel.community;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Building, entrance and unit in one line as the company writes them. A part that is only a number
 * or letters gets a hyphen behind it, so that 2 and 1单元 never read as 21单元.
 */
public final class UnitAddress {

  private static final Pattern ENDS_BARE = Pattern.compile(".*[0-9A-Za-z]");

  private UnitAddress() {}

  /** The parts that are not empty, from the largest. */
  public static String of(String... parts) {
    List<String> said = Arrays.stream(parts).filter(part -> !part.isEmpty()).toList();
    var address = new StringBuilder();
    for (int place = 0; place < said.size(); place++) {
      boolean isLast = place == said.size() - 1;
      String part = said.get(place);
      address.append(part).append(isLast ? "" : joint(part));
    }
    return address.toString();
  }

  private static String joint(String part) {
    return ENDS_BARE.matcher(part).matches() ? "-" : " ";
  }
}
