package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.statistics.ReferenceValues.counts;
import static org.lintel.statistics.ReferenceValues.limits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.ReferenceValues.Expected;
import org.lintel.statistics.distribution.Quantiles;

class NpsReferenceTests {

  private static final double Z = Quantiles.twoSidedNormal(0.95);
  private static final Map<String, Supplier<double[]>> COMPUTED = new HashMap<>();

  static {
    everyInterval("mobi_CUSL3", counts("mobi"));
    everyInterval("housing", ReferenceValues.housing());
    everyInterval("toy", counts("toy"));
    everyInterval("allpro", counts("allpro"));
    interval("nps.newcombe.mover", NpsMethod.MOVER, new Nps(2, 36, 12));
    interval("nps.newcombe.t3.36_14_0", NpsMethod.MOVER, new Nps(0, 36, 14));
    interval("nps.newcombe.t3.2_97_1", NpsMethod.MOVER, new Nps(1, 2, 97));
    interval("nps.newcombe.t3.0_29_1", NpsMethod.MOVER, new Nps(1, 0, 29));
    interval("nps.newcombe.t3.2_98_0", NpsMethod.MOVER, new Nps(0, 2, 98));
    interval("nps.newcombe.t3.0_30_0", NpsMethod.MOVER, new Nps(0, 0, 30));
    interval("nps.newcombe.t3.54_0_0", NpsMethod.MOVER, new Nps(0, 54, 0));
    interval("nps.newcombe.score", NpsMethod.SCORE, new Nps(2, 36, 12));
    interval("nps.propcis.score", NpsMethod.SCORE, new Nps(20, 100, 40));
    COMPUTED.put(
        "nps.housing.goodman", () -> limits(ReferenceValues.housing().simultaneousInterval(0.95)));
    COMPUTED.put("nps.toy.jeffreys.mean_sd", NpsReferenceTests::jeffreys);
    COMPUTED.put(
        "nps.fpc.se",
        () -> new double[] {new Nps(25, 30, 45).standardError(Purpose.descriptive(300))});
    COMPUTED.put("nps.diff.housing.mover_score", NpsReferenceTests::towerMinusTerrace);
    COMPUTED.put(
        "nps.housing.bytype",
        () ->
            List.of("apartment", "atrium", "terrace", "tower").stream()
                .mapToDouble(type -> counts(type).value())
                .toArray());
  }

  private static void everyInterval(String name, Nps nps) {
    var raw = new NpsLimits(nps.detractors(), nps.passives(), nps.promoters());
    COMPUTED.put("nps.%s.point".formatted(name), () -> new double[] {nps.value()});
    COMPUTED.put("nps.%s.var".formatted(name), () -> new double[] {nps.variance()});
    // The published limits of these two are not cut to -1..1.
    COMPUTED.put("nps.%s.wald".formatted(name), () -> both(raw.wald(Z)));
    COMPUTED.put("nps.%s.adjwald".formatted(name), () -> both(raw.adjustedWald(Z)));
    interval("nps.%s.score".formatted(name), NpsMethod.SCORE, nps);
    interval("nps.%s.mover".formatted(name), NpsMethod.MOVER, nps);
    COMPUTED.put(
        "nps.%s.exactboot".formatted(name), () -> limits(NpsBootstrap.interval(nps, 0.95)));
  }

  private static void interval(String id, NpsMethod method, Nps nps) {
    COMPUTED.put(id, () -> limits(nps.interval(method, Purpose.process(), 0.95)));
  }

  private static double[] both(Limits limits) {
    return new double[] {limits.lower(), limits.upper()};
  }

  private static double[] jeffreys() {
    var posterior = NpsPosterior.after(counts("toy"));
    return new double[] {posterior.mean(), posterior.standardDeviation()};
  }

  private static double[] towerMinusTerrace() {
    return limits(((Difference) Difference.of(counts("tower"), counts("terrace"))).interval());
  }

  static List<Expected> expected() {
    return ReferenceValues.of("nps");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theReferenceValueIsReproduced(Expected expected) {
    expected.assertMatches(Objects.requireNonNull(COMPUTED.get(expected.id())).get());
  }

  @Test
  void everyComputationHasAReferenceValue() {
    assertThat(COMPUTED.keySet())
        .containsExactlyInAnyOrderElementsOf(expected().stream().map(Expected::id).toList());
  }
}
