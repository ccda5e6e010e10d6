package org.lintel.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureStageTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, PROSPECTIVE",
    "2026-11-22, SETTLING_IN",
    "2025-11-23, SETTLING_IN",
    "2025-11-22, SETTLED",
    "2021-11-23, SETTLED",
    "2021-11-22, LONG_TERM",
  })
  void theStageFollowsTheDayOfMovingIn(LocalDate movedIn, TenureStage stage) {
    assertThat(TenureStage.on(TODAY, movedIn, TenureStage.UNKNOWN)).isEqualTo(stage);
  }

  @ParameterizedTest
  @CsvSource({"UNKNOWN", "LONG_TERM"})
  void withoutADateTheStatedStageHolds(TenureStage stated) {
    assertThat(TenureStage.on(TODAY, null, stated)).isEqualTo(stated);
  }
}
