package org.lintel.statistics.moments;

/** Places of the pairs (i, j), i at least j, in one array. */
final class Triangle {

  private Triangle() {}

  static int length(int size) {
    return size * (size + 1) / 2;
  }

  /** The place of the pair, whichever way round it is named. */
  static int place(int i, int j) {
    return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
  }
}
