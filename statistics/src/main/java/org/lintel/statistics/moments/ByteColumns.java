package org.lintel.statistics.moments;

import java.util.Arrays;

/**
 * Answers as columns of bytes, the form in which ten million of them are read fastest, and their
 * exact sums of products.
 *
 * <p>Products are taken a few hundred rows at a time, which stay in the nearest cache as 32-bit
 * numbers with 0 for what is missing; then only the rows with missing values are looked at again,
 * to take them out of the counts and sums of the pairs they do not belong to. For one thread: split
 * the rows, {@link IntegerMoments#merge} the parts.
 */
public final class ByteColumns {

  /** Stands for a value that is missing; all others are -127 to 127. */
  public static final byte MISSING = Byte.MIN_VALUE;

  private static final int TILE = 256;

  private final byte[][] columns;
  private final int rows;

  /**
   * Takes the columns as they are, without a copy; they must not change.
   *
   * @param columns at least one, all of one length
   */
  public ByteColumns(byte[]... columns) {
    if (columns.length == 0) {
      throw new IllegalArgumentException("There are no columns");
    }
    this.columns = columns.clone();
    this.rows = columns[0].length;
    for (byte[] column : columns) {
      if (column.length != rows) {
        throw new IllegalArgumentException(
            "A column of %d values stands beside one of %d".formatted(column.length, rows));
      }
    }
  }

  /** Number of columns. */
  public int size() {
    return columns.length;
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** The sums over all rows. */
  public IntegerMoments moments() {
    return moments(0, rows);
  }

  /**
   * The sums over some rows.
   *
   * @param from first row
   * @param to row after the last
   */
  public IntegerMoments moments(int from, int to) {
    if (from < 0 || to < from || to > rows) {
      throw new IllegalArgumentException(
          "Rows %d to %d are not among %d".formatted(from, to, rows));
    }
    var sums = new Tiles(columns);
    for (int start = from; start < to; start += TILE) {
      sums.add(start, Math.min(TILE, to - start));
    }
    return sums.moments(to - from);
  }

  /** Adds up tile by tile. */
  private static final class Tiles {

    private final byte[][] columns;
    private final int size;
    private final int[][] tile;
    private final int[] row;
    private final int[] absent;
    private final long[] total;
    private final long[] product;
    private final long[] missed;
    private final long[] both;

    Tiles(byte[][] columns) {
      this.columns = columns;
      this.size = columns.length;
      this.tile = new int[size][TILE];
      this.row = new int[size];
      this.absent = new int[size];
      this.total = new long[size];
      this.product = new long[Triangle.length(size)];
      this.missed = new long[size * size];
      this.both = new long[Triangle.length(size)];
    }

    void add(int start, int length) {
      boolean isComplete = true;
      for (int i = 0; i < size; i++) {
        int[] wide = tile[i];
        int missing = widen(columns[i], start, length, wide);
        Arrays.fill(wide, length, TILE, 0);
        total[i] += sum(wide);
        isComplete &= missing == 0;
        int at = Triangle.place(i, 0);
        for (int j = 0; j <= i; j++) {
          product[at + j] += dot(wide, tile[j]);
        }
      }
      if (!isComplete) {
        for (int r = 0; r < length; r++) {
          takeOut(start, r);
        }
      }
    }

    /** Copies with 0 for what is missing; returns how many are. */
    private static int widen(byte[] from, int start, int length, int... to) {
      int missing = 0;
      for (int r = 0; r < length; r++) {
        int value = from[start + r];
        // 0 for a missing value and -1, all bits set, for any other.
        int isThere = (MISSING - value) >> 31;
        to[r] = value & isThere;
        missing += isThere + 1;
      }
      return missing;
    }

    private static int sum(int... values) {
      int sum = 0;
      for (int value : values) {
        sum += value;
      }
      return sum;
    }

    private static int dot(int[] left, int[] right) {
      int sum = 0;
      for (int r = 0; r < TILE; r++) {
        sum += left[r] * right[r];
      }
      return sum;
    }

    private void takeOut(int start, int r) {
      int count = 0;
      for (int i = 0; i < size; i++) {
        row[i] = tile[i][r];
        absent[count] = i;
        count += columns[i][start + r] == MISSING ? 1 : 0;
      }
      for (int a = 0; a < count; a++) {
        int at = absent[a] * size;
        for (int i = 0; i < size; i++) {
          missed[at + i] += row[i];
        }
        for (int b = 0; b <= a; b++) {
          both[Triangle.place(absent[a], absent[b])]++;
        }
      }
    }

    IntegerMoments moments(long length) {
      int pairs = product.length;
      long[] all = new long[2 * pairs + size * size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          all[pairs + i * size + j] = total[i] - missed[j * size + i];
        }
        for (int j = 0; j <= i; j++) {
          int pair = Triangle.place(i, j);
          all[pair] = length - gone(i) - gone(j) + both[pair];
        }
      }
      System.arraycopy(product, 0, all, pairs + size * size, pairs);
      return IntegerMoments.of(size, all);
    }

    private long gone(int i) {
      return both[Triangle.place(i, i)];
    }
  }
}
