package org.lintel.analysis.plan;

import java.util.List;

/**
 * Rows by the classes of several columns at once: one stratum for each combination.
 *
 * @param columns at least one
 */
public record Strata(List<Classes> columns) {

  /** Combinations from which on weighting makes no sense. */
  static final int MOST = 100_000;

  public Strata {
    columns = List.copyOf(columns);
  }

  /** How many combinations there are. */
  public int size() {
    return columns.stream().mapToInt(classes -> classes.names().size()).reduce(1, (a, b) -> a * b);
  }

  /** Number of the stratum of a row; {@link Slices#NONE} where a column is blank. */
  public int of(int row) {
    int stratum = 0;
    for (Classes classes : columns) {
      int place = classes.classOf(row);
      if (place == Slices.NONE) {
        return Slices.NONE;
      }
      stratum = stratum * classes.names().size() + place;
    }
    return stratum;
  }

  /** Number of the class that a stratum has in a column. */
  public int classOf(int stratum, int column) {
    int rest = stratum;
    for (int i = columns.size() - 1; i > column; i--) {
      rest /= columns.get(i).names().size();
    }
    return rest % columns.get(column).names().size();
  }
}
