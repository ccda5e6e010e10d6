package org.lintel.measurement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Sums;
import org.lintel.statistics.comparison.Multiplicity;
import org.lintel.statistics.scoring.ServqualDimension;
import org.lintel.survey.instrument.Range;

/**
 * Why gaps changed between two periods: owners experience something else, or they expect something
 * else. A gap that closes because expectation fell is no improvement.
 *
 * <p>Change of the gap = change of perception - change of expectation, up to answers that one side
 * has and the other lacks. Communities asked both times; the waves are taken as independent, as in
 * {@link Change}. Certain means: after Benjamini and Hochberg over all changes of the table. Both
 * sides need 30 answers. References: Parasuraman, Zeithaml &amp; Berry (1988); Welch (1947);
 * Benjamini &amp; Hochberg (1995).
 *
 * @param rows dimensions that can be compared
 * @param communities how many communities were asked both times
 */
public record GapSplit(List<Row> rows, int communities) {

  private static final double FALSE_DISCOVERY_RATE = 0.05;

  public GapSplit {
    rows = List.copyOf(rows);
  }

  /** One dimension. */
  public record Row(ServqualDimension dimension, Part gap, Part perception, Part expectation) {}

  /** A change in scale points, now less before. */
  public record Part(double value, Interval interval, boolean isCertain) {}

  public static GapSplit between(Reading now, Reading before) {
    Set<Integer> both = new HashSet<>(now.asked());
    both.retainAll(before.asked());
    Reading nowBoth = now.within(both);
    Reading beforeBoth = before.within(both);
    var found = new ArrayList<Found>();
    for (ServqualDimension dimension : ServqualDimension.values()) {
      found(dimension, nowBoth, beforeBoth).ifPresent(found::add);
    }
    return new GapSplit(judged(found), both.size());
  }

  private record Found(
      ServqualDimension dimension, Difference gap, Difference perception, Difference expectation) {}

  private static Optional<Found> found(ServqualDimension dimension, Reading now, Reading before) {
    String name = dimension.name().toLowerCase(Locale.ROOT);
    Optional<Difference> gap = difference("gap_" + name, now, before);
    Optional<Difference> perception = difference("perception_" + name, now, before);
    Optional<Difference> expectation = difference("expectation_" + name, now, before);
    return gap.isPresent() && perception.isPresent() && expectation.isPresent()
        ? Optional.of(new Found(dimension, gap.get(), perception.get(), expectation.get()))
        : Optional.empty();
  }

  private static Optional<Difference> difference(String code, Reading now, Reading before) {
    return Pair.of(new Source.OfSums(Source.OfSums.Kind.COMPOSITE, code), now, before)
        .map(pair -> Difference.of(mean(code, pair.now(), pair), mean(code, pair.before(), pair)))
        .filter(Difference.class::isInstance)
        .map(Difference.class::cast);
  }

  /** A gap runs as far below 0 as above. */
  private static Mean mean(String code, Sums sums, Pair<Sums> pair) {
    Range scale = pair.scale();
    int span = scale.to() - scale.from();
    return code.startsWith("gap_")
        ? Mean.of(sums, -span, span)
        : Mean.of(sums, scale.from(), scale.to());
  }

  private static List<Row> judged(List<Found> found) {
    double[] adjusted =
        Multiplicity.BENJAMINI_HOCHBERG.adjust(
            found.stream()
                .flatMap(
                    each -> List.of(each.gap(), each.perception(), each.expectation()).stream())
                .mapToDouble(Difference::p)
                .toArray());
    var rows = new ArrayList<Row>();
    for (int i = 0; i < found.size(); i++) {
      Found each = found.get(i);
      rows.add(
          new Row(
              each.dimension(),
              part(each.gap(), adjusted[3 * i]),
              part(each.perception(), adjusted[3 * i + 1]),
              part(each.expectation(), adjusted[3 * i + 2])));
    }
    return rows;
  }

  private static Part part(Difference difference, double p) {
    return new Part(difference.value(), difference.interval(), p <= FALSE_DISCOVERY_RATE);
  }
}
