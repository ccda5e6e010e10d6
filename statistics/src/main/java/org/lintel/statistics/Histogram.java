package org.lintel.statistics;

import java.util.Arrays;

/** Counts of answers on an integer scale, one count per scale point; merges exactly. */
public final class Histogram {

  private final int min;
  private final long[] counts;

  public Histogram(int min, long... counts) {
    this.min = min;
    this.counts = counts.clone();
  }

  public int min() {
    return min;
  }

  public long n() {
    return Arrays.stream(counts).sum();
  }
}
