package org.lintel.demonstration;

import java.util.List;

/**
 * Something that owners of the demonstration come with, and when.
 *
 * @param weight how often, beside the others
 * @param months how much more or less often in each month of the year, from January; 5 is usual
 * @param spots where exactly it can be; may be empty
 */
record Topic(String problem, String place, int weight, List<Integer> months, List<String> spots) {

  private static final int USUAL = 5;

  Topic {
    months = List.copyOf(months);
    spots = List.copyOf(spots);
  }

  static List<Topic> all() {
    return Place.lines("topics.csv").stream().skip(1).map(Topic::parse).toList();
  }

  /** How often in that month, beside all others. */
  double weightIn(int month) {
    return weight * (double) months.get(month - 1) / USUAL;
  }

  private static Topic parse(String line) {
    String[] cells = line.split(",", -1);
    List<Integer> months = cells[3].chars().mapToObj(digit -> digit - '0').toList();
    return new Topic(
        cells[0],
        cells[1],
        Integer.parseInt(cells[2]),
        months,
        cells[4].isEmpty() ? List.of() : List.of(cells[4].split(";")));
  }
}
