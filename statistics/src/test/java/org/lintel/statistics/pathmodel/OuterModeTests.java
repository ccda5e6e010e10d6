package org.lintel.statistics.pathmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.pathmodel.PathModel.Construct;
import org.lintel.statistics.pathmodel.PathModel.Path;

/**
 * Constructs that their items make up, on a correlation matrix that is written down. Values from R
 * 4.2.2, src/test/R/modes.R (ours), which finds those of two constructs in two ways.
 */
class OuterModeTests {

  private static final Offset<Double> NEAR = within(1e-8);

  @Test
  void twoOfThemAreTheFirstCanonicalCorrelation() {
    var found = fit(two(OuterMode.REGRESSION), InnerScheme.PATH);

    assertThat(found.path("a", "b")).isCloseTo(0.575212045508, NEAR);
    assertThat(found.rSquared("b")).isCloseTo(0.575212045508 * 0.575212045508, NEAR);
    assertWeights(found.weights("a"), -0.0874565462731, 0.1794026227358, 0.9247376122461);
    assertWeights(found.weights("b"), 1.0312159333261, -0.0535570489278);
  }

  @Test
  void oneOfEachModeIsTheRedundancyAnalysis() {
    var found = fit(two(OuterMode.CORRELATION), InnerScheme.PATH);

    assertThat(found.path("a", "b")).isCloseTo(0.536595126295, NEAR);
    assertWeights(found.weights("a"), -0.0629193220351, 0.1658345884188, 0.9247866855649);
    assertWeights(found.weights("b"), 0.7069817193085, 0.4005007180060);
  }

  @Test
  void everySchemeKnowsBothModes() {
    assertPaths(InnerScheme.PATH, 0.5072709431944, -0.0464383868659, 0.5143858943253);
    assertPaths(InnerScheme.CENTROID, 0.5065574156235, -0.0454063807356, 0.5141717119832);
    assertPaths(InnerScheme.FACTORIAL, 0.5073197838107, -0.0462222341471, 0.5142132647228);
    var found = fit(three(), InnerScheme.PATH);
    assertWeights(found.weights("a"), -0.0460412039701, 0.1376363524430, 0.9363958792236);
    assertWeights(found.weights("b"), 0.5758672567687, 0.5420387806742);
    assertWeights(found.weights("c"), 0.9475513921180, 0.0874775793669);
  }

  /** Dijkstra and Henseler (2015): only constructs of mode A are corrected. */
  @Test
  void whatItemsMakeUpIsMeasuredWithoutError() {
    var plain = fit(three(), InnerScheme.PATH);
    var consistent = plain.consistent();

    assertThat(consistent.correlation("a", "c")).isEqualTo(plain.correlation("a", "c"));
    assertThat(consistent.correlation("a", "b"))
        .isCloseTo(plain.correlation("a", "b") / Math.sqrt(plain.reliability("b").rhoA()), NEAR);
  }

  private static void assertPaths(InnerScheme scheme, double ab, double ac, double bc) {
    var found = fit(three(), scheme);
    assertThat(found.path("a", "b")).isCloseTo(ab, NEAR);
    assertThat(found.path("a", "c")).isCloseTo(ac, NEAR);
    assertThat(found.path("b", "c")).isCloseTo(bc, NEAR);
  }

  private static void assertWeights(List<Double> found, double... expected) {
    assertThat(found).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.get(i)).isCloseTo(expected[i], NEAR);
    }
  }

  private static PartialLeastSquares fit(PathModel model, InnerScheme scheme) {
    return PartialLeastSquares.fit(known(), model, scheme).value().orElseThrow();
  }

  private static PathModel two(OuterMode second) {
    return new PathModel(
        List.of(
            new Construct("a", List.of(0, 1, 2), OuterMode.REGRESSION),
            new Construct("b", List.of(3, 4), second)),
        List.of(new Path("a", "b")));
  }

  private static PathModel three() {
    return new PathModel(
        List.of(
            new Construct("a", List.of(0, 1, 2), OuterMode.REGRESSION),
            new Construct("b", List.of(3, 4)),
            new Construct("c", List.of(5, 6), OuterMode.REGRESSION)),
        List.of(new Path("a", "b"), new Path("a", "c"), new Path("b", "c")));
  }

  /** 0.6 to the distance of two items, a little less for some of them. */
  private static Covariances known() {
    double[][] r = new double[7][7];
    for (int i = 0; i < 7; i++) {
      for (int j = 0; j < 7; j++) {
        int kind = (i + j + 2) % 3;
        r[i][j] = i == j ? 1 : Math.pow(0.6, Math.abs(i - j)) * (1 - 0.05 * kind);
      }
    }
    return Covariances.of(300, r);
  }
}
