package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.calendar.CalendarWorld.at;
import static org.lintel.calendar.ClockMeasure.RESOLVE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lintel.TestDatabase;

/**
 * What severe weather moves is told once, whoever comes to the clock first, and nothing else is.
 */
class RecountForWeatherIntegrationTests {

  private static final ClockTerms REPAIR = new ClockTerms("case", "repair", Severity.NORMAL);
  private static final ClockTerms SLIPPERY =
      new ClockTerms("case", "repair", Severity.NORMAL, true, Set.of());
  private static final Weather STORM =
      new Weather(
          WeatherKind.RAINSTORM, WarningLevel.RED, at("2026-11-20T12:00"), at("2026-11-21T12:00"));

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final CalendarWorld world = new CalendarWorld(database);

  @Test
  void aHolidayIsNotBlamedOnTheWeatherThatDelaysTheClock() {
    world.start(REPAIR);
    world.run(this::ruleInWorkingHours);
    Subject repair = world.start(new ClockTerms("case", "repair", Severity.MINOR));
    world.declare(Optional.empty(), STORM);
    assertThat(world.moved).filteredOn(moved -> moved.subject().equals(repair)).hasSize(1);
    ClockView delayed = world.clock(repair, RESOLVE);
    world.moved.clear();

    world.closeOn("2026-11-23");
    world.recount();

    ClockView closed = world.clock(repair, RESOLVE);
    assertThat(closed.due()).isPresent().isNotEqualTo(delayed.due());
    assertThat(closed.delayedBy()).contains(WeatherKind.RAINSTORM);
    assertThat(world.moved).isEmpty();
  }

  @Test
  void aHolidayDeclaredBeforeTheWeatherWasDealtWithKeepsNobodyFromHearing() {
    Subject repair = world.start(REPAIR);

    world.announce(Optional.empty(), STORM);
    world.recount();

    assertThat(world.moved).extracting(DueMoved::subject).containsExactly(repair);
  }

  @Test
  void anActBeforeTheLotTellsItAndTheLotDoesNotAgain() {
    Subject repair = world.start(REPAIR);
    world.announce(Optional.empty(), STORM);

    world.run(() -> world.clocks.pause(repair, PauseReason.OTHER, at("2026-11-20T10:00")));
    world.run(() -> world.clocks.resume(repair, at("2026-11-20T11:00")));
    world.recountWhatIsAsked();

    assertThat(world.clock(repair, RESOLVE).due()).contains(at("2026-11-22T17:00"));
    assertThat(world.moved)
        .singleElement()
        .satisfies(moved -> {
          assertThat(moved.subject()).isEqualTo(repair);
          assertThat(moved.before()).isEqualTo(at("2026-11-22T09:00"));
          assertThat(moved.after()).isEqualTo(at("2026-11-22T17:00"));
          assertThat(moved.asked()).isEqualTo(at("2026-11-20T09:00"));
          assertThat(moved.isDelayed()).isTrue();
        });
  }

  @Test
  void whatIsNowAtAnotherPlaceAndWasMovedBeforeIsToldToo() {
    Subject repair = world.start(REPAIR);
    var outside = new ClockTerms("case", "repair", Severity.NORMAL, false, Set.of("place:roof"));
    world.announce(Optional.empty(), STORM);

    world.run(() -> world.clocks.change(repair, outside, at("2026-11-20T10:00")));
    world.recountWhatIsAsked();

    assertThat(world.clock(repair, RESOLVE).due()).contains(at("2026-11-22T17:00"));
    assertThat(world.moved).extracting(DueMoved::after).containsExactly(at("2026-11-22T17:00"));
  }

  @Test
  void whatAnActMovesInTheStormIsNoneOfTheWeather() {
    Subject repair = world.start(SLIPPERY);
    Subject done = world.start(REPAIR);
    world.announce(Optional.empty(), STORM);

    world.run(() -> world.clocks.change(repair, REPAIR, at("2026-11-20T10:00")));
    world.run(() -> world.clocks.meet(done, RESOLVE, at("2026-11-20T10:00")));
    world.recountWhatIsAsked();

    assertThat(world.clock(repair, RESOLVE).due()).contains(at("2026-11-22T17:00"));
    assertThat(world.moved).isEmpty();
  }

  @Test
  void anActGoesByWeatherThatWasDeclaredWhileItsTransactionWaited() {
    Subject repair = world.start(REPAIR);

    world.run(() -> {
      world.clocks.expected(world.community, REPAIR, world.time.instant());
      CompletableFuture.runAsync(() -> world.declare(Optional.empty(), STORM)).join();
      world.clocks.pause(repair, PauseReason.OTHER, at("2026-11-20T10:00"));
    });

    assertThat(world.clock(repair, RESOLVE).due()).contains(at("2026-11-22T17:00"));
    assertThat(world.moved).hasSize(1);
  }

