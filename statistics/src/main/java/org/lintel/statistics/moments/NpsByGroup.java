package org.lintel.statistics.moments;

import org.lintel.statistics.Nps;

/**
 * Promoters, passives and detractors of every community in every month, from columns.
 *
 * <p>The three counts of a cell share one 32-bit number, so that an answer costs one step in near
 * memory; they are moved to wider places before they can overflow, and those are made only when a
 * cell needs them. For one thread: split the rows, {@link #merge} the parts; whole numbers, so any
 * split gives the same.
 */
public final class NpsByGroup {

  /** Stands for a question that was not answered. */
  public static final byte MISSING = ByteColumns.MISSING;

  private static final int BITS = 10;
  private static final int FIELD = (1 << BITS) - 1;
  private static final int CLASSES = 3;

  /** The highest bit of each count: when one is set, the cell is moved to its wide place. */
  private static final int FULL = 1 << (BITS - 1) | 1 << (2 * BITS - 1) | 1 << (3 * BITS - 1);

  private static final int[] STEPS = steps();

  /** No cell is in use, or none needs a wide place. */
  private static final long[] NO_WIDE = {};

  private static final int[] NO_PACKED = {};

  private final int groups;
  private final int periods;

  /** What is not in a wide place: three counts a cell, each below the half of what it can hold. */
  private final int[] packed;

  /** Three places a cell. */
  private long[] wide;

  private NpsByGroup(int groups, int periods, int[] packed, long[] wide) {
    this.groups = groups;
    this.periods = periods;
    this.packed = packed;
    this.wide = wide;
  }

  private static int[] steps() {
    int[] steps = new int[256];
    for (int answer = 0; answer <= 10; answer++) {
      int rank = answer <= 6 ? 0 : answer <= 8 ? 1 : 2;
      steps[answer] = 1 << (BITS * rank);
    }
    return steps;
  }

  /** No answer yet of so many groups in so many periods. */
  public static NpsByGroup none(int groups, int periods) {
    if (groups < 1 || periods < 1 || (long) groups * periods * CLASSES > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "A table of %d groups by %d periods cannot be made".formatted(groups, periods));
    }
    return new NpsByGroup(groups, periods, NO_PACKED, NO_WIDE);
  }

  /**
   * Counts some rows.
   *
   * @param group number of the group of each row, from 0
   * @param period number of its period, from 0
   * @param answer 0 to 10, or {@link #MISSING}
   * @param from first row
   * @param to row after the last
   * @throws IndexOutOfBoundsException when a group is none of these
   */
  public NpsByGroup plus(char[] group, byte[] period, byte[] answer, int from, int to) {
    if (from < 0 || to < from || to > group.length) {
      throw new IllegalArgumentException(
          "Rows %d to %d are not among %d".formatted(from, to, group.length));
    }
    if (period.length != group.length || answer.length != group.length) {
      throw new IllegalArgumentException(
          "%d groups, %d periods and %d answers are not of one length"
              .formatted(group.length, period.length, answer.length));
    }
    var all = new NpsByGroup(groups, periods, new int[groups * periods], NO_WIDE);
    all.pack(group, period, answer, from, to);
    return merge(all);
  }

  private void pack(char[] group, byte[] period, byte[] answer, int from, int to) {
    int[] cells = packed;
    int last = periods - 1;
    int wrong = 0;
    for (int row = from; row < to; row++) {
      int month = period[row];
      int value = answer[row];
      int step = STEPS[value & 0xFF];
      int cell = group[row] * (last + 1) + month;
      cells[cell] += step;
      if ((cells[cell] & FULL) != 0) {
        widen(cell);
      }
      // Negative when the month is none, or the answer neither counts nor is missing.
      wrong |= month | (last - month) | (step == 0 ? MISSING - value : 0);
    }
    if (wrong < 0) {
      throw new IllegalArgumentException(
          "A period is outside 0 to %d or an answer outside 0 to 10".formatted(last));
    }
  }

  /** Moves the counts of a cell to its wide place. */
  private void widen(int cell) {
    if (wide.length == 0) {
      wide = new long[groups * periods * CLASSES];
    }
    int three = packed[cell];
    packed[cell] = 0;
    for (int rank = 0; rank < CLASSES; rank++) {
      wide[CLASSES * cell + rank] += three >>> (BITS * rank) & FIELD;
    }
  }

  /** The counts of both; of as many groups and periods. */
  public NpsByGroup merge(NpsByGroup other) {
    if (groups != other.groups || periods != other.periods) {
      throw new IllegalArgumentException(
          "A table of %d by %d does not merge with %d by %d"
              .formatted(groups, periods, other.groups, other.periods));
    }
    if (packed.length == 0 || other.packed.length == 0) {
      return packed.length == 0 ? other : this;
    }
    var all = new NpsByGroup(groups, periods, packed.clone(), sum(wide, other.wide));
    for (int cell = 0; cell < all.packed.length; cell++) {
      all.packed[cell] += other.packed[cell];
      if ((all.packed[cell] & FULL) != 0) {
        all.widen(cell);
      }
    }
    return all;
  }

  private static long[] sum(long[] one, long[] other) {
    if (one.length == 0 || other.length == 0) {
      return one.length == 0 ? other.clone() : one.clone();
    }
    long[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.addExact(sum[i], other[i]);
    }
    return sum;
  }

  /** Number of groups. */
  public int groups() {
    return groups;
  }

  /** Number of periods. */
  public int periods() {
    return periods;
  }

  /** The answers of one group in one period. */
  public Nps of(int group, int period) {
    if (group < 0 || group >= groups || period < 0 || period >= periods) {
      throw new IllegalArgumentException(
          "No group %d in period %d among %d by %d".formatted(group, period, groups, periods));
    }
    int cell = group * periods + period;
    return new Nps(count(cell, 0), count(cell, 1), count(cell, 2));
  }

  private long count(int cell, int rank) {
    long near = packed.length == 0 ? 0 : packed[cell] >>> (BITS * rank) & FIELD;
    return wide.length == 0 ? near : near + wide[CLASSES * cell + rank];
  }
}
