package org.lintel.statistics.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.statistics.Outcome;

class KanoTableTests {

  /** Presence 4, 4, 0, -1 and absence 4, -1, 4, 0 in tens: means 1.75 and 1.75. */
  private static final KanoTable TABLE =
      KanoTable.none()
          .plus(KanoAnswer.LIKE, KanoAnswer.DISLIKE, 20)
          .plus(KanoAnswer.LIKE, KanoAnswer.MUST_BE, 20)
          .plus(KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE, 20)
          .plus(KanoAnswer.LIVE_WITH, KanoAnswer.NEUTRAL, 20);

  @Test
  void meansAndErrorsAreThoseOfTheScales() {
    var place = TABLE.place().value().orElseThrow();
    assertThat(place.presence().value()).isCloseTo(1.75, within(1e-14));
    assertThat(place.absence().value()).isCloseTo(1.75, within(1e-14));
    // Squared distances of presence: 2.25² twice, 1.75², 2.75², twenty owners each.
    double squares = 20 * (2 * 5.0625 + 3.0625 + 7.5625);
    assertThat(place.presence().standardError())
        .isCloseTo(Math.sqrt(squares / 79 / 80), within(1e-14));
    assertThat(place.category()).isEqualTo(KanoCategory.INDIFFERENT);
  }

  @ParameterizedTest
  @CsvSource({
    "LIKE, DISLIKE, ONE_DIMENSIONAL",
    "LIKE, NEUTRAL, ATTRACTIVE",
    "MUST_BE, LIVE_WITH, ONE_DIMENSIONAL",
    "NEUTRAL, DISLIKE, MUST_BE",
    "NEUTRAL, LIVE_WITH, MUST_BE",
    "NEUTRAL, NEUTRAL, INDIFFERENT",
    "DISLIKE, LIKE, INDIFFERENT"
  })
  void oneMindLiesInItsOwnQuadrant(KanoAnswer present, KanoAnswer absent, KanoCategory category) {
    var place = KanoTable.none().plus(present, absent, 50).place().value().orElseThrow();
    assertThat(place.category()).isEqualTo(category);
    assertThat(place.presence().standardError()).isZero();
  }

  @Test
  void categoriesAreCountedAsPairByPair() {
    var kano = TABLE.categories();
    assertThat(kano.count(KanoCategory.ONE_DIMENSIONAL)).isEqualTo(20);
    assertThat(kano.count(KanoCategory.ATTRACTIVE)).isEqualTo(20);
    assertThat(kano.count(KanoCategory.MUST_BE)).isEqualTo(20);
    assertThat(kano.count(KanoCategory.INDIFFERENT)).isEqualTo(20);
    assertThat(kano.n()).isEqualTo(80);
  }

  @Test
  void tablesMergeAndFewOwnersHaveNoPlace() {
    var merged = TABLE.merge(TABLE);
    assertThat(merged.n()).isEqualTo(160);
    assertThat(merged.count(KanoAnswer.LIKE, KanoAnswer.DISLIKE)).isEqualTo(40);
    assertThat(TABLE.n()).isEqualTo(80);
    var few = KanoTable.none().plus(KanoAnswer.LIKE, KanoAnswer.LIKE, 49);
    assertThat(few.place()).isEqualTo(new Outcome.TooFew<>(49, 50));
    assertThatThrownBy(() -> few.plus(KanoAnswer.LIKE, KanoAnswer.LIKE, -1))
        .hasMessageContaining("-1 owners");
  }

  @Test
  void noOwnersMoreChangeNothing() {
    var same = TABLE.plus(KanoAnswer.LIKE, KanoAnswer.LIKE, 0);
    assertThat(same.n()).isEqualTo(80);
    assertThat(same.count(KanoAnswer.LIKE, KanoAnswer.LIKE)).isZero();
  }
}
