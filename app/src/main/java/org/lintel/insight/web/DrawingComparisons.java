package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.AdjustedScores;
import org.lintel.measurement.Aim;
import org.lintel.measurement.CommunityComparison;
import org.lintel.measurement.Filter;
import org.lintel.measurement.GapSplit;
import org.lintel.measurement.HouseholdWeights;
import org.lintel.measurement.Metric;
import org.lintel.measurement.NetPromoterScore;
import org.lintel.measurement.Panel;
import org.lintel.measurement.Participations;
import org.lintel.measurement.Reading;
import org.lintel.measurement.Readings;
import org.lintel.measurement.Selections;
import org.lintel.measurement.Trends;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Interval;
import org.lintel.statistics.funnel.Funnel;
import org.springframework.stereotype.Component;

/**
 * Reads a viewer's selection and the period before it, and puts what can be compared on one page.
 */
@Component
class DrawingComparisons {

  private final Selections selections;
  private final Readings readings;
  private final Participations participations;
  private final Panel panel;
  private final Trends trends;
  private final HouseholdWeights weights;

  DrawingComparisons(
      Selections selections,
      Readings readings,
      Participations participations,
      Panel panel,
      Trends trends,
      HouseholdWeights weights) {
    this.selections = selections;
    this.readings = readings;
    this.participations = participations;
    this.panel = panel;
    this.trends = trends;
    this.weights = weights;
  }

  ComparePage page(Viewer viewer, Filter filter, Text text) {
    var selected = selections.select(viewer, filter);
    Reading now = readings.read(selected.now());
    Optional<Reading> before = selected.before().map(readings::read);
    var comparison = CommunityComparison.of(now);
    var head = new CockpitHead(text);
    Set<Metric> apart = before.map(then -> trends.apart(now, then)).orElse(Set.of());
    var periods = new PeriodWords(text, now, before.map(then -> trends.change(now, then)), apart);
    Optional<Reading> split = before.filter(then -> !apart.contains(Metric.EXPECTATION_GAP));
    Panel.Answer same =
        before.map(then -> panel.of(viewer, now, then)).orElseGet(Panel.Answer.NoPair::new);
    HouseholdWeights.Answer ofKinds = weights.of(viewer, now);
    return new ComparePage(
        selected.choice().periods().isEmpty(),
        selected.now().isCut(),
        head.subtitle(now, selected, filter),
        head.rate(participations.of(now).whole().base()),
        head.choices(selected, filter),
        new FunnelChart(text, selected.choice().communities().size() == 1)
            .of(comparison, new NetPromoterScore().of(now.aiming(Aim.PROCESS))),
        comparison.funnel().map(funnel -> dispersion(funnel, text)).orElse(""),
        between(AdjustedScores.of(now), text),
        communities(comparison, AdjustedScores.of(now), filter, text),
        weights(periods, ofKinds, text),
        periods.weightsNote(),
        new WeightWords(text).note(ofKinds),
        WeightWords.isMoving(ofKinds) ? "/compare" + filter.query() : "",
        periods.panel(same),
        periods.panelNote(same),
        isMoving(same) ? "/compare" + filter.query() : "",
        split.map(then -> splits(GapSplit.between(now, then), text)).orElse(List.of()),
        apart.contains(Metric.EXPECTATION_GAP)
            ? text.get("insight.converted.split")
            : splitNote(split.map(then -> GapSplit.between(now, then)), text),
        filter.query());
  }

  private static List<ComparePage.Fact> weights(
      PeriodWords periods, HouseholdWeights.Answer ofKinds, Text text) {
    var facts = new ArrayList<>(periods.weights());
    facts.addAll(new WeightWords(text).facts(ofKinds));
    return facts;
  }

  private static boolean isMoving(Panel.Answer answer) {
    return answer instanceof Panel.Answer.InTheMaking
        || (answer instanceof Panel.Answer.Found found && found.isRenewed());
  }

  private static String dispersion(Funnel funnel, Text text) {
    String key = funnel.overdispersion() > 1 ? "over" : "chance";
    return text.get(
        "insight.compare.dispersion." + key, Numerals.plain(funnel.overdispersion(), 2));
  }

  private static String between(AdjustedScores adjusted, Text text) {
    if (adjusted.scores().isEmpty()) {
      return text.get("insight.compare.adjusted.few");
    }
    return text.get(
        "insight.compare.adjusted." + (adjusted.isUncertain() ? "uncertain" : "between"),
        Numerals.plain(adjusted.between(), 0));
  }

  private static List<ComparePage.Community> communities(
      CommunityComparison comparison, AdjustedScores adjusted, Filter filter, Text text) {
    var words = new FigureWords(text);
    return comparison.rows().stream()
        .map(row -> {
          var one = Optional.ofNullable(adjusted.scores().get(row.community().id()));
          return new ComparePage.Community(
              row.community().name(),
              "/cockpit" + filter.of(Set.of(row.community().uuid())).query(),
              DrawingTheCockpit.howScored(filter, row.community().uuid()),
              row.figure().n().isPresent()
                  ? Numerals.count(row.figure().n().getAsLong())
                  : text.get("insight.figure.under-five"),
              words.whole(row.figure()),
              one.map(score -> score(score.value(), score.interval())).orElse("—"),
              one.map(score -> Numerals.share(score.reliability(), 0)).orElse("—"),
              text.get("insight.verdict." + row.verdict().name()),
              switch (row.verdict()) {
                case ABOVE -> "verdict-good";
                case BELOW -> "verdict-bad";
                case WITHIN, NOT_JUDGED, NOT_DRAWN -> "muted";
              });
        })
        .toList();
  }

  /** {@code +31 ± 4}. */
  static String score(double value, Interval around) {
    return Numerals.signed(value, 0)
        + " "
        + Numerals.interval(value, around.lower(), around.upper(), 0);
  }

  private static List<ComparePage.Split> splits(GapSplit split, Text text) {
    return split.rows().stream()
        .map(row ->
            new ComparePage.Split(
                text.get("insight.dimension." + row.dimension().name()),
                part(row.gap(), text),
                part(row.perception(), text),
                part(row.expectation(), text)))
        .toList();
  }

  private static String part(GapSplit.Part part, Text text) {
    String value =
        Numerals.signed(part.value(), 2)
            + " "
            + Numerals.interval(part.value(), part.interval().lower(), part.interval().upper(), 2);
    return part.isCertain() ? value + text.get("insight.compare.certain") : value;
  }

  private static String splitNote(Optional<GapSplit> split, Text text) {
    return split
        .filter(found -> !found.rows().isEmpty())
        .map(found -> text.get("insight.compare.split.note", found.communities()))
        .orElseGet(() -> text.get("insight.compare.split.none"));
  }
}
