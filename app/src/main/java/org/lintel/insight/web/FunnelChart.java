package org.lintel.insight.web;

import java.util.List;
import java.util.Optional;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.Funnel;
import org.lintel.insight.chart.FunnelBands;
import org.lintel.insight.chart.Numerals;
import org.lintel.insight.chart.Verdict;
import org.lintel.measurement.CommunityComparison;
import org.lintel.measurement.Figure;
import org.lintel.platform.web.Text;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.funnel.FunnelVerdict;

/** Communities against all of them together; their table stands beside it. */
final class FunnelChart {

  private final Text text;
  private final boolean isOnly;

  /**
   * For one page.
   *
   * @param isOnly the viewer has no other community than the one that is shown
   */
  FunnelChart(Text text, boolean isOnly) {
    this.text = text;
    this.isOnly = isOnly;
  }

  /** The chart; or whether there is one community only, or too few with enough answers. */
  ChartBox of(CommunityComparison comparison, Figure all) {
    List<CommunityComparison.Row> drawn =
        comparison.rows().stream().filter(row -> row.verdict() != FunnelVerdict.NOT_DRAWN).toList();
    var empty = new EmptyBoxes(text);
    if (comparison.rows().isEmpty()) {
      return empty.notAsked();
    }
    if (comparison.rows().size() == 1) {
      return empty.oneCommunity(isOnly);
    }
    return comparison
        .funnel()
        .map(funnel -> ChartBox.of(chart(funnel, drawn, all)))
        .orElseGet(() -> empty.fewCommunities(drawn.size(), PublicationFloor.SCORE));
  }

  private Chart chart(
      org.lintel.statistics.funnel.Funnel funnel, List<CommunityComparison.Row> drawn, Figure all) {
    String centre = Numerals.signed(funnel.target() * 100, 0);
    var chart =
        new Funnel(
            drawn.stream().flatMap(row -> point(row).stream()).toList(),
            funnel.target() * 100,
            limits(funnel, drawn),
            new Funnel.Words(
                text.get("insight.funnel.sample"), text.get("insight.funnel.centre", centre)));
    return Chart.beside(conclusion(drawn, all), chart::drawn);
  }

  private static Optional<Funnel.Point> point(CommunityComparison.Row row) {
    return row.figure()
        .shown()
        .map(shown ->
            new Funnel.Point(
                row.community().name(),
                row.figure().n().orElse(0),
                shown.value(),
                verdict(row.verdict())));
  }

  private static Verdict verdict(FunnelVerdict verdict) {
    return switch (verdict) {
      case ABOVE -> Verdict.HIGH;
      case BELOW -> Verdict.LOW;
      case WITHIN -> Verdict.NORMAL;
      case NOT_JUDGED, NOT_DRAWN -> Verdict.UNDECIDED;
    };
  }

  private static List<Funnel.Limit> limits(
      org.lintel.statistics.funnel.Funnel funnel, List<CommunityComparison.Row> drawn) {
    long least = PublicationFloor.SCORE;
    return FunnelBands.of(
        funnel, drawn.stream().mapToLong(row -> row.figure().n().orElse(least)).max().orElse(100));
  }

  private String conclusion(List<CommunityComparison.Row> drawn, Figure all) {
    long above = drawn.stream().filter(row -> row.verdict() == FunnelVerdict.ABOVE).count();
    long below = drawn.stream().filter(row -> row.verdict() == FunnelVerdict.BELOW).count();
    return text.get(
        "insight.funnel.conclusion", drawn.size(), above, below, new FigureWords(text).whole(all));
  }
}
