package org.lintel.statistics.expectation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;

/**
 * How many owners gave each pair of answers to one feature: what {@link Kano} counts, and where the
 * feature lies on a map of two scales.
 *
 * <p>Scale of presence: like 4, must be 2, neutral 0, can live with -1, dislike -2; of absence the
 * other way round, dislike 4. The ends count less on the side that says little. Means from 2 on
 * both scales: one-dimensional; presence alone: attractive; absence alone: must-be; neither:
 * indifferent. Needs {@value Kano#NEEDS} owners. Immutable; tables merge by addition.
 *
 * <p>Reference: DuMouchel in Berger et al. (1993) Center for Quality Management Journal 2(4):3.
 */
public final class KanoTable {

  private static final List<KanoAnswer> ANSWERS = List.of(KanoAnswer.values());
  private static final double[] SCALE = {4, 2, 0, -1, -2};
  private static final double MIDDLE = 2;

  private final long[] counts;

  private KanoTable(long[] counts) {
    this.counts = counts;
  }

  /** No owner yet. */
  public static KanoTable none() {
    return new KanoTable(new long[ANSWERS.size() * ANSWERS.size()]);
  }

  /** With owners more who gave this pair of answers. */
  public KanoTable plus(KanoAnswer present, KanoAnswer absent, long owners) {
    if (owners < 0) {
      throw new IllegalArgumentException("%d owners are below 0".formatted(owners));
    }
    long[] more = counts.clone();
    int at = place(present, absent);
    more[at] = Math.addExact(more[at], owners);
    return new KanoTable(more);
  }

  private static int place(KanoAnswer present, KanoAnswer absent) {
    return ANSWERS.indexOf(present) * ANSWERS.size() + ANSWERS.indexOf(absent);
  }

  /** The owners of both. */
  public KanoTable merge(KanoTable other) {
    return new KanoTable(
        IntStream.range(0, counts.length)
            .mapToLong(at -> Math.addExact(counts[at], other.counts[at]))
            .toArray());
  }

  /** Owners who gave this pair of answers. */
  public long count(KanoAnswer present, KanoAnswer absent) {
    return counts[place(present, absent)];
  }

  /** Number of owners. */
  public long n() {
    return Arrays.stream(counts).sum();
  }

  /** The same by category. */
  public Kano categories() {
    var found = new EnumMap<KanoCategory, Long>(KanoCategory.class);
    for (KanoAnswer present : ANSWERS) {
      for (KanoAnswer absent : ANSWERS) {
        found.merge(KanoCategory.of(present, absent), count(present, absent), Math::addExact);
      }
    }
    return new Kano(found);
  }

  /**
   * A mean of one scale.
   *
   * @param value -2 to 4
   * @param standardError of the mean, divisor n - 1
   */
  public record Position(double value, double standardError) {}

  /**
   * Where the feature lies.
   *
   * @param presence how much owners like to have it
   * @param absence how much they mind to miss it
   */
  public record Place(Position presence, Position absence) {

    /** The quadrant of both means. */
    public KanoCategory category() {
      if (presence.value() >= MIDDLE) {
        return absence.value() >= MIDDLE ? KanoCategory.ONE_DIMENSIONAL : KanoCategory.ATTRACTIVE;
      }
      return absence.value() >= MIDDLE ? KanoCategory.MUST_BE : KanoCategory.INDIFFERENT;
    }
  }

  /** The means of both scales, under the floor. */
  public Outcome<Place> place() {
    if (n() < Kano.NEEDS) {
      return new Outcome.TooFew<>(n(), Kano.NEEDS);
    }
    int size = ANSWERS.size();
    return Outcome.of(
        new Place(position(at -> SCALE[at / size]), position(at -> SCALE[size - 1 - at % size])));
  }

  private Position position(IntToDoubleFunction scale) {
    double n = n();
    double mean =
        IntStream.range(0, counts.length)
                .mapToDouble(at -> counts[at] * scale.applyAsDouble(at))
                .sum()
            / n;
    double squares =
        IntStream.range(0, counts.length)
            .mapToDouble(at -> counts[at] * Math.pow(scale.applyAsDouble(at) - mean, 2))
            .sum();
    return new Position(mean, Math.sqrt(squares / (n - 1) / n));
  }
}
