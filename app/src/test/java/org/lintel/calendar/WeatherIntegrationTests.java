package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.calendar.CalendarWorld.at;
import static org.lintel.calendar.ClockMeasure.ACKNOWLEDGE;
import static org.lintel.calendar.ClockMeasure.RESOLVE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lintel.TestDatabase;

/** Severe weather lengthens what a rule says it lengthens, and nothing else. */
class WeatherIntegrationTests {

  private static final ClockTerms REPAIR = new ClockTerms("case", "repair", Severity.NORMAL);
  private static final Weather STORM =
      new Weather(
          WeatherKind.RAINSTORM, WarningLevel.RED, at("2026-11-20T12:00"), at("2026-11-21T12:00"));

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final CalendarWorld world = new CalendarWorld(database);

  @Test
  void aRedWarningGivesARunningRepairHalfAsMuchTimeAgainAndSaysWhy() {
    Subject repair = world.start(REPAIR);
    assertThat(world.clock(repair, RESOLVE).due()).contains(at("2026-11-22T09:00"));

    world.declare(Optional.empty(), STORM);

    ClockView clock = world.clock(repair, RESOLVE);
    assertThat(clock.due()).contains(at("2026-11-22T17:00"));
    assertThat(clock.delayedBy()).contains(WeatherKind.RAINSTORM);
    assertThat(world.looked).contains(repair);
    assertThat(world.moved)
        .singleElement()
        .satisfies(moved -> {
          assertThat(moved.before()).isEqualTo(at("2026-11-22T09:00"));
          assertThat(moved.after()).isEqualTo(at("2026-11-22T17:00"));
          assertThat(moved.measure()).isEqualTo(RESOLVE);
          assertThat(moved.isDelayed()).isTrue();
        });
    Explanation why = world.in(() -> world.clocks.explain(repair, RESOLVE));
    assertThat(why.replay()).contains(at("2026-11-22T17:00"));
    assertThat(why.steps())
        .extracting(Step::counted)
        .containsExactly(Duration.ofHours(3), Duration.ofHours(16), Duration.ofHours(29));
    assertThat(why.steps()).extracting(Step::weather).containsExactly("", "RAINSTORM", "");
  }

  @Test
  void whatIsReportedInTheStormIsExpectedLaterToo() {
    world.declare(Optional.of(world.community), STORM);
    world.time.to(at("2026-11-20T18:00"));

    List<Expected> expected =
        world.in(() -> world.clocks.expected(world.community, REPAIR, world.time.instant()));
    ClockView clock = world.clock(world.start(REPAIR), RESOLVE);

    assertThat(clock.due()).contains(at("2026-11-23T00:00"));
    assertThat(expected)
        .filteredOn(each -> each.measure() == RESOLVE)
        .singleElement()
        .satisfies(each -> {
          assertThat(each.due()).isEqualTo(at("2026-11-23T00:00"));
          assertThat(each.delayedBy()).contains(WeatherKind.RAINSTORM);
        });
  }

  @Test
  void dangerIsNeverLengthenedNorWhatNobodySaidIsHarmless() {
    var harmful = new ClockTerms("case", "repair", Severity.NORMAL, true, Set.of());
    Subject danger = world.start(new ClockTerms("case", "repair", Severity.EMERGENCY));
    Subject slippery = world.start(harmful);
    Subject repair = world.start(REPAIR);

    world.declare(Optional.empty(), STORM);

    assertThat(world.clock(danger, RESOLVE).due()).contains(at("2026-11-20T11:00"));
    assertThat(world.clock(slippery, RESOLVE).due()).contains(at("2026-11-22T09:00"));
    assertThat(world.clock(repair, ACKNOWLEDGE).due()).contains(at("2026-11-20T10:00"));
    world.run(() -> world.clocks.change(repair, harmful, at("2026-11-20T10:00")));
    assertThat(world.clock(repair, RESOLVE).due()).contains(at("2026-11-22T09:00"));
    assertThat(world.clock(repair, RESOLVE).delayedBy()).isEmpty();
  }

