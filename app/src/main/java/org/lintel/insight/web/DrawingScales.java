package org.lintel.insight.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.Filter;
import org.lintel.measurement.Reading;
import org.lintel.measurement.Readings;
import org.lintel.measurement.Scales;
import org.lintel.measurement.Selections;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.statistics.PublicationFloor;
import org.springframework.stereotype.Component;

/** Reads how reliable scales are in a viewer's selection and puts it on one page. */
@Component
class DrawingScales {

  private static final DateTimeFormatter CUT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Below this the items do not form a scale; above the other one they do, for groups. */
  private static final double WEAK = 0.6;

  private static final double GOOD = 0.7;

  private final Selections selections;
  private final Readings readings;
  private final Scales scales;
  private final DriverNames names;

  DrawingScales(Selections selections, Readings readings, Scales scales, DriverNames names) {
    this.selections = selections;
    this.readings = readings;
    this.scales = scales;
    this.names = names;
  }

  ScalesPage page(Viewer viewer, Filter filter, Text text) {
    var selected = selections.select(viewer, filter);
    Reading reading = readings.read(selected.now());
    Scales.Answer answer = scales.of(viewer, reading);
    var head = new CockpitHead(text);
    boolean isMoving =
        answer instanceof Scales.Answer.InTheMaking
            || (answer instanceof Scales.Answer.Found found && found.isRenewed());
    return new ScalesPage(
        selected.choice().periods().isEmpty(),
        selected.now().isCut(),
        head.subtitle(reading, selected, filter),
        head.choices(selected, filter),
        reason(answer, text),
        help(answer, text),
        isMoving ? "/scales" + filter.query() : "",
        rows(answer, reading, text),
        answer instanceof Scales.Answer.Found found
            ? text.get(
                found.isRenewed() ? "insight.drivers.renewed" : "insight.cockpit.cut-at",
                CUT.format(found.dataCut().atZone(reading.selection().zone())))
            : "",
        filter.query());
  }

  private static String reason(Scales.Answer answer, Text text) {
    return switch (answer) {
      case Scales.Answer.Found _ -> "";
      case Scales.Answer.NotAsked _ -> text.get("insight.empty.not-asked");
      case Scales.Answer.TooFew _ -> text.get("insight.empty.too-few");
      case Scales.Answer.InTheMaking _ -> text.get("insight.drivers.making");
      case Scales.Answer.Failed _ -> text.get("insight.drivers.failed");
    };
  }

  private static String help(Scales.Answer answer, Text text) {
    return switch (answer) {
      case Scales.Answer.Found _ -> "";
      case Scales.Answer.NotAsked _ -> text.get("insight.empty.not-asked.help");
      case Scales.Answer.TooFew few -> text.get("insight.scales.too-few", few.needs());
      case Scales.Answer.InTheMaking _ -> text.get("insight.drivers.making.help");
      case Scales.Answer.Failed _ -> text.get("insight.drivers.failed.help");
    };
  }

  private List<ScalesPage.Row> rows(Scales.Answer answer, Reading reading, Text text) {
    return answer instanceof Scales.Answer.Found found
        ? found.scales().stream().map(scale -> row(scale, reading, text)).toList()
        : List.of();
  }

  private ScalesPage.Row row(Scales.Scale scale, Reading reading, Text text) {
    String side = scale.code().substring(0, scale.code().indexOf('_'));
    String n = PublicationFloor.of(scale.n()).showsCount() ? Numerals.count(scale.n()) : "—";
    String verdict = verdict(scale);
    return new ScalesPage.Row(
        names.of(scale.code(), reading.selection(), text).name(),
        text.get("insight.scales.side." + side),
        String.valueOf(scale.items()),
        n,
        scale.alpha().map(DrawingScales::alpha).orElse("—"),
        scale.omega().isPresent() ? Numerals.plain(scale.omega().getAsDouble(), 2) : "—",
        around(scale),
        text.get("insight.scales.verdict." + verdict, Scales.Scale.NEEDS),
        verdict.equals("weak") ? "verdict-bad" : "muted");
  }

  private static String around(Scales.Scale scale) {
    return scale
        .around()
        .map(interval ->
            Numerals.interval(scale.omega().orElseThrow(), interval.lower(), interval.upper(), 2))
        .orElse("");
  }

  static String alpha(Scales.Alpha alpha) {
    return Numerals.plain(alpha.value(), 2)
        + " "
        + Numerals.interval(alpha.value(), alpha.interval().lower(), alpha.interval().upper(), 2);
  }

  /** Certain only when the whole interval lies on one side. */
  private static String verdict(Scales.Scale scale) {
    if (scale.alpha().isEmpty()) {
      return "none";
    }
    var interval = scale.alpha().get().interval();
    if (interval.lower() >= GOOD) {
      return "good";
    }
    return interval.upper() < WEAK ? "weak" : "fair";
  }
}
