package org.lintel.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The weather that a clock may feel, and what its rules may ask of the thing.
 *
 * @param topics of the thing, as in {@link ClockTerms}
 */
record WeatherOver(List<Weather> declared, Set<String> topics) {

  /** For what no weather hinders, and where there is none. */
  static final WeatherOver NONE = new WeatherOver(List.of(), Set.of());

  WeatherOver {
    declared =
        declared.stream()
            .sorted(Comparator.comparing(Weather::from).thenComparing(Weather::kind))
            .toList();
    topics = Set.copyOf(topics);
  }

  /** The stretches of it that the clause is for, in order and apart. */
  List<Spell> spells(WeatherClause clause) {
    var spells = new ArrayList<Spell>();
    if (!clause.isFor(topics)) {
      return spells;
    }
    Instant end = Instant.MIN;
    for (Weather weather : declared) {
      Instant from = weather.from().isBefore(end) ? end : weather.from();
      if (clause.isFor(weather) && from.isBefore(weather.until())) {
        spells.add(new Spell(from, weather.until(), clause.percent(), weather.kind()));
        end = weather.until();
      }
    }
    return spells;
  }
}
