package org.lintel.statistics.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.ReferenceValues;
import org.lintel.statistics.ReferenceValues.Expected;

/** The trial of achievement awards in 34 schools, from the products of each school. */
class AwardsReferenceTests {

  private static final int COLUMNS = 5;
  private static final int TREATED = 1;

  private static final Map<String, double[]> COMPUTED = computed();

  static List<Expected> expected() {
    return ReferenceValues.of("effect").stream()
        .filter(expected -> expected.id().contains(".awards."))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theNumberIsTheOneThatClubSandwichGives(Expected expected) {
    expected.assertMatches(Objects.requireNonNull(COMPUTED.get(expected.id()), expected.id()));
  }

  @Test
  void bothErrorsOfTheTrialAreCompared() {
    assertThat(expected()).hasSize(2);
  }

  private static Map<String, double[]> computed() {
    var schools = ReferenceValues.rows("products-awards.tsv").stream().map(row -> school(row));
    var treated =
        ClusterRegression.fit(schools.toList()).value().orElseThrow().coefficients().get(TREATED);
    return Map.of(
        "cr1.awards.treated.se", new double[] {treated.plainError()},
        "cr2.awards.treated",
            new double[] {
              treated.value(), treated.standardError(), treated.degreesOfFreedom(), treated.p()
            });
  }

  private static ClusterProducts school(String... row) {
    double[] lower = numbers(row[1]);
    double[][] squares = new double[COLUMNS][COLUMNS];
    for (int i = 0, at = 0; i < COLUMNS; i++) {
      for (int j = 0; j <= i; j++, at++) {
        squares[i][j] = lower[at];
        squares[j][i] = lower[at];
      }
    }
    return ClusterProducts.of(Long.parseLong(row[0]), squares, numbers(row[2]));
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
