package org.lintel.measurement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintel.statistics.Comparison;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Interval;
import org.lintel.statistics.NoVariation;
import org.lintel.statistics.NotEnough;
import org.lintel.statistics.comparison.Multiplicity;

/**
 * What changed against the comparison waves: the difference of each headline figure with its
 * interval, over the communities asked both times, as a statement about the process.
 *
 * <p>Significant means: still so after Benjamini and Hochberg over all headline figures of the page
 * (false discovery rate 5 %). Both sides need 30 answers. The waves are taken as independent; if
 * the same households answered twice the true interval is shorter, never longer. References:
 * Benjamini &amp; Hochberg (1995) Journal of the Royal Statistical Society B 57:289; Newcombe
 * (1998) Statistics in Medicine 17:873; Welch (1947) Biometrika 34:28.
 *
 * @param verdicts one for each headline metric
 * @param communities how many communities were asked both times
 */
public record Change(Map<Metric, Verdict> verdicts, int communities) {

  private static final double FALSE_DISCOVERY_RATE = 0.05;

  public Change {
    verdicts = new EnumMap<>(verdicts);
  }

  /** What can be said about one change. */
  public sealed interface Verdict {

    /** A difference in the unit of the metric, now less before. */
    record Judged(double difference, Interval interval, boolean isSignificant) implements Verdict {}

    /** Fewer answers on one side than a comparison needs. */
    record TooFew(long needs) implements Verdict {}

    /** One side shows nothing, was asked on another scale, or does not vary. */
    record NotComparable() implements Verdict {}
  }

  public Verdict of(Metric metric) {
    Verdict verdict = verdicts.get(metric);
    if (verdict == null) {
      throw new IllegalArgumentException(metric + " is not a headline figure");
    }
    return verdict;
  }

  /** Changes of all headline figures, judged together. */
  public static Change between(Reading now, Reading before) {
    Set<Integer> both = new HashSet<>(now.asked());
    both.retainAll(before.asked());
    Reading nowBoth = now.within(both);
    Reading beforeBoth = before.within(both);
    var found = new ArrayList<Found>();
    for (HeadlineMetric metric : HeadlineMetric.all()) {
      found.add(new Found(metric, metric.compare(nowBoth, beforeBoth)));
    }
    return new Change(judged(found), both.size());
  }

  /** The same without a verdict on these, which were asked on another scale. */
  Change without(Set<Metric> metrics) {
    var left = new EnumMap<Metric, Verdict>(verdicts);
    left.replaceAll(
        (metric, verdict) -> metrics.contains(metric) ? new Verdict.NotComparable() : verdict);
    return new Change(left, communities);
  }

  private record Found(HeadlineMetric metric, Optional<Comparison> comparison) {}

  private static Map<Metric, Verdict> judged(List<Found> family) {
    double[] adjusted =
        Multiplicity.BENJAMINI_HOCHBERG.adjust(
            family.stream()
                .flatMap(found -> found.comparison().stream())
                .filter(Difference.class::isInstance)
                .mapToDouble(comparison -> ((Difference) comparison).p())
                .toArray());
    var verdicts = new EnumMap<Metric, Verdict>(Metric.class);
    int next = 0;
    for (Found found : family) {
      boolean isDifference = found.comparison().filter(Difference.class::isInstance).isPresent();
      double p = isDifference ? adjusted[next] : 1;
      next += isDifference ? 1 : 0;
      verdicts.put(found.metric().metric(), verdict(found, p <= FALSE_DISCOVERY_RATE));
    }
    return verdicts;
  }

  private static Verdict verdict(Found found, boolean isSignificant) {
    if (found.comparison().isEmpty()) {
      return new Verdict.NotComparable();
    }
    double factor = found.metric().factor();
    return switch (found.comparison().get()) {
      case Difference difference ->
          new Verdict.Judged(
              difference.value() * factor, difference.interval().scaled(factor), isSignificant);
      case NotEnough few -> new Verdict.TooFew(few.needs());
      case NoVariation _ -> new Verdict.NotComparable();
    };
  }
}
