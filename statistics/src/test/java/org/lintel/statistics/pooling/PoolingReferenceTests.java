package org.lintel.statistics.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.ReferenceValues;
import org.lintel.statistics.ReferenceValues.Expected;
import org.lintel.statistics.pooling.BetaBinomial.Count;

class PoolingReferenceTests {

  /** Rubin (1981): effect of coaching in eight schools and its standard error. */
  private static final List<Score> SCHOOLS =
      List.of(
          score(28, 15),
          score(8, 10),
          score(-3, 16),
          score(7, 11),
          score(-1, 9),
          score(1, 11),
          score(18, 10),
          score(12, 18));

  /** Efron and Morris (1975): hits in 45 times at bat, and the rest of the season. */
  private static final int[] HITS = {
    18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7
  };

  private static final double[] REST = {
    .346, .298, .276, .222, .273, .27, .263, .21, .269, .23, .264, .256, .303, .264, .226, .286,
    .316, .2
  };

  /** Spiegelhalter: deaths after heart operations on children in twelve hospitals. */
  private static final List<Count> HOSPITALS =
      List.of(
          new Count(0, 47),
          new Count(18, 148),
          new Count(8, 119),
          new Count(46, 810),
          new Count(8, 211),
          new Count(13, 196),
          new Count(9, 148),
          new Count(31, 215),
          new Count(14, 207),
          new Count(8, 97),
          new Count(29, 256),
          new Count(24, 360));

  private static final Map<String, Supplier<double[]>> COMPUTED =
      Map.of(
          "eb.8schools.dl", PoolingReferenceTests::schools,
          "eb.8schools.tau10", () -> values(PartialPooling.known(SCHOOLS, 100).values()),
          "eb.efronmorris.js", PoolingReferenceTests::jamesStein,
          "eb.efronmorris.sse_ratio", () -> new double[] {errors()},
          "eb.surgical.post", PoolingReferenceTests::hospitals,
          "eb.surgical.ranks", PoolingReferenceTests::worstHospital,
          "eb.reliability.n", PoolingReferenceTests::reliability);

  static List<Expected> expected() {
    return ReferenceValues.of("pooling").stream()
        .filter(expected -> !expected.id().equals("eb.surgical.betabinom"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theNumberIsTheOneThatRGives(Expected expected) {
    expected.assertMatches(
        Objects.requireNonNull(COMPUTED.get(expected.id()), expected.id()).get());
  }

  /** The likelihood is flat: its tolerance is relative. */
  @Test
  void theBetaBinomialIsTheOneThatROptimises() {
    var expected =
        ReferenceValues.of("pooling").stream()
            .filter(known -> known.id().equals("eb.surgical.betabinom"))
            .findAny()
            .orElseThrow();
    var fit = BetaBinomial.fit(HOSPITALS).value().orElseThrow();
    double mean = expected.values().get(0);
    double size = expected.values().get(1);
    assertThat(fit.mean()).isCloseTo(mean, within(expected.tolerance() * mean));
    assertThat(fit.size()).isCloseTo(size, within(expected.tolerance() * size));
  }

  private static double[] schools() {
    double tau = BetweenVariance.DERSIMONIAN_LAIRD.of(SCHOOLS);
    double weights = SCHOOLS.stream().mapToDouble(s -> 1 / (s.variance() + tau)).sum();
    return new double[] {
      BetweenVariance.mean(SCHOOLS, tau),
      1 / Math.sqrt(weights),
      tau,
      BetweenVariance.spread(SCHOOLS, 0)
    };
  }

  private static JamesStein batting() {
    var rates = IntStream.of(HITS).mapToObj(hits -> hits / 45.0).toList();
    double mean = IntStream.of(HITS).average().orElseThrow() / 45;
    return JamesStein.of(rates, mean * (1 - mean) / 45);
  }

  private static double[] jamesStein() {
    var found = batting();
    return new double[] {found.factor(), found.values().getFirst(), found.values().getLast()};
  }

  private static double errors() {
    var shrunk = batting().values();
    double better = 0;
    double raw = 0;
    for (int i = 0; i < REST.length; i++) {
      better += Math.pow(shrunk.get(i) - REST[i], 2);
      raw += Math.pow(HITS[i] / 45.0 - REST[i], 2);
    }
    return better / raw;
  }

  private static double[] hospitals() {
    var fit = BetaBinomial.fit(HOSPITALS).value().orElseThrow();
    return IntStream.of(0, 1, 7, 10).mapToDouble(i -> fit.share(HOSPITALS.get(i))).toArray();
  }

  private static double[] worstHospital() {
    var fit = BetaBinomial.fit(HOSPITALS).value().orElseThrow();
    var worst = RankIntervals.of(fit, HOSPITALS, 1).value().orElseThrow().ranks().get(7);
    return new double[] {worst.median(), worst.lower(), worst.upper()};
  }

  private static double[] reliability() {
    return Arrays.stream(new double[] {10, 30, 100, 300})
        .map(n -> PartialPooling.reliability(0.02, 0.7 / n))
        .toArray();
  }

  private static Score score(double value, double error) {
    return new Score(value, error * error);
  }

  private static double[] values(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
