package org.lintel.statistics.method;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Share;
import org.lintel.statistics.driver.JohnsonWeights;
import org.lintel.statistics.driver.Lmg;
import org.lintel.statistics.expectation.Disconfirmation;
import org.lintel.statistics.expectation.Kano;
import org.lintel.statistics.expectation.KanoCategory;
import org.lintel.statistics.expectation.ToleranceZone;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.statistics.pathmodel.InnerScheme;
import org.lintel.statistics.pathmodel.PartialLeastSquares;
import org.lintel.statistics.pathmodel.PathModel;
import org.lintel.statistics.pathmodel.PathModel.Construct;
import org.lintel.statistics.pathmodel.PathModel.Path;
import org.lintel.statistics.planning.Planning;
import org.lintel.statistics.quality.CarelessAnswers;
import org.lintel.statistics.reliability.CronbachAlpha;
import org.lintel.statistics.reliability.Htmt;
import org.lintel.statistics.reliability.Omega;
import org.lintel.statistics.resampling.ReplicatedMoments;

/** The worked examples of the pages on models, scales, planning and data quality. */
final class ModelExamples {

  static final Map<String, Supplier<List<String>>> ALL =
      Map.of(
          "drivers", ModelExamples::drivers,
          "reliability", ModelExamples::reliability,
          "path-model", ModelExamples::pathModel,
          "kano", ModelExamples::kano,
          "disconfirmation", ModelExamples::disconfirmation,
          "data-quality", ModelExamples::dataQuality,
          "planning", ModelExamples::planning,
          "tolerance", ModelExamples::tolerance,
          "bootstrap", ModelExamples::bootstrap);

  /** Correlations of eight items: three of quality, three of satisfaction, two of loyalty. */
  private static final Covariances ITEMS = Covariances.of(300, items());

  private ModelExamples() {}

