package org.lintel.insight.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lintel.measurement.DriverAnswer;
import org.lintel.measurement.DriverLevel;
import org.lintel.measurement.DriverOutcome;
import org.lintel.measurement.Drivers;
import org.lintel.measurement.Filter;
import org.lintel.measurement.Reading;
import org.lintel.measurement.Readings;
import org.lintel.measurement.Selections;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Reads what drives an outcome in a viewer's selection and puts it on one page. */
@Component
class DrawingDrivers {

  private static final String ADDRESS = "/drivers";

  private final Selections selections;
  private final Readings readings;
  private final Drivers drivers;
  private final DriverNames names;

  DrawingDrivers(Selections selections, Readings readings, Drivers drivers, DriverNames names) {
    this.selections = selections;
    this.readings = readings;
    this.drivers = drivers;
    this.names = names;
  }

  /** What an address asks. */
  record Asked(Filter filter, DriverOutcome outcome, DriverLevel level) {

    Asked by(DriverLevel other) {
      return new Asked(filter, outcome, other);
    }

    /** The address that asks it, only with what is not the usual. */
    String href() {
      String query = filter.query();
      query += outcome == DriverOutcome.RECOMMENDATION ? "" : and(query) + "of=" + outcome.id();
      query += level == DriverLevel.ITEMS ? "" : and(query) + "by=" + level.id();
      return ADDRESS + query;
    }

    private static String and(String query) {
      return query.isEmpty() ? "?" : "&";
    }
  }

  DriversPage page(Viewer viewer, Asked asked, Text text) {
    var selected = selections.select(viewer, asked.filter());
    Reading reading = readings.read(selected.now());
    DriverAnswer answer = drivers.of(viewer, reading, asked.outcome(), asked.level());
    var head = new CockpitHead(text);
    var words = new DriverWords(text, names, reading.selection());
    List<DriverAnswer.Driver> ordered = ordered(answer);
    return new DriversPage(
        selected.choice().periods().isEmpty(),
        selected.now().isCut(),
        head.subtitle(reading, selected, asked.filter()),
        head.choices(selected, asked.filter()),
        Arrays.stream(DriverOutcome.values())
            .map(outcome ->
                new CockpitPage.Option(
                    outcome.id(), words.outcome(outcome), outcome == asked.outcome()))
            .toList(),
        Arrays.stream(DriverLevel.values())
            .map(level ->
                new CockpitPage.Option(
                    level.id(),
                    text.get("insight.drivers.by." + level.id()),
                    level == asked.level()))
            .toList(),
        isMoving(answer) ? asked.href() : "",
        text.get("insight.drivers.matrix", words.outcome(asked.outcome())),
        words.matrix(answer, ordered, asked.outcome()),
        coarser(answer, asked, text),
        words.facts(answer),
        words.rows(ordered),
        asked.filter().query());
  }

  private static boolean isMoving(DriverAnswer answer) {
    return answer instanceof DriverAnswer.InTheMaking
        || (answer instanceof DriverAnswer.Found found && found.isRenewed());
  }

  /** Drivers whose score may be shown, most important first. */
  private static List<DriverAnswer.Driver> ordered(DriverAnswer answer) {
    if (!(answer instanceof DriverAnswer.Found found)) {
      return List.of();
    }
    return found.drivers().stream()
        .filter(driver -> driver.score().isPresent())
        .sorted(Comparator.comparingDouble(DriverAnswer.Driver::importance).reversed())
        .toList();
  }

  private static CockpitPage.Link coarser(DriverAnswer answer, Asked asked, Text text) {
    boolean helps = answer instanceof DriverAnswer.TooFew && asked.level() == DriverLevel.ITEMS;
    return new CockpitPage.Link(
        helps ? text.get("insight.drivers.coarser") : "", asked.by(DriverLevel.DIMENSIONS).href());
  }
}
