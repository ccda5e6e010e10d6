package org.lintel.insight.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.measurement.HeadlineMetric;
import org.lintel.measurement.Metric;
import org.lintel.measurement.NetPromoterTrend;
import org.lintel.platform.web.Text;

/** Says where answers of another scale, converted when they were imported, are part of a figure. */
final class ConvertedWords {

  /** Behind the name of a period. */
  static final String MARK = "*";

  private final Text text;

  ConvertedWords(Text text) {
    this.text = text;
  }

  /** Headline figures of which no change is judged; empty when there are none. */
  String unjudged(Set<Metric> apart) {
    List<String> names =
        HeadlineMetric.all().stream()
            .map(HeadlineMetric::metric)
            .filter(apart::contains)
            .map(metric -> text.get(metric.nameKey()))
            .toList();
    return names.isEmpty()
        ? ""
        : text.get(
            "insight.converted.unjudged", String.join(text.get("insight.list.comma"), names));
  }

  /** What the mark means; empty where no period has it. */
  String note(NetPromoterTrend trend) {
    String periods =
        trend.points().stream()
            .filter(NetPromoterTrend.Point::isConverted)
            .map(point -> CockpitHead.shortly(point.period()))
            .collect(Collectors.joining(text.get("insight.list.comma")));
    return periods.isEmpty() ? "" : text.get("insight.converted.note", MARK, periods);
  }

  static String mark(NetPromoterTrend.Point point) {
    return point.isConverted() ? MARK : "";
  }
}
