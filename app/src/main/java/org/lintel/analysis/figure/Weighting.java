package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lintel.analysis.Refused;
import org.lintel.analysis.column.Numbers;
import org.lintel.analysis.plan.Margins;
import org.lintel.analysis.plan.Plan;
import org.lintel.analysis.plan.Population;
import org.lintel.analysis.plan.Rated;
import org.lintel.analysis.plan.Slices;
import org.lintel.analysis.plan.Strata;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Sums;
import org.lintel.statistics.weighting.Raking;
import org.lintel.statistics.weighting.StratifiedMean;
import org.lintel.statistics.weighting.WeightedMean;
import org.lintel.statistics.weighting.WeightedSums;

/** Post-stratifies by known households and rakes to known margins. */
final class Weighting {

  private final Plan plan;
  private final String period;
  private final RowChoice rows;

  Weighting(Plan plan, String period, RowChoice rows) {
    this.plan = plan;
    this.period = period;
    this.rows = rows;
  }

  /** Empty when nothing is known of the households. */
  Optional<Weighted> weighted() {
    if (plan.population().isEmpty() && plan.margins().isEmpty()) {
      return Optional.empty();
    }
    var lines = new ArrayList<Line>();
    plan.population().ifPresent(population -> postStratified(population, lines));
    Optional<Raking> raking = plan.margins().flatMap(margins -> raked(margins, lines));
    long without =
        plan.population()
            .map(Population::strata)
            .or(() -> plan.margins().map(Margins::strata))
            .map(this::without)
            .orElse(0L);
    return Optional.of(
        new Weighted(
            lines,
            raking.map(Raking::designEffect),
            raking.map(Raking::isWorthwhile).orElse(true),
            raking.map(Raking::isTrimmed).orElse(false),
            without));
  }

  private record Asked(Rated rated, Weighted.Quantity quantity) {}

  private List<Asked> asked() {
    var asked = new ArrayList<Asked>();
    plan.recommend()
        .ifPresent(rated -> asked.add(new Asked(rated, Weighted.Quantity.nps(rated.label()))));
    plan.satisfaction()
        .ifPresent(
            rated -> asked.add(new Asked(rated, Weighted.Quantity.satisfaction(rated.label()))));
    return asked;
  }

  private long without(Strata strata) {
    var count = new long[1];
    rows.each(row -> count[0] += strata.of(row) == Slices.NONE ? 1 : 0);
    return count[0];
  }

  /** What the answers of each stratum count. */
  private Sums[] sums(Asked asked, Strata strata) {
    Numbers numbers = asked.rated().numbers();
    int from = numbers.range().from();
    var counts = new long[strata.size()][numbers.range().size()];
    rows.each(row -> {
      int stratum = strata.of(row);
      int answer = numbers.at(row);
      if (stratum != Slices.NONE && answer != Numbers.MISSING) {
        counts[stratum][answer - from]++;
      }
    });
    return Arrays.stream(counts)
        .map(each -> asked.quantity().counted().apply(new Histogram(from, each)))
        .toArray(Sums[]::new);
  }

  private void postStratified(Population population, List<Line> lines) {
    for (Asked asked : asked()) {
      Sums[] sums = sums(asked, population.strata());
      var strata = new ArrayList<StratifiedMean.Stratum>();
      for (int i = 0; i < sums.length; i++) {
        long households = population.households().get(i);
        if (sums[i].n() > households) {
          throw new Refused("more-answers", sums[i].n(), households, stratum(population, i));
        }
        if (households > 0) {
          strata.add(new StratifiedMean.Stratum(households, sums[i]));
        }
      }
      lines.add(line(asked, "households", found(StratifiedMean.postStratified(strata, true))));
      lines.add(line(asked, "weighted", found(StratifiedMean.postStratified(strata, false))));
    }
  }

