package org.lintel.analysis.report;

import java.util.Optional;
import org.lintel.analysis.figure.Finding;
import org.lintel.analysis.figure.Line;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.Unit;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Interval;
import org.lintel.statistics.PublicationFloor;

/** Puts figures into words and signs, the same everywhere in a report. */
final class FigureText {

  private static final String NONE = "—";

  private final Text text;

  FigureText(Text text) {
    this.text = text;
  }

  /** {@code +31}, {@code 86.4%}, {@code 5.58}, {@code −0.84}. */
  static String value(Unit unit, double value, boolean isDifference) {
    String number =
        unit.isSigned() || isDifference
            ? Numerals.signed(value, unit.decimals())
            : Numerals.plain(value, unit.decimals());
    return unit == Unit.PERCENT && !isDifference ? number + "%" : number;
  }

  String value(Line line) {
    return line.finding()
        .shown()
        .map(shown -> value(line.unit(), shown.value(), isDifference(line)))
        .map(value ->
            line.unit() == Unit.PERCENT && isDifference(line)
                ? text.get("analysis.figure.percent-points", value)
                : value)
        .orElseGet(() -> reason(line.finding()));
  }

  /** What a figure is called; a scale says its own name too. */
  String named(Line line) {
    String measure = Measures.name(line, text);
    return line.measure().startsWith("scale")
        ? text.get("analysis.figure.of", Labels.of(line.subject()), measure)
        : measure;
  }

  /** Both ends: {@code +4 to +23}. */
  String interval(Line line) {
    return line.finding()
        .shown()
        .flatMap(Finding.Shown::interval)
        .map(interval -> interval(line, interval))
        .orElse(NONE);
  }

  private String interval(Line line, Interval interval) {
    return text.get(
        "analysis.figure.range",
        value(line.unit(), interval.lower(), isDifference(line)),
        value(line.unit(), interval.upper(), isDifference(line)));
  }

  /** {@code +14 (+4 to +23)}, or the reason why there is no value. */
  String whole(Line line) {
    if (line.finding() instanceof Finding.Shown shown && shown.interval().isPresent()) {
      return text.get("analysis.figure.whole", value(line), interval(line));
    }
    return value(line);
  }

  /** Why there is no value. */
  String reason(Finding finding) {
    return switch (finding) {
      case Finding.Shown _ -> "";
      case Finding.TooFew few ->
          PublicationFloor.of(few.n()).showsCount()
              ? text.get("analysis.figure.too-few", few.n(), few.needs())
              : text.get("analysis.figure.under-five", few.needs());
      case Finding.Withheld withheld ->
          text.get("analysis.figure.withheld." + withheld.reason().name());
      case Finding.Impossible impossible ->
          text.get("analysis.figure.impossible." + impossible.reason().name());
    };
  }

  /** Number of answers; not told below five. */
  static String n(Finding finding) {
    return PublicationFloor.of(finding.n()).showsCount()
        ? Numerals.count(finding.n())
        : "<" + PublicationFloor.COUNT;
  }

  /** {@code n = 250 · 95 % interval · low base}. */
  String base(Line line, Optional<Long> population) {
    String n = n(line.finding());
    String base =
        population
            .map(all -> text.get("analysis.figure.base-of", n, Numerals.count(all)))
            .orElseGet(() -> text.get("analysis.figure.base", n));
    boolean isLow = line.finding().shown().filter(Finding.Shown::isLowBase).isPresent();
    return isLow ? base + " · " + text.get("analysis.figure.low") : base;
  }

  /** Real or chance; empty for what is no difference. */
  String certainty(Finding finding) {
    return finding
        .shown()
        .flatMap(Finding.Shown::test)
        .map(test -> text.get(test.isCertain() ? "analysis.certain" : "analysis.chance"))
        .orElse(NONE);
  }

  static boolean isDifference(Line line) {
    return !line.against().isEmpty()
        && line.finding().shown().flatMap(Finding.Shown::test).isPresent();
  }
}
