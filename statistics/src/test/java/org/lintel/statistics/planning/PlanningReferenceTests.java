package org.lintel.statistics.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.ReferenceValues;
import org.lintel.statistics.ReferenceValues.Expected;

class PlanningReferenceTests {

  private static final Planning PLAN = Planning.ofNps();

  private static final Map<String, Supplier<double[]>> COMPUTED =
      Map.of(
          "nps.plan.n_margin10",
          PlanningReferenceTests::answersForTenPoints,
          "nps.plan.mdc",
          PlanningReferenceTests::visibleWithKnownVariance,
          "nps.plan.halfwidth",
          () ->
              LongStream.of(300, 1000, 3000)
                  .mapToDouble(n -> 100 * PLAN.margin(100, Purpose.descriptive(n)))
                  .toArray(),
          "nps.plan.mdc_process",
          () ->
              LongStream.of(100, 200, 300)
                  .mapToDouble(n -> 100 * PLAN.smallestVisibleChange(n, Purpose.process()))
                  .toArray());

  private static double[] answersForTenPoints() {
    return new double[] {
      PLAN.answersFor(0.1, Purpose.process()),
      PLAN.answersFor(0.1, Purpose.descriptive(300)),
      PLAN.answersFor(0.1, Purpose.descriptive(1000)),
      PLAN.answersFor(0.1, Purpose.descriptive(3000))
    };
  }

  private static double[] visibleWithKnownVariance() {
    var known = new Planning(0.7, VarianceKind.OF_POPULATION, 0.95, 0.8);
    return new double[] {
      known.smallestVisibleChange(100, Purpose.descriptive(300)),
      known.smallestVisibleChange(100, Purpose.process())
    };
  }

  static List<Expected> expected() {
    return ReferenceValues.of("planning");
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
