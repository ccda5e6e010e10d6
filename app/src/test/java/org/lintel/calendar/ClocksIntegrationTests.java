package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.calendar.CalendarWorld.COMPLAINT;
import static org.lintel.calendar.CalendarWorld.at;
import static org.lintel.calendar.ClockMeasure.ACKNOWLEDGE;
import static org.lintel.calendar.ClockMeasure.FIRST_RESPONSE;
import static org.lintel.calendar.ClockMeasure.NEXT_UPDATE;
import static org.lintel.calendar.ClockMeasure.RESOLVE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lintel.TestDatabase;
import org.lintel.platform.NotFound;

class ClocksIntegrationTests {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final CalendarWorld world = new CalendarWorld(database);

  @Test
  void everyMeasureThatARuleFitsGetsOneClockHoweverOftenItIsStarted() {
    Subject subject = world.start(COMPLAINT);
    world.time.on(Duration.ofHours(1));
    world.run(() -> world.clocks.start(subject, COMPLAINT, world.time.instant()));
    List<ClockView> again = world.in(() -> world.clocks.of(subject));

    assertThat(again)
        .extracting(ClockView::measure)
        .containsExactlyInAnyOrder(ACKNOWLEDGE, FIRST_RESPONSE, NEXT_UPDATE, RESOLVE);
    assertThat(again).extracting(ClockView::started).containsOnly(at("2026-11-20T09:00"));
    assertThat(again).extracting(ClockView::state).containsOnly(ClockState.RUNNING);
  }

  @Test
  void aPersonAnswersWithinWorkingHoursAndAtMostADay() {
    assertThat(world.clock(world.start(COMPLAINT), FIRST_RESPONSE).due())
        .contains(at("2026-11-20T14:30"));

    world.time.to(at("2026-11-20T17:00"));
    assertThat(world.clock(world.start(COMPLAINT), FIRST_RESPONSE).due())
        .contains(at("2026-11-21T17:00"));
  }

  @Test
  void theRuleThatSaysMostHolds() {
    Subject repair = world.start(new ClockTerms("case", "repair", Severity.URGENT));
    Subject danger = world.start(new ClockTerms("case", "repair", Severity.EMERGENCY));

    assertThat(world.clock(repair, FIRST_RESPONSE).due()).contains(at("2026-11-20T09:30"));
    assertThat(world.clock(danger, FIRST_RESPONSE).due()).contains(at("2026-11-20T09:05"));
    assertThat(world.clock(danger, RESOLVE).due()).contains(at("2026-11-20T11:00"));
  }

  @Test
  void aPauseStopsOnlyClocksWhoseRuleSaysSo() {
    Subject subject = world.start(COMPLAINT);
    world.run(() -> world.clocks.pause(subject, PauseReason.OWNER, at("2026-11-20T10:00")));

    assertThat(world.clock(subject, RESOLVE).due()).isEmpty();
    assertThat(world.clock(subject, FIRST_RESPONSE).due()).contains(at("2026-11-20T14:30"));
    world.run(() -> world.clocks.resume(subject, at("2026-11-23T10:00")));
    assertThat(world.clock(subject, RESOLVE).due()).contains(at("2026-11-30T09:00"));
  }

  @Test
  void pausesSurviveAChangeOfSeverity() {
    Subject subject = world.start(new ClockTerms("case", "repair", Severity.NORMAL));
    world.run(() -> world.clocks.pause(subject, PauseReason.PARTS, at("2026-11-20T10:00")));
    world.run(() -> world.clocks.resume(subject, at("2026-11-20T16:00")));
    var urgent = new ClockTerms("case", "repair", Severity.URGENT);

    world.run(() -> world.clocks.change(subject, urgent, at("2026-11-20T17:00")));

    assertThat(world.clock(subject, RESOLVE).due()).contains(at("2026-11-21T15:00"));
    assertThat(world.clock(subject, FIRST_RESPONSE).due()).contains(at("2026-11-20T09:30"));
  }

  @Test
  void aClockThatAChangeOpensTakesOverThePausesOfBefore() {
    Subject subject = world.start(new ClockTerms("case", "praise", Severity.NORMAL));
    world.run(() -> world.clocks.pause(subject, PauseReason.THIRD_PARTY, at("2026-11-20T10:00")));
    world.run(() -> world.clocks.resume(subject, at("2026-11-20T16:00")));
    world.run(() -> world.clocks.pause(subject, PauseReason.OWNER, at("2026-11-20T17:00")));
    var repair = new ClockTerms("case", "repair", Severity.NORMAL);

    world.run(() -> world.clocks.change(subject, repair, at("2026-11-20T17:30")));

    assertThat(world.clock(subject, RESOLVE).due()).isEmpty();
    world.run(() -> world.clocks.resume(subject, at("2026-11-20T19:00")));
    assertThat(world.clock(subject, RESOLVE).due()).contains(at("2026-11-22T17:00"));
    assertThat(world.in(() -> world.clocks.explain(subject, RESOLVE)).replay())
        .contains(at("2026-11-22T17:00"));
  }

