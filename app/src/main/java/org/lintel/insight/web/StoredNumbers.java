package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.DriverLevel;
import org.lintel.measurement.DriverOutcome;
import org.lintel.measurement.Drivers;
import org.lintel.measurement.HouseholdWeights;
import org.lintel.measurement.Metric;
import org.lintel.measurement.Panel;
import org.lintel.measurement.Reading;
import org.lintel.measurement.Scales;
import org.lintel.measurement.Trends;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** The numbers of metrics that are made of rows in the background, as they were made last. */
@Component
class StoredNumbers {

  private final HouseholdWeights weights;
  private final Panel panel;
  private final Drivers drivers;
  private final Scales scales;
  private final DriverNames names;
  private final Trends trends;

  StoredNumbers(
      HouseholdWeights weights,
      Panel panel,
      Drivers drivers,
      Scales scales,
      DriverNames names,
      Trends trends) {
    this.weights = weights;
    this.panel = panel;
    this.drivers = drivers;
    this.scales = scales;
    this.names = names;
    this.trends = trends;
  }

  /** None for a metric that is made of rollups. */
  List<ComparePage.Fact> of(
      Viewer viewer, Metric metric, Reading now, Optional<Reading> before, Text text) {
    return switch (metric) {
      case WEIGHTED_SCORE -> weights(viewer, now, text);
      case PANEL_CHANGE -> panel(viewer, now, before, text);
      case DRIVERS -> drivers(now, text);
      case RELIABILITY -> scales(viewer, now, text);
      default -> List.of();
    };
  }

  private List<ComparePage.Fact> weights(Viewer viewer, Reading now, Text text) {
    HouseholdWeights.Answer answer = weights.of(viewer, now);
    var words = new WeightWords(text);
    var lines = new ArrayList<>(new PeriodWords(text, now, Optional.empty(), Set.of()).weights());
    lines.addAll(words.facts(answer));
    lines.add(note("weights", words.note(answer), text));
    return lines;
  }

  private List<ComparePage.Fact> panel(
      Viewer viewer, Reading now, Optional<Reading> before, Text text) {
    Panel.Answer same =
        before.map(then -> panel.of(viewer, now, then)).orElseGet(Panel.Answer.NoPair::new);
    var words =
        new PeriodWords(
            text,
            now,
            before.map(then -> trends.change(now, then)),
            before.map(then -> trends.apart(now, then)).orElse(Set.of()));
    var lines = new ArrayList<>(words.panel(same));
    lines.add(note("panel", words.panelNote(same), text));
    return lines;
  }

  private List<ComparePage.Fact> drivers(Reading now, Text text) {
    return drivers
        .known(now, DriverOutcome.RECOMMENDATION, DriverLevel.ITEMS)
        .map(found -> new DriverWords(text, names, now.selection()).facts(found))
        .map(facts -> List.of(note("drivers", String.join(" · ", facts), text)))
        .orElse(List.of());
  }

  /** Alpha of each scale with the two numbers that its formula and interval take. */
  private List<ComparePage.Fact> scales(Viewer viewer, Reading now, Text text) {
    return scales.of(viewer, now) instanceof Scales.Answer.Found found
        ? found.scales().stream()
            .flatMap(scale ->
                scale.alpha().stream()
                    .map(alpha ->
                        new ComparePage.Fact(
                            name(scale, now, text),
                            DrawingScales.alpha(alpha),
                            "k = " + scale.items() + " · n = " + Numerals.count(scale.n()))))
            .toList()
        : List.of();
  }

  private String name(Scales.Scale scale, Reading now, Text text) {
    String side = scale.code().substring(0, scale.code().indexOf('_'));
    return names.of(scale.code(), now.selection(), text).name()
        + " · "
        + text.get("insight.scales.side." + side);
  }

  private static ComparePage.Fact note(String name, String words, Text text) {
    return new ComparePage.Fact(text.get("insight.computed." + name), "", words);
  }
}
