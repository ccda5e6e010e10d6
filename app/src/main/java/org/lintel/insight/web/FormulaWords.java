package org.lintel.insight.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.AdjustedScores;
import org.lintel.measurement.Aim;
import org.lintel.measurement.CommunityComparison;
import org.lintel.measurement.Figure;
import org.lintel.measurement.Finding;
import org.lintel.measurement.Metric;
import org.lintel.measurement.Participation;
import org.lintel.measurement.Reading;
import org.lintel.measurement.Satisfaction;
import org.lintel.measurement.Unit;
import org.lintel.measurement.Workings;
import org.lintel.measurement.Workings.Behind;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Purpose;

/** Writes the formula of a figure with the figure's own numbers in it. */
final class FormulaWords {

  private static final DateTimeFormatter CUT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Text text;
  private final FigureWords words;

  FormulaWords(Text text) {
    this.text = text;
    this.words = new FigureWords(text);
  }

  /** Formula, interval and base of a figure; only why there is none where it is not shown. */
  List<ComparePage.Fact> of(Metric metric, Workings workings) {
    Figure figure = workings.figure();
    var lines = new ArrayList<ComparePage.Fact>();
    String name = text.get(figure.metric().nameKey());
    if (figure.shown().isEmpty()) {
      lines.add(new ComparePage.Fact(name, words.whole(figure), words.base(figure)));
      return lines;
    }
    Finding.Shown shown = figure.shown().get();
    lines.add(new ComparePage.Fact(name, formula(workings, shown), ""));
    if (workings.behind() instanceof Behind.Summed summed) {
      lines.add(fact("spread", spread(summed), ""));
    }
    correction(workings, shown).map(said -> fact("finite", said, "")).ifPresent(lines::add);
    if (metric != Metric.LIKELIHOOD_DISTRIBUTION) {
      lines.add(fact("interval", interval(figure.metric().unit(), shown), shown.method()));
    }
    lines.add(fact("base", words.base(figure), words.leftOut(figure.leftOut())));
    return lines;
  }

  private String formula(Workings workings, Finding.Shown shown) {
    String value = FigureWords.value(workings.figure().metric().unit(), shown.value());
    return switch (workings.behind()) {
      case Behind.Counted counted when workings.figure().metric() == Metric.SATISFACTION ->
          satisfaction(counted.answers(), value);
      case Behind.Counted counted -> promoters(counted.answers(), value);
      case Behind.Summed summed ->
          text.get(
              "insight.computed.mean",
              Numerals.plain(summed.mean() * summed.n(), 1),
              Numerals.count(summed.n()),
              value);
      case Behind.Nothing _ -> value;
    };
  }

  private String promoters(Histogram answers, String value) {
    return text.get(
        "insight.computed.nps",
        Numerals.count(answers.countBetween(9, 10)),
        Numerals.count(answers.countBetween(0, 6)),
        Numerals.count(answers.n()),
        value,
        Numerals.count(answers.countBetween(7, 8)));
  }

  private String satisfaction(Histogram answers, String value) {
    return text.get(
        "insight.computed.share",
        answers.max() - Satisfaction.BOXES + 1,
        answers.max(),
        Numerals.count(answers.top(Satisfaction.BOXES).count()),
        Numerals.count(answers.n()),
        value);
  }

  private String spread(Behind.Summed summed) {
    return text.get(
        "insight.computed.error",
        Numerals.plain(summed.deviation(), 2),
        Numerals.count(summed.n()),
        Numerals.plain(summed.deviation() / Math.sqrt((double) summed.n()), 3));
  }

  /** How much narrower the interval is because so many of all households answered. */
  private Optional<String> correction(Workings workings, Finding.Shown shown) {
    Figure figure = workings.figure();
    OptionalLong eligible = figure.base().eligible();
    if (figure.aim() != Aim.DESCRIPTIVE || shown.isCensus() || eligible.isEmpty()) {
      return Optional.empty();
    }
    long all = eligible.getAsLong();
    return switch (workings.behind()) {
      case Behind.Counted counted when counted.answers().n() < all ->
          Optional.of(
              corrected(
                  "counts",
                  counted.answers().n(),
                  all,
                  Numerals.count(
                      Math.round(Purpose.descriptive(all).effectiveSize(counted.answers().n())))));
      case Behind.Summed summed when summed.n() < all -> {
        double error = summed.deviation() / Math.sqrt((double) summed.n());
        double left = Purpose.descriptive(all).unobservedShare(summed.n());
        yield Optional.of(
            corrected("mean", summed.n(), all, Numerals.plain(error * Math.sqrt(left), 3)));
      }
      case Behind.Counted _, Behind.Summed _, Behind.Nothing _ -> Optional.empty();
    };
  }

  private String corrected(String kind, long n, long all, String result) {
    return text.get(
        "insight.computed.finite." + kind, Numerals.count(n), Numerals.count(all), result);
  }

  private String interval(Unit unit, Finding.Shown shown) {
    if (shown.isCensus()) {
      return text.get("insight.computed.census");
    }
    return text.get(
        "insight.computed.from-to",
        FigureWords.value(unit, shown.interval().lower()),
        FigureWords.value(unit, shown.interval().upper()));
  }

  private ComparePage.Fact fact(String name, String value, String note) {
    return new ComparePage.Fact(text.get("insight.computed." + name), value, note);
  }

  List<ComparePage.Fact> participation(Participation participation) {
    var whole = participation.whole();
    String name = text.get(Metric.PARTICIPATION.nameKey());
    if (whole.rate().isEmpty()) {
      return List.of(new ComparePage.Fact(name, "—", text.get("insight.heard.unknown")));
    }
    var rate = whole.rate().get();
    return List.of(
        new ComparePage.Fact(
            name,
            text.get(
                "insight.computed.rate",
                Numerals.count(whole.base().answered()),
                Numerals.count(whole.base().invited().orElse(0)),
                Numerals.plain(rate.percent(), 1) + "%"),
            ""),
        fact(
            "interval",
            text.get(
                "insight.computed.from-to",
                Numerals.plain(rate.interval().lower(), 1) + "%",
                Numerals.plain(rate.interval().upper(), 1) + "%"),
            ""));
  }

  /** Centre and over-dispersion, by which all communities are judged. */
  List<ComparePage.Fact> comparison(Reading reading) {
    return CommunityComparison.of(reading)
        .funnel()
        .map(funnel ->
            List.of(
                fact("centre", Numerals.signed(funnel.target() * 100, 1), ""),
                fact(
                    "dispersion",
                    Numerals.plain(funnel.overdispersion(), 2),
                    text.get("insight.computed.dispersion.note"))))
        .orElse(List.of());
  }

  List<ComparePage.Fact> adjusted(Reading reading) {
    var adjusted = AdjustedScores.of(reading);
    return adjusted.scores().isEmpty()
        ? List.of(fact("between", "—", text.get("insight.compare.adjusted.few")))
        : List.of(fact("between", Numerals.plain(adjusted.between(), 1), ""));
  }

  /** When the last answer that is in it was stored. */
  List<ComparePage.Fact> cut(Reading reading) {
    return reading.dataCut().stream()
        .map(cut -> fact("cut", CUT.format(cut.atZone(reading.selection().zone())), ""))
        .toList();
  }
}
