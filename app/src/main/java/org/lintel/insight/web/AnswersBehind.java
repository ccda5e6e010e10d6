package org.lintel.insight.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lintel.insight.chart.AnswerColumns;
import org.lintel.insight.chart.Camps;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Drawing;
import org.lintel.insight.chart.Numerals;
import org.lintel.insight.chart.RecommendationScores;
import org.lintel.measurement.Metric;
import org.lintel.measurement.Satisfaction;
import org.lintel.measurement.Workings;
import org.lintel.measurement.Workings.Behind;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.publication.Percentages;

/** The histogram behind a figure, under the same floor as the figure; or why there is none. */
final class AnswersBehind {

  private static final int DECIMALS = 1;

  private final Text text;

  AnswersBehind(Text text) {
    this.text = text;
  }

  ChartBox of(Metric metric, Optional<Workings> workings) {
    if (workings.isEmpty()) {
      return none(metric);
    }
    Workings found = workings.get();
    return switch (found.behind()) {
      case Behind.Nothing _ when found.figure().shown().isEmpty() ->
          new EmptyBoxes(text).of(found.figure());
      case Behind.Nothing _ -> none(metric);
      case Behind.Summed _ ->
          ChartBox.without(
              text.get("insight.computed.none"), text.get("insight.computed.none.composite"));
      case Behind.Counted counted -> ChartBox.of(chart(found, counted.answers()));
    };
  }

  private ChartBox none(Metric metric) {
    String why =
        switch (metric) {
          case PARTICIPATION -> "counts";
          case DRIVERS, RELIABILITY -> "moments";
          default -> "composite";
        };
    return ChartBox.without(
        text.get("insight.computed.none"), text.get("insight.computed.none." + why));
  }

  private Chart chart(Workings workings, Histogram answers) {
    var words = new FigureWords(text);
    String conclusion =
        text.get(
            "insight.computed.conclusion",
            text.get(workings.figure().metric().nameKey()),
            words.whole(workings.figure()),
            words.base(workings.figure()));
    return Chart.half(conclusion, width -> drawn(workings, answers, width), table(answers));
  }

  private Drawing drawn(Workings workings, Histogram answers, int width) {
    List<Long> counts = Arrays.stream(answers.counts()).boxed().toList();
    if (workings.figure().metric() == Metric.SATISFACTION) {
      return new AnswerColumns(answers.min(), counts, Satisfaction.BOXES).drawn(width);
    }
    var camps =
        new Camps(
            text.get("insight.camp.detractors"),
            text.get("insight.camp.passives"),
            text.get("insight.camp.promoters"));
    return new RecommendationScores(counts, camps).drawn(width);
  }

  private DataTable table(Histogram answers) {
    long[] counts = answers.counts();
    List<BigDecimal> percentages = Percentages.of(DECIMALS, counts);
    return new DataTable(
        text.get("insight.computed.histogram"),
        List.of(
            text.get("insight.distribution.score"),
            text.get("insight.distribution.count"),
            text.get("insight.distribution.percent")),
        IntStream.range(0, counts.length)
            .mapToObj(i ->
                List.of(
                    Integer.toString(answers.min() + i),
                    Numerals.count(counts[i]),
                    percentages.get(i).toPlainString() + "%"))
            .toList());
  }
}
