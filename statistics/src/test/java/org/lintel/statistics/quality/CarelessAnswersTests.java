package org.lintel.statistics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lintel.statistics.moments.Covariances;

class CarelessAnswersTests {

  @Test
  void theLongestRunIsCountedInTheOrderOfTheQuestions() {
    assertThat(CarelessAnswers.longestRun(5, 5, 5, 4, 4)).isEqualTo(3);
    assertThat(CarelessAnswers.longestRun(1, 2, 3)).isEqualTo(1);
    assertThat(CarelessAnswers.longestRun(4, 4, Double.NaN, 4, 4, 4)).isEqualTo(3);
    assertThat(CarelessAnswers.longestRun(Double.NaN, Double.NaN)).isZero();
    assertThat(CarelessAnswers.longestRun()).isZero();
  }

  @Test
  void aRunIsFlaggedFromEightOrFromTheLongestTwentieth() {
    int[] runs = new int[100];
    for (int i = 0; i < 100; i++) {
      runs[i] = i / 10;
    }
    assertThat(CarelessAnswers.flaggedRun(runs)).isEqualTo(9);
    assertThat(CarelessAnswers.flaggedRun(1, 2, 3)).isEqualTo(8);
    assertThat(CarelessAnswers.flaggedRun()).isEqualTo(8);
  }

  @Test
  void aRunIsFlaggedFromCountsAsFromPersons() {
    assertThat(CarelessAnswers.flaggedRunOf(0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 84, 1, 5)).isEqualTo(11);
    assertThat(CarelessAnswers.flaggedRunOf(0, 95, 0, 0, 0, 0, 0, 0, 0, 0, 5)).isEqualTo(8);
    assertThat(CarelessAnswers.flaggedRunOf(0, 94, 0, 0, 0, 0, 0, 0, 0, 0, 6)).isEqualTo(10);
    assertThat(CarelessAnswers.flaggedRunOf()).isEqualTo(8);
  }

  @Test
  void distancesNeedItemsThatDoNotFollowFromEachOther() {
    var alike = Covariances.of(100, new double[][] {{1, 1}, {1, 1}});
    assertThatThrownBy(() -> CarelessAnswers.distance(alike, 1, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("follows from the others");
    assertThat(Distances.of(alike)).isEmpty();
    var apart = new Covariances(100, new double[] {1, 2}, new double[][] {{4, 0}, {0, 9}});
    Distances found = Distances.of(apart).orElseThrow();
    assertThat(found.squared(3, 5)).isCloseTo(2, within(1e-12));
    assertThat(found.squared(1, 2)).isZero();
    assertThatThrownBy(() -> found.squared(1)).hasMessageContaining("1 answers do not fit 2");
  }

  @Test
  void variabilityIsThatOfThePersonsOwnAnswers() {
    assertThat(CarelessAnswers.variability(1, 3, Double.NaN))
        .isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(CarelessAnswers.variability(4, 4, 4)).isZero();
    assertThat(CarelessAnswers.variability(4)).isNaN();
  }

  @Test
  void whoIsFasterThanAnyReaderIsFlagged() {
    assertThat(CarelessAnswers.isSpeeding(99, 300, 22)).isTrue();
    assertThat(CarelessAnswers.isSpeeding(43, 100, 22)).isTrue();
    assertThat(CarelessAnswers.isSpeeding(101, 300, 22)).isFalse();
  }

  @Test
  void theDistanceTakesCorrelationIntoAccount() {
    var apart = new Covariances(100, new double[] {1, 2}, new double[][] {{4, 0}, {0, 9}});
    assertThat(CarelessAnswers.distance(apart, 3, 5)).isCloseTo(2, within(1e-12));
    var together = new Covariances(100, new double[] {0, 0}, new double[][] {{1, 0.8}, {0.8, 1}});
    assertThat(CarelessAnswers.distance(together, 1, 1)).isCloseTo(2 / 1.8, within(1e-12));
    assertThat(CarelessAnswers.distance(together, 1, -1)).isCloseTo(10, within(1e-12));
    // R: qchisq(.999, 25)
    assertThat(CarelessAnswers.flaggedDistance(25)).isCloseTo(52.61966, within(1e-5));
  }

  @Test
  void theSpreadIsTheStandardDeviationOfTheAnswersGiven() {
    assertThat(CarelessAnswers.variability(2, 4, 4, 4, 5, 5, 7, 9))
        .isCloseTo(Math.sqrt(32 / 7.0), within(1e-14));
    assertThat(CarelessAnswers.variability(1, Double.NaN, 3))
        .isCloseTo(Math.sqrt(2), within(1e-14));
    assertThat(CarelessAnswers.variability(4)).isNaN();
    assertThat(CarelessAnswers.isSpeeding(50, 150, 16)).isFalse();
    assertThat(CarelessAnswers.isSpeeding(32, 90, 16)).isFalse();
    assertThat(CarelessAnswers.isSpeeding(31.9, 90, 16)).isTrue();
    assertThat(CarelessAnswers.isSpeeding(49.9, 150, 16)).isTrue();
  }

  @Test
  void answersFarFromZeroVaryAsMuch() {
    assertThat(CarelessAnswers.variability(1e9 + 1, 1e9 + 2, 1e9 + 4))
        .isCloseTo(Math.sqrt(7 / 3.0), within(1e-6));
  }
}
