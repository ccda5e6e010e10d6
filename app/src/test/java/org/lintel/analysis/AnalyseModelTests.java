package org.lintel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.statistics.Gap;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Sums;
import org.lintel.statistics.driver.Attribution;
import org.lintel.statistics.driver.Lmg;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.statistics.moments.Moments;
import org.lintel.statistics.reliability.CronbachAlpha;
import org.lintel.statistics.reliability.Htmt;
import org.lintel.statistics.reliability.Omega;
import org.lintel.statistics.resampling.ReplicatedMoments;
import tools.jackson.databind.JsonNode;

/** Gaps, scales and drivers in the report are those of the library on the same rows. */
class AnalyseModelTests {

  private static final String HEAD =
      "recommend,e1,e2,p1,p2,trust_a,trust_b,trust_c,care_a,care_b,care_c";
  private static final int N = 300;
  private static final long SEED = 20_261_122;

  @TempDir private Path folder;

  private final int[][] rows = rows();

  @Test
  void gapsAreThoseOfTheLibrary() {
    Analysed done = analysed("--expect", "e1..e2", "--perceive", "p1..p2");

    Sums sums = Sums.none();
    for (int[] row : rows) {
      sums = sums.plus(row[3] - row[1]);
    }
    Interval interval = Gap.of(sums, 1, 7).interval(Purpose.process());
    JsonNode gap = of(done, "gap", "p1");
    assertThat(gap.path("value").asDouble()).isEqualTo(Gap.of(sums, 1, 7).value());
    assertThat(gap.path("interval").path("lower").asDouble()).isEqualTo(interval.lower());
    assertThat(gap.path("interval").path("upper").asDouble()).isEqualTo(interval.upper());
    assertThat(gap.path("test").path("certain").asBoolean()).isTrue();
    double expected = of(done, "gap.expectation", "p1").path("value").asDouble();
    double perceived = of(done, "gap.perception", "p1").path("value").asDouble();
    assertThat(perceived - expected).isCloseTo(gap.path("value").asDouble(), within(1e-12));
    double first = gap.path("value").asDouble();
    double second = of(done, "gap", "p2").path("value").asDouble();
    assertThat(of(done, "gap", "all").path("value").asDouble())
        .isCloseTo((first + second) / 2, within(1e-3));
    assertThat(done.out()).contains("业主的感受都低于期望");
  }

  @Test
  void scalesAreThoseOfTheLibrary() {
    Analysed done = analysed("--scale", "trust=trust_a..trust_c", "--scale", "care=care_a..care_c");

    Covariances known = covariances(5, 6, 7, 8, 9, 10);
    CronbachAlpha alpha = CronbachAlpha.of(known, 0, 1, 2).value().orElseThrow();
    JsonNode found = of(done, "scale.alpha", "trust");
    assertThat(found.path("value").asDouble()).isCloseTo(alpha.value(), within(1e-12));
    assertThat(found.path("interval").path("lower").asDouble())
        .isCloseTo(alpha.interval().lower(), within(1e-12));
    assertThat(of(done, "scale.omega", "care").path("value").asDouble())
        .isCloseTo(Omega.of(known, 3, 4, 5).value().orElseThrow().value(), within(1e-9));
    Htmt htmt = Htmt.of(known, new int[] {0, 1, 2}, new int[] {3, 4, 5}).value().orElseThrow();
    assertThat(of(done, "scale.htmt", "trust").path("value").asDouble())
        .isCloseTo(htmt.value(), within(1e-12));
    assertThat(interval(of(done, "scale.omega", "care")))
        .isEqualTo(drawn(again -> Omega.of(again, 3, 4, 5).map(Omega::value)));
    assertThat(interval(of(done, "scale.htmt", "trust")))
        .isEqualTo(
            drawn(again ->
                Htmt.of(again, new int[] {0, 1, 2}, new int[] {3, 4, 5}).map(Htmt::value)));
  }

  private static List<Double> interval(JsonNode figure) {
    JsonNode interval = figure.path("interval");
    return List.of(interval.path("lower").asDouble(), interval.path("upper").asDouble());
  }

  /** Percentiles of the library's replicates in which each household is drawn. */
  private List<Double> drawn(Function<Covariances, Outcome<Double>> figure) {
    var collector = ReplicatedMoments.collect(6, 1_000, 0x4C696E74656CL);
    for (int row = 0; row < N; row++) {
      int[] own = Arrays.copyOfRange(rows[row], 5, 11);
      collector.add(row, IntegerMoments.collect(6).add(own).moments());
    }
    Interval interval =
        collector
            .moments()
            .draw(known -> figure.apply(known).map(List::of))
            .value()
            .orElseThrow()
            .interval(0, Interval.USUAL_LEVEL)
            .value()
            .orElseThrow();
    return List.of(interval.lower(), interval.upper());
  }

  @Test
  void driversAreThoseOfTheLibrary() {
    Analysed done = analysed("--drivers", "trust_a..care_c", "--recommend", "recommend");

    Attribution lmg =
        Lmg.of(covariances(0, 5, 6, 7, 8, 9, 10), 0, 1, 2, 3, 4, 5, 6).value().orElseThrow();
    List<JsonNode> shares = done.figures("driver.share");
    assertThat(shares).hasSize(6);
    for (int i = 0; i < 6; i++) {
      JsonNode share = shares.get(i);
      assertThat(share.path("value").asDouble()).isCloseTo(lmg.shares().get(i) * 100, within(1e-9));
      assertThat(share.path("interval").path("lower").asDouble())
          .isLessThan(share.path("value").asDouble());
      assertThat(share.path("method").asString()).isEqualTo(Lmg.METHOD);
    }
    assertThat(of(done, "driver.explained", "recommend").path("value").asDouble())
        .isCloseTo(lmg.rSquared() * 100, within(1e-9));
    assertThat(done.html()).contains("以业主为单位重抽 1,000 次");
  }

