package org.lintel.statistics.pathmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Seed;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.Moments;
import org.lintel.statistics.pathmodel.PathModel.Construct;
import org.lintel.statistics.pathmodel.PathModel.Path;

/** What must hold of any path model, on generated answers. */
class PathModelPropertyTests {

  private static final PathModel MODEL =
      new PathModel(
          List.of(
              new Construct("quality", List.of(0, 1, 2)),
              new Construct("satisfaction", List.of(3, 4)),
              new Construct("loyalty", List.of(5))),
          List.of(
              new Path("quality", "satisfaction"),
              new Path("quality", "loyalty"),
              new Path("satisfaction", "loyalty")));

  private final RandomGenerator random = Seed.random();

  @ParameterizedTest
  @EnumSource
  void anotherUnitOfAnItemChangesNothing(InnerScheme scheme) {
    for (int round = 0; round < 20; round++) {
      var known = answers();
      double[] units = random.doubles(known.size(), 0.01, 100).toArray();
      assertSamePaths(fit(scaled(known, units), scheme), fit(known, scheme));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anItemAskedTheOtherWayRoundOnlyTurnsItsWeight(InnerScheme scheme) {
    for (int round = 0; round < 20; round++) {
      var known = answers();
      double[] turned = {1, -1, 1, 1, 1, 1};
      var plain = fit(known, scheme);
      var other = fit(scaled(known, turned), scheme);
      assertSamePaths(other, plain);
      assertThat(other.weights("quality").get(1))
          .isCloseTo(-plain.weights("quality").get(1), within(1e-7));
    }
  }

  @Test
  void everyConstructPointsTheWayOfMostOfItsItems() {
    for (int round = 0; round < 20; round++) {
      var found = fit(answers(), InnerScheme.PATH);
      for (Construct construct : MODEL.constructs()) {
        assertThat(found.loadings(construct.name()).stream().mapToDouble(l -> l).sum())
            .isPositive();
      }
    }
  }

  @Test
  void aConstructOfOneItemIsMeasuredWithoutError() {
    var found = fit(answers(), InnerScheme.PATH);
    assertThat(found.reliability("loyalty")).isEqualTo(new CompositeReliability(1, 1, 1, 1));
    assertThat(found.loadings("loyalty")).isEqualTo(List.of(1.0));
  }

  @Test
  void theCorrectionDividesByTheRootOfBothReliabilities() {
    var plain = fit(answers(), InnerScheme.PATH);
    var corrected = plain.consistent();
    double rho = plain.reliability("quality").rhoA();
    assertThat(rho).isBetween(0.3, 1.0);
    assertThat(corrected.correlation("quality", "loyalty"))
        .isCloseTo(plain.correlation("quality", "loyalty") / Math.sqrt(rho), within(1e-12));
    assertThat(corrected.correlation("quality", "quality")).isEqualTo(1);
  }

  @Test
  void theTotalEffectIsTheSumOverAllWays() {
    var found = fit(answers(), InnerScheme.PATH);
    assertThat(found.totalEffect("quality", "loyalty"))
        .isCloseTo(
            found.path("quality", "loyalty")
                + found.path("quality", "satisfaction") * found.path("satisfaction", "loyalty"),
            within(1e-12));
    assertThat(found.totalEffect("loyalty", "quality")).isZero();
    assertThat(found.path("loyalty", "quality")).isZero();
    assertThat(found.rSquared("quality")).isZero();
  }

  @Test
  void theModelSaysWhyThereIsNone() {
    var known = answers();
    assertThat(PartialLeastSquares.fit(few(known, 154), MODEL, InnerScheme.PATH))
        .isEqualTo(new Outcome.TooFew<>(154, 155));
    assertThat(PartialLeastSquares.fit(few(known, 155), MODEL, InnerScheme.PATH).value())
        .isPresent();
    double[] constant = {1, 1, 0, 1, 1, 1};
    assertThat(PartialLeastSquares.fit(scaled(known, constant), MODEL, InnerScheme.PATH))
        .isEqualTo(Outcome.impossible(Reason.CONSTANT));
    assertThat(PartialLeastSquares.fit(known.select(0, 1, 1, 3, 4, 5), MODEL, InnerScheme.PATH))
        .isEqualTo(Outcome.impossible(Reason.DEPENDENT));
    assertThatThrownBy(() -> PartialLeastSquares.needs(0)).hasMessageContaining("0.0");
  }

  @Test
  void aModelThatIsNoneIsRefused() {
    var one = new Construct("one", List.of(0));
    var two = new Construct("two", List.of(1));
    assertThatThrownBy(() -> new Construct("none", List.of())).hasMessageContaining("none");
    assertThatThrownBy(() -> new PathModel(List.of(one, one), List.of()))
        .hasMessageContaining("called one");
    assertThatThrownBy(
            () -> new PathModel(List.of(one, new Construct("same", List.of(0))), List.of()))
        .hasMessageContaining("Item 0");
    assertThatThrownBy(() -> new PathModel(List.of(one), List.of(new Path("one", "three"))))
        .hasMessageContaining("three");
    assertThatThrownBy(() ->
            new PathModel(
                List.of(one, two), List.of(new Path("one", "two"), new Path("two", "one"))))
        .hasMessageContaining("circle");
    var path = new Path("one", "two");
    assertThatThrownBy(() -> new PathModel(List.of(one, two), List.of(path, path)))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> MODEL.at("nothing")).hasMessageContaining("nothing");
  }

  private static PartialLeastSquares fit(Covariances known, InnerScheme scheme) {
    return PartialLeastSquares.fit(known, MODEL, scheme).value().orElseThrow();
  }

  private static void assertSamePaths(PartialLeastSquares actual, PartialLeastSquares expected) {
    for (Path path : MODEL.paths()) {
      assertThat(actual.path(path.from(), path.to()))
          .isCloseTo(expected.path(path.from(), path.to()), within(1e-8));
    }
  }

  private static Covariances few(Covariances known, long n) {
    return Covariances.of(n, known.matrix());
  }

  private static Covariances scaled(Covariances known, double... units) {
    double[][] matrix = known.matrix();
    for (int i = 0; i < units.length; i++) {
      for (int j = 0; j < units.length; j++) {
        matrix[i][j] *= units[i] * units[j];
      }
    }
    return Covariances.of(known.n(), matrix);
  }

  private Covariances answers() {
    var collector = Moments.collect(6);
    for (int n = 0; n < 400; n++) {
      double quality = random.nextGaussian();
      double satisfaction = 0.6 * quality + random.nextGaussian();
      collector.add(
          quality + random.nextGaussian(),
          quality + random.nextGaussian(),
          quality + random.nextGaussian(),
          satisfaction + random.nextGaussian(),
          satisfaction + random.nextGaussian(),
          0.3 * quality + 0.5 * satisfaction + random.nextGaussian());
    }
    return collector.moments().covariances();
  }

  @Test
  void theModelSaysHowManyAnswersItRestsOnAndAPathOfOneNeedsSeven() {
    assertThat(fit(answers(), InnerScheme.PATH).n()).isEqualTo(400);
    assertThat(PartialLeastSquares.needs(1)).isEqualTo(7);
    assertThat(PartialLeastSquares.needs(-1)).isEqualTo(7);
    assertThatThrownBy(() -> PartialLeastSquares.needs(1.01)).hasMessageContaining("1.01");
  }

  /**
   * Items agree less within both constructs than across: by the correction 10/6 of a correlation.
   */
  @Test
  void aCorrectionThatContradictsItselfIsRefused() {
    double[][] r = {
      {1, 0.3, 0.5, 0.5, 0.4},
      {0.3, 1, 0.5, 0.5, 0.4},
      {0.5, 0.5, 1, 0.3, 0.4},
      {0.5, 0.5, 0.3, 1, 0.4},
      {0.4, 0.4, 0.4, 0.4, 1}
    };
    var model =
        new PathModel(
            List.of(
                new Construct("one", List.of(0, 1)),
                new Construct("two", List.of(2, 3)),
                new Construct("last", List.of(4))),
            List.of(new Path("one", "last"), new Path("two", "last")));
    var plain =
        PartialLeastSquares.fit(Covariances.of(200, r), model, InnerScheme.PATH)
            .value()
            .orElseThrow();

    assertThat(plain.correlation("one", "two")).isCloseTo(2 / 2.6, within(1e-9));
    assertThatThrownBy(plain::consistent)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("follow from each other");
  }

  @ParameterizedTest
  @EnumSource
  void constructsThatGoWithNothingHaveNoWeights(InnerScheme scheme) {
    double[][] r = new double[6][6];
    for (int i = 0; i < 6; i++) {
      r[i][i] = 1;
    }
    assertThat(PartialLeastSquares.fit(Covariances.of(200, r), MODEL, scheme))
        .isEqualTo(Outcome.impossible(Reason.NOT_CONVERGED));
  }
}
