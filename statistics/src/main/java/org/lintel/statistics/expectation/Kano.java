package org.lintel.statistics.expectation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lintel.statistics.Outcome;

/**
 * How many owners see one feature in which way.
 *
 * <p>The category is the most frequent one; when two are equally frequent the order must-be,
 * one-dimensional, attractive, indifferent decides; when Fong's test does not separate the first
 * two it is mixed. Needs 50 answers. Leave out owners of whose features more than a quarter is
 * questionable.
 *
 * <p>Reference: Fong (1996) Center for Quality Management Journal 5(2):47; Timko in Berger et al.
 * (1993) for the coefficients.
 *
 * @param counts owners by category; missing ones are 0
 */
public record Kano(Map<KanoCategory, Long> counts) {

  /** Identifier of the method. */
  public static final String METHOD = "kano.fong1996";

  /** Answers from which a feature gets a category. */
  public static final long NEEDS = 50;

  private static final double Z = 1.65;

  public Kano {
    counts = Map.copyOf(counts);
    if (counts.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("Counts %s must not be below 0".formatted(counts));
    }
  }

  /** No owner yet. */
  public static Kano none() {
    return new Kano(Map.of());
  }

  /** With one owner more. */
  public Kano plus(KanoAnswer present, KanoAnswer absent) {
    return merge(new Kano(Map.of(KanoCategory.of(present, absent), 1L)));
  }

  /** The owners of both. */
  public Kano merge(Kano other) {
    var both = new EnumMap<KanoCategory, Long>(KanoCategory.class);
    Stream.of(counts, other.counts)
        .flatMap(one -> one.entrySet().stream())
        .forEach(entry -> both.merge(entry.getKey(), entry.getValue(), Math::addExact));
    return new Kano(both);
  }

  /** Owners who see it so. */
  public long count(KanoCategory category) {
    return counts.getOrDefault(category, 0L);
  }

  /** Number of owners. */
  public long n() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The verdict on a feature.
   *
   * @param category the most frequent one
   * @param runnerUp the next
   * @param isMixed true when the two cannot be told apart
   */
  public record Verdict(KanoCategory category, KanoCategory runnerUp, boolean isMixed) {}

  /** What the feature is, under the floor of {@value #NEEDS} answers. */
  public Outcome<Verdict> verdict() {
    if (n() < NEEDS) {
      return new Outcome.TooFew<>(n(), NEEDS);
    }
    // The enum begins in the order that decides a tie.
    List<KanoCategory> ordered =
        Stream.of(KanoCategory.values())
            .sorted(Comparator.comparingLong((KanoCategory c) -> -count(c)))
            .toList();
    long first = count(ordered.get(0));
    long second = count(ordered.get(1));
    return Outcome.of(
        new Verdict(
            ordered.get(0), ordered.get(1), first - second < criticalDifference(first, second)));
  }

  /** Fong's 1.65 √((a + b)(2n - a - b)/(2n)): a smaller difference of two counts is chance. */
  public double criticalDifference(long a, long b) {
    double n = n();
    return Z * Math.sqrt((a + b) * (2 * n - a - b) / (2 * n));
  }

  /** Timko's satisfaction by its presence, (A + O)/(A + O + M + I), 0 to 1. */
  public double satisfaction() {
    return (double) (count(KanoCategory.ATTRACTIVE) + count(KanoCategory.ONE_DIMENSIONAL)) / sane();
  }

  /** Timko's dissatisfaction by its absence, -(O + M)/(A + O + M + I), -1 to 0. */
  public double dissatisfaction() {
    return -(double) (count(KanoCategory.ONE_DIMENSIONAL) + count(KanoCategory.MUST_BE)) / sane();
  }

  private long sane() {
    long sane =
        count(KanoCategory.ATTRACTIVE)
            + count(KanoCategory.ONE_DIMENSIONAL)
            + count(KanoCategory.MUST_BE)
            + count(KanoCategory.INDIFFERENT);
    if (sane == 0) {
      throw new IllegalStateException("Nobody gave an answer that can be used");
    }
    return sane;
  }
}
