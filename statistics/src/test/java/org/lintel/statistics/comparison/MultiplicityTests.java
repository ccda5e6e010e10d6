package org.lintel.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.statistics.Seed;

class MultiplicityTests {

  @ParameterizedTest
  @EnumSource
  void adjustingKeepsTheOrderAndNeverHelps(Multiplicity way) {
    var random = Seed.random();
    for (var round = 0; round < 200; round++) {
      var p = random.doubles(1 + random.nextInt(30)).toArray();

      var adjusted = way.adjust(p);

      for (var i = 0; i < p.length; i++) {
        assertThat(adjusted[i]).isBetween(p[i], 1.0);
        for (var j = 0; j < p.length; j++) {
          assertThat(p[i] > p[j] || adjusted[i] <= adjusted[j]).isTrue();
        }
      }
    }
  }

  @Test
  void benjaminiHochbergIsNeverStricterThanBonferroni() {
    var random = Seed.random();
    for (var round = 0; round < 200; round++) {
      var p = random.doubles(1 + random.nextInt(30)).toArray();

      var gentle = Multiplicity.BENJAMINI_HOCHBERG.adjust(p);
      var strict = Multiplicity.BONFERRONI.adjust(p);

      for (var i = 0; i < p.length; i++) {
        assertThat(gentle[i]).isLessThanOrEqualTo(strict[i]);
      }
    }
  }

  @Test
  void theOrderOfTheFamilyDoesNotMatter() {
    assertThat(Multiplicity.BENJAMINI_HOCHBERG.adjust(0.04, 0.01, 0.03))
        .containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-15));
    assertThat(Multiplicity.BENJAMINI_HOCHBERG.adjust(0.01, 0.03, 0.04))
        .containsExactly(new double[] {0.03, 0.04, 0.04}, within(1e-15));
    assertThat(Multiplicity.HOLM.adjust(0.04, 0.01, 0.03))
        .containsExactly(new double[] {0.06, 0.03, 0.06}, within(1e-15));
  }

  @ParameterizedTest
  @EnumSource
  void aFamilyOfOneOrNoneIsLeftAlone(Multiplicity way) {
    assertThat(way.adjust(0.04)).containsExactly(0.04);
    assertThat(way.adjust()).isEmpty();
  }

  @Test
  void valuesThatAreNoProbabilityAreRefused() {
    assertThatThrownBy(() -> Multiplicity.HOLM.adjust(0.1, 1.1))
        .hasMessage("p value 1.1 is outside 0 to 1");
    assertThatThrownBy(() -> Multiplicity.HOLM.adjust(Double.NaN))
        .hasMessage("p value NaN is outside 0 to 1");
  }

  @Test
  void aValueOnTheBoundaryIsRejected() {
    assertThat(Multiplicity.BONFERRONI.rejected(0.05, 0.05)).isEqualTo(1);
    assertThat(Multiplicity.BONFERRONI.adjust(0, 1)).containsExactly(0, 1);
  }
}