  @Test
  void whatBeginsAgainHasTheTimeOfTheFirstTime() {
    Subject subject = world.start(COMPLAINT);
    world.run(() -> world.clocks.restart(subject, NEXT_UPDATE, at("2026-11-20T10:00")));
    world.run(() -> world.clocks.close(subject, at("2026-11-20T11:00")));

    var measures = Set.of(FIRST_RESPONSE, NEXT_UPDATE);
    world.run(() -> world.restarting.again(subject, COMPLAINT, measures, at("2026-11-23T09:00")));

    assertThat(world.clock(subject, NEXT_UPDATE).due()).contains(at("2026-11-24T09:00"));
    assertThat(world.clock(subject, FIRST_RESPONSE).due()).contains(at("2026-11-23T14:30"));
    assertThat(world.clock(subject, RESOLVE).state()).isEqualTo(ClockState.FROZEN);
    world.run(() -> world.restarting.told(subject, at("2026-11-23T15:00")));
    assertThat(world.clock(subject, NEXT_UPDATE).due()).contains(at("2026-11-30T15:00"));
  }

  @Test
  void aWordPutsOffNoDateThatIsPromisedAndStillAhead() {
    Subject subject = world.start(COMPLAINT);
    Instant promised = at("2026-11-25T18:00");
    world.run(
        () -> world.clocks.startUntil(subject, NEXT_UPDATE, promised, at("2026-11-20T10:00")));

    world.run(() -> world.restarting.told(subject, at("2026-11-24T10:00")));
    assertThat(world.clock(subject, NEXT_UPDATE).due()).contains(promised);
    world.run(() -> world.restarting.told(subject, at("2026-11-25T19:00")));
    assertThat(world.clock(subject, NEXT_UPDATE).due()).contains(at("2026-12-02T19:00"));
  }

  @Test
  void timeGoesOnOnlyForTheReasonThatIsOver() {
    Subject subject = world.start(COMPLAINT);
    world.run(() -> world.clocks.pause(subject, PauseReason.THIRD_PARTY, at("2026-11-20T10:00")));

    world.run(() -> world.clocks.resume(subject, PauseReason.OWNER, at("2026-11-20T11:00")));
    assertThat(world.clock(subject, RESOLVE).state()).isEqualTo(ClockState.PAUSED);
    world.run(() -> world.clocks.resume(subject, PauseReason.THIRD_PARTY, at("2026-11-20T12:00")));

    assertThat(world.clock(subject, RESOLVE).state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void whatIsDueNextIsTheEarliestOfWhatIsOpen() {
    Subject subject = world.start(COMPLAINT);
    assertThat(world.in(() -> world.dues.of(subject)).due()).contains(at("2026-11-20T10:00"));
    world.run(() -> world.clocks.meet(subject, ACKNOWLEDGE, at("2026-11-20T09:10")));
    world.run(() -> world.clocks.pause(subject, PauseReason.OWNER, at("2026-11-20T09:20")));

    NextDue next = world.in(() -> world.dues.of(subject));
    assertThat(next.due()).contains(at("2026-11-20T14:30"));
    assertThat(next.measure()).contains(FIRST_RESPONSE);
    assertThat(next.isStanding()).isTrue();
    world.run(() -> world.clocks.close(subject, at("2026-11-20T10:00")));

    assertThat(world.in(() -> world.dues.of(subject)))
        .isEqualTo(
            new NextDue(Optional.empty(), Optional.empty(), false, false, false, Optional.empty()));
  }

  @Test
  void whoeverKeepsTimesBesideSubjectsIsAskedAfterARecount() {
    Subject open = world.start(COMPLAINT);
    Subject closed = world.start(COMPLAINT);
    world.run(() -> world.clocks.close(closed, at("2026-11-20T10:00")));

    world.recount();

    assertThat(world.looked).containsExactly(open);
  }

  @Test
  void clocksOfOneSubjectRunIndependently() {
    Subject subject = world.start(COMPLAINT);

    world.run(() -> world.clocks.restart(subject, NEXT_UPDATE, at("2026-11-20T10:00")));

    assertThat(world.clock(subject, NEXT_UPDATE).due()).contains(at("2026-11-27T10:00"));
    assertThat(world.clock(subject, FIRST_RESPONSE).due()).contains(at("2026-11-20T14:30"));
  }

  @Test
  void whatItTookAndHowLateItWasStayWithAClockThatIsMet() {
    Subject subject = world.start(COMPLAINT);
    world.time.to(at("2026-11-20T16:00"));
    world.run(() -> world.clocks.meet(subject, FIRST_RESPONSE, world.time.instant()));
    world.time.to(at("2026-12-20T16:00"));
    world.recount();

    ClockView clock = world.clock(subject, FIRST_RESPONSE);

    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.met()).contains(at("2026-11-20T16:00"));
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(330));
    assertThat(clock.overrun()).isEqualTo(Duration.ofMinutes(90));
    assertThat(world.clock(subject, RESOLVE).isOverdue()).isTrue();
  }

