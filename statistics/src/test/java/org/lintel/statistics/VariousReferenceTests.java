package org.lintel.statistics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.ReferenceValues.Expected;
import org.lintel.statistics.comparison.Agreement;
import org.lintel.statistics.expectation.Kano;
import org.lintel.statistics.expectation.KanoCategory;
import org.lintel.statistics.expectation.ToleranceZone;
import org.lintel.statistics.publication.GeometricNoise;
import org.lintel.statistics.risk.IsotonicRegression;
import org.lintel.statistics.weighting.DesignEffect;

class VariousReferenceTests {

  /** Sauerwein et al. (1996): edge grip, ease of turn, service, in tenths of a percent. */
  private static final List<Kano> SKI =
      List.of(kano(70, 323, 493, 95), kano(104, 451, 305, 115), kano(638, 216, 29, 85));

  private static final Map<String, Supplier<double[]>> COMPUTED =
      Map.of(
          "zot.example", VariousReferenceTests::zone,
          "kano.sauerwein.CS", () -> each(Kano::satisfaction),
          "kano.sauerwein.DS", () -> each(Kano::dissatisfaction),
          "kano.fong.example", VariousReferenceTests::fong,
          "deff.icc", () -> new double[] {DesignEffect.ofClusters(50, 0.05)},
          "pava.example", () -> IsotonicRegression.fit(1, 3, 2, 4, 3.5, 5),
          "dp.geometric.var",
              () ->
                  new double[] {
                    new GeometricNoise(1).variance(), new GeometricNoise(0.5).variance()
                  },
          "dp.nps.se", () -> new double[] {new GeometricNoise(1).standardErrorOfNps(100)},
          "kappa.example", VariousReferenceTests::kappa);

  static List<Expected> expected() {
    return ReferenceValues.of("various");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theNumberIsTheOneThatOthersGive(Expected expected) {
    expected.assertMatches(
        Objects.requireNonNull(COMPUTED.get(expected.id()), expected.id()).get());
  }

  private static double[] zone() {
    var zone = new ToleranceZone(5.8, 7.9, 6.5);
    return new double[] {zone.overAdequate(), zone.overDesired(), zone.position().orElseThrow()};
  }

  private static double[] each(ToDoubleFunction<Kano> coefficient) {
    return SKI.stream().mapToDouble(coefficient).toArray();
  }

  private static Kano kano(long attractive, long oneDimensional, long mustBe, long indifferent) {
    return new Kano(
        Map.of(
            KanoCategory.ATTRACTIVE, attractive,
            KanoCategory.ONE_DIMENSIONAL, oneDimensional,
            KanoCategory.MUST_BE, mustBe,
            KanoCategory.INDIFFERENT, indifferent));
  }

  private static double[] fong() {
    var hundredAndFifty =
        new Kano(
            Map.of(
                KanoCategory.MUST_BE, 60L,
                KanoCategory.ATTRACTIVE, 45L,
                KanoCategory.INDIFFERENT, 45L));
    return new double[] {60 - 45, hundredAndFifty.criticalDifference(60, 45)};
  }

  private static double[] kappa() {
    var found = Agreement.of(new long[][] {{20, 10}, {5, 15}});
    return Stream.of(found.value(), found.standardError())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
