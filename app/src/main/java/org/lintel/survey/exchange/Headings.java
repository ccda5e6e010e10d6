package org.lintel.survey.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names columns so that everybody finds them in the file: by heading, and by letter if needed. */
public final class Headings {

  private static final int LETTERS = 26;

  private Headings() {}

  /** Headings that stand twice or are empty get the letter of their column. */
  public static List<String> told(List<String> headings) {
    Map<String, Integer> times = new HashMap<>();
    headings.forEach(heading -> times.merge(heading, 1, Integer::sum));
    var told = new ArrayList<String>();
    for (int place = 0; place < headings.size(); place++) {
      String heading = headings.get(place);
      boolean isAlone = !heading.isEmpty() && times.getOrDefault(heading, 0) == 1;
      told.add(isAlone ? heading : (heading + " (" + letter(place) + ")").strip());
    }
    return told;
  }

  /** Letters of a column as spreadsheet programs show them: A, Z, AA. */
  public static String letter(int place) {
    String last = String.valueOf((char) ('A' + place % LETTERS));
    return place < LETTERS ? last : letter(place / LETTERS - 1) + last;
  }
}