  @Test
  void aClosedSubjectIsNeverComputedAgain() {
    Subject subject = world.start(COMPLAINT);
    world.run(() -> world.clocks.close(subject, at("2026-11-20T10:00")));
    ClockView before = world.clock(subject, RESOLVE);

    world.run(() -> {
      world.clocks.change(subject, COMPLAINT, at("2026-11-21T10:00"));
      world.clocks.pause(subject, PauseReason.OWNER, at("2026-11-21T11:00"));
      world.clocks.meet(subject, RESOLVE, at("2026-11-22T10:00"));
    });
    world.closeOn("2026-11-23");
    world.recount();

    assertThat(world.clock(subject, RESOLVE)).isEqualTo(before);
    assertThat(before.state()).isEqualTo(ClockState.FROZEN);
  }

  @Test
  void aNewHolidayMovesOpenClocksThatCrossIt() {
    Subject subject = world.start(COMPLAINT);
    assertThat(world.clock(subject, RESOLVE).due()).contains(at("2026-11-27T09:00"));

    world.closeOn("2026-11-23");
    world.recount();

    assertThat(world.clock(subject, RESOLVE).due()).contains(at("2026-11-30T09:00"));
    assertThat(world.clock(subject, RESOLVE).isProvisional()).isFalse();
  }

  @Test
  void aClockThatCannotBeReckonedKeepsItsTimesAndTheOthersAreComputed() {
    Subject broken = world.start(COMPLAINT);
    Subject subject = world.start(COMPLAINT);
    world.spoil(broken);

    world.closeOn("2026-11-23");
    world.recount();

    assertThat(world.clock(subject, RESOLVE).due()).contains(at("2026-11-30T09:00"));
    world.mend(broken);
    assertThat(world.clock(broken, RESOLVE).due()).contains(at("2026-11-27T09:00"));
  }

  @Test
  void aMeasureThatOnlyTheNewKindHasBeganWithTheSubject() {
    Subject subject = world.start(new ClockTerms("case", "suggestion", Severity.NORMAL));
    assertThat(world.in(() -> world.clocks.of(subject)))
        .extracting(ClockView::measure)
        .doesNotContain(RESOLVE);

    world.run(() -> world.clocks.change(subject, COMPLAINT, at("2026-11-20T15:00")));

    assertThat(world.clock(subject, RESOLVE).started()).isEqualTo(at("2026-11-20T09:00"));
    assertThat(world.clock(subject, RESOLVE).due()).contains(at("2026-11-27T09:00"));
  }

  @Test
  void aYearThatALaterVersionKnowsIsAddedAndOpenClocksAreComputedAnew() {
    Subject subject = world.start(COMPLAINT);
    world.recount();
    forget(2025);
    assertThat(years()).containsExactly(2024, 2026);

    world.run(() -> world.clocks.start(subject, COMPLAINT, world.time.instant()));

    assertThat(years()).containsExactly(2024, 2025, 2026);
    assertThat(recountsAsked()).isOne();
  }

  private void forget(int year) {
    world.run(() ->
        world
            .database
            .sql("DELETE FROM holiday_notice WHERE year = :year")
            .param("year", year)
            .update());
  }

  private List<Integer> years() {
    return world.in(() ->
        world
            .database
            .sql("SELECT year::int FROM holiday_notice ORDER BY year")
            .query(Integer.class)
            .list());
  }

  private int recountsAsked() {
    return world.in(() ->
        world
            .database
            .sql("SELECT count(*)::int FROM clock_recount")
            .query(Integer.class)
            .single());
  }