  @Test
  void aMilderWarningAndTheWeatherOfOthersChangeNothing() {
    Subject repair = world.start(REPAIR);

    world.declare(
        Optional.empty(),
        new Weather(WeatherKind.RAINSTORM, WarningLevel.ORANGE, STORM.from(), STORM.until()));
    world.declare(Optional.of(world.community + 1), STORM);

    assertThat(world.clock(repair, RESOLVE).due()).contains(at("2026-11-22T09:00"));
    assertThat(world.moved).isEmpty();
  }

  @Test
  void twoWarningsAtTheSameTimeCountOnce() {
    Subject repair = world.start(REPAIR);

    world.declare(Optional.empty(), STORM);
    world.declare(
        Optional.of(world.community),
        new Weather(WeatherKind.GALE, WarningLevel.RED, STORM.from(), STORM.until()));

    assertThat(world.clock(repair, RESOLVE).due()).contains(at("2026-11-22T17:00"));
  }

  @Test
  void endedEarlyItCountsSoFarAndWithdrawnItNeverWas() {
    Subject repair = world.start(REPAIR);
    UUID storm = world.declare(Optional.empty(), STORM);

    world.endWeather(storm, at("2026-11-20T18:00"));
    assertThat(world.clock(repair, RESOLVE).due()).contains(at("2026-11-22T11:00"));
    world.withdrawWeather(storm);

    assertThat(world.clock(repair, RESOLVE).due()).contains(at("2026-11-22T09:00"));
    assertThat(world.moved).extracting(DueMoved::isDelayed).containsExactly(true, true, false);
    assertThat(world.moved).extracting(DueMoved::weather).containsOnly(WeatherKind.RAINSTORM);
  }

  @Test
  void whatAPersonPromisedAndWhatHasEndedStay() {
    Subject promised = world.start(REPAIR);
    world.run(() ->
        world.clocks.startUntil(promised, RESOLVE, at("2026-11-21T18:00"), at("2026-11-20T09:30")));
    Subject done = world.start(REPAIR);
    world.run(() -> world.clocks.meet(done, RESOLVE, at("2026-11-20T09:30")));

    world.declare(Optional.empty(), STORM);

    assertThat(world.clock(promised, RESOLVE).due()).contains(at("2026-11-21T18:00"));
    assertThat(world.clock(done, RESOLVE).due()).contains(at("2026-11-22T09:00"));
    assertThat(world.moved).isEmpty();
  }

  @Test
  void aRuleForRoofsLetsTimeStandStillInATyphoonForRoofsOnly() {
    var clause =
        new WeatherClause(
            WeatherClause.PAUSE,
            Set.of(WeatherKind.TYPHOON),
            WarningLevel.YELLOW,
            Set.of("place:roof", "problem:roof-leak", "problem:crack"));
    world.start(REPAIR);
    world.run(() -> rule(clause));
    Subject roof = outdoors("place:roof", "problem:crack");
    Subject cellar = outdoors("place:garage", "problem:crack");

    world.declare(
        Optional.of(world.community),
        new Weather(WeatherKind.TYPHOON, WarningLevel.YELLOW, STORM.from(), STORM.until()));

    assertThat(world.clock(roof, RESOLVE).due()).contains(at("2026-11-23T09:00"));
    assertThat(world.clock(cellar, RESOLVE).due()).contains(at("2026-11-22T09:00"));
    assertThat(world.in(() -> world.clocks.explain(roof, RESOLVE)).steps())
        .extracting(Step::cause)
        .containsExactly(Cause.ROUND_THE_CLOCK, Cause.WEATHER, Cause.ROUND_THE_CLOCK);
  }

  private Subject outdoors(String... topics) {
    return world.start(new ClockTerms("case", "repair", Severity.MINOR, false, Set.of(topics)));
  }

  /** Two days for small repairs, with that clause. */
  private void rule(WeatherClause clause) {
    UUID id = UUID.randomUUID();
    var allowance =
        new Allowance(
            Duration.ofDays(2), Counting.ELAPSED, Optional.empty(), Set.of(), Optional.of(clause));
    world.rules.insertRule(id, "");
    world.rules.insertVersion(
        new ClockRule(
            new RuleName(id, 1, "", "屋面小修"),
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
        Counting.ELAPSED,
        id);
  }
}