  @Test
  void whatBeginsAgainAsAnotherThingFeelsTheWeatherAsThat() {
    Subject slippery = world.start(SLIPPERY);
    Subject repair = world.start(REPAIR);
    for (Subject each : List.of(slippery, repair)) {
      world.run(() -> world.clocks.close(each, at("2026-11-20T09:30")));
    }
    world.declare(Optional.empty(), STORM);

    var begun = at("2026-11-20T10:00");
    world.run(() -> world.restarting.again(slippery, REPAIR, Set.of(RESOLVE), begun));
    world.run(() -> world.restarting.again(repair, SLIPPERY, Set.of(RESOLVE), begun));

    assertThat(world.clock(slippery, RESOLVE).due()).contains(at("2026-11-22T18:00"));
    assertThat(world.clock(repair, RESOLVE).due()).contains(at("2026-11-22T10:00"));
    world.recount();
    assertThat(world.clock(slippery, RESOLVE).due()).contains(at("2026-11-22T18:00"));
  }

  @Test
  void weatherThatWasOverBeforeAClockBeganIsNotEvenRead() {
    world.announce(Optional.empty(), STORM);
    var later = new Weather(STORM.kind(), STORM.level(), STORM.until(), at("2026-11-22T12:00"));
    world.announce(Optional.of(world.community), later);
    world.announce(Optional.of(world.another("xihu")), later);

    assertThat(world.in(() -> world.weathers.since(world.community, STORM.until())))
        .containsExactly(later);
    assertThat(world.in(() -> world.weathers.since(world.community, at("2026-11-21T11:59"))))
        .containsExactlyInAnyOrder(STORM, later);
  }

  @Test
  void aClockThatBeganBeforeAnotherOfItsLotFeelsItsOwnWeather() {
    Subject late = world.subject();
    world.run(() -> world.clocks.start(late, REPAIR, at("2026-11-21T13:00")));
    world.time.on(Duration.ofMinutes(1));
    Subject early = world.subject();
    world.run(() -> world.clocks.start(early, REPAIR, at("2026-11-20T09:00")));

    world.declare(Optional.empty(), STORM);

    assertThat(world.clock(late, RESOLVE).due()).contains(at("2026-11-23T13:00"));
    assertThat(world.clock(early, RESOLVE).due()).contains(at("2026-11-22T17:00"));
  }

  @Test
  void theWeatherOfOneCommunityComputesNoClocksOfOthers() {
    Subject here = world.start(REPAIR);
    Subject there = new Subject("case", world.another("xihu"), UUID.randomUUID());
    world.run(() -> world.clocks.start(there, REPAIR, world.time.instant()));
    world.recount();
    world.looked.clear();

    world.declare(Optional.of(there.community()), STORM);
    assertThat(world.looked).containsExactly(there);
    world.looked.clear();
    world.declare(Optional.of(here.community()), STORM);
    assertThat(world.looked).containsExactly(here);
    world.looked.clear();
    world.announce(Optional.of(there.community()), STORM);
    world.announce(Optional.of(here.community()), STORM);
    world.recountWhatIsAsked();

    assertThat(world.looked).containsExactlyInAnyOrder(here, there);
  }

  @Test
  void theWeatherOfOneCommunityTakesNothingFromWhatAllWereAskedFor() {
    Subject here = world.start(REPAIR);
    Subject there = new Subject("case", world.another("xihu"), UUID.randomUUID());
    world.run(() -> world.clocks.start(there, REPAIR, world.time.instant()));

    world.run(world.position::ask);
    world.announce(Optional.of(there.community()), STORM);
    world.recountWhatIsAsked();

    assertThat(world.looked).containsExactlyInAnyOrder(here, there);
  }

  /** Sixteen working hours for small repairs, longer in a red rainstorm. */
  private void ruleInWorkingHours() {
    UUID id = UUID.randomUUID();
    var clause = new WeatherClause(150, Set.of(WeatherKind.RAINSTORM), WarningLevel.RED, Set.of());
    var allowance =
        new Allowance(
            Duration.ofHours(16),
            Counting.WORKING,
            Optional.empty(),
            Set.of(),
            Optional.of(clause));
    world.rules.insertRule(id, "");
    world.rules.insertVersion(
        new ClockRule(
            new RuleName(id, 1, "", "小修"),
            new RuleScope(
                "case",
                Optional.of("repair"),
                Optional.of(Severity.MINOR),
                Optional.empty(),
                Optional.empty()),
            RESOLVE,
            Optional.of(allowance),
            Optional.empty(),
            List.of(),
            "",
            false,
            true),
        Counting.WORKING,
        id);
  }
}