  @Test
  void aClockThatReachesAYearWithoutANoticeIsMarkedUntilTheNoticeIsThere() {
    world.time.to(at("2026-12-30T09:00"));
    Subject subject = world.start(COMPLAINT);
    assertThat(world.clock(subject, RESOLVE).isProvisional()).isTrue();

    world.run(() ->
        world
            .database
            .sql(
                """
                INSERT INTO holiday_notice (organisation_id, year, source, taken_at)
                VALUES (:organisation, 2027, 'a notice', now())
                """)
            .param("organisation", world.organisation)
            .update());
    world.recount();

    assertThat(world.clock(subject, RESOLVE).isProvisional()).isFalse();
  }

  @Test
  void aDateThatAPersonPromisedReplacesTheOneOfTheRuleAndNothingMovesIt() {
    Subject subject = world.start(COMPLAINT);

    world.run(() ->
        world.clocks.startUntil(subject, RESOLVE, at("2026-11-24T18:00"), at("2026-11-20T10:00")));
    world.run(() -> world.clocks.pause(subject, PauseReason.OWNER, at("2026-11-20T11:00")));
    world.run(() -> world.clocks.change(subject, COMPLAINT, at("2026-11-20T12:00")));

    assertThat(world.clock(subject, RESOLVE).due()).contains(at("2026-11-24T18:00"));
    var promise = new Subject("promise", world.community, subject.id());
    world.run(() ->
        world.clocks.startUntil(promise, RESOLVE, at("2026-12-01T18:00"), at("2026-11-20T10:00")));
    ClockView promised = world.clock(promise, RESOLVE);
    assertThat(promised.due()).contains(at("2026-12-01T18:00"));
    assertThat(promised.rule().map(RuleName::preset)).contains("promised-date");
    assertThatThrownBy(
            () -> world.run(() -> world.clocks.restart(promise, RESOLVE, world.time.instant())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void everyExplanationReplaysToTheStoredDueTime() {
    Subject subject = world.start(COMPLAINT);
    world.run(() -> world.clocks.pause(subject, PauseReason.OWNER, at("2026-11-20T10:00")));
    world.run(() -> world.clocks.resume(subject, at("2026-11-20T11:00")));

    for (ClockView clock : world.in(() -> world.clocks.of(subject))) {
      Explanation explanation = world.in(() -> world.clocks.explain(subject, clock.measure()));

      assertThat(explanation.replay()).isEqualTo(clock.due()).isPresent();
    }
    assertThat(world.in(() -> world.clocks.explain(subject, RESOLVE)).steps())
        .extracting(Step::cause)
        .startsWith(Cause.WORKING_HOURS, Cause.PAUSED, Cause.WORKING_HOURS, Cause.BREAK);
  }

  @Test
  void anOwnerSeesBeforehandWhatTheClocksWillSay() {
    var expected =
        world.in(() -> world.clocks.expected(world.community, COMPLAINT, world.time.instant()));
    Subject subject = world.start(COMPLAINT);

    assertThat(expected)
        .hasSize(4)
        .allSatisfy(
            each -> assertThat(world.clock(subject, each.measure()).due()).contains(each.due()));
  }

  @Test
  void anActBeforeTheLastOneCountsAsAtTheSameTime() {
    Subject subject = world.start(COMPLAINT);
    world.run(() -> world.clocks.pause(subject, PauseReason.OWNER, at("2026-11-20T10:00")));
    world.run(() -> world.clocks.resume(subject, at("2026-11-20T09:59")));

    assertThat(world.clock(subject, RESOLVE).due()).contains(at("2026-11-27T09:00"));
  }

  @Test
  void aVersionThatIsMadeAfterOthersWereReadIsReadToo() {
    world.start(COMPLAINT);
    var rules = new ClockRules(world.database);
    ClockRule first = world.in(rules::newest).getFirst();
    UUID id = first.name().rule();
    var memory = rules.new Memory();
    assertThat(world.in(() -> memory.get(id, 1))).isEqualTo(first);
    var second =
        new ClockRule(
            new RuleName(id, 2, first.name().preset(), "改过的规则"),
            first.scope(),
            first.measure(),
            first.allowance(),
            first.repeat(),
            first.ladder(),
            first.source(),
            first.isToBeChecked(),
            first.isActive());

    world.run(() -> world.rules.insertVersion(second, Counting.ELAPSED, id));

    assertThat(world.in(() -> memory.get(id, 2)).name()).isEqualTo(second.name());
    assertThatThrownBy(() -> world.in(() -> memory.get(id, 3))).isInstanceOf(NotFound.class);
  }

  @Test
  void anotherCompanySeesNoneOfThem() {
    Subject subject = world.start(COMPLAINT);
    var other = new CalendarWorld(database);

    assertThat(other.in(() -> other.clocks.of(subject))).isEmpty();
  }
}
