package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeriodTests {

  @Test
  void quartersAreCountedOverTheEndsOfYears() {
    var fourth = new Period(2025, 4);

    assertThat(fourth.plus(1)).isEqualTo(new Period(2026, 1));
    assertThat(fourth.plus(-3)).isEqualTo(new Period(2025, 1));
    assertThat(fourth.plus(-11)).isEqualTo(new Period(2023, 1));
    assertThat(fourth.plus(0)).isEqualTo(fourth);
  }
}
