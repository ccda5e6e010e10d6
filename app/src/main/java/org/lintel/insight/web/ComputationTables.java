package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.AdjustedScores;
import org.lintel.measurement.Change;
import org.lintel.measurement.CommunityComparison;
import org.lintel.measurement.GapWorkings;
import org.lintel.measurement.HeadlineMetric;
import org.lintel.measurement.Metric;
import org.lintel.measurement.Reading;
import org.lintel.measurement.Selection;
import org.lintel.measurement.Workings;
import org.lintel.measurement.Workings.Behind;
import org.lintel.platform.web.Text;

/** The numbers of metrics that are several figures: gaps, communities, changes. */
final class ComputationTables {

  private static final String NONE = "—";

  private final Text text;
  private final DriverNames names;

  ComputationTables(Text text, DriverNames names) {
    this.text = text;
    this.names = names;
  }

  /** Expectation, perception and gap with their own n, and how far gaps scatter. */
  Optional<DataTable> gaps(List<GapWorkings> gaps, Selection selection) {
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DataTable(
            text.get("insight.gap.title"),
            List.of(
                text.get("insight.gap.item"),
                text.get("insight.gap.expectation"),
                text.get("insight.gap.perception"),
                text.get("insight.gap.gap"),
                text.get("insight.computed.pairs"),
                text.get("insight.computed.deviation")),
            gaps.stream().map(gap -> row(gap, selection)).toList()));
  }

  private List<String> row(GapWorkings gap, Selection selection) {
    String name =
        gap.code().isEmpty()
            ? text.get("insight.dimension." + gap.dimension().name())
            : names.of(gap.code(), selection, text).name();
    return List.of(
        name,
        mean(gap.expectation()),
        mean(gap.perception()),
        new FigureWords(text).whole(gap.gap().figure()),
        gap.gap().behind() instanceof Behind.Summed summed ? Numerals.count(summed.n()) : NONE,
        gap.gap().behind() instanceof Behind.Summed summed
            ? Numerals.plain(summed.deviation(), 2)
            : NONE);
  }

  private static String mean(Workings workings) {
    return workings.behind() instanceof Behind.Summed summed
        ? Numerals.plain(summed.mean(), 2)
        : NONE;
  }

  /** How far each community is from the centre, in standard errors. */
  Optional<DataTable> communities(Reading reading) {
    List<CommunityComparison.Row> rows = CommunityComparison.of(reading).rows();
    return table(
        rows.size(),
        List.of("insight.compare.community", "insight.compare.n", "insight.compare.score"),
        List.of("insight.computed.z", "insight.compare.verdict"),
        rows.stream().map(this::row).toList());
  }

  private List<String> row(CommunityComparison.Row row) {
    return List.of(
        row.community().name(),
        row.figure().n().isPresent()
            ? Numerals.count(row.figure().n().getAsLong())
            : text.get("insight.figure.under-five"),
        new FigureWords(text).whole(row.figure()),
        row.z().map(z -> Numerals.signed(z, 2)).orElse(NONE),
        text.get("insight.verdict." + row.verdict().name()));
  }

  /** Own score, reliability of it, and what it is drawn to. */
  Optional<DataTable> adjusted(Reading reading) {
    var adjusted = AdjustedScores.of(reading);
    var rows = new ArrayList<List<String>>();
    for (CommunityComparison.Row row : CommunityComparison.of(reading).rows()) {
      Optional.ofNullable(adjusted.scores().get(row.community().id()))
          .ifPresent(score ->
              rows.add(
                  List.of(
                      row.community().name(),
                      Numerals.count(row.figure().n().orElse(0)),
                      new FigureWords(text).whole(row.figure()),
                      Numerals.share(score.reliability(), 0),
                      DrawingComparisons.score(score.value(), score.interval()))));
    }
    return table(
        rows.size(),
        List.of("insight.compare.community", "insight.compare.n", "insight.compare.score"),
        List.of("insight.compare.reliability", "insight.compare.adjusted"),
        rows);
  }

  /** All headline figures, which are judged together. */
  Optional<DataTable> changes(Reading now, Reading before, Change change) {
    var rows = new ArrayList<List<String>>();
    for (HeadlineMetric headline : HeadlineMetric.all()) {
      Metric metric = headline.metric();
      if (change.of(metric) instanceof Change.Verdict.Judged judged) {
        int decimals = metric.unit().decimals();
        rows.add(
            List.of(
                text.get(metric.nameKey()),
                new FigureWords(text).whole(headline.of(before)),
                new FigureWords(text).whole(headline.of(now)),
                Numerals.signed(judged.difference(), decimals)
                    + " "
                    + Numerals.interval(
                        judged.difference(),
                        judged.interval().lower(),
                        judged.interval().upper(),
                        decimals),
                text.get(
                    judged.isSignificant()
                        ? "insight.change.significant"
                        : "insight.change.noise")));
      }
    }
    return table(
        rows.size(),
        List.of("insight.quality.figure", "insight.computed.before", "insight.computed.now"),
        List.of("insight.computed.difference", "insight.compare.verdict"),
        rows);
  }

  private Optional<DataTable> table(
      int size, List<String> first, List<String> last, List<List<String>> rows) {
    if (size == 0) {
      return Optional.empty();
    }
    var head = new ArrayList<String>();
    first.forEach(key -> head.add(text.get(key)));
    last.forEach(key -> head.add(text.get(key)));
    return Optional.of(new DataTable(text.get("insight.computed.table"), head, rows));
  }
}
