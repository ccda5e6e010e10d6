package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.statistics.ReferenceValues.limits;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.ReferenceValues.Expected;

class ShareReferenceTests {

  /** Answers 4 to 10 to the overall satisfaction item CUSA1 of the mobile phone survey. */
  private static final Histogram SATISFACTION =
      new Histogram(1, 0, 0, 0, 1, 8, 15, 50, 109, 29, 38);

  private static final Map<String, Supplier<double[]>> COMPUTED =
      Map.of(
          "csat.wilson.81_263", () -> wilson(81, 263),
          "csat.wilson.15_148", () -> wilson(15, 148),
          "csat.wilson.0_20", () -> wilson(0, 20),
          "csat.wilson.1_29", () -> wilson(1, 29),
          "csat.newcombe.diff", ShareReferenceTests::newcombe,
          "csat.mobi.top2", ShareReferenceTests::topTwo,
          "csat.mobi.clopper", () -> topTwo(ShareMethod.CLOPPER_PEARSON),
          "csat.mobi.jeffreys", () -> topTwo(ShareMethod.JEFFREYS),
          "csat.wilson.fpc", () -> limits(new Share(45, 100).interval(Purpose.descriptive(300))));

  private static double[] wilson(long count, long n) {
    return limits(new Share(count, n).interval(Purpose.process()));
  }

  private static double[] newcombe() {
    return limits(((Difference) Difference.of(new Share(56, 70), new Share(48, 80))).interval());
  }

  private static double[] topTwo() {
    var share = SATISFACTION.top(2);
    var interval = share.interval(Purpose.process());
    return new double[] {share.count(), share.value(), interval.lower(), interval.upper()};
  }

  private static double[] topTwo(ShareMethod method) {
    return limits(SATISFACTION.top(2).interval(method, Purpose.process(), 0.95));
  }

  static List<Expected> expected() {
    return ReferenceValues.of("share");
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
