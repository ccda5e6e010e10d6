package org.lintel.insight.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.Numerals;
import org.lintel.insight.chart.PriorityMatrix;
import org.lintel.measurement.DriverAnswer;
import org.lintel.measurement.DriverAnswer.Driver;
import org.lintel.measurement.DriverAnswer.Position;
import org.lintel.measurement.DriverOutcome;
import org.lintel.measurement.Finding;
import org.lintel.measurement.Selection;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Interval;

/** Says what drives an outcome, in a chart, in facts under it and in a table. */
final class DriverWords {

  private static final DateTimeFormatter CUT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final double PERCENT = 100;

  /** The full stop of a wording, which has no place in the middle of a sentence. */
  private static final Pattern ENDS = Pattern.compile("[。.]$");

  private final Text text;
  private final DriverNames names;
  private final Selection selection;

  DriverWords(Text text, DriverNames names, Selection selection) {
    this.text = text;
    this.names = names;
    this.selection = selection;
  }

  String outcome(DriverOutcome outcome) {
    return text.get("insight.drivers.of." + outcome.id());
  }

  ChartBox matrix(DriverAnswer answer, List<Driver> ordered, DriverOutcome outcome) {
    return switch (answer) {
      case DriverAnswer.NotAsked _ ->
          ChartBox.without(
              text.get("insight.empty.not-asked"), text.get("insight.drivers.not-asked"));
      case DriverAnswer.TooFew few -> tooFew(few);
      case DriverAnswer.CannotTell _ -> box("cannot-tell");
      case DriverAnswer.InTheMaking _ -> box("making");
      case DriverAnswer.Failed _ -> box("failed");
      case DriverAnswer.Found _ when ordered.size() < 2 -> box("cannot-tell");
      case DriverAnswer.Found found -> ChartBox.of(chart(found, ordered, outcome));
    };
  }

  private ChartBox box(String reason) {
    return ChartBox.without(
        text.get("insight.drivers." + reason), text.get("insight.drivers." + reason + ".help"));
  }

  private ChartBox tooFew(DriverAnswer.TooFew few) {
    OptionalLong n = few.n();
    String help =
        n.isPresent()
            ? text.get("insight.drivers.too-few.help", Numerals.count(n.getAsLong()), few.needs())
            : text.get("insight.empty.too-few.hidden", few.needs());
    return ChartBox.without(text.get("insight.empty.too-few"), help);
  }

  private Chart chart(DriverAnswer.Found found, List<Driver> ordered, DriverOutcome outcome) {
    var words =
        new PriorityMatrix.Words(
            position(Position.FIX_FIRST),
            position(Position.KEEP_UP),
            position(Position.LOW_PRIORITY),
            position(Position.OVERDONE),
            text.get("insight.drivers.score"),
            text.get("insight.drivers.importance-of", outcome(outcome)));
    var matrix =
        new PriorityMatrix(
            ordered.stream().map(this::point).toList(),
            found.performanceAxis(),
            found.importanceAxis() * PERCENT,
            words);
    return Chart.beside(conclusion(ordered), matrix::drawn);
  }

  private PriorityMatrix.Driver point(Driver driver) {
    Finding.Shown score = driver.score().orElseThrow();
    return new PriorityMatrix.Driver(
        names.of(driver.code(), selection, text).name(),
        extent(score.value(), score.interval(), 1),
        extent(driver.importance(), driver.ofImportance(), PERCENT),
        driver.position() != Position.UNDECIDED);
  }

  private static PriorityMatrix.Extent extent(double value, Interval interval, double factor) {
    return new PriorityMatrix.Extent(
        value * factor, interval.lower() * factor, interval.upper() * factor);
  }

  /** Only what is certain is called so. */
  String conclusion(List<Driver> ordered) {
    String first =
        ordered.stream()
            .filter(driver -> driver.position() == Position.FIX_FIRST)
            .map(driver -> names.of(driver.code(), selection, text).name())
            .map(name -> text.get("insight.drivers.quoted", ENDS.matcher(name).replaceFirst("")))
            .collect(Collectors.joining(text.get("insight.list.comma")));
    return first.isEmpty()
        ? text.get("insight.drivers.none-first", ordered.size())
        : text.get("insight.drivers.first", first);
  }

  List<String> facts(DriverAnswer answer) {
    if (!(answer instanceof DriverAnswer.Found found)) {
      return List.of();
    }
    var facts = new ArrayList<String>();
    String n = Numerals.count(found.n());
    facts.add(
        found.base().eligible().isPresent()
            ? text.get(
                "insight.drivers.base", n, Numerals.count(found.base().eligible().getAsLong()))
            : text.get("insight.drivers.base-unknown", n));
    facts.add(
        text.get(
            "insight.drivers.explained",
            Numerals.plain(found.explained(), 2),
            Numerals.interval(
                found.explained(), found.ofExplained().lower(), found.ofExplained().upper(), 2)));
    facts.add(
        text.get(
            found.isClustered() ? "insight.drivers.clustered" : "insight.drivers.households",
            Numerals.count(found.replicates())));
    facts.add(
        text.get(
            found.isRenewed() ? "insight.drivers.renewed" : "insight.cockpit.cut-at",
            CUT.format(found.dataCut().atZone(selection.zone()))));
    facts.add(text.get("insight.drivers.association"));
    return facts;
  }

  List<DriversPage.Row> rows(List<Driver> ordered) {
    return IntStream.range(0, ordered.size()).mapToObj(i -> row(i + 1, ordered.get(i))).toList();
  }

  private DriversPage.Row row(int number, Driver driver) {
    DriverNames.Name name = names.of(driver.code(), selection, text);
    Finding.Shown score = driver.score().orElseThrow();
    double importance = driver.importance() * PERCENT;
    Interval around = driver.ofImportance().scaled(PERCENT);
    return new DriversPage.Row(
        String.valueOf(number),
        name.name(),
        name.detail(),
        Numerals.plain(importance, 1)
            + "% "
            + Numerals.interval(importance, around.lower(), around.upper(), 1),
        Numerals.plain(score.value(), 2)
            + " "
            + Numerals.interval(
                score.value(), score.interval().lower(), score.interval().upper(), 2),
        Numerals.share(driver.inFirstThree(), 0),
        position(driver.position()),
        driver.position() == Position.FIX_FIRST ? "verdict-bad" : "");
  }

  private String position(Position position) {
    return text.get("insight.drivers.position." + position.name());
  }
}
