package org.lintel.statistics.method;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lintel.statistics.Figure;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Rate;
import org.lintel.statistics.Share;
import org.lintel.statistics.WaitingTimes;
import org.lintel.statistics.comparison.ChiSquared;
import org.lintel.statistics.comparison.MannWhitney;
import org.lintel.statistics.comparison.NpsPermutation;
import org.lintel.statistics.effect.ClusterPermutation;
import org.lintel.statistics.effect.DifferenceInDifferences;
import org.lintel.statistics.expectation.ImportancePerformance;
import org.lintel.statistics.expectation.ImportancePerformance.Item;
import org.lintel.statistics.monitoring.Cusum;
import org.lintel.statistics.monitoring.ShareChart;
import org.lintel.statistics.pooling.PartialPooling;
import org.lintel.statistics.pooling.RankIntervals;
import org.lintel.statistics.pooling.Score;
import org.lintel.statistics.risk.HazardTable;
import org.lintel.statistics.text.CorrectedShare;
import org.lintel.statistics.weighting.StratifiedMean;
import org.lintel.statistics.weighting.StratifiedMean.Stratum;
import org.lintel.statistics.weighting.WeightedSums;

/** The worked examples of the pages beyond the figures of the first screen. */
final class FurtherExamples {

  static final Map<String, Supplier<List<String>>> ALL =
      Map.of(
          "small-groups", FurtherExamples::smallGroups,
          "pooling", FurtherExamples::pooling,
          "priorities", FurtherExamples::priorities,
          "weighting", FurtherExamples::weighting,
          "effect", FurtherExamples::effect,
          "monitoring", FurtherExamples::monitoring,
          "risk", FurtherExamples::risk,
          "comments", FurtherExamples::comments,
          "promises-kept", FurtherExamples::promisesKept,
          "case-report", FurtherExamples::caseReport);

  private FurtherExamples() {}

  /** The counts are those that the application's own test of the page makes and counts. */
  private static List<String> promisesKept() {
    var kept = (Figure) new Share(32, 38).estimate(Purpose.process());
    return List.of(
        "due in October: 40, of which withdrawn: 2",
        "kept in time 32, kept late 3, not kept 2, overdue 1: n = 38 of N = 38",
        String.format(
            Locale.ROOT,
            "kept = %.1f %%, %.1f to %.1f",
            100 * kept.value(),
            100 * kept.interval().lower(),
            100 * kept.interval().upper()),
        "moved with consent: 4 of 38",
        "method: " + kept.method());
  }

  private static List<String> caseReport() {
    var rate = new Rate(12, 1500);
    var perThousand = rate.interval(Interval.USUAL_LEVEL).scaled(1000);
    var share = (Figure) new Share(18, 20).estimate(Purpose.process());
    var times = new WaitingTimes();
    for (int hours = 1; hours <= 20; hours++) {
      times.add(hours, true, 1);
    }
    times.add(4, false, 2);
    var median = times.median(Interval.USUAL_LEVEL);
    return List.of(
        "complaints 12 in 1500.0 household-months",
        String.format(
            Locale.ROOT,
            "per 1,000: %.1f, %.1f to %.1f",
            1000 * rate.value(),
            perThousand.lower(),
            perThousand.upper()),
        String.format(
            Locale.ROOT,
            "on time 18/20 = %.1f %%, %.1f to %.1f",
            100 * share.value(),
            100 * share.interval().lower(),
            100 * share.interval().upper()),
        String.format(
            Locale.ROOT,
            "waited 1, 2, ... 20 h, still waiting 4 and 4 h: median %.0f h, %.0f to %.0f",
            median.value().orElseThrow(),
            median.lower().orElseThrow(),
            median.upper().orElseThrow()),
        "methods: " + Rate.METHOD + ", " + share.method() + ", " + WaitingTimes.METHOD);
  }

