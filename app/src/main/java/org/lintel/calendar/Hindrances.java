package org.lintel.calendar;

import java.util.List;

/**
 * What keeps time from counting, or from counting in full.
 *
 * @param stops in order and apart
 * @param spells in order and apart
 */
record Hindrances(List<Stop> stops, List<Spell> spells) {

  /** Without the weather: as whoever waits feels it. */
  Hindrances inAnyWeather() {
    return new Hindrances(stops, List.of());
  }
}
