package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.calendar.Shipped.ShippedDay;

class ShippedTests {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Eleven public holidays until 2024, thirteen from 2025 on (decree of November 2024). */
  @ParameterizedTest
  @CsvSource({"2024, 28, 8, 11", "2025, 28, 5, 13", "2026, 33, 6, 13"})
  void workingWeekendsLeaveAsManyDaysOffAsTheLawGives(
      int year, int closed, int workedWeekends, int byLaw) {
    List<ShippedDay> holidays = days(year, DayKind.HOLIDAY);
    List<ShippedDay> worked = days(year, DayKind.WORKDAY);

    assertThat(holidays).hasSize(closed);
    assertThat(worked)
        .hasSize(workedWeekends)
        .allSatisfy(day -> assertThat(WEEKEND).contains(day.day().getDayOfWeek()));
    long weekdays =
        holidays.stream().filter(day -> !WEEKEND.contains(day.day().getDayOfWeek())).count();
    assertThat(weekdays - worked.size()).isEqualTo(byLaw);
  }

  @Test
  void noDayIsNamedTwiceAndEachStandsInItsYear() {
    assertThat(Shipped.days()).extracting(ShippedDay::day).doesNotHaveDuplicates();
    assertThat(Shipped.days())
        .allSatisfy(day -> assertThat(day.day().getYear()).isEqualTo(day.year()));
  }

  @Test
  void nationalDayOf2026IsAsTheNoticeSays() {
    assertThat(days(2026, DayKind.WORKDAY))
        .extracting(ShippedDay::day)
        .contains(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10));
    assertThat(days(2026, DayKind.HOLIDAY))
        .filteredOn(day -> day.name().equals("国庆节"))
        .extracting(ShippedDay::day)
        .containsExactlyElementsOf(
            LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).toList());
  }

  @Test
  void everyRuleHasALadderInOrder() {
    assertThat(Shipped.rules())
        .allSatisfy(rule ->
            assertThat(rule.ladder())
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparing(Rung::offset)));
  }

  private static List<ShippedDay> days(int year, DayKind kind) {
    return Shipped.days().stream().filter(day -> day.year() == year && day.kind() == kind).toList();
  }
}
