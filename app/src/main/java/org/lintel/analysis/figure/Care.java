package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.lintel.analysis.plan.Plan;
import org.lintel.analysis.plan.ScalePlan;
import org.lintel.measurement.Unit;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Share;

/**
 * How many answers look careless, and what the figures are without them. Nobody is left out of any
 * other figure.
 *
 * @param items questions that were looked at
 * @param flaggedRun equal answers in a row that are a sign
 * @param signs shares of the answers, those with two signs and more at the end
 * @param figures with all answers and without the doubtful ones
 */
public record Care(int items, int flaggedRun, List<Line> signs, List<Pair> figures) {

  public Care {
    signs = List.copyOf(signs);
    figures = List.copyOf(figures);
  }

  /** A figure of all answers, and without the doubtful ones. */
  public record Pair(Line all, Line without) {}

  /** Whether a run of equal answers was looked for. */
  public boolean hasRuns() {
    return items >= Signs.ITEMS_FOR_RUNS;
  }

  /** The share of answers with two signs and more. */
  public Line doubtful() {
    return signs.getLast();
  }

  /** Empty when too few questions of one kind were asked. */
  static Optional<Care> of(Plan plan, String period, RowChoice rows) {
    return Signs.of(plan, rows)
        .map(signs ->
            new Care(
                signs.items(),
                signs.flaggedRun(),
                signs.each().stream().map(sign -> share(sign, signs.n(), period)).toList(),
                figures(plan, period, rows, signs.doubtful())));
  }

  private static Line share(Signs.Sign sign, long n, String period) {
    var share = new Share(sign.rows().cardinality(), n);
    return Line.of(
        Part.QUALITY,
        sign.measure(),
        "",
        period,
        Finding.of(share.estimate(Purpose.process()), Headline.HUNDRED),
        Unit.PERCENT);
  }

  private static List<Pair> figures(Plan plan, String period, RowChoice rows, BitSet doubtful) {
    List<Line> all = lines(plan, period, rows);
    List<Line> without = lines(plan, period, rows.without(doubtful));
    boolean mayTell = doubtful.isEmpty() || doubtful.cardinality() >= PublicationFloor.SCORE;
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < all.size(); i++) {
      Finding finding = without.get(i).finding();
      pairs.add(
          new Pair(
              all.get(i),
              named(
                  without.get(i),
                  mayTell ? finding : new Finding.Withheld(Finding.Reason.SOLVABLE, finding.n()))));
    }
    return pairs;
  }

  private static List<Line> lines(Plan plan, String period, RowChoice rows) {
    var lines = new ArrayList<Line>();
    plan.recommend()
        .map(rated ->
            Headline.recommendation(
                rated.label(), period, Counting.of(rated.numbers(), rows), Purpose.process()))
        .ifPresent(headline -> lines.addAll(headline.lines()));
    plan.satisfaction()
        .map(rated ->
            Headline.satisfaction(
                rated.label(), period, Counting.of(rated.numbers(), rows), Purpose.process()))
        .ifPresent(headline -> lines.addAll(headline.lines()));
    for (ScalePlan scale : plan.scales()) {
      lines.add(
          Line.of(
              Part.SCALE,
              "scale.mean",
              scale.name(),
              period,
              Scales.mean(scale, rows),
              Unit.SCALE));
    }
    return lines;
  }

  private static Line named(Line line, Finding finding) {
    return Line.of(
        Part.QUALITY,
        line.measure() + ".careful",
        line.subject(),
        line.period(),
        finding,
        line.unit());
  }

  List<Line> lines() {
    var lines = new ArrayList<>(signs);
    figures.forEach(pair -> lines.add(pair.without()));
    return lines;
  }
}
