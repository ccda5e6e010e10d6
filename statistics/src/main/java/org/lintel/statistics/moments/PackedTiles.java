package org.lintel.statistics.moments;

/**
 * Sums of products of a tile whose values are all 0 to {@value #HIGHEST}: two columns stand in the
 * halves of one column of 32-bit numbers, so that one multiplication serves both. The sum of a
 * tile's products in either half stays below 2¹⁶ and never reaches the other.
 */
final class PackedTiles {

  /** 512 products of such values fit into 16 bits. */
  static final int HIGHEST = 11;

  private static final int HALF = Short.SIZE;
  private static final int LOWER = (1 << HALF) - 1;
  private static final int TOGETHER = 4;

  private final int size;
  private final int[][] pairs;

  /** For {@code size} columns, whose tile has as many or one more. */
  PackedTiles(int size, int width) {
    this.size = size;
    this.pairs = new int[(size + 1) / 2][width];
  }

  void pack(int[][] tile) {
    for (int i = 0; i < pairs.length; i++) {
      pack(tile[2 * i], tile[2 * i + 1], pairs[i]);
    }
  }

  private static void pack(int[] low, int[] high, int... to) {
    for (int r = 0; r < ProductTiles.LENGTH; r++) {
      to[r] = low[r] | (high[r] << HALF);
    }
  }

  void addTotals(long... total) {
    for (int i = 0; i < pairs.length; i++) {
      int sum = ProductTiles.sum(pairs[i]);
      put(sum, total, 2 * i, 2 * i + 1 < size);
    }
  }

  /** Adds to the products of all pairs of columns, as {@link Triangle} orders them. */
  void addProducts(int[][] tile, long... product) {
    for (int i = 0; i < pairs.length; i++) {
      int j = 0;
      for (; j + TOGETHER <= 2 * i + 2; j += TOGETHER) {
        addFour(i, j, tile, product);
      }
      for (; j < 2 * i + 2; j += 2) {
        addTwo(i, j, tile, product);
      }
    }
  }

  private void addFour(int i, int j, int[][] tile, long... product) {
    int[] pair = pairs[i];
    int[] a = tile[j];
    int[] b = tile[j + 1];
    int[] c = tile[j + 2];
    int[] d = tile[j + 3];
    int ofA = 0;
    int ofB = 0;
    int ofC = 0;
    int ofD = 0;
    for (int r = 0; r < ProductTiles.LENGTH; r++) {
      ofA += pair[r] * a[r];
      ofB += pair[r] * b[r];
      ofC += pair[r] * c[r];
      ofD += pair[r] * d[r];
    }
    product(ofA, i, j, product);
    product(ofB, i, j + 1, product);
    product(ofC, i, j + 2, product);
    product(ofD, i, j + 3, product);
  }

  private void addTwo(int i, int j, int[][] tile, long... product) {
    int[] pair = pairs[i];
    int[] a = tile[j];
    int[] b = tile[j + 1];
    int ofA = 0;
    int ofB = 0;
    for (int r = 0; r < ProductTiles.LENGTH; r++) {
      ofA += pair[r] * a[r];
      ofB += pair[r] * b[r];
    }
    product(ofA, i, j, product);
    product(ofB, i, j + 1, product);
  }

  private static void product(int sums, int i, int j, long... product) {
    if (j <= 2 * i) {
      product[Triangle.place(2 * i, j)] += sums & LOWER;
    }
    product[Triangle.place(2 * i + 1, j)] += sums >>> HALF;
  }

  /** Adds the sums of every column over some rows, beginning at a place. */
  void addAt(int[] rows, int count, long[] to, int at) {
    for (int i = 0; i < pairs.length; i++) {
      int[] pair = pairs[i];
      int sum = 0;
      for (int k = 0; k < count; k++) {
        sum += pair[rows[k]];
      }
      put(sum, to, at + 2 * i, 2 * i + 1 < size);
    }
  }

  /** The same for many rows: those whose mask has all bits. */
  void addMasked(int[] mask, long[] to, int at) {
    for (int i = 0; i < pairs.length; i++) {
      int[] pair = pairs[i];
      int sum = 0;
      for (int r = 0; r < ProductTiles.LENGTH; r++) {
        sum += pair[r] & mask[r];
      }
      put(sum, to, at + 2 * i, 2 * i + 1 < size);
    }
  }

  private static void put(int sums, long[] to, int at, boolean hasHigher) {
    to[at] += sums & LOWER;
    if (hasHigher) {
      to[at + 1] += sums >>> HALF;
    }
  }
}
