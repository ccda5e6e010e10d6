package org.lintel.calendar;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The severe weather that was declared, ready for the engine. */
@Component
class Weathers {

  private final WeatherRows rows;

  Weathers(WeatherRows rows) {
    this.rows = rows;
  }

  /** What lasted in a community beyond that time, and what came after. */
  private record Read(Instant since, List<Weather> declared) {}

  /**
   * Read once for a community, and only when a rule asks for it; once more for a clock that began
   * before all others.
   */
  final class Memory {
    private final Map<Integer, Read> read = new HashMap<>();

    /** What the clock of such a run may feel. */
    WeatherOver over(int community, Exposure exposure, ClockRun run) {
      boolean isHeeded =
          run.target() instanceof Target.Within(Allowance allowance)
              && allowance.weather().isPresent()
              && !exposure.isSheltered();
      return isHeeded
          ? new WeatherOver(since(community, run.started()), exposure.topics())
          : WeatherOver.NONE;
    }

    private List<Weather> since(int community, Instant began) {
      @Nullable Read known = read.get(community);
      if (known == null || began.isBefore(known.since())) {
        known = new Read(began, rows.since(community, began));
        read.put(community, known);
      }
      return known.declared();
    }
  }
}
