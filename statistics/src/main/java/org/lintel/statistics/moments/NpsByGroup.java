package org.lintel.statistics.moments;

import org.lintel.statistics.Nps;

/**
 * Promoters, passives and detractors of every community in every month, from columns.
 *
 * <p>The three counts of a cell share one 32-bit number, so that an answer costs one step in near
 * memory; they are moved to wider places before they can overflow. For one thread: split the rows,
 * {@link #merge} the parts; whole numbers, so any split gives the same.
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

  /** The counts of a table without answers, which needs no places. */
  private static final long[] NONE = {};

  private final int groups;
  private final int periods;
  private final long[] counts;

  private NpsByGroup(int groups, int periods, long[] counts) {
    this.groups = groups;
    this.periods = periods;
    this.counts = counts;
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
    return new NpsByGroup(groups, periods, NONE);
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
    var all = new NpsByGroup(groups, periods, new long[groups * periods * CLASSES]);
    int[] packed = new int[groups * periods];
    all.pack(packed, group, period, answer, from, to);
    for (int cell = 0; cell < packed.length; cell++) {
      all.unpack(packed, cell);
    }
    return merge(all);
  }

  private void pack(int[] packed, char[] group, byte[] period, byte[] answer, int from, int to) {
    int last = periods - 1;
    int wrong = 0;
    for (int row = from; row < to; row++) {
      int month = period[row];
      int value = answer[row];
      int step = STEPS[value & 0xFF];
      int cell = group[row] * (last + 1) + month;
      packed[cell] += step;
      if ((packed[cell] & FULL) != 0) {
        unpack(packed, cell);
      }
      // Negative when the month is none, or the answer neither counts nor is missing.
      wrong |= month | (last - month) | (step == 0 ? MISSING - value : 0);
    }
    if (wrong < 0) {
      throw new IllegalArgumentException(
          "A period is outside 0 to %d or an answer outside 0 to 10".formatted(last));
    }
  }

  private void unpack(int[] packed, int cell) {
    int three = packed[cell];
    packed[cell] = 0;
    for (int rank = 0; rank < CLASSES && three != 0; rank++) {
      counts[CLASSES * cell + rank] += three & FIELD;
      three >>>= BITS;
    }
  }

  /** The counts of both; of as many groups and periods. */
  public NpsByGroup merge(NpsByGroup other) {
    if (groups != other.groups || periods != other.periods) {
      throw new IllegalArgumentException(
          "A table of %d by %d does not merge with %d by %d"
              .formatted(groups, periods, other.groups, other.periods));
    }
    if (counts.length == 0 || other.counts.length == 0) {
      return counts.length == 0 ? other : this;
    }
    long[] all = counts.clone();
    for (int i = 0; i < all.length; i++) {
      all[i] = Math.addExact(all[i], other.counts[i]);
    }
    return new NpsByGroup(groups, periods, all);
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
    if (counts.length == 0) {
      return new Nps(0, 0, 0);
    }
    int at = CLASSES * (group * periods + period);
    return new Nps(counts[at], counts[at + 1], counts[at + 2]);
  }
}
