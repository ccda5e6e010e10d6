package org.lintel.statistics.moments;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Adds up sums of products a few hundred rows at a time.
 *
 * <p>The rows of a tile stay near as 32-bit numbers with 0 for what is missing, and every two
 * columns are multiplied with two others in one pass, which the compiler turns into vector
 * instructions; small values go two in one number ({@link PackedTiles}). What missing values take
 * away from the sums and counts of the pairs they do not belong to is found from the missing places
 * alone when they are few.
 */
final class ProductTiles {

  /** Rows of a tile; a sum of so many products of bytes fits into 32 bits. */
  static final int LENGTH = 512;

  /** Keeps columns from falling onto the same places of the cache. */
  private static final int APART = 16;

  private static final int FEW = LENGTH / 16;
  private static final int WORD = Long.SIZE;
  private static final long HIGH = 0x8080_8080_8080_8080L;
  private static final long LOW = ~HIGH;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[][] columns;
  private final int size;
  private final int[][] tile;
  private final int[][] places;
  private final int[] missing;
  private final int[] mask = new int[LENGTH + APART];
  private final long[][] absent;
  private final long[] total;
  private final long[] product;
  private final long[] missed;
  private final long[] both;
  private final PackedTiles packed;

  ProductTiles(byte[][] columns) {
    this.columns = columns;
    this.size = columns.length;
    // One more column of zeros makes the number even.
    this.tile = new int[size + size % 2][LENGTH + APART];
    this.places = new int[size][LENGTH];
    this.missing = new int[size];
    this.absent = new long[size][LENGTH / WORD];
    this.total = new long[size];
    this.product = new long[Triangle.length(tile.length)];
    this.missed = new long[size * size];
    this.both = new long[Triangle.length(size)];
    this.packed = new PackedTiles(size, LENGTH + APART);
  }

  void add(int start, int length) {
    boolean isComplete = true;
    boolean isSmall = true;
    for (int i = 0; i < size; i++) {
      int least = widen(columns[i], start, length, tile[i]);
      Arrays.fill(tile[i], length, LENGTH, 0);
      missing[i] = least == ByteColumns.MISSING ? find(i, start, length) : 0;
      isComplete &= missing[i] == 0;
      isSmall &= isSmall(tile[i]);
    }
    if (isSmall) {
      packed.pack(tile);
      packed.addTotals(total);
      packed.addProducts(tile, product);
    } else {
      multiply();
    }
    if (!isComplete) {
      takeOut(isSmall);
    }
  }

  /** Whether two values go into one number. */
  private static boolean isSmall(int... values) {
    int least = 0;
    int most = 0;
    for (int r = 0; r < LENGTH; r++) {
      least = Math.min(least, values[r]);
      most = Math.max(most, values[r]);
    }
    return least == 0 && most <= PackedTiles.HIGHEST;
  }

  private void multiply() {
    for (int i = 0; i < size; i++) {
      total[i] += sum(tile[i]);
    }
    for (int i = 0; i < tile.length; i += 2) {
      for (int j = 0; j <= i; j += 2) {
        multiply(i, j);
      }
    }
  }

  /** Copies; returns the least value. */
  private static int widen(byte[] from, int start, int length, int... to) {
    int least = 0;
    for (int r = 0; r < length; r++) {
      int value = from[start + r];
      to[r] = value;
      least = Math.min(least, value);
    }
    return least;
  }

  /** Notes where a column misses a value and puts 0 there; returns in how many rows. */
  private int find(int i, int start, int length) {
    byte[] from = columns[i];
    int count = 0;
    Arrays.fill(absent[i], 0);
    int r = 0;
    for (; r + Long.BYTES <= length; r += Long.BYTES) {
      long marks = marks((long) EIGHT.get(from, start + r));
      while (marks != 0) {
        note(i, count++, r + Long.numberOfTrailingZeros(marks) / Byte.SIZE);
        marks &= marks - 1;
      }
    }
    for (; r < length; r++) {
      if (from[start + r] == ByteColumns.MISSING) {
        note(i, count++, r);
      }
    }
    return count;
  }

