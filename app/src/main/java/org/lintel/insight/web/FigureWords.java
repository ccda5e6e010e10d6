package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import org.lintel.insight.chart.Numerals;
import org.lintel.insight.chart.Spark;
import org.lintel.measurement.Base;
import org.lintel.measurement.Change;
import org.lintel.measurement.Figure;
import org.lintel.measurement.Finding;
import org.lintel.measurement.LeftOut;
import org.lintel.measurement.Metric;
import org.lintel.measurement.TargetStanding;
import org.lintel.measurement.Unit;
import org.lintel.platform.web.Text;

/** Puts figures into words and signs, the same on every page. */
final class FigureWords {

  private final Text text;

  FigureWords(Text text) {
    this.text = text;
  }

  /** {@code +31}, {@code 86.4%}, {@code 5.58}, {@code −0.84}. */
  static String value(Unit unit, double value) {
    String number =
        unit.isSigned()
            ? Numerals.signed(value, unit.decimals())
            : Numerals.plain(value, unit.decimals());
    return unit == Unit.PERCENT ? number + "%" : number;
  }

  /** {@code ± 4}, or both ends where the sides differ. */
  static String interval(Unit unit, Finding.Shown shown) {
    return Numerals.interval(
        shown.value(), shown.interval().lower(), shown.interval().upper(), unit.decimals());
  }

  /** Value and interval in one, or the word for why there is none. */
  String whole(Figure figure) {
    return switch (figure.finding()) {
      case Finding.Shown shown ->
          value(figure.metric().unit(), shown.value())
              + " "
              + interval(figure.metric().unit(), shown);
      case Finding.TooFew few -> text.get("insight.figure.too-few", few.needs());
      case Finding.Withheld withheld ->
          text.get("insight.figure.withheld." + withheld.reason().name());
      case Finding.NotAsked _ -> text.get("insight.figure.not-asked");
      case Finding.DifferentScales _ -> text.get("insight.figure.different-scales");
    };
  }

  /** {@code n = 1,862 · N = 5,440 · 34.2%}. */
  String base(Figure figure) {
    if (figure.n().isEmpty()) {
      return "";
    }
    String n = Numerals.count(figure.n().getAsLong());
    OptionalLong eligible = figure.base().eligible();
    return eligible.isPresent()
        ? text.get(
            "insight.figure.base", n, Numerals.count(eligible.getAsLong()), rate(figure.base()))
        : text.get("insight.figure.base-unknown", n);
  }

  /** Response rate in percent, or a dash where there is none. */
  static String rate(Base base) {
    return base.responseRate().map(share -> Numerals.share(share.value(), 1)).orElse("—");
  }

  /** The card of a headline figure. */
  StatView stat(Figure figure, Optional<Versus> change, Spark spark, String query, String beside) {
    Metric metric = figure.metric();
    Optional<Finding.Shown> shown = figure.shown();
    String label = text.get(metric.nameKey());
    return new StatView(
        label,
        metric.href() + query,
        state(figure),
        shown.isPresent() ? "" : whole(figure),
        shown.map(found -> value(metric.unit(), found.value())).orElse(""),
        shown.map(found -> interval(metric.unit(), found)).orElse(""),
        base(figure),
        shown.isPresent() ? beside : "",
        figure.target().map(standing -> target(metric, standing)).orElse(""),
        shown.isPresent() ? change.map(versus -> change(metric, versus)).orElse("") : "",
        change.map(versus -> certainty(metric, versus.verdict())).orElse(""),
        change.map(Versus::direction).orElse(""),
        change.map(Versus::isRising).orElse(false),
        leftOut(figure.leftOut()),
        Optional.of(spark).filter(Spark::isDrawable),
        text.get("insight.cockpit.spark", label));
  }

  /** What was selected and is not in the figure; empty when everything is. */
  String leftOut(LeftOut leftOut) {
    var parts = new ArrayList<String>();
    if (leftOut.communities() > 0) {
      parts.add(
          leftOut.answers().isPresent()
              ? text.get(
                  "insight.left-out.answers",
                  leftOut.communities(),
                  Numerals.count(leftOut.answers().getAsLong()))
              : text.get("insight.left-out", leftOut.communities()));
    }
    leftOut
        .otherWaves()
        .ifPresent(n -> parts.add(text.get("insight.left-out.waves", Numerals.count(n))));
    return String.join(" · ", parts);
  }

  /** A change and the period it is judged against. */
  record Versus(String period, Change.Verdict verdict) {

    boolean isWorse() {
      return direction().equals("worse");
    }

    /** Better or worse; empty unless the change is significant. */
    String direction() {
      if (verdict instanceof Change.Verdict.Judged judged && judged.isSignificant()) {
        return judged.difference() > 0 ? "better" : "worse";
      }
      return "";
    }

    boolean isRising() {
      return verdict instanceof Change.Verdict.Judged judged && judged.difference() > 0;
    }
  }

  private static String state(Figure figure) {
    return switch (figure.finding()) {
      case Finding.Shown shown -> shown.isLowBase() ? "low" : "normal";
      case Finding.TooFew _ -> figure.n().isPresent() ? "counted" : "hidden";
      case Finding.Withheld _, Finding.NotAsked _, Finding.DifferentScales _ -> "none";
    };
  }

  private String target(Metric metric, TargetStanding standing) {
    String value = value(metric.unit(), standing.value().doubleValue());
    return text.get("insight.target." + standing.verdict().name(), value);
  }

  private String change(Metric metric, Versus versus) {
    return switch (versus.verdict()) {
      case Change.Verdict.Judged judged ->
          text.get(
              "insight.change",
              versus.period(),
              Numerals.signed(judged.difference(), metric.unit().decimals()));
      case Change.Verdict.TooFew few -> text.get("insight.change.too-few", few.needs());
      case Change.Verdict.NotComparable _ -> "";
    };
  }

  /** The interval of the change, and whether it is more than chance. */
  private String certainty(Metric metric, Change.Verdict verdict) {
    if (!(verdict instanceof Change.Verdict.Judged judged)) {
      return "";
    }
    String interval =
        Numerals.interval(
            judged.difference(),
            judged.interval().lower(),
            judged.interval().upper(),
            metric.unit().decimals());
    return text.get(
        judged.isSignificant() ? "insight.change.certain" : "insight.change.chance", interval);
  }
}
