package org.lintel.statistics.driver;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.MomentTables;
import org.lintel.statistics.ReferenceValues;
import org.lintel.statistics.ReferenceValues.Expected;
import org.lintel.statistics.regression.LeastSquares;

class DriverReferenceTests {

  // 47 provinces are below the floor of 50 answers; shares do not depend on their number.
  private static final MomentTables SWISS = MomentTables.of("swiss").from(100);
  private static final int[] CAUSES = {1, 2, 3, 4, 5};

  private static final MomentTables MOBI = MomentTables.of("mobi");
  private static final int[] ITEMS =
      MOBI.at("CUSA1", "IMAG1", "IMAG2", "IMAG3", "IMAG4", "IMAG5", "PERV1", "PERV2", "PERQ1");

  private static final Map<String, Supplier<double[]>> COMPUTED =
      Map.of(
          "relimp.swiss.lmg", () -> shares(lmg(SWISS, 0, CAUSES)),
          "relimp.swiss.R2", () -> new double[] {lmg(SWISS, 0, CAUSES).rSquared()},
          "relimp.swiss.genizi", () -> shares(johnson(SWISS, 0, CAUSES)),
          "relimp.swiss.johnson", () -> shares(johnson(SWISS, 0, CAUSES)),
          "relimp.swiss.first", DriverReferenceTests::alone,
          "relimp.swiss.last", DriverReferenceTests::last,
          "relimp.mobi.lmg", () -> shares(lmg(MOBI, MOBI.at("CUSL3"), ITEMS)),
          "relimp.mobi.johnson", () -> shares(johnson(MOBI, MOBI.at("CUSL3"), ITEMS)),
          "relimp.mobi.R2", () -> new double[] {fit(MOBI, MOBI.at("CUSL3"), ITEMS).rSquared()});

  static List<Expected> expected() {
    return ReferenceValues.of("driver");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theNumberIsTheOneThatRGives(Expected expected) {
    expected.assertMatches(
        Objects.requireNonNull(COMPUTED.get(expected.id()), expected.id()).get());
  }

  private static double[] alone() {
    return IntStream.of(CAUSES).mapToDouble(cause -> fit(SWISS, 0, cause).rSquared()).toArray();
  }

  private static double[] last() {
    double all = fit(SWISS, 0, CAUSES).rSquared();
    return IntStream.of(CAUSES)
        .mapToDouble(cause ->
            all - fit(SWISS, 0, IntStream.of(CAUSES).filter(c -> c != cause).toArray()).rSquared())
        .toArray();
  }

  private static Attribution lmg(MomentTables table, int outcome, int... drivers) {
    return Lmg.of(table.covariances(), outcome, drivers).value().orElseThrow();
  }

  private static Attribution johnson(MomentTables table, int outcome, int... drivers) {
    return JohnsonWeights.of(table.covariances(), outcome, drivers).value().orElseThrow();
  }

  private static LeastSquares fit(MomentTables table, int outcome, int... variables) {
    return LeastSquares.fit(table.covariances(), outcome, variables).value().orElseThrow();
  }

  private static double[] shares(Attribution attribution) {
    return attribution.shares().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
