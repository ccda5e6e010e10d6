package org.lintel.demonstration;

import java.util.List;

/** A sentence that an owner of the demonstration may write. */
record Remark(String theme, boolean isGood, String words) {

  static List<Remark> all() {
    return Place.lines("comments.csv").stream().skip(1).map(Remark::parse).toList();
  }

  private static Remark parse(String line) {
    String[] cells = line.split(",", 3);
    return new Remark(cells[0], cells[1].equals("good"), cells[2]);
  }
}