  @Test
  void theSameAnswersAlwaysGiveTheSameIntervals() {
    String[] options = {"--drivers", "trust_a..care_c", "--recommend", "recommend"};

    assertThat(analysed(options).read("report.csv"))
        .isEqualTo(analysed(options).read("report.csv"));
  }

  @Test
  void blocksOfQuestionsAreGuessed() {
    Analysed done = analysed();

    assertThat(done.out()).contains("期望：e1、e2", "感知：p1、p2", "量表：trust_a、", "、care_c");
    assertThat(done.figures("scale.alpha")).hasSize(2);
    assertThat(done.figures("gap")).hasSize(3);
  }

  @Test
  void tooFewAnswersForDriversAreTold() {
    Analysed done = analysed(rows(60), "--drivers", "e1..care_c", "--recommend", "recommend");

    JsonNode explained = of(done, "driver.explained", "recommend");
    assertThat(explained.path("state").asString()).isEqualTo("too-few");
    assertThat(explained.path("needs").asLong()).isEqualTo(100);
    assertThat(done.html()).contains("只有 60 份回答，需要 100 份");
  }

  @Test
  void moreItemsThanAnswers() {
    refused(rows(10), "11 个题目，题目都回答了的只有 10 份", "--drivers", "e1..care_c");
  }

  @Test
  void aConstantColumn() {
    int[][] constant = rows(N);
    for (int[] row : constant) {
      row[6] = 4;
    }

    refused(constant, "“trust_b”这一列的 300 份回答都是 4", "--drivers", "trust_a..care_c");
    refused(constant, "“trust_b”这一列的 300 份回答都是 4", "--scale", "trust=trust_a..trust_c");
  }

  @Test
  void sidesOfAGapMustFit() {
    refused(rows(N), "期望有 2 列，感知有 1 列", "--expect", "e1..e2", "--perceive", "p1");
    refused(rows(N), "有 --expect 却没有 --perceive", "--expect", "e1..e2");
    refused(rows(N), "有 --perceive 却没有 --expect", "--perceive", "p1..p2");
  }

  @Test
  void listsOfColumnsAreCheckedToo() {
    refused(rows(N), "次序反了", "--drivers", "care_c..trust_a");
    refused(rows(N), "只有“trust_a”一列", "--scale", "trust=trust_a");
    refused(rows(N), "应写成", "--scale", "trust");
    refused(rows(N), "没有“e9”这一列", "--drivers", "e1,e9");
  }

  private void refused(int[][] table, String sentence, String... options) {
    var all = new ArrayList<>(List.of(file(table), "--recommend", "recommend"));
    all.addAll(Arrays.asList(options));

    Analysed done = Analysed.run(folder, all.toArray(String[]::new));

    assertThat(done.err()).contains(sentence);
    assertThat(done.status()).isEqualTo(2);
  }

  private Analysed analysed(String... options) {
    return analysed(rows, options);
  }

  private Analysed analysed(int[][] table, String... options) {
    var all = new ArrayList<>(List.of(file(table)));
    all.addAll(Arrays.asList(options));
    Analysed done = Analysed.run(folder, all.toArray(String[]::new));
    assertThat(done.status()).as(done.err()).isZero();
    return done;
  }

  private String file(int[][] table) {
    var lines = new ArrayList<>(List.of(HEAD));
    for (int[] row : table) {
      lines.add(Arrays.stream(row).mapToObj(Integer::toString).collect(Collectors.joining(",")));
    }
    return Analysed.file(folder, "a.csv", lines);
  }

  private static JsonNode of(Analysed done, String measure, String subject) {
    return done.figures(measure).stream()
        .filter(figure -> figure.path("subject").asString().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private Covariances covariances(int... columns) {
    double[][] chosen =
        Arrays.stream(rows)
            .map(row -> IntStream.of(columns).mapToDouble(i -> row[i]).toArray())
            .toArray(double[][]::new);
    return Moments.of(chosen).covariances();
  }

  private static int[][] rows() {
    return rows(N);
  }

  /** Answers with a common mood; the same each time. */
  private static int[][] rows(int n) {
    var random = new SplittableRandom(SEED);
    var table = new int[n][];
    for (int i = 0; i < n; i++) {
      double mood = random.nextGaussian();
      double trust = mood * 0.6 + random.nextGaussian() * 0.8;
      table[i] =
          new int[] {
            score(7 + 1.5 * mood + 0.8 * trust + random.nextGaussian(), 0, 10),
            score(6 + random.nextGaussian() * 0.8, 1, 7),
            score(5.8 + random.nextGaussian() * 0.8, 1, 7),
            score(4.8 + 0.6 * mood + random.nextGaussian(), 1, 7),
            score(4.5 + 0.6 * mood + random.nextGaussian(), 1, 7),
            score(4.5 + trust + random.nextGaussian() * 0.7, 1, 7),
            score(4.2 + trust + random.nextGaussian() * 0.7, 1, 7),
            score(4.4 + trust + random.nextGaussian() * 0.7, 1, 7),
            score(4.6 + mood + random.nextGaussian(), 1, 7),
            score(4.1 + mood + random.nextGaussian(), 1, 7),
            score(4.3 + mood + random.nextGaussian(), 1, 7),
          };
    }
    return table;
  }

  private static int score(double value, int from, int to) {
    return Math.clamp(Math.round(value), from, to);
  }
}
