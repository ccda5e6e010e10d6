package org.lintel.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodNameTests {

  @ParameterizedTest
  @CsvSource({
    "2026Q3, 2026Q3",
    "2026-q3, 2026Q3",
    "2026年3季度, 2026Q3",
    "2026 第三季度, 2026Q3",
    "Q3 2026, 2026Q3",
    "2026-07, 2026-07",
    "202607, 2026-07",
    "2026年7月, 2026-07",
    "2026, 2026",
    "2026年度, 2026",
    "2026-09-30 10:12:05, 2026Q3",
    "2026/10/1, 2026Q4",
    "9/3/2026 8:00, 2026Q3",
    "2026-08-11T10:00:00+08:00, 2026Q3",
    "2026-08-11T02:00:00.123Z, 2026Q3",
    "2026-08-11 10:00, 2026Q3",
  })
  void periodsAreReadAsTheyAreWritten(String cell, String label) {
    assertThat(PeriodName.in(cell)).map(PeriodName::label).hasValue(label);
  }

  @ParameterizedTest
  @CsvSource({"第一批", "2026Q5", "2026-13", "20263456", "pilot"})
  void otherNamesAreNoTime(String cell) {
    assertThat(PeriodName.in(cell)).isEmpty();
  }

  @Test
  void laterPeriodsComeLater() {
    List<Long> orders =
        List.of("2025Q4", "2026Q1", "2026Q2", "2026-09", "2026Q4", "2027").stream()
            .map(cell -> PeriodName.in(cell).orElseThrow().order())
            .toList();

    assertThat(orders).isSorted().doesNotHaveDuplicates();
  }
}
