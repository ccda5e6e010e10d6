package org.lintel.insight.web;

import java.util.Comparator;
import java.util.List;
import org.lintel.measurement.DriverAnswer;
import org.lintel.measurement.DriverLevel;
import org.lintel.measurement.DriverOutcome;
import org.lintel.measurement.Drivers;
import org.lintel.measurement.Filter;
import org.lintel.measurement.Reading;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** The pages that go deeper than the cockpit, of the same selection, with what is known already. */
@Component
class WaysOn {

  private final Drivers drivers;
  private final DriverNames names;

  WaysOn(Drivers drivers, DriverNames names) {
    this.drivers = drivers;
    this.names = names;
  }

  List<CockpitPage.Way> of(Reading reading, Filter filter, Text text) {
    String query = filter.query();
    return List.of(
        new CockpitPage.Way(
            text.get("insight.ways.drivers"), first(reading, text), "/drivers" + query),
        new CockpitPage.Way(
            text.get("insight.compare.page"), text.get("insight.ways.compare"), "/compare" + query),
        new CockpitPage.Way(
            text.get("insight.scales.title"), text.get("insight.ways.scales"), "/scales" + query));
  }

  /** What to improve first, when it was computed before. */
  private String first(Reading reading, Text text) {
    return drivers
        .known(reading, DriverOutcome.RECOMMENDATION, DriverLevel.ITEMS)
        .map(found -> {
          List<DriverAnswer.Driver> ordered =
              found.drivers().stream()
                  .sorted(Comparator.comparingDouble(DriverAnswer.Driver::importance).reversed())
                  .toList();
          return new DriverWords(text, names, reading.selection()).conclusion(ordered);
        })
        .orElseGet(() -> text.get("insight.ways.drivers.unknown"));
  }
}
