package org.lintel.survey.exchange;

import java.util.HashSet;
import java.util.Set;

/** How alike two headings are, 0 to 1: shared pairs of neighbouring characters (Dice). */
final class Similarity {

  private Similarity() {}

  static double of(String one, String other) {
    String first = core(one);
    String second = core(other);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    if (first.equals(second)) {
      return 1;
    }
    Set<String> pairs = pairs(first);
    Set<String> others = pairs(second);
    long shared = pairs.stream().filter(others::contains).count();
    double dice = 2.0 * shared / (pairs.size() + others.size());
    boolean holds =
        first.length() >= 4
            && second.length() >= 4
            && (first.contains(second) || second.contains(first));
    return holds ? Math.max(dice, 0.85) : dice;
  }

  /** Without number and kind of the question and without punctuation. */
  static String core(String heading) {
    return FileWords.folded(heading)
        .replaceAll("^(?:q?\\d{1,3}[.\u3001_:)\u00B7-]*)+", "")
        .replaceAll("[\\[(][^\\])]{0,6}\u9898[\\])]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static Set<String> pairs(String text) {
    var pairs = new HashSet<String>();
    int[] letters = text.codePoints().toArray();
    for (int i = 0; i + 1 < letters.length; i++) {
      pairs.add(new String(letters, i, 2));
    }
    if (pairs.isEmpty()) {
      pairs.add(text);
    }
    return pairs;
  }
}
