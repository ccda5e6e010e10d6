package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReckoningTests {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final List<Hours> OFFICE = List.of(new Hours(510, 720), new Hours(810, 1080));
  private static final Set<PauseReason> OWNER = Set.of(PauseReason.OWNER);

  @Test
  void timeStopsOverLunchNightAndWeekend() {
    var due = due(working(480), at("2026-11-20T16:00"));

    assertThat(due).contains(at("2026-11-23T16:00"));
  }

  @Test
  void timeUsedUpAtTheEndOfADayIsDueThenAndNotTheNextMorning() {
    assertThat(due(working(120), at("2026-11-20T16:00"))).contains(at("2026-11-20T18:00"));
  }

  @Test
  void aHolidayStopsTimeAndTheWorkingWeekendBeforeItCounts() {
    var steps = reckoning(working(600), at("2026-09-19T09:00")).steps(at("2026-09-19T09:00"));

    assertThat(steps.getFirst().cause()).isEqualTo(Cause.DAY_OFF);
    var before = reckoning(working(480), at("2026-09-20T16:00"));
    assertThat(before.due().map(Reckoning.Due::at)).contains(at("2026-09-21T16:00"));
    assertThat(before.steps(at("2026-09-20T16:00")).getFirst().cause())
        .isEqualTo(Cause.MAKEUP_WORKDAY);
    var across = reckoning(working(480), at("2026-09-30T16:00"));
    assertThat(across.due().map(Reckoning.Due::at)).contains(at("2026-10-08T16:00"));
    assertThat(across.steps(at("2026-09-30T16:00")))
        .extracting(Step::cause)
        .contains(Cause.HOLIDAY)
        .doesNotContain(Cause.DAY_OFF);
  }

  @Test
  void theCapDecidesWhereWorkingHoursLeaveTooMuchTime() {
    var capped =
        new Allowance(
            Duration.ofHours(4), Counting.WORKING, Optional.of(Duration.ofDays(1)), Set.of());

    assertThat(reckoning(capped, at("2026-11-20T17:00")).due())
        .contains(new Reckoning.Due(at("2026-11-21T17:00"), Bound.CAP));
    assertThat(reckoning(capped, at("2026-11-19T09:00")).due())
        .contains(new Reckoning.Due(at("2026-11-19T14:30"), Bound.ALLOWANCE));
  }

  @Test
  void aPauseSurvivesAChangeOfTheRule() {
    var start = at("2026-11-18T09:00");
    var run =
        ClockRun.of(
            List.of(
                new ClockEvent.Started(start, new Target.Within(working(60))),
                new ClockEvent.Paused(at("2026-11-18T09:30"), PauseReason.OWNER),
                new ClockEvent.Resumed(at("2026-11-18T11:30")),
                new ClockEvent.TargetChanged(
                    at("2026-11-18T11:40"), new Target.Within(working(120)))));

    assertThat(new Reckoning(office(), run).due().map(Reckoning.Due::at))
        .contains(at("2026-11-18T14:30"));
  }

  @Test
  void aReasonForWhichTheRuleDoesNotStopIsIgnored() {
    var run =
        ClockRun.of(
            List.of(
                new ClockEvent.Started(at("2026-11-18T09:00"), new Target.Within(working(60))),
                new ClockEvent.Paused(at("2026-11-18T09:30"), PauseReason.PARTS)));

    assertThat(run.state()).isEqualTo(ClockState.PAUSED);
    assertThat(new Reckoning(office(), run).due().map(Reckoning.Due::at))
        .contains(at("2026-11-18T10:00"));
  }

  @Test
  void whatIsPausedHasNoDeadlineUntilItGoesOn() {
    var run =
        ClockRun.of(
            List.of(
                new ClockEvent.Started(at("2026-11-18T09:00"), new Target.Within(working(60))),
                new ClockEvent.Paused(at("2026-11-18T09:30"), PauseReason.OWNER)));
    var reckoning = new Reckoning(office(), run);

    assertThat(reckoning.due()).isEmpty();
    assertThat(reckoning.elapsed(at("2026-11-19T09:30"))).isEqualTo(Duration.ofMinutes(30));
    assertThat(reckoning.overrun(at("2026-11-25T09:30"))).isZero();
  }

  @Test
  void whatHasEndedChangesNoMore() {
    var met =
        List.<ClockEvent>of(
            new ClockEvent.Started(at("2026-11-18T09:00"), new Target.Within(working(60))),
            new ClockEvent.Met(at("2026-11-18T11:30")));
    var more = new ArrayList<>(met);
    more.add(new ClockEvent.Paused(at("2026-11-18T11:40"), PauseReason.OWNER));
    more.add(new ClockEvent.TargetChanged(at("2026-11-18T11:50"), new Target.Within(working(900))));
    more.add(new ClockEvent.Frozen(at("2026-11-18T12:00")));

    assertThat(ClockRun.of(more)).isEqualTo(ClockRun.of(met));
    assertThat(new Reckoning(office(), ClockRun.of(more)).overrun(at("2026-12-01T00:00")))
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void aNightShiftGoesOnIntoTheNextDayAndItsHoliday() {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    week.put(DayOfWeek.WEDNESDAY, List.of(new Hours(1320, 1800)));
    var night = calendar(SHANGHAI, week);

    var due = new Reckoning(night, run(working(300), at("2026-09-30T21:00"))).due();

    assertThat(due.map(Reckoning.Due::at)).contains(at("2026-10-01T03:00"));
  }

  @Test
  void hoursBeginAfterTheHourThatClocksSkip() {
    var berlin = ZoneId.of("Europe/Berlin");
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    week.put(DayOfWeek.SUNDAY, List.of(new Hours(150, 360)));
    var early = calendar(berlin, week);
    Instant start = Instant.parse("2026-03-28T12:00:00Z");

    var due = new Reckoning(early, run(working(60), start)).due();

    assertThat(due.map(Reckoning.Due::at)).contains(Instant.parse("2026-03-29T02:00:00Z"));
  }

  @Test
  void hoursStayInOnePieceWhenClocksShowAnHourTwice() {
    var berlin = ZoneId.of("Europe/Berlin");
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    week.put(DayOfWeek.SUNDAY, List.of(new Hours(150, 360)));
    var early = calendar(berlin, week);

    var whole = new Reckoning(early, run(working(600), Instant.parse("2026-10-24T12:00:00Z")));

    assertThat(whole.elapsed(Instant.parse("2026-10-25T12:00:00Z")))
        .isEqualTo(Duration.ofMinutes(270));
  }

  @Test
  void aClockThatReachesAYearWithoutANoticeIsProvisional() {
    assertThat(
            reckoning(working(480), at("2026-12-31T16:00")).isProvisional(at("2026-12-31T16:00")))
        .isTrue();
    assertThat(reckoning(working(60), at("2026-12-31T16:00")).isProvisional(at("2026-12-31T16:00")))
        .isFalse();
  }

  @Test
  void aTeamThatNamesNoMakeupHoursWorksAMakeupDayAsThatDayOfTheWeek() {
    var saturday = LocalDate.of(2026, 10, 10);
    var makeup = new SpecialDay(DayKind.WORKDAY, "国庆节", List.of());
    var shift =
        new WorkingCalendar(
            SHANGHAI,
            Map.of(DayOfWeek.SATURDAY, OFFICE),
            List.of(),
            Map.of(saturday, makeup),
            Optional.empty());

    assertThat(shift.hoursOf(saturday)).isEqualTo(OFFICE);
  }

  @Test
  void aCalendarWithoutHoursIsRefused() {
    assertThatThrownBy(() -> calendar(SHANGHAI, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<Instant> due(Allowance allowance, Instant start) {
    return reckoning(allowance, start).due().map(Reckoning.Due::at);
  }

  private static Reckoning reckoning(Allowance allowance, Instant start) {
    return new Reckoning(office(), run(allowance, start));
  }

  private static ClockRun run(Allowance allowance, Instant start) {
    return ClockRun.of(List.of(new ClockEvent.Started(start, new Target.Within(allowance))));
  }

  private static Allowance working(int minutes) {
    return new Allowance(Duration.ofMinutes(minutes), Counting.WORKING, Optional.empty(), OWNER);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  /** Monday to Friday with a lunch break; National Day of 2026 as the notice has it. */
  private static WorkingCalendar office() {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, day.getValue() < 6 ? OFFICE : List.of());
    }
    return calendar(SHANGHAI, week);
  }

  private static WorkingCalendar calendar(ZoneId zone, Map<DayOfWeek, List<Hours>> week) {
    Map<LocalDate, SpecialDay> special = new HashMap<>();
    for (int day = 1; day <= 7; day++) {
      special.put(LocalDate.of(2026, 10, day), new SpecialDay(DayKind.HOLIDAY, "国庆节", List.of()));
    }
    var makeup = new SpecialDay(DayKind.WORKDAY, "国庆节", List.of());
    special.put(LocalDate.of(2026, 9, 20), makeup);
    special.put(LocalDate.of(2026, 10, 10), makeup);
    return new WorkingCalendar(zone, week, OFFICE, special, Optional.of(Set.of(2026)));
  }
}
