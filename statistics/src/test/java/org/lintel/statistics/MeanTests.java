package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeanTests {

  /** Student (1908) Biometrika 6:1, hours of sleep gained, here in thousandths of an hour. */
  private static final int[] FIRST_DRUG = {700, -1600, -200, -1200, -100, 3400, 3700, 800, 0, 2000};

  private static final int[] SECOND_DRUG = {
    1900, 800, 1100, 100, -100, 4400, 5500, 1600, 4600, 3400
  };

  private static Sums sums(int... thousandths) {
    return Arrays.stream(thousandths)
        .mapToObj(value -> Sums.noneInThousandths().plus(value))
        .reduce(Sums::merge)
        .orElseThrow();
  }

  private static int[] differences() {
    var differences = new int[FIRST_DRUG.length];
    Arrays.setAll(differences, i -> SECOND_DRUG[i] - FIRST_DRUG[i]);
    return differences;
  }

  /** R: t.test(extra ~ group, sleep, paired = TRUE). */
  @Test
  void studentsOwnPairedExampleIsReproduced() {
    var gap = Gap.of(sums(differences()));

    var interval = gap.interval(Purpose.process());

    assertThat(gap.value()).isEqualTo(1.58);
    assertThat(interval.lower()).isCloseTo(0.7001142, within(5e-8));
    assertThat(interval.upper()).isCloseTo(2.4598858, within(5e-8));
    assertThat(gap.value() / gap.mean().standardError(Purpose.process()))
        .isCloseTo(4.0621, within(5e-5));
  }

  /** R: t.test(extra ~ group, sleep), Welch. */
  @Test
  void welchOnStudentsDataIsReproduced() {
    var welch =
        Welch.difference(
            Mean.of(sums(FIRST_DRUG)),
            Purpose.process(),
            Mean.of(sums(SECOND_DRUG)),
            Purpose.process());

    var difference = (Difference) welch.compared(0.95, 10, 10, "welch");

    assertThat(welch.degreesOfFreedom()).isCloseTo(17.776, within(5e-4));
    assertThat(difference.z()).isCloseTo(-1.8608, within(5e-5));
    assertThat(difference.p()).isCloseTo(0.07939, within(5e-6));
    assertThat(difference.interval().lower()).isCloseTo(-3.3654832, within(5e-8));
    assertThat(difference.interval().upper()).isCloseTo(0.2054832, within(5e-8));
  }

  @Test
  void theIntervalIsCutToTheScale() {
    var mean = Mean.of(Histogram.of(1, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 5));

    assertThat(mean.interval(Purpose.process()).upper()).isEqualTo(7.0);
    assertThat(Mean.of(mean.sums()).interval(Purpose.process()).upper()).isGreaterThan(7);
  }

  @Test
  void aCensusDescribesWithoutDoubtButStillDoubtsTheProcess() {
    var mean = Mean.of(Histogram.of(1, 7, 1, 2, 3, 4, 5, 6, 7, 4, 4, 4));

    assertThat(mean.interval(Purpose.descriptive(10))).isEqualTo(new Interval(4, 4, 0.95));
    assertThat(mean.standardError(Purpose.descriptive(10))).isZero();
    assertThat(mean.standardError(Purpose.process())).isPositive();
  }

  @Test
  void theCorrectionIsTheRootOfTheUnansweredShare() {
    var mean = Mean.of(Histogram.of(1, 7, 1, 2, 3, 4, 5, 6, 7, 4, 4, 4));

    assertThat(mean.standardError(Purpose.descriptive(40)))
        .isCloseTo(mean.standardError(Purpose.process()) * Math.sqrt(0.75), within(1e-15));
  }

  @Test
  void belowTenAnswersThereIsNoFigure() {
    assertThat(Mean.of(Sums.none()).estimate(Purpose.process())).isEqualTo(new NotEnough(0, 10));
    assertThat(Mean.of(Sums.of(9, 30, 100)).estimate(Purpose.process()))
        .isEqualTo(new NotEnough(9, 10));
  }

  @Test
  void equalAnswersAreMarked() {
    var figure = (Figure) Mean.of(Sums.of(40, 240, 1440)).estimate(Purpose.process());

    assertThat(figure.cautions()).containsExactly(Caution.UNANIMOUS);
    assertThat(figure.interval()).isEqualTo(new Interval(6, 6, 0.95));
    assertThat(figure.method()).isEqualTo("mean.t.student1908");
  }

  @Test
  void oneAnswerHasNoInterval() {
    assertThatThrownBy(() -> Mean.of(Sums.of(1, 5, 25)).interval(Purpose.process()))
        .hasMessage("A t interval needs at least 2 answers, there are 1");
  }

  @Test
  void aMeanOutsideItsScaleIsRefused() {
    assertThatThrownBy(() -> Mean.of(Sums.of(2, 16, 128), 1, 7))
        .hasMessage("Mean 8.0 is outside 1.0 to 7.0");
    assertThatThrownBy(() -> Mean.of(Sums.none(), 7, 1)).hasMessage("No scale from 7.0 to 1.0");
  }

  @Test
  void effortIsAMeanAndTwoShares() {
    var ces = new Ces(new Histogram(1, 3, 2, 1, 4, 10, 20, 10));

    assertThat(ces.mean().value()).isCloseTo(266.0 / 50, within(1e-15));
    assertThat(ces.easy()).isEqualTo(new Share(40, 50));
    assertThat(ces.hard()).isEqualTo(new Share(5, 50));
    assertThatThrownBy(() -> new Ces(Histogram.empty(1, 5)))
        .hasMessage("CES needs the scale 1 to 7, not 1 to 5");
  }

  @Test
  void aGapIsCutToWhatCanBeAndTested() {
    var gap = Gap.of(Sums.of(40, -30, 90), 1, 7);

    assertThat(gap.value()).isEqualTo(-0.75);
    assertThat(gap.estimate(Purpose.process()))
        .isInstanceOfSatisfying(
            Figure.class,
            figure -> assertThat(figure.method()).isEqualTo("gap.paired-t.student1908"));
    assertThat(gap.test())
        .isInstanceOfSatisfying(Difference.class, d -> assertThat(d.isSignificant()).isTrue());
    assertThat(Gap.of(Sums.of(29, 0, 29), 1, 7).test()).isEqualTo(new NotEnough(29, 30));
    assertThat(Gap.of(Sums.of(30, -30, 30), 1, 7).test()).isEqualTo(new NoVariation(-1));
  }

  @Test
  void aGapMayReachTheWholeScaleBothWays() {
    assertThat(Gap.of(Sums.of(10, -60, 360), 1, 7).value()).isEqualTo(-6.0);
    assertThat(Gap.of(Sums.of(10, 60, 360), 1, 7).n()).isEqualTo(10);
    assertThatThrownBy(() -> Gap.of(Sums.of(10, 70, 490), 1, 7))
        .hasMessage("Mean 7.0 is outside -6.0 to 6.0");
  }

  @Test
  void theTestOfAGapHasOneDegreeOfFreedomLessThanRespondents() {
    var gap = Gap.of(Sums.of(40, -30, 64));
    var test = (Difference) gap.test();

    assertThat(test.z())
        .isCloseTo(-0.75 / gap.mean().standardError(Purpose.process()), within(1e-12));
    assertThat(test.interval().lower())
        .isCloseTo(gap.interval(Purpose.process()).lower(), within(1e-12));
    assertThat(test.interval().upper())
        .isCloseTo(gap.interval(Purpose.process()).upper(), within(1e-12));
  }

  @Test
  void aMeanMayLieOnTheEndOfItsScale() {
    assertThat(Mean.of(Sums.of(10, 70, 490), 1, 7).value()).isEqualTo(7.0);
    assertThat(Mean.of(Sums.of(10, 10, 10), 1, 7).value()).isEqualTo(1.0);
    assertThatThrownBy(() -> Mean.of(Sums.none(), 1, 1)).hasMessage("No scale from 1.0 to 1.0");
    assertThatThrownBy(() -> Mean.of(Sums.none()).value()).hasMessage("No answers, no mean");
  }
}
