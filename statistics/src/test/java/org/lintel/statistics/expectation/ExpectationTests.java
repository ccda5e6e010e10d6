package org.lintel.statistics.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Seed;
import org.lintel.statistics.Sums;

class ExpectationTests {

  /** The evaluation table of measurement.md section 9, row by row. */
  @ParameterizedTest
  @CsvSource({
    "LIKE, QAAAO",
    "MUST_BE, RIIIM",
    "NEUTRAL, RIIIM",
    "LIVE_WITH, RIIIM",
    "DISLIKE, RRRRQ"
  })
  void everyPairOfAnswersHasItsCategory(KanoAnswer present, String row) {
    String found =
        Arrays.stream(KanoAnswer.values())
            .map(absent -> KanoCategory.of(present, absent).name().substring(0, 1))
            .collect(Collectors.joining());
    assertThat(found).isEqualTo(row);
  }

  @Test
  void aFeatureNeedsFiftyAnswersAndATieIsMixed() {
    assertThat(kano(30, 20, 10).verdict().value().orElseThrow())
        .isEqualTo(new Kano.Verdict(KanoCategory.MUST_BE, KanoCategory.ONE_DIMENSIONAL, false));
    assertThat(kano(25, 25, 10).verdict().value().orElseThrow())
        .isEqualTo(new Kano.Verdict(KanoCategory.MUST_BE, KanoCategory.ONE_DIMENSIONAL, true));
    assertThat(kano(60, 20, 10).verdict().value().orElseThrow().isMixed()).isFalse();
    assertThat(kano(20, 20, 9).verdict()).isEqualTo(new Outcome.TooFew<>(49, 50));
  }

  private static Kano kano(long mustBe, long oneDimensional, long attractive) {
    return new Kano(
        Map.of(
            KanoCategory.MUST_BE, mustBe,
            KanoCategory.ONE_DIMENSIONAL, oneDimensional,
            KanoCategory.ATTRACTIVE, attractive));
  }

  @Test
  void countsOfOwnersMerge() {
    var one = Kano.none().plus(KanoAnswer.LIKE, KanoAnswer.DISLIKE);
    var two = one.plus(KanoAnswer.LIKE, KanoAnswer.DISLIKE).plus(KanoAnswer.LIKE, KanoAnswer.LIKE);
    assertThat(one.merge(two).count(KanoCategory.ONE_DIMENSIONAL)).isEqualTo(3);
    assertThat(one.merge(two).n()).isEqualTo(4);
    assertThatThrownBy(() -> Kano.none().satisfaction()).hasMessageContaining("Nobody");
  }

  @Test
  void aZoneWithoutWidthHasNoPlaceInside() {
    var zone = new ToleranceZone(6, 6, 5);
    assertThat(zone.position()).isEmpty();
    assertThat(zone.isBreached()).isTrue();
    assertThat(zone.isConsistent()).isTrue();
    assertThat(new ToleranceZone(7, 6, 5).isConsistent()).isFalse();
  }

  @Test
  void aGapThatClosesBecauseOwnersExpectLessIsSeen() {
    var change =
        new GapChange(
            sums(5, 5, 6, 4),
            sums(7, 7, 6, 6),
            sums(-2, -2, 0, -2),
            sums(5, 5, 6, 4),
            sums(6, 6, 5, 5),
            sums(-1, -1, 1, -1));
    assertThat(change.gap().value()).isCloseTo(1, within(1e-12));
    assertThat(change.perception().value()).isZero();
    assertThat(change.expectation().value()).isCloseTo(-1, within(1e-12));
    assertThat(change.gap().value())
        .isCloseTo(change.perception().value() - change.expectation().value(), within(1e-12));
    assertThat(change.gap().standardError()).isPositive();
    assertThatThrownBy(() -> new GapChange(sums(1), sums(1, 2), sums(0), sums(1), sums(1), sums(0)))
        .hasMessageContaining("same persons");
  }

  private static Sums sums(long... values) {
    var sums = Sums.none();
    for (long value : values) {
      sums = sums.plus(value);
    }
    return sums;
  }

  @Test
  void aSurfaceThatIsAPlaneHasNoCurvatureAndTheGapAloneIsRefused() {
    var random = Seed.random();
    var answers = Disconfirmation.collect(4);
    for (int i = 0; i < 400; i++) {
      double p = 1 + random.nextInt(7);
      double e = 1 + random.nextInt(7);
      answers.add(3 + 0.8 * (p - 4) + 0.1 * (e - 4) + 0.3 * noise(random), p, e);
    }
    var found = Disconfirmation.fit(answers.moments()).value().orElseThrow();
    assertThat(found.slopeOfAgreement().value()).isCloseTo(0.9, within(0.05));
    assertThat(found.slopeOfGap().value()).isCloseTo(0.7, within(0.05));
    assertThat(Math.abs(found.curvatureOfAgreement().value()))
        .isLessThan(4 * found.curvatureOfAgreement().standardError());
    assertThat(Math.abs(found.curvatureOfGap().value()))
        .isLessThan(4 * found.curvatureOfGap().standardError());
    assertThat(found.constraint().p()).isLessThan(1e-6);
    assertThat(found.surface().rSquared()).isGreaterThanOrEqualTo(found.plane().rSquared());
  }

  private static double noise(SplittableRandom random) {
    return random.nextGaussian();
  }

  @Test
  void aSurfaceNeedsAHundredAndFiftyAnswers() {
    var few = Disconfirmation.collect(4);
    for (int i = 0; i < 149; i++) {
      few.add(i % 7, i % 5, i % 3);
    }
    assertThat(Disconfirmation.fit(few.moments())).isEqualTo(new Outcome.TooFew<>(149, 150));
  }

  @Test
  void fiftyAnswersGiveAFeatureItsCategory() {
    assertThat(kano(30, 15, 5).verdict().value()).isPresent();
  }

  /** √((1033 + 967)(10000 - 2000)/10000) = 40, times 1.65 = 66 = 1033 - 967. */
  @Test
  void aDifferenceAsLargeAsTheCriticalOneIsNoChance() {
    var on =
        new Kano(
            Map.of(
                KanoCategory.MUST_BE, 1033L,
                KanoCategory.ATTRACTIVE, 967L,
                KanoCategory.ONE_DIMENSIONAL, 750L,
                KanoCategory.INDIFFERENT, 750L,
                KanoCategory.REVERSE, 750L,
                KanoCategory.QUESTIONABLE, 750L));

    assertThat(on.criticalDifference(1033, 967)).isEqualTo(66);
    assertThat(on.verdict().value().orElseThrow())
        .isEqualTo(new Kano.Verdict(KanoCategory.MUST_BE, KanoCategory.ATTRACTIVE, false));
    assertThat(on.plus(KanoAnswer.LIKE, KanoAnswer.NEUTRAL).verdict().value().orElseThrow())
        .isEqualTo(new Kano.Verdict(KanoCategory.MUST_BE, KanoCategory.ATTRACTIVE, true));
  }

  @Test
  void aHundredAndFiftyAnswersAreEnoughForASurface() {
    var enough = Disconfirmation.collect(4);
    for (int i = 0; i < 75; i++) {
      enough.add(i % 7, i % 5, i % 3).add(i % 4, i % 3, i % 5);
    }
    assertThat(enough.moments().n(0, 0)).isEqualTo(150);
    assertThat(Disconfirmation.fit(enough.moments()).value()).isPresent();
  }
}
