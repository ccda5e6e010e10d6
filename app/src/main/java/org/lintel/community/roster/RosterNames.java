package org.lintel.community.roster;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Several owners in one cell: 张三、李四. */
final class RosterNames {

  private static final int MOST = 6;
  private static final Pattern BETWEEN = Pattern.compile("\\s*[、,，/／;；&\\n]\\s*");

  /** A personal name in Chinese; a company is longer, and other names may hold a comma. */
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}]{2,4}");

  private RosterNames() {}

  /** Each of them once where all are names of people; else the cell as it is. */
  static List<String> in(String cell) {
    List<String> names =
        Arrays.stream(BETWEEN.split(cell, -1)).filter(name -> !name.isEmpty()).distinct().toList();
    boolean areNames = names.stream().allMatch(name -> NAME.matcher(name).matches());
    return names.size() > 1 && names.size() <= MOST && areNames ? names : List.of(cell);
  }
}
