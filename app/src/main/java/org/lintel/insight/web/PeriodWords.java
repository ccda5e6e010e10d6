package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.Change;
import org.lintel.measurement.Metric;
import org.lintel.measurement.NetPromoterScore;
import org.lintel.measurement.Panel;
import org.lintel.measurement.Reading;
import org.lintel.measurement.WeightedScore;
import org.lintel.platform.web.Text;

/** Says what one period and the one before it tell when they are weighted, and matched. */
final class PeriodWords {

  private final Text text;
  private final Reading now;
  private final Optional<Change> change;
  private final Set<Metric> apart;
  private final WeightedScore weighted;

  /**
   * Of a period and the one before.
   *
   * @param apart metrics that were asked on different scales in the two
   */
  PeriodWords(Text text, Reading now, Optional<Change> change, Set<Metric> apart) {
    this.text = text;
    this.now = now;
    this.change = change;
    this.apart = apart;
    this.weighted = WeightedScore.of(now);
  }

  List<ComparePage.Fact> weights() {
    if (!(weighted instanceof WeightedScore.Weighted shown)) {
      return List.of();
    }
    return List.of(
        fact("unweighted", new FigureWords(text).whole(new NetPromoterScore().of(now)), ""),
        fact("weighted", DrawingComparisons.score(shown.value(), shown.interval()), ""),
        fact(
            "effect",
            Numerals.plain(shown.designEffect(), 2),
            text.get(
                "insight.compare.weights.effective",
                Numerals.count(shown.n()),
                Numerals.count(Math.round(shown.effective())))));
  }

  private ComparePage.Fact fact(String name, String value, String note) {
    return new ComparePage.Fact(text.get("insight.compare.weights." + name), value, note);
  }

  String weightsNote() {
    return switch (weighted) {
      case WeightedScore.Weighted shown when shown.merged() > 0 ->
          text.get("insight.compare.weights.merged", shown.communities(), shown.merged());
      case WeightedScore.Weighted shown ->
          text.get("insight.compare.weights.note", shown.communities());
      case WeightedScore.NoSizes _ -> text.get("insight.compare.weights.no-sizes");
      case WeightedScore.TooFew _ -> text.get("insight.compare.weights.too-few");
      case WeightedScore.TooUneven uneven ->
          text.get("insight.compare.weights.too-uneven", Numerals.plain(uneven.designEffect(), 2));
    };
  }

  List<ComparePage.Fact> panel(Panel.Answer same) {
    var facts = new ArrayList<ComparePage.Fact>();
    change
        .map(changed -> changed.of(Metric.NET_PROMOTER_SCORE))
        .flatMap(this::everybody)
        .ifPresent(facts::add);
    if (!isConverted() && same instanceof Panel.Answer.Found found) {
      facts.add(
          new ComparePage.Fact(
              text.get("insight.compare.panel.same"),
              DrawingComparisons.score(found.change(), found.interval())
                  + certainty(found.isCertain()),
              text.get(
                  "insight.compare.panel.households",
                  Numerals.count(found.households()),
                  Numerals.share(found.retained(), 0))));
    }
    return facts;
  }

  private boolean isConverted() {
    return apart.contains(Metric.NET_PROMOTER_SCORE);
  }

  private Optional<ComparePage.Fact> everybody(Change.Verdict verdict) {
    return verdict instanceof Change.Verdict.Judged judged
        ? Optional.of(
            new ComparePage.Fact(
                text.get("insight.compare.panel.everybody"),
                DrawingComparisons.score(judged.difference(), judged.interval())
                    + certainty(judged.isSignificant()),
                ""))
        : Optional.empty();
  }

  private String certainty(boolean isCertain) {
    return text.get(isCertain ? "insight.compare.certain" : "insight.compare.uncertain");
  }

  String panelNote(Panel.Answer same) {
    if (isConverted()) {
      return text.get("insight.converted.panel");
    }
    return switch (same) {
      case Panel.Answer.NoPair _ -> text.get("insight.compare.panel.no-pair");
      case Panel.Answer.InTheMaking _ -> text.get("insight.compare.panel.making");
      case Panel.Answer.Failed _ -> text.get("insight.drivers.failed.help");
      case Panel.Answer.TooFew few -> text.get("insight.compare.panel.too-few", few.needs());
      case Panel.Answer.NoChange none ->
          text.get("insight.compare.panel.no-change", Numerals.count(none.households()));
      case Panel.Answer.Found found when found.retained() < Panel.ENOUGH_RETAINED ->
          text.get("insight.compare.panel.few-retained", Numerals.share(found.retained(), 0));
      case Panel.Answer.Found _ -> text.get("insight.compare.panel.note");
    };
  }
}
