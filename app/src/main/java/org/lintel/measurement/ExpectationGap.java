package org.lintel.measurement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintel.statistics.Gap;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Sums;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.ServqualDimension;

/**
 * What owners expect (E) against what they perceive (P): means with t intervals and the gap P - E
 * of the same respondents with the paired t interval; positive is better than expected. For the
 * five dimensions of SERVQUAL and for their items.
 *
 * <p>A respondent counts in a dimension with at least half of its pairs answered, in an item with
 * both sides answered. Dimensions are not ranked: their gaps come from the same people. A gap is
 * certain when the paired t test survives Benjamini and Hochberg over all gaps of its kind (false
 * discovery rate 5 %) and 30 answered. References: Benjamini &amp; Hochberg (1995); Parasuraman,
 * Zeithaml &amp; Berry (1988) Journal of Retailing 64:12; Student (1908) Biometrika 6:1.
 *
 * @param dimensions those that the waves asked, in the order of SERVQUAL
 */
public record ExpectationGap(List<Dimension> dimensions) {

  public ExpectationGap {
    dimensions = List.copyOf(dimensions);
  }

  /** One dimension with its items. */
  public record Dimension(ServqualDimension dimension, Row row, List<Item> items) {

    public Dimension {
      items = List.copyOf(items);
    }
  }

  /** One item, by the code of its perception; the wording stands in the version. */
  public record Item(String code, Row row) {}

  /**
   * Expectation, perception and gap; only perception where nothing was expected (SERVPERF).
   *
   * @param isCertain the gap differs from none, judged together with all others of its kind
   */
  public record Row(Figure expectation, Figure perception, Figure gap, boolean isCertain) {}

  /** Dimensions with their items. */
  public static ExpectationGap of(Reading reading) {
    return of(reading, true);
  }

  /** Dimensions only, for where the items are a step away. */
  public static ExpectationGap ofDimensions(Reading reading) {
    return of(reading, false);
  }

  /** How many items were asked on both sides. */
  public static int items(Reading reading) {
    var items = new HashSet<String>();
    for (ServqualDimension dimension : ServqualDimension.values()) {
      items.addAll(pairs(reading, dimension).keySet());
    }
    return items.size();
  }

  private static ExpectationGap of(Reading reading, boolean hasItems) {
    Set<String> certain = certain(reading, hasItems);
    var dimensions = new ArrayList<Dimension>();
    for (ServqualDimension dimension : ServqualDimension.values()) {
      Row row = row(reading, dimension, certain);
      if (!(row.perception().finding() instanceof Finding.NotAsked)) {
        dimensions.add(
            new Dimension(
                dimension, row, hasItems ? items(reading, dimension, certain) : List.of()));
      }
    }
    return new ExpectationGap(dimensions);
  }

  /** Codes of gaps that differ from none: dimensions are one family of tests, items another. */
  private static Set<String> certain(Reading reading, boolean hasItems) {
    var dimensions = new ArrayList<String>();
    var items = new ArrayList<String>();
    for (ServqualDimension dimension : ServqualDimension.values()) {
      dimensions.add(gapOf(dimension));
      if (hasItems) {
        items.addAll(pairs(reading, dimension).keySet());
      }
    }
    var certain = new HashSet<String>();
    certain.addAll(JudgedGaps.certain(reading, Source.OfSums.Kind.COMPOSITE, dimensions));
    certain.addAll(JudgedGaps.certain(reading, Source.OfSums.Kind.PAIR, items));
    return certain;
  }

  private static String gapOf(ServqualDimension dimension) {
    return "gap_" + dimension.name().toLowerCase(Locale.ROOT);
  }

  private static Row row(Reading reading, ServqualDimension dimension, Set<String> certain) {
    String name = dimension.name().toLowerCase(Locale.ROOT);
    return new Row(
        mean(reading, Source.OfSums.Kind.COMPOSITE, "expectation_" + name),
        mean(reading, Source.OfSums.Kind.COMPOSITE, "perception_" + name),
        gap(reading, Source.OfSums.Kind.COMPOSITE, gapOf(dimension)),
        certain.contains(gapOf(dimension)));
  }

  private static List<Item> items(
      Reading reading, ServqualDimension dimension, Set<String> certain) {
    return pairs(reading, dimension).entrySet().stream()
        .map(pair ->
            new Item(
                pair.getKey(),
                new Row(
                    mean(reading, Source.OfSums.Kind.ITEM, pair.getValue()),
                    mean(reading, Source.OfSums.Kind.ITEM, pair.getKey()),
                    gap(reading, Source.OfSums.Kind.PAIR, pair.getKey()),
                    certain.contains(pair.getKey()))))
        .toList();
  }

  /** Codes of perception and expectation of the items of a dimension, in the order asked. */
  static Map<String, String> pairs(Reading reading, ServqualDimension dimension) {
    var pairs = new LinkedHashMap<String, String>();
    reading.strata().stream()
        .map(Stratum::layout)
        .distinct()
        .forEach(layout -> {
          for (Composite.Pair pair : layout.pairs(dimension)) {
            pairs.putIfAbsent(pair.item(), layout.codeOf(pair.expectationSlot()));
          }
        });
    return pairs;
  }

  private static Figure mean(Reading reading, Source.OfSums.Kind kind, String code) {
    return mean(kind, code).figure(reading, code);
  }

  static FigureMaking<Sums> mean(Source.OfSums.Kind kind, String code) {
    return new FigureMaking<>(
        Metric.EXPECTATION_GAP,
        new Source.OfSums(kind, code),
        (sums, scale, purpose) -> Mean.of(sums, scale.from(), scale.to()).estimate(purpose));
  }

  private static Figure gap(Reading reading, Source.OfSums.Kind kind, String code) {
    return gap(kind, code).figure(reading, part(kind, code));
  }

  static FigureMaking<Sums> gap(Source.OfSums.Kind kind, String code) {
    return new FigureMaking<>(
        Metric.EXPECTATION_GAP,
        new Source.OfSums(kind, code),
        (sums, scale, purpose) -> Gap.of(sums, scale.from(), scale.to()).estimate(purpose));
  }

  private static String part(Source.OfSums.Kind kind, String code) {
    return kind == Source.OfSums.Kind.PAIR ? "gap_" + code : code;
  }
}