  /** The highest bit of every byte that marks a missing value, of eight bytes. */
  private static long marks(long eight) {
    long other = eight ^ HIGH;
    return ~(((other & LOW) + LOW) | other | LOW);
  }

  private void note(int i, int count, int r) {
    places[i][count] = r;
    absent[i][r / WORD] |= 1L << (r % WORD);
    tile[i][r] = 0;
  }

  static int sum(int... values) {
    int sum = 0;
    for (int r = 0; r < LENGTH; r++) {
      sum += values[r];
    }
    return sum;
  }

  private void multiply(int i, int j) {
    int[] a = tile[i];
    int[] b = tile[i + 1];
    int[] c = tile[j];
    int[] d = tile[j + 1];
    int ac = 0;
    int ad = 0;
    int bc = 0;
    int bd = 0;
    for (int r = 0; r < LENGTH; r++) {
      ac += a[r] * c[r];
      ad += a[r] * d[r];
      bc += b[r] * c[r];
      bd += b[r] * d[r];
    }
    product[Triangle.place(i, j)] += ac;
    product[Triangle.place(i + 1, j)] += bc;
    product[Triangle.place(i + 1, j + 1)] += bd;
    if (j < i) {
      product[Triangle.place(i, j + 1)] += ad;
    }
  }

  private void takeOut(boolean isSmall) {
    for (int j = 0; j < size; j++) {
      if (missing[j] > 0) {
        for (int i = 0; i <= j; i++) {
          // A column that misses nothing has old marks.
          both[Triangle.place(i, j)] += missing[i] > 0 ? common(absent[i], absent[j]) : 0;
        }
        if (missing[j] > FEW) {
          mark(j);
          takeOutMasked(j, isSmall);
        } else if (isSmall) {
          packed.addAt(places[j], missing[j], missed, j * size);
        } else {
          takeOutPlaces(j);
        }
      }
    }
  }

  private static int common(long[] left, long[] right) {
    int count = 0;
    for (int w = 0; w < left.length; w++) {
      count += Long.bitCount(left[w] & right[w]);
    }
    return count;
  }

  /** Sums of every column over the rows where column j is missing. */
  private void takeOutPlaces(int j) {
    int[] found = places[j];
    for (int i = 0; i < size; i++) {
      int[] values = tile[i];
      int sum = 0;
      for (int k = 0; k < missing[j]; k++) {
        sum += values[found[k]];
      }
      missed[j * size + i] += sum;
    }
  }

  /** The same for a column that is missing often. */
  private void takeOutMasked(int j, boolean isSmall) {
    int at = j * size;
    if (isSmall) {
      packed.addMasked(mask, missed, at);
      return;
    }
    for (int i = 0; i + 1 < size; i += 2) {
      long two = masked(mask, tile[i], tile[i + 1]);
      missed[at + i] += (int) two;
      missed[at + i + 1] += (int) (two >> Integer.SIZE);
    }
    if (size % 2 == 1) {
      missed[at + size - 1] += (int) masked(mask, tile[size - 1], tile[size - 1]);
    }
  }

  private void mark(int j) {
    Arrays.fill(mask, 0);
    for (int k = 0; k < missing[j]; k++) {
      mask[places[j][k]] = -1;
    }
  }

  /** Two sums over the marked rows, one in either half. */
  private static long masked(int[] mask, int[] a, int[] b) {
    int ofA = 0;
    int ofB = 0;
    for (int r = 0; r < LENGTH; r++) {
      ofA += a[r] & mask[r];
      ofB += b[r] & mask[r];
    }
    return (long) ofB << Integer.SIZE | (ofA & 0xFFFF_FFFFL);
  }

  /** The sums of so many rows. */
  IntegerMoments moments(long rows) {
    int pairs = both.length;
    long[] all = new long[2 * pairs + size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        all[pairs + i * size + j] = total[i] - missed[j * size + i];
      }
      for (int j = 0; j <= i; j++) {
        int pair = Triangle.place(i, j);
        all[pair] = rows - gone(i) - gone(j) + both[pair];
      }
    }
    System.arraycopy(product, 0, all, pairs + size * size, pairs);
    return IntegerMoments.of(size, all);
  }

  private long gone(int i) {
    return both[Triangle.place(i, i)];
  }
}
