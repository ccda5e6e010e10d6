package org.lintel.analysis.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lintel.analysis.figure.Headline;
import org.lintel.analysis.figure.Line;
import org.lintel.insight.chart.Camps;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Numerals;
import org.lintel.insight.chart.RecommendationScores;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.publication.Percentages;

/** How the answers to the headline questions are distributed. */
final class RecommendationSection {

  private final Text text;

  RecommendationSection(Text text) {
    this.text = text;
  }

  /** Empty while there are too few answers for a score. */
  Optional<ReportPage.Section> recommendation(Headline headline) {
    if (headline.main().finding().shown().isEmpty()) {
      return Optional.empty();
    }
    Histogram answers = headline.answers();
    String whole = new FigureText(text).whole(headline.main());
    var camps =
        new Camps(
            text.get("insight.camp.detractors"),
            text.get("insight.camp.passives"),
            text.get("insight.camp.promoters"));
    var scores = new RecommendationScores(Arrays.stream(answers.counts()).boxed().toList(), camps);
    String said = text.get("analysis.recommendation.said", whole, Numerals.count(answers.n()));
    var chart =
        ReportPage.Section.chart(said, scores::drawn, Optional.of(table(headline.main(), answers)));
    return Optional.of(
        ReportPage.Section.of(
                "recommendation",
                text.get("analysis.recommendation.title"),
                said,
                Optional.of(chart))
            .noting(List.of(text.get("analysis.recommendation.note"))));
  }

  /** The distribution of satisfaction as a table. */
  Optional<ReportPage.Section> satisfaction(Headline headline) {
    if (headline.main().finding().shown().isEmpty()) {
      return Optional.empty();
    }
    var figures = new FigureText(text);
    int top = headline.answers().max();
    String said =
        text.get(
            "analysis.satisfaction.said",
            figures.whole(headline.main()),
            top - 1,
            top,
            figures.whole(headline.mean()),
            Numerals.count(headline.answers().n()));
    return Optional.of(
        ReportPage.Section.of(
                "satisfaction", text.get("analysis.satisfaction.title"), said, Optional.empty())
            .with(table(headline.main(), headline.answers())));
  }

  private DataTable table(Line line, Histogram answers) {
    long[] counts = answers.counts();
    List<BigDecimal> percent = Percentages.of(1, counts);
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < counts.length; i++) {
      rows.add(
          List.of(
              Integer.toString(answers.min() + i),
              Numerals.count(counts[i]),
              percent.get(i).toPlainString() + "%"));
    }
    return new DataTable(
        text.get("analysis.distribution.caption", Labels.of(line.subject())),
        List.of(
            text.get("insight.distribution.score"),
            text.get("insight.distribution.count"),
            text.get("insight.distribution.percent")),
        rows);
  }
}
