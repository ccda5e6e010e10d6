package org.lintel.insight.web;

import java.util.List;
import org.lintel.insight.chart.Camps;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Numerals;
import org.lintel.insight.chart.RecommendationScores;
import org.lintel.measurement.LikelihoodDistribution;
import org.lintel.platform.web.Text;

/** How the answers 0 to 10 are distributed. */
final class DistributionChart {

  private final Text text;

  DistributionChart(Text text) {
    this.text = text;
  }

  ChartBox of(LikelihoodDistribution distribution) {
    if (distribution.bars().isEmpty()) {
      return new EmptyBoxes(text).of(distribution.figure());
    }
    List<Long> counts =
        distribution.bars().stream().map(LikelihoodDistribution.Bar::count).toList();
    var camps =
        new Camps(
            text.get("insight.camp.detractors"),
            text.get("insight.camp.passives"),
            text.get("insight.camp.promoters"));
    var words = new FigureWords(text);
    String conclusion =
        text.get(
            "insight.distribution.conclusion",
            words.whole(distribution.figure()),
            words.base(distribution.figure()));
    var scores = new RecommendationScores(counts, camps);
    return ChartBox.of(Chart.half(conclusion, scores::drawn, table(distribution)));
  }

  private DataTable table(LikelihoodDistribution distribution) {
    return new DataTable(
        text.get("insight.distribution.title"),
        List.of(
            text.get("insight.distribution.score"),
            text.get("insight.distribution.count"),
            text.get("insight.distribution.percent")),
        distribution.bars().stream()
            .map(bar ->
                List.of(
                    Integer.toString(bar.score()),
                    Numerals.count(bar.count()),
                    bar.percent().toPlainString() + "%"))
            .toList());
  }
}