  private static double[][] items() {
    double[][] r = new double[8][8];
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        r[i][j] = i == j ? 1 : between(owner(i), owner(j));
      }
    }
    return r;
  }

  private static int owner(int item) {
    return item / 3;
  }

  private static double between(int first, int second) {
    double[][] known = {{0.60, 0.45, 0.30}, {0.45, 0.64, 0.44}, {0.30, 0.44, 0.55}};
    return known[first][second];
  }

  private static List<String> drivers() {
    double[][] r = {
      {1, 0.60, 0.45, 0.20}, {0.60, 1, 0.50, 0.20}, {0.45, 0.50, 1, 0.15}, {0.20, 0.20, 0.15, 1}
    };
    var known = Covariances.of(400, r);
    var lmg = found(Lmg.of(known, 0, 1, 2, 3));
    var johnson = found(JohnsonWeights.of(known, 0, 1, 2, 3));
    return List.of(
        "n = 400, correlation with satisfaction: repairs 0.60, cleaning 0.45, fees 0.20",
        "among each other: repairs and cleaning 0.50, repairs and fees 0.20, cleaning and fees 0.15",
        text("explained = %.1f %%", 100 * lmg.rSquared()),
        text("LMG: %.1f, %.1f, %.1f points of it", points(lmg.shares())),
        text("Johnson: %.1f, %.1f, %.1f points", points(johnson.shares())),
        text("repairs alone = %.0f %% of what is explained", 100 * lmg.relative().getFirst()),
        "methods: " + Lmg.METHOD + ", " + JohnsonWeights.METHOD);
  }

  private static double[] points(List<Double> shares) {
    return shares.stream().mapToDouble(share -> 100 * share).toArray();
  }

  private static List<String> reliability() {
    int[] quality = {0, 1, 2};
    int[] satisfaction = {3, 4, 5};
    var alpha = found(CronbachAlpha.of(ITEMS, quality));
    var omega = found(Omega.of(ITEMS, quality));
    var apart = found(Htmt.of(ITEMS, quality, satisfaction));
    return List.of(
        "n = 300; three items of quality correlate 0.60, with three of satisfaction 0.45",
        text("alpha = %.3f, ", alpha.value()) + range("%.3f", alpha.interval()),
        text("omega = %.3f, ", omega.value())
            + text("average variance extracted = %.2f", omega.averageVarianceExtracted()),
        text("quality and satisfaction: HTMT = %.3f", apart.value()),
        "methods: " + CronbachAlpha.METHOD + ", " + Omega.METHOD + ", " + Htmt.METHOD);
  }

  private static List<String> pathModel() {
    var model =
        new PathModel(
            List.of(
                new Construct("quality", List.of(0, 1, 2)),
                new Construct("satisfaction", List.of(3, 4, 5)),
                new Construct("loyalty", List.of(6, 7))),
            List.of(
                new Path("quality", "satisfaction"),
                new Path("quality", "loyalty"),
                new Path("satisfaction", "loyalty")));
    var fit = found(PartialLeastSquares.fit(ITEMS, model, InnerScheme.PATH));
    var consistent = fit.consistent();
    return List.of(
        "n = 300; items of quality correlate 0.60, of satisfaction 0.64, of loyalty 0.55",
        text("quality to satisfaction = %.3f", fit.path("quality", "satisfaction")),
        text("satisfaction to loyalty = %.3f, ", fit.path("satisfaction", "loyalty"))
            + text("explained = %.1f %%", 100 * fit.rSquared("loyalty")),
        text("quality to loyalty, all ways = %.3f", fit.totalEffect("quality", "loyalty")),
        text(
            "corrected for unreliability: satisfaction to loyalty = %.3f",
            consistent.path("satisfaction", "loyalty")),
        "answers that find a path of 0.2: " + PartialLeastSquares.needs(0.2),
        "method: " + PartialLeastSquares.METHOD);
  }

  private static List<String> kano() {
    var camera = kano(60, 15, 50, 25);
    var cleaning = kano(90, 30, 20, 10);
    return List.of(
        "lift camera: must-be 60, one-dimensional 15, attractive 50, indifferent 25",
        verdict(camera),
        text("first two differ by 10; chance up to %.1f", camera.criticalDifference(60, 50)),
        "daily cleaning: must-be 90, one-dimensional 30, attractive 20, indifferent 10",
        verdict(cleaning),
        text("with it %+.2f, ", cleaning.satisfaction())
            + text("without it %+.2f", cleaning.dissatisfaction()),
        "method: " + Kano.METHOD);
  }

  private static Kano kano(long must, long one, long attractive, long indifferent) {
    return new Kano(
        Map.of(
            KanoCategory.MUST_BE, must,
            KanoCategory.ONE_DIMENSIONAL, one,
            KanoCategory.ATTRACTIVE, attractive,
            KanoCategory.INDIFFERENT, indifferent));
  }

  private static String verdict(Kano kano) {
    var verdict = found(kano.verdict());
    return verdict.isMixed()
        ? "mixed: " + verdict.category() + " or " + verdict.runnerUp()
        : "category: " + verdict.category();
  }

  private static List<String> disconfirmation() {
    var answers = Disconfirmation.collect(4);
    for (int i = 0; i < 196; i++) {
      int perceived = 1 + i % 7;
      int expected = 1 + i / 7 % 7;
      int other = i * 5 % 11 - 5;
      answers.add(
          4 + 0.6 * (perceived - 4) - 0.1 * (expected - 4) + 0.2 * other, perceived, expected);
    }
    var found = found(Disconfirmation.fit(answers.moments()));
    var constraint = found.constraint();
    return List.of(
        "196 owners; satisfaction = 4 + 0.6 (P - 4) - 0.1 (E - 4) + noise",
        text("explained by P and E = %.1f %%", 100 * found.plane().rSquared()),
        text("explained by P - E alone = %.1f %%", 100 * found.gap().rSquared()),
        text("the gap is enough: F = %.1f", constraint.f())
            + (constraint.p() < 0.0001 ? ", p below 0.0001" : text(", p = %.4f", constraint.p())),
        text("slope along P = E: %+.2f, ", found.slopeOfAgreement().value())
            + text("along P = -E: %+.2f", found.slopeOfGap().value()),
        "method: " + Disconfirmation.METHOD);
  }

  private static List<String> dataQuality() {
    double[] answers = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 5, 5, 5, 5, 5};
    return List.of(
        "16 items: ten times 5, once 4, five times 5; answered in 28 seconds, median 150",
        "longest run = " + CarelessAnswers.longestRun(answers),
        "flagged from " + CarelessAnswers.flaggedRun(3, 4, 2, 5, 10),
        text("spread of the own answers = %.2f", CarelessAnswers.variability(answers)),
        "too fast: " + CarelessAnswers.isSpeeding(28, 150, 16),
        text("distance of 16 items flagged above %.2f", CarelessAnswers.flaggedDistance(16)),
        "method: " + CarelessAnswers.METHOD);
  }

  private static List<String> planning() {
    var plan = Planning.ofNps();
    var all = Purpose.descriptive(1000);
    return List.of(
        "NPS, variance of one answer 0.7, 1000 households, 100 answers",
        text("households: +-%.1f, ", 100 * plan.margin(100, all))
            + text("process: +-%.1f", 100 * plan.margin(100, Purpose.process())),
        "answers for +-10 points: " + plan.answersFor(0.1, all),
        "invitations when 40 % answer: " + Planning.invitationsFor(plan.answersFor(0.1, all), 0.4),
        text(
                "smallest visible change: %.1f of the households, ",
                100 * plan.smallestVisibleChange(100, all))
            + text(
                "%.1f of the process", 100 * plan.smallestVisibleChange(100, Purpose.process())));
  }

  private static List<String> tolerance() {
    var inside = new ToleranceZone(5.8, 7.9, 6.5);
    var below = new ToleranceZone(6, 8, 5);
    var breached = new Share(12, 60);
    return List.of(
        "one owner: accepts 5.8, wishes 7.9, gets 6.5",
        text("above the least %+.1f, ", inside.overAdequate())
            + text("against the wish %+.1f, ", inside.overDesired())
            + text("place in the zone %.2f", inside.position().orElseThrow()),
        "another: accepts 6, wishes 8, gets 5; zone left: " + below.isBreached(),
        text("12 of 60 owners get less than they accept: %.1f %%, ", 100 * breached.value())
            + range("%.1f", breached.interval(Purpose.process()).scaled(100)));
  }

  private static List<String> bootstrap() {
    var communities = ReplicatedMoments.collect(1, 1000, 2026);
    var households = ReplicatedMoments.collect(1, 1000, 2026);
    for (int community = 0; community < 40; community++) {
      var all = IntegerMoments.collect(1);
      for (int i = 0; i < 20; i++) {
        int answer = Math.min(10, 4 + community % 5 + i % 3);
        all.add(answer);
        households.add(community * 20L + i, IntegerMoments.collect(1).add(answer).moments());
      }
      communities.add(community, all.moments());
    }
    return List.of(
        "40 communities of 20 households; most of the spread lies between communities",
        text("mean = %.2f", communities.moments().whole().covariances().mean(0)),
        "drawing households: " + range("%.2f", mean(households.moments())),
        "drawing communities: " + range("%.2f", mean(communities.moments())),
        "method: " + ReplicatedMoments.METHOD);
  }

  private static Interval mean(ReplicatedMoments moments) {
    var draws = found(moments.draw(known -> Outcome.of(List.of(known.mean(0)))));
    return found(draws.interval(0, 0.95));
  }

  private static String text(String format, double... values) {
    return String.format(Locale.ROOT, format, DoubleStream.of(values).boxed().toArray());
  }

  private static String range(String format, Interval interval) {
    return text(format, interval.lower()) + " to " + text(format, interval.upper());
  }

  private static <T> T found(Outcome<T> outcome) {
    return outcome.value().orElseThrow();
  }
}
