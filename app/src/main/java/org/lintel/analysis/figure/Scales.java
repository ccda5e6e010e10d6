package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lintel.analysis.plan.Plan;
import org.lintel.analysis.plan.Role;
import org.lintel.analysis.plan.ScalePlan;
import org.lintel.measurement.Unit;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Sums;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.reliability.CronbachAlpha;
import org.lintel.statistics.reliability.Htmt;
import org.lintel.statistics.reliability.Omega;
import org.lintel.statistics.resampling.ReplicatedMoments;

/**
 * Scales: their mean, whether their items belong together, and whether two of them measure two
 * things. Reliability rests on the answers in which no item of the scale is missing; intervals of
 * omega and of the ratio come from a bootstrap that draws {@link Blocks}.
 *
 * @param scales in the order of the plan
 * @param pairs heterotrait-monotrait ratio of each two scales
 */
public record Scales(List<Scale> scales, List<Line> pairs) {

  public Scales {
    scales = List.copyOf(scales);
    pairs = List.copyOf(pairs);
  }

  /**
   * One scale.
   *
   * @param items how many items it has
   * @param omega empty below three items
   */
  public record Scale(String name, int items, Line mean, Line alpha, Optional<Line> omega) {}

  static Scales of(Plan whole, String period, RowChoice rows) {
    var requirements = new Requirements(whole);
    var scales = new ArrayList<Scale>();
    for (ScalePlan plan : whole.scales()) {
      CompleteRows complete = CompleteRows.of(plan.items(), rows);
      requirements.check(Role.SCALE, plan.items(), complete, CronbachAlpha.NEEDS);
      scales.add(scale(whole, plan, period, rows, complete));
    }
    return new Scales(scales, pairs(whole, period, rows));
  }

  private static Scale scale(
      Plan whole, ScalePlan plan, String period, RowChoice rows, CompleteRows complete) {
    int[] items = IntStream.range(0, plan.items().size()).toArray();
    Outcome<CronbachAlpha> alpha =
        complete.with(CronbachAlpha.NEEDS, known -> CronbachAlpha.of(known, items));
    Optional<Line> omega =
        items.length < 3
            ? Optional.empty()
            : Optional.of(
                line(
                    "scale.omega",
                    plan.name(),
                    period,
                    complete.finding(
                        complete.with(CronbachAlpha.NEEDS, known -> Omega.of(known, items)),
                        found ->
                            drawn(
                                found.value(),
                                found.n(),
                                Omega.METHOD,
                                Blocks.replicated(plan.items(), rows, whole.groups(), found.n()),
                                known -> Omega.of(known, items).map(Omega::value)))));
    return new Scale(
        plan.name(),
        items.length,
        Line.of(Part.SCALE, "scale.mean", plan.name(), period, mean(plan, rows), Unit.SCALE),
        line("scale.alpha", plan.name(), period, complete.finding(alpha, Scales::shown)),
        omega);
  }

  private static Finding shown(CronbachAlpha alpha) {
    return new Finding.Shown(
        alpha.value(),
        Optional.of(alpha.interval()),
        alpha.n(),
        CronbachAlpha.METHOD,
        Optional.empty());
  }

  private static Line line(String measure, String name, String period, Finding finding) {
    return Line.of(Part.SCALE, measure, name, period, finding, Unit.SCALE);
  }

  /** Mean of the respondents' scores, each from at least half of the items. */
  static Finding mean(ScalePlan plan, RowChoice rows) {
    var range = plan.items().getFirst().numbers().range();
    Sums sums = ScaleSums.of(plan, rows);
    return Finding.of(Mean.of(sums, range.from(), range.to()).estimate(Purpose.process()), 1);
  }

  /** A figure with percentiles of the bootstrap, widened to it where they leave it out. */
  private static Finding drawn(
      double value,
      long n,
      String method,
      ReplicatedMoments replicates,
      Function<Covariances, Outcome<Double>> figure) {
    Optional<Interval> interval =
        replicates
            .draw(known -> figure.apply(known).map(List::of))
            .value()
            .flatMap(draws -> draws.interval(0, Interval.USUAL_LEVEL).value())
            .map(found ->
                new Interval(
                    Math.min(found.lower(), value), Math.max(found.upper(), value), found.level()));
    return new Finding.Shown(value, interval, n, method, Optional.empty());
  }

  private static List<Line> pairs(Plan whole, String period, RowChoice rows) {
    List<ScalePlan> plans = whole.scales();
    var pairs = new ArrayList<Line>();
    for (int i = 0; i < plans.size(); i++) {
      for (int j = i + 1; j < plans.size(); j++) {
        if (areApart(plans.get(i), plans.get(j))) {
          pairs.add(pair(whole, plans.get(i), plans.get(j), period, rows));
        }
      }
    }
    return pairs;
  }

  private static boolean areApart(ScalePlan one, ScalePlan other) {
    return one.items().stream().noneMatch(other.items()::contains);
  }

  private static Line pair(
      Plan whole, ScalePlan one, ScalePlan other, String period, RowChoice rows) {
    var all = new ArrayList<>(one.items());
    all.addAll(other.items());
    int[] first = IntStream.range(0, one.items().size()).toArray();
    int[] second = IntStream.range(one.items().size(), all.size()).toArray();
    CompleteRows complete = CompleteRows.of(all, rows);
    Finding finding =
        complete.finding(
            complete.with(CronbachAlpha.NEEDS, known -> htmt(known, first, second)),
            found ->
                drawn(
                    found.value(),
                    found.n(),
                    Htmt.METHOD,
                    Blocks.replicated(all, rows, whole.groups(), found.n()),
                    known -> htmt(known, first, second).map(Htmt::value)));
    return new Line(
        Part.SCALE, "scale.htmt", one.name(), "", period, other.name(), finding, Unit.SCALE);
  }

  private static Outcome<Htmt> htmt(Covariances known, int[] first, int[] second) {
    return Htmt.of(known, Arrays.copyOf(first, first.length), second);
  }

  List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (Scale scale : scales) {
      lines.add(scale.mean());
      lines.add(scale.alpha());
      scale.omega().ifPresent(lines::add);
    }
    lines.addAll(pairs);
    return lines;
  }
}
