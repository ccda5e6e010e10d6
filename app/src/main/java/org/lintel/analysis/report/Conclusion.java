package org.lintel.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintel.analysis.figure.Analysis;
import org.lintel.analysis.figure.Drivers;
import org.lintel.analysis.figure.Finding;
import org.lintel.analysis.figure.Gaps;
import org.lintel.analysis.figure.Groups;
import org.lintel.analysis.figure.Headline;
import org.lintel.analysis.figure.Line;
import org.lintel.analysis.figure.Precision;
import org.lintel.analysis.figure.Scales;
import org.lintel.insight.chart.Numerals;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Interval;
import org.lintel.statistics.funnel.Funnel;
import org.lintel.statistics.funnel.FunnelVerdict;

/**
 * The sentences at the top. Each states a fact whose interval or adjusted test supports it, or says
 * that the answers are too few and how many it would take.
 */
final class Conclusion {

  private static final int MOST_NAMES = 8;
  private static final String PART_OF_GAP = "gap.change.";

  /** Of ten equal groups and more, three reports in a hundred find so much (chi squared). */
  private static final double CLEARLY_SPREAD = 2;

  private final Text text;
  private final FigureText figures;
  private final List<String> sentences = new ArrayList<>();

  Conclusion(Text text) {
    this.text = text;
    this.figures = new FigureText(text);
  }

  static List<String> of(Analysis analysis, Text text) {
    var conclusion = new Conclusion(text);
    analysis.recommendation().ifPresent(conclusion::recommendation);
    analysis.satisfaction().ifPresent(conclusion::satisfaction);
    conclusion.changes(analysis);
    analysis.groups().stream()
        .filter(groups -> groups.compared().isLeading())
        .forEach(conclusion::groups);
    analysis.gaps().ifPresent(conclusion::gaps);
    analysis.drivers().ifPresent(conclusion::drivers);
    analysis.scales().ifPresent(conclusion::scales);
    analysis.precision().ifPresent(conclusion::precision);
    return List.copyOf(conclusion.sentences);
  }

  private void recommendation(Headline headline) {
    Line nps = headline.main();
    if (nps.finding() instanceof Finding.Shown shown) {
      String side = shown.interval().map(Conclusion::side).orElse("even");
      say("nps." + side, figures.whole(nps), FigureText.n(nps.finding()));
    } else {
      say("nps.none", figures.reason(nps.finding()));
    }
  }

  private static String side(Interval interval) {
    if (interval.lower() > 0) {
      return "more";
    }
    return interval.upper() < 0 ? "fewer" : "even";
  }

  private void satisfaction(Headline headline) {
    Line share = headline.main();
    if (share.finding().shown().isPresent()) {
      int top = headline.answers().max();
      say("satisfaction", figures.whole(share), top - 1, top, FigureText.n(share.finding()));
    } else {
      say("satisfaction.none", figures.reason(share.finding()));
    }
  }

  private void changes(Analysis analysis) {
    if (analysis.changes().isEmpty()) {
      return;
    }
    List<Line> judged =
        analysis.changes().stream().filter(line -> line.finding().shown().isPresent()).toList();
    List<Line> certain =
        judged.stream()
            .filter(line -> line.finding().shown().filter(Finding.Shown::isCertain).isPresent())
            .toList();
    if (judged.isEmpty()) {
      say(
          "change.none",
          analysis.against(),
          figures.reason(analysis.changes().getFirst().finding()));
    } else if (certain.isEmpty()) {
      say("change.chance", analysis.against());
    } else {
      told(certain)
          .forEach(line ->
              say(
                  "change." + (line.finding().shown().orElseThrow().value() > 0 ? "up" : "down"),
                  analysis.against(),
                  named(line),
                  figures.whole(line)));
    }
  }

  /** A table says that it is a part; here it has no line above it. */
  private String named(Line line) {
    return line.measure().startsWith(PART_OF_GAP)
        ? text.get("analysis.measure.gap." + line.measure().substring(PART_OF_GAP.length()))
        : figures.named(line);
  }

  /** The mean of answers is told only where the figure that leads does not say it already. */
  private static List<Line> told(List<Line> certain) {
    List<String> leading = certain.stream().map(Line::measure).toList();
    return certain.stream()
        .filter(line ->
            !(line.measure().equals("likelihood.mean.change") && leading.contains("nps.change")))
        .filter(line ->
            !(line.measure().equals("satisfaction.mean.change")
                && leading.contains("satisfaction.change")))
        .filter(line -> !(line.measure().startsWith(PART_OF_GAP) && leading.contains("gap.change")))
        .toList();
  }

  private void groups(Groups groups) {
    Optional<String> above = names(groups, FunnelVerdict.ABOVE);
    Optional<String> below = names(groups, FunnelVerdict.BELOW);
    long judged =
        groups.rows().stream()
            .filter(row -> row.verdict() != FunnelVerdict.NOT_DRAWN)
            .filter(row -> row.verdict() != FunnelVerdict.NOT_JUDGED)
            .count();
    String by = Labels.of(groups.label());
    String measure = text.get("analysis.measure." + groups.compared().measure());
    above.ifPresent(names -> say("group.above", by, names, measure));
    below.ifPresent(names -> say("group.below", by, names, measure));
    if (judged < 2) {
      say("group.few", by, groups.rows().size(), judged, measure);
    } else if (above.isEmpty() && below.isEmpty()) {
      overdispersion(groups)
          .ifPresentOrElse(
              found -> say("group.spread", by, judged, measure, Numerals.plain(found, 1)),
              () -> say("group.even", by, judged, measure));
    }
  }

  /** Groups that differ by clearly more than chance, though none of them by more than the rest. */
  private static Optional<Double> overdispersion(Groups groups) {
    return groups.funnel().map(Funnel::overdispersion).filter(found -> found >= CLEARLY_SPREAD);
  }

  private void gaps(Gaps gaps) {
    List<Gaps.Row> below = GapsSection.below(gaps);
    if (below.size() == gaps.pairs().size() && below.size() > 1) {
      say("gaps.all", below.size());
    } else if (!below.isEmpty()) {
      say("gaps", listed(below.stream().map(row -> GapsSection.name(row, text)).toList()));
    }
  }

  private void drivers(Drivers drivers) {
    List<String> front = DriversSection.front(drivers);
    if (!front.isEmpty()) {
      say("drivers", Labels.of(drivers.outcome().label()), listed(front));
    }
  }

  private void scales(Scales scales) {
    List<String> weak = ScalesSection.weak(scales);
    if (!weak.isEmpty()) {
      say("scales", listed(weak));
    }
  }

  private Optional<String> names(Groups groups, FunnelVerdict verdict) {
    List<String> names =
        groups.rows().stream()
            .filter(row -> row.verdict() == verdict)
            .map(Groups.Row::name)
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(listed(names));
  }

  private String listed(List<String> names) {
    String listed =
        names.stream()
            .limit(MOST_NAMES)
            .collect(Collectors.joining(text.get("analysis.list.comma")));
    return names.size() > MOST_NAMES
        ? text.get("analysis.list.more", listed, names.size())
        : listed;
  }

  private void precision(Precision precision) {
    if (precision.n() < 2) {
      return;
    }
    say("precision", Numerals.plain(precision.margin(), 0), Numerals.plain(precision.change(), 0));
    precision.missingForTen().ifPresent(needed -> say("precision.needs", Numerals.count(needed)));
  }

  private void say(String key, Object... arguments) {
    sentences.add(text.get("analysis.conclusion." + key, arguments));
  }
}
