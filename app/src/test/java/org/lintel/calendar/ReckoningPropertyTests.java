package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine against the minute-by-minute reference; the number of a failing clock is its seed. */
class ReckoningPropertyTests {

  @Test
  void fiveThousandClocksAreDueWhenTheReferenceSaysSo() {
    compare(0, 5_000);
  }

  @Test
  @Tag("slow")
  void aHundredThousandClocksAreDueWhenTheReferenceSaysSo() {
    compare(1_000_000, 100_000);
  }

  private static void compare(long first, int count) {
    int standing = 0;
    int late = 0;
    int delayed = 0;
    for (long seed = first; seed < first + count; seed++) {
      var clocks = new RandomClocks(seed);
      ZoneId zone = clocks.zone();
      Instant start = clocks.start(zone);
      WorkingCalendar calendar = clocks.calendar(zone, start);
      List<ClockEvent> life = clocks.life(start);
      Instant now = clocks.after(life);

      WeatherOver weather = clocks.weather(start);
      var reckoning = new Reckoning(calendar, ClockRun.of(life), weather);
      Optional<Instant> due = reckoning.due().map(Reckoning.Due::at);

      compare(seed, reckoning, new NaiveClock(calendar, life, weather), now);
      assertThat(replay(reckoning, now)).as("replay of clock %d", seed).isEqualTo(due);
      standing += due.isEmpty() ? 1 : 0;
      late += reckoning.overrun(now).isPositive() ? 1 : 0;
      delayed += reckoning.delayedBy().isPresent() ? 1 : 0;
    }
    assertThat(standing).as("clocks that stand still").isBetween(count / 50, count / 2);
    assertThat(delayed).as("clocks that weather delays").isBetween(count / 20, count / 2);
    assertThat(late).as("clocks that are late").isBetween(count / 10, count * 9 / 10);
  }

  private static void compare(long seed, Reckoning reckoning, NaiveClock naive, Instant now) {
    Optional<Instant> due = reckoning.due().map(Reckoning.Due::at);
    Optional<Instant> expected = naive.due();
    if (expected.isEmpty() && due.isPresent()) {
      assertThat(due.get())
          .as("due beyond the horizon of the reference, clock %d", seed)
          .isAfterOrEqualTo(reckoning.run().started().plus(NaiveClock.HORIZON));
    } else {
      assertThat(due).as("due of clock %d", seed).isEqualTo(expected);
    }
    assertThat(reckoning.elapsed(now))
        .as("elapsed of clock %d", seed)
        .isEqualTo(naive.elapsed(now));
  }

  /** From the steps alone, which must follow each other without a gap. */
  private static Optional<Instant> replay(Reckoning reckoning, Instant now) {
    Optional<Reckoning.Due> due = reckoning.due();
    List<Step> steps = reckoning.steps(now);
    Instant at = reckoning.run().started();
    for (Step step : steps) {
      assertThat(step.from()).isEqualTo(at);
      at = step.until();
    }
    if (due.isEmpty()
        || !(reckoning.run().target() instanceof Target.Within(Allowance allowance))) {
      return due.map(Reckoning.Due::at);
    }
    Duration sum = steps.stream().map(Step::counted).reduce(Duration.ZERO, Duration::plus);
    boolean isCap = due.get().bound() == Bound.CAP;
    assertThat(sum).isEqualTo(isCap ? allowance.cap().orElseThrow() : allowance.amount());
    return Optional.of(at);
  }
}
