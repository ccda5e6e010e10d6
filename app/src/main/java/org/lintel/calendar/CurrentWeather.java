package org.lintel.calendar;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The severe weather that holds now, for pages that say so. */
@Component
public class CurrentWeather {

  private final WeatherRows rows;
  private final Clock clock;

  CurrentWeather(WeatherRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Each kind once, the one that began first in front. */
  public List<WeatherKind> over(int community) {
    return rows.at(community, clock.instant()).stream()
        .map(row -> row.weather().kind())
        .distinct()
        .toList();
  }
}
