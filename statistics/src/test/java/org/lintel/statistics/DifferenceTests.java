package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DifferenceTests {

  private static Nps any(SplittableRandom random) {
    return new Nps(random.nextInt(60), random.nextInt(60), 30 + random.nextInt(60));
  }

  @Test
  void bothGroupsNeedThirtyAnswers() {
    assertThat(Difference.of(new Nps(10, 10, 10), new Nps(10, 10, 9)))
        .isEqualTo(new NotEnough(29, 30));
    assertThat(Difference.of(new Share(3, 4), new Share(20, 30))).isEqualTo(new NotEnough(4, 30));
    assertThat(Difference.of(Mean.of(Sums.none()), Mean.of(Sums.of(30, 60, 130))))
        .isEqualTo(new NotEnough(0, 30));
  }

  @Test
  void exchangingTheGroupsGivesTheNegative() {
    var random = Seed.random();
    for (var round = 0; round < 100; round++) {
      var first = any(random);
      var second = any(random);

      var there = (Difference) Difference.of(first, second);
      var back = (Difference) Difference.of(second, first);

      assertThat(back.value()).isCloseTo(-there.value(), within(1e-14));
      assertThat(back.interval().lower()).isCloseTo(-there.interval().upper(), within(1e-12));
      assertThat(back.z()).isCloseTo(-there.z(), within(1e-9));
      assertThat(back.p()).isCloseTo(there.p(), within(1e-9));
    }
  }

  @Test
  void intervalAndTestNeverContradict() {
    var random = Seed.random();
    for (var round = 0; round < 200; round++) {
      var difference = (Difference) Difference.of(any(random), any(random));

      assertThat(difference.isSignificant()).as("%s", difference).isEqualTo(difference.p() < 0.05);
    }
  }

  @Test
  void inLargeGroupsTheTestIsTheUsualOne() {
    var first = new Nps(20_000, 30_000, 50_000);
    var second = new Nps(21_000, 30_000, 49_000);
    var error = Math.sqrt((first.variance() + second.variance()) / 100_000);

    var difference = (Difference) Difference.of(first, second);

    assertThat(difference.z()).isCloseTo(0.02 / error, within(0.01));
    assertThat(difference.method()).isEqualTo("nps.difference.mover-score");
  }

  @Test
  void equalGroupsDoNotDiffer() {
    var difference = (Difference) Difference.of(new Nps(10, 10, 10), new Nps(20, 20, 20));

    assertThat(difference.value()).isZero();
    assertThat(difference.z()).isZero();
    assertThat(difference.p()).isEqualTo(1.0);
    assertThat(difference.isSignificant()).isFalse();
  }

  @Test
  void unanimousGroupsAreJudgedWithoutDividingByZero() {
    var difference = (Difference) Difference.of(new Nps(0, 0, 30), new Nps(0, 30, 0));

    assertThat(difference.value()).isEqualTo(1.0);
    assertThat(difference.isSignificant()).isTrue();
    assertThat(difference.p()).isPositive().isLessThan(1e-6);
  }

  @Test
  void meansOfEqualAnswersCannotBeJudged() {
    assertThat(Difference.of(Mean.of(Sums.of(30, 60, 120)), Mean.of(Sums.of(30, 90, 270))))
        .isEqualTo(new NoVariation(-1));
  }

  @Test
  void anExtremeDifferenceKeepsAPAboveZero() {
    var difference =
        (Difference) Difference.of(new Share(0, 1_000_000), new Share(1_000_000, 1_000_000));

    assertThat(difference.value()).isEqualTo(-1.0);
    assertThat(difference.p()).isPositive().isLessThan(1e-200);
  }

  @Test
  void describingTwoCensusesLeavesNoDoubt() {
    var first = new Nps(10, 10, 10);
    var second = new Nps(11, 10, 9);

    var described =
        (Difference)
            Difference.of(first, Purpose.descriptive(30), second, Purpose.descriptive(30), 0.95);

    assertThat(described.interval().width()).isZero();
    assertThat(described.isSignificant()).isTrue();
    assertThat(((Difference) Difference.of(first, second)).isSignificant()).isFalse();
  }

  @Test
  void aDifferenceOfMeansUsesWelch() {
    var difference =
        (Difference)
            Difference.of(Mean.of(Sums.of(40, 240, 1500)), Mean.of(Sums.of(50, 250, 1400)));

    assertThat(difference.value()).isEqualTo(1.0);
    assertThat(difference.method()).isEqualTo("mean.difference.welch1947");
    assertThat(difference.isSignificant()).isEqualTo(difference.p() < 0.05);
  }

  /** Nothing is above a group of promoters alone: only the other one leaves room upwards. */
  @Test
  void whatCannotRiseAddsNothingToTheUpperLimit() {
    var other = new Nps(0, 30, 0);

    var difference = (Difference) Difference.of(new Nps(0, 0, 30), other);

    assertThat(difference.interval().upper())
        .isCloseTo(1 - other.interval(Purpose.process()).lower(), within(1e-12));
  }
}