  private static List<String> smallGroups() {
    var nps = found(NpsPermutation.of(new Nps(2, 3, 9), new Nps(6, 4, 3)));
    var ranks =
        found(MannWhitney.of(new Histogram(1, 0, 1, 2, 4, 5), new Histogram(1, 3, 2, 5, 2, 1)));
    var table = found(ChiSquared.of(new long[][] {{20, 30, 50}, {40, 30, 30}}));
    return List.of(
        "14 answers 2, 3, 9 against 13 answers 6, 4, 3",
        String.format(Locale.ROOT, "difference = %+.1f, p = %.4f", 100 * nps.difference(), nps.p()),
        "ratings 1 to 5: 0, 1, 2, 4, 5 against 3, 2, 5, 2, 1",
        String.format(
            Locale.ROOT,
            "higher in %.1f %% of pairs, p = %.4f",
            100 * ranks.superiority(),
            ranks.p()),
        "table 20, 30, 50 and 40, 30, 30",
        String.format(
            Locale.ROOT,
            "X2 = %.2f, df = %d, p = %.4f",
            table.statistic(),
            table.degreesOfFreedom(),
            table.p()),
        "methods: " + NpsPermutation.METHOD + ", " + MannWhitney.METHOD + ", " + ChiSquared.METHOD);
  }

  private static List<String> pooling() {
    var scores =
        List.of(
            new Score(0.60, 0.06),
            new Score(0.40, 0.01),
            new Score(0.10, 0.01),
            new Score(0.25, 0.02),
            new Score(-0.30, 0.02),
            new Score(0.15, 0.005));
    var pooled = found(PartialPooling.of(scores));
    var ranks = RankIntervals.of(pooled, 1);
    var first = pooled.communities().getFirst();
    var interval = first.interval(0.95);
    return List.of(
        "6 communities: +60, +40, +10, +25, -30, +15 points",
        String.format(
            Locale.ROOT, "mean = %+.1f, tau squared = %.4f", 100 * pooled.mean(), pooled.between()),
        String.format(Locale.ROOT, "first: raw +60.0, pooled %+.1f, ", 100 * first.value())
            + String.format(
                Locale.ROOT, "%+.1f to %+.1f", 100 * interval.lower(), 100 * interval.upper()),
        String.format(Locale.ROOT, "reliability of its raw score = %.2f", first.reliability()),
        "places (1 lowest): " + ranks.ranks().stream().map(FurtherExamples::places).toList(),
        "methods: " + PartialPooling.METHOD + ", " + RankIntervals.METHOD);
  }

  private static String places(RankIntervals.Rank rank) {
    return rank.lower() + "-" + rank.upper();
  }

  private static List<String> priorities() {
    var map =
        ImportancePerformance.of(
            List.of(
                item(8.1, 0.2, 0.05, 0.02),
                item(6.2, 0.3, 0.18, 0.05),
                item(7.0, 0.4, 0.12, 0.06),
                item(7.9, 0.2, 0.14, 0.03)));
    return List.of(
        "items: fees, repairs, greenery, guards",
        String.format(Locale.ROOT, "axes: performance %.2f, ", map.performanceAxis())
            + String.format(Locale.ROOT, "importance %.4f", map.importanceAxis()),
        "quadrants: " + IntStream.range(0, 4).mapToObj(map::quadrant).toList(),
        "method: " + ImportancePerformance.METHOD);
  }

  private static Item item(double performance, double half, double importance, double wide) {
    return new Item(
        performance,
        new Interval(performance - half, performance + half, ImportancePerformance.LEVEL),
        importance,
        new Interval(importance - wide, importance + wide, ImportancePerformance.LEVEL));
  }

  private static List<String> weighting() {
    var strata =
        List.of(
            new Stratum(600, new Histogram(-1, 10, 10, 20).sums()),
            new Stratum(200, new Histogram(-1, 24, 12, 24).sums()));
    var weighted = found(StratifiedMean.postStratified(strata, false));
    var sums = WeightedSums.none().plus(1, 0).plus(1, 0).plus(2, 0);
    return List.of(
        "owners 600: 10, 10, 20; tenants 200: 24, 12, 24",
        String.format(Locale.ROOT, "unweighted NPS = %+.1f", 100 * new Nps(34, 22, 44).value()),
        String.format(Locale.ROOT, "weighted NPS = %+.1f, ", 100 * weighted.value())
            + String.format(
                Locale.ROOT,
                "%+.1f to %+.1f",
                100 * weighted.interval().lower(),
                100 * weighted.interval().upper()),
        String.format(Locale.ROOT, "weights 1, 1, 2: design effect = %.3f, ", sums.designEffect())
            + String.format(Locale.ROOT, "3 answers count as %.2f", sums.effectiveAnswers()),
        "method: " + StratifiedMean.POST);
  }