  private static String stratum(Population population, int stratum) {
    List<String> names =
        IntStream.range(0, population.strata().columns().size())
            .mapToObj(column ->
                population
                    .strata()
                    .columns()
                    .get(column)
                    .names()
                    .get(population.strata().classOf(stratum, column)))
            .toList();
    return String.join(" / ", names);
  }

  private static Finding found(Outcome<StratifiedMean> outcome) {
    return switch (outcome) {
      case Outcome.Found<StratifiedMean>(StratifiedMean mean) ->
          shown(mean.value(), mean.interval(), mean.n(), StratifiedMean.POST);
      case Outcome.TooFew<StratifiedMean>(long n, long needs) -> new Finding.TooFew(n, needs);
      case Outcome.Impossible<StratifiedMean>(Outcome.Reason reason) ->
          new Finding.Impossible(reason, 0);
    };
  }

  private static Finding shown(double value, Interval interval, long n, String method) {
    return new Finding.Shown(
        value * Headline.HUNDRED,
        Optional.of(interval.scaled(Headline.HUNDRED)),
        n,
        method,
        Optional.empty());
  }

  private Line line(Asked asked, String kind, Finding finding) {
    return Line.of(
        Part.WEIGHTED,
        asked.quantity().measure() + "." + kind,
        asked.quantity().subject(),
        period,
        finding,
        asked.quantity().unit());
  }

  /** Weights rest on all answers of the period; empty when a class has too few of them. */
  private Optional<Raking> raked(Margins margins, List<Line> lines) {
    Strata strata = margins.strata();
    var counts = new long[strata.size()];
    rows.each(row -> {
      int stratum = strata.of(row);
      if (stratum != Slices.NONE) {
        counts[stratum]++;
      }
    });
    int[] filled = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
    Outcome<Raking> outcome =
        Raking.of(IntStream.of(filled).mapToObj(i -> counts[i]).toList(), known(margins, filled));
    for (Asked asked : asked()) {
      switch (outcome) {
        case Outcome.Found<Raking>(Raking raking) -> {
          if (raking.isWorthwhile()) {
            lines.add(line(asked, "raked", raked(asked, strata, filled, raking)));
          }
        }
        case Outcome.TooFew<Raking>(long n, long needs) ->
            lines.add(line(asked, "raked", new Finding.TooFew(n, needs)));
        case Outcome.Impossible<Raking>(Outcome.Reason reason) ->
            lines.add(line(asked, "raked", new Finding.Impossible(reason, 0)));
      }
    }
    return outcome.value();
  }

  private static List<Raking.Margin> known(Margins margins, int... filled) {
    Strata strata = margins.strata();
    return IntStream.range(0, strata.columns().size())
        .mapToObj(column ->
            new Raking.Margin(
                IntStream.of(filled).mapToObj(i -> strata.classOf(i, column)).toList(),
                margins.shares().get(column)))
        .toList();
  }

  private Finding raked(Asked asked, Strata strata, int[] filled, Raking raking) {
    Sums[] sums = sums(asked, strata);
    WeightedSums all = WeightedSums.none();
    for (int i = 0; i < filled.length; i++) {
      Sums cell = sums[filled[i]];
      double weight = raking.weights().get(i);
      all =
          all.merge(
              new WeightedSums(
                  cell.n(),
                  weight * cell.n(),
                  weight * weight * cell.n(),
                  weight * cell.sum(),
                  weight * cell.sumOfSquares(),
                  weight * weight * cell.sum(),
                  weight * weight * cell.sumOfSquares()));
    }
    return switch (WeightedMean.of(all)) {
      case Outcome.Found<WeightedMean>(WeightedMean mean) ->
          shown(mean.value(), mean.interval(), mean.n(), Raking.METHOD);
      case Outcome.TooFew<WeightedMean>(long n, long needs) -> new Finding.TooFew(n, needs);
      case Outcome.Impossible<WeightedMean>(Outcome.Reason reason) ->
          new Finding.Impossible(reason, all.n());
    };
  }
}
