package org.lintel.analysis.plan;

import java.util.List;

/**
 * The rows, cut by what a column says: into periods or groups.
 *
 * @param label what the column is called
 * @param names of the slices, periods from the earliest
 * @param byCode number of the slice for each code of the column; -1 for none
 * @param codes gives the code of a row
 */
public record Slices(String label, List<String> names, List<Integer> byCode, Codes codes) {

  /** Not part of any slice. */
  public static final int NONE = -1;

  /** Tells the code of a row. */
  @FunctionalInterface
  public interface Codes {
    int of(int row);
  }

  public Slices {
    names = List.copyOf(names);
    byCode = List.copyOf(byCode);
  }

  /** The slices by code, for loops over many rows. */
  public int[] sliceByCode() {
    return byCode.stream().mapToInt(Integer::intValue).toArray();
  }

  public int size() {
    return names.size();
  }
}
