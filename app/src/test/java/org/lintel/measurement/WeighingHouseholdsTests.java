package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.measurement.HouseholdWeights.Answer;
import org.lintel.measurement.WeightsResult.Cell;
import org.lintel.statistics.Sums;
import org.lintel.statistics.weighting.StratifiedMean;

class WeighingHouseholdsTests {

  @Test
  void everyCombinationWithEnoughAnswersIsPostStratified() {
    var cells =
        List.of(
            new Cell("SETTLED", "HOME", 600, 10, 10, 20),
            new Cell("LONG_TERM", "HOME", 200, 24, 12, 24));
    StratifiedMean expected =
        StratifiedMean.postStratified(
                List.of(
                    new StratifiedMean.Stratum(600, Sums.of(40, 10, 30)),
                    new StratifiedMean.Stratum(200, Sums.of(60, 0, 48))),
                false)
            .value()
            .orElseThrow();

    assertThat(new WeighingHouseholds(cells).answer(false))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found -> {
              assertThat(found.value()).isEqualTo(100 * expected.value(), within(1e-6));
              assertThat(found.n()).isEqualTo(100);
              assertThat(found.designEffect()).isBetween(1.0, 2.0);
              assertThat(found.effective()).isEqualTo(100 / found.designEffect(), within(1e-9));
              assertThat(found.isRaked()).isFalse();
              assertThat(found.isTrimmed()).isFalse();
              assertThat(found.interval().contains(found.value())).isTrue();
            });
  }

  @Test
  void wholeCellsTellTheSameAsTheyWouldAlone() {
    var cells =
        List.of(
            new Cell("SETTLED", "HOME", 400, 10, 10, 20),
            new Cell("LONG_TERM", "HOME", 400, 10, 10, 20));

    assertThat(new WeighingHouseholds(cells).answer(false))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found -> {
              assertThat(found.value()).isEqualTo(25, within(1e-9));
              assertThat(found.designEffect()).isEqualTo(1, within(1e-9));
            });
  }

  @Test
  void smallCombinationsAreRakedAndSmallClassesPutTogether() {
    var cells =
        List.of(
            new Cell("SETTLED", "HOME", 300, 10, 10, 20),
            new Cell("SETTLED", "SHOP", 40, 4, 3, 5),
            new Cell("LONG_TERM", "HOME", 300, 10, 5, 10),
            new Cell("LONG_TERM", "OFFICE", 20, 2, 2, 3),
            new Cell("UNKNOWN", "HOME", 10, 1, 0, 1));

    assertThat(new WeighingHouseholds(cells).answer(true))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found -> {
              assertThat(found.isRaked()).isTrue();
              assertThat(found.merged()).isEqualTo(2);
              assertThat(found.isRenewed()).isTrue();
            });
  }

  @Test
  void weightsThatWouldDecideAreRefused() {
    var cells =
        List.of(
            new Cell("SETTLED", "HOME", 5000, 5, 5, 6),
            new Cell("LONG_TERM", "HOME", 100, 100, 100, 100));

    assertThat(new WeighingHouseholds(cells).answer(false)).isNotInstanceOf(Answer.Found.class);
  }

  @Test
  void oneKindOfHouseholdHasNothingToWeightBy() {
    assertThat(
            new WeighingHouseholds(List.of(new Cell("SETTLED", "HOME", 500, 30, 30, 30)))
                .answer(false))
        .isInstanceOf(Answer.NoMargins.class);
    assertThat(
            new WeighingHouseholds(
                    List.of(
                        new Cell("SETTLED", "HOME", 500, 30, 30, 30),
                        new Cell("UNKNOWN", "HOME", 9, 1, 1, 1)))
                .answer(false))
        .isInstanceOf(Answer.NoMargins.class);
  }
}
