package org.lintel.benchmarks;

import java.util.Arrays;

/** How long each of many requests took, in nanoseconds. */
final class Latencies {

  private long[] nanoseconds = new long[1024];
  private int size;

  synchronized void add(long taken) {
    if (size == nanoseconds.length) {
      nanoseconds = Arrays.copyOf(nanoseconds, 2 * size);
    }
    nanoseconds[size] = taken;
    size++;
  }

  synchronized void addAll(Latencies other) {
    for (int i = 0; i < other.size; i++) {
      add(other.nanoseconds[i]);
    }
  }

  synchronized int count() {
    return size;
  }

  /**
   * The value that the given share of all requests did not exceed, in milliseconds: nearest rank, a
   * value that was really measured.
   */
  synchronized double percentile(double share) {
    if (size == 0) {
      throw new IllegalStateException("no request was answered");
    }
    if (share <= 0 || share > 1) {
      throw new IllegalArgumentException("share " + share + " is outside (0, 1]");
    }
    long[] sorted = Arrays.copyOf(nanoseconds, size);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * size - 1e-9);
    return sorted[Math.max(rank, 1) - 1] / 1e6;
  }
}
