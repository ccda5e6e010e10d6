package org.lintel.insight.chart;

import java.util.ArrayList;
import java.util.List;

/** How wide text will be, near enough to keep labels apart and to break lines. */
final class Letters {

  private Letters() {}

  static double width(String text, double size) {
    return text.codePoints().mapToDouble(Letters::em).sum() * size;
  }

  /** Lines no wider than asked; the last one of too many ends with an ellipsis. */
  static List<String> lines(String text, double size, double width, int most) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String piece : pieces(text)) {
      if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().strip());
    return lines.size() <= most ? lines : shortened(lines, size, width, most);
  }

  private static List<String> shortened(List<String> lines, double size, double width, int most) {
    String last = lines.get(most - 1);
    while (!last.isEmpty() && width(last + "…", size) > width) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    var kept = new ArrayList<>(lines.subList(0, most - 1));
    kept.add(last + "…");
    return kept;
  }

  /** A Chinese character is a piece of its own; a Latin word keeps together with its space. */
  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    var word = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          boolean wide = em(point) >= 1;
          if (wide && !word.isEmpty() && !isClosing(point)) {
            pieces.add(word.toString());
            word.setLength(0);
          }
          word.appendCodePoint(point);
          if (wide || point == ' ') {
            pieces.add(word.toString());
            word.setLength(0);
          }
        });
    if (!word.isEmpty()) {
      pieces.add(word.toString());
    }
    return pieces;
  }

  private static boolean isClosing(int point) {
    return "，。、；：？！）】》”".indexOf(point) >= 0;
  }

  private static double em(int point) {
    if (point >= 0x2E80) {
      return 1;
    }
    if (point == ' ' || "ijlI.,:;'|()[]·".indexOf(point) >= 0) {
      return 0.3;
    }
    if (Character.isUpperCase(point) || "mwMW%+−±".indexOf(point) >= 0) {
      return 0.7;
    }
    return 0.56;
  }
}
