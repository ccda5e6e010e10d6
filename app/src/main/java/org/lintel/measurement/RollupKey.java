package org.lintel.measurement;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Names a rollup. Rows are locked in this order, everywhere.
 *
 * @param month first day of the month of the first submission, in the community's zone
 */
record RollupKey(int community, int wave, int version, LocalDate month)
    implements Comparable<RollupKey> {

  private static final Comparator<RollupKey> ORDER =
      Comparator.comparingInt(RollupKey::community)
          .thenComparingInt(RollupKey::wave)
          .thenComparingInt(RollupKey::version)
          .thenComparing(RollupKey::month);

  @Override
  public int compareTo(RollupKey other) {
    return ORDER.compare(this, other);
  }
}