  private static List<String> effect() {
    var did =
        found(
            DifferenceInDifferences.of(
                new Nps(40, 35, 45),
                new Nps(25, 35, 60),
                new Nps(38, 42, 40),
                new Nps(37, 40, 43)));
    var permutation =
        ClusterPermutation.of(new double[] {9, 12, 7, 15}, new double[] {3, 8, -2, 5});
    return List.of(
        "treated 40, 35, 45 to 25, 35, 60; others 38, 42, 40 to 37, 40, 43",
        String.format(Locale.ROOT, "effect = %+.1f, ", 100 * did.value())
            + String.format(
                Locale.ROOT,
                "%+.1f to %+.1f",
                100 * did.interval().lower(),
                100 * did.interval().upper()),
        String.format(Locale.ROOT, "p = %.3f", did.p()),
        "changes of communities: 9, 12, 7, 15 against 3, 8, -2, 5",
        String.format(
            Locale.ROOT, "difference = %+.2f, p = %.4f", permutation.difference(), permutation.p()),
        String.format(
            Locale.ROOT, "smallest p with 3 against 3: %.2f", ClusterPermutation.smallest(3, 3)),
        "methods: " + DifferenceInDifferences.METHOD + ", " + ClusterPermutation.METHOD);
  }

  private static List<String> monitoring() {
    var chart = new ShareChart(0.23, 1);
    var limits = chart.limits(50);
    var cusum = Cusum.start();
    for (double z : new double[] {0.2, -0.4, 1.5, 2.0, 1.8, 2.4}) {
      cusum = cusum.plus(z);
    }
    return List.of(
        "usual share 23 %, 50 answers a month",
        String.format(
            Locale.ROOT, "limits %.1f %% to %.1f %%", 100 * limits.lower(), 100 * limits.upper()),
        "21 of 50: " + chart.signal(new Share(21, 50)),
        "CUSUM of 0.2, -0.4, 1.5, 2.0, 1.8, 2.4",
        String.format(
            Locale.ROOT,
            "upper sum = %.1f, %s since period %d",
            cusum.upper(),
            cusum.signal(),
            7 - cusum.upperRun()),
        "methods: " + ShareChart.METHOD + ", " + Cusum.METHOD);
  }

  private static List<String> risk() {
    var table = new HazardTable(List.of(new Share(10, 200), new Share(19, 180), new Share(8, 150)));
    var last = table.survival().getLast();
    return List.of(
        "lost: 10 of 200, 19 of 180, 8 of 150",
        String.format(
            Locale.ROOT,
            "hazard of the second period = %.1f %%",
            100 * table.periods().get(1).value()),
        String.format(Locale.ROOT, "still there after three = %.1f %%, ", 100 * last.value())
            + String.format(Locale.ROOT, "standard error %.1f", 100 * last.standardError()));
  }

  private static List<String> comments() {
    var share =
        found(CorrectedShare.of(new Share(310, 1000), new Share(80, 100), new Share(180, 200)));
    return List.of(
        "310 of 1000 comments said to be complaints",
        "labelled: 80 of 100 complaints found, 180 of 200 others left alone",
        String.format(Locale.ROOT, "corrected = %.1f %%, ", 100 * share.value())
            + String.format(
                Locale.ROOT,
                "%.1f to %.1f",
                100 * share.interval().lower(),
                100 * share.interval().upper()),
        "method: " + CorrectedShare.METHOD);
  }

  private static <T> T found(Outcome<T> outcome) {
    return outcome.value().orElseThrow();
  }
}
