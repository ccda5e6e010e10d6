package org.lintel.analysis.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.analysis.figure.Drivers;
import org.lintel.analysis.figure.Finding;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Intervals;
import org.lintel.insight.chart.Numerals;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Interval;

/** What goes with the outcome, how much and how surely. */
final class DriversSection {

  private static final int FRONT = 3;
  private static final double HUNDRED = 100;

  private final Text text;
  private final FigureText figures;

  DriversSection(Text text) {
    this.text = text;
    this.figures = new FigureText(text);
  }

  ReportPage.Section of(Drivers drivers) {
    String title = text.get("analysis.drivers.title", Labels.of(drivers.outcome().label()));
    if (drivers.drivers().isEmpty()) {
      return ReportPage.Section.of(
          "drivers", title, figures.reason(drivers.explained().finding()), Optional.empty());
    }
    return ReportPage.Section.of("drivers", title, lead(drivers), Optional.of(chart(drivers)))
        .with(table(drivers), Set.of(6))
        .noting(notes(drivers));
  }

  /** Drivers that stay among the first three in nearly all replicates. */
  static List<String> front(Drivers drivers) {
    return byShare(drivers).stream()
        .filter(driver -> driver.highestPlace() <= FRONT)
        .map(driver -> Labels.of(driver.label()))
        .toList();
  }

  private static List<Drivers.Driver> byShare(Drivers drivers) {
    return drivers.drivers().stream()
        .sorted(Comparator.comparingDouble(driver -> -share(driver)))
        .toList();
  }

  private static double share(Drivers.Driver driver) {
    return driver.share().finding().shown().map(Finding.Shown::value).orElse(0.0);
  }

  private String lead(Drivers drivers) {
    List<String> front = front(drivers);
    String explained = figures.value(drivers.explained());
    return front.isEmpty()
        ? text.get("analysis.drivers.undecided", drivers.drivers().size(), explained)
        : text.get(
            "analysis.drivers.front",
            String.join(text.get("analysis.list.comma"), front),
            explained);
  }

  private Chart chart(Drivers drivers) {
    double average =
        drivers.explained().finding().shown().map(Finding.Shown::value).orElse(HUNDRED)
            / drivers.drivers().size();
    List<Intervals.Row> rows =
        byShare(drivers).stream().flatMap(driver -> row(driver).stream()).toList();
    var drawn =
        new Intervals(
            rows,
            average,
            text.get("analysis.drivers.average", Numerals.plain(average, 1) + "%"),
            1);
    return ReportPage.Section.chart(lead(drivers), drawn::drawn, Optional.empty());
  }

  private static Optional<Intervals.Row> row(Drivers.Driver driver) {
    Optional<Interval> interval = driver.share().finding().shown().flatMap(Finding.Shown::interval);
    return interval.map(found ->
        new Intervals.Row(Labels.of(driver.label()), share(driver), found.lower(), found.upper()));
  }

  private DataTable table(Drivers drivers) {
    var rows = new ArrayList<List<String>>();
    for (Drivers.Driver driver : byShare(drivers)) {
      rows.add(
          List.of(
              Labels.of(driver.label()),
              figures.value(driver.share()),
              figures.interval(driver.share()),
              places(driver),
              figures.value(driver.performance()),
              figures.interval(driver.performance()),
              driver
                  .quadrant()
                  .map(quadrant -> text.get("analysis.quadrant." + quadrant.name()))
                  .orElse("—")));
    }
    return new DataTable(
        text.get("analysis.drivers.caption"),
        List.of(
            text.get("analysis.role.drivers"),
            text.get("analysis.measure.driver.share"),
            text.get("analysis.column.interval"),
            text.get("analysis.column.places"),
            text.get("analysis.measure.driver.performance"),
            text.get("analysis.column.interval"),
            text.get("analysis.column.quadrant")),
        rows);
  }

  private String places(Drivers.Driver driver) {
    return driver.lowestPlace() == driver.highestPlace()
        ? text.get("analysis.figure.place", driver.lowestPlace())
        : text.get("analysis.figure.places", driver.lowestPlace(), driver.highestPlace());
  }

  private List<String> notes(Drivers drivers) {
    String drawn =
        drivers.clusters() > 0
            ? text.get(
                "analysis.drivers.clusters",
                Numerals.count(drivers.replicates()),
                drivers.clusters())
            : text.get("analysis.drivers.households", Numerals.count(drivers.replicates()));
    return List.of(text.get("analysis.drivers.cause"), drawn, text.get("analysis.drivers.note"));
  }
}
