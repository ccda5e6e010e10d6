package org.lintel.analysis.report;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintel.analysis.figure.Finding;
import org.lintel.analysis.figure.Line;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.statistics.Interval;
import org.lintel.statistics.PublicationFloor;

/** One row a figure, unrounded; {@code docs/analyse.md} says what the columns hold. */
final class CsvReport {

  private static final List<String> HEAD =
      List.of(
          "part",
          "measure",
          "subject",
          "group",
          "period",
          "against",
          "unit",
          "value",
          "lower",
          "upper",
          "level",
          "n",
          "method",
          "state",
          "needs",
          "p",
          "p_adjusted",
          "certain");

  private CsvReport() {}

  static void write(Report report, OutputStream output) {
    try (SheetWriter sheet = SheetWriter.csv(output)) {
      sheet.row(HEAD);
      report.analysis().lines().forEach(line -> sheet.row(row(line)));
    }
  }

  private static List<@Nullable Object> row(Line line) {
    var row = new ArrayList<@Nullable Object>();
    row.add(line.part().word());
    row.add(line.measure());
    row.add(line.subject());
    row.add(line.group());
    row.add(line.period());
    row.add(line.against());
    row.add(line.unit().name().toLowerCase(Locale.ROOT));
    Optional<Finding.Shown> shown = line.finding().shown();
    Optional<Interval> interval = shown.flatMap(Finding.Shown::interval);
    row.add(shown.map(Finding.Shown::value).orElse(null));
    row.add(interval.map(Interval::lower).orElse(null));
    row.add(interval.map(Interval::upper).orElse(null));
    row.add(interval.map(Interval::level).orElse(null));
    row.add(n(line.finding()));
    row.add(shown.map(Finding.Shown::method).orElse(null));
    row.add(State.of(line.finding()));
    row.add(line.finding() instanceof Finding.TooFew few ? few.needs() : null);
    Optional<Finding.Test> test = shown.flatMap(Finding.Shown::test);
    row.add(test.map(Finding.Test::p).orElse(null));
    row.add(test.map(Finding.Test::adjusted).orElse(null));
    row.add(test.map(Finding.Test::isCertain).orElse(null));
    return row;
  }

  /** Below five not even the number of answers is told. */
  private static @Nullable Long n(Finding finding) {
    return PublicationFloor.of(finding.n()).showsCount() ? finding.n() : null;
  }
}
