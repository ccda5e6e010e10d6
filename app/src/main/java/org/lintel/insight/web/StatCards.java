package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lintel.insight.chart.Spark;
import org.lintel.measurement.Change;
import org.lintel.measurement.Figure;
import org.lintel.measurement.HeadlineMetric;
import org.lintel.measurement.Metric;
import org.lintel.measurement.Reading;
import org.lintel.platform.web.Text;

/** The cards of the headline figures, each with its change and its last periods. */
final class StatCards {

  private final Optional<Change> change;
  private final String against;
  private final List<Reading> history;
  private final FigureWords words;
  private final String query;
  private final Map<Metric, String> beside = new EnumMap<>(Metric.class);

  /**
   * Cards of one page.
   *
   * @param against the period that changes are judged against
   * @param history readings of the last periods, oldest first
   * @param query filters of the page, for the way to how a figure is computed
   */
  StatCards(
      Optional<Change> change, String against, List<Reading> history, String query, Text text) {
    this.change = change;
    this.against = against;
    this.history = List.copyOf(history);
    this.words = new FigureWords(text);
    this.query = query;
  }

  /** What stands beside one figure, such as the same figure weighted. */
  StatCards beside(Metric metric, String words) {
    beside.put(metric, words);
    return this;
  }

  List<StatView> of(Reading now) {
    var cards = new ArrayList<StatView>();
    for (HeadlineMetric metric : HeadlineMetric.all()) {
      Figure figure = metric.of(now);
      Optional<FigureWords.Versus> versus =
          change.map(changed -> new FigureWords.Versus(against, changed.of(metric.metric())));
      String other = beside.getOrDefault(metric.metric(), "");
      cards.add(words.stat(figure, versus, spark(metric, figure, versus), query, other));
    }
    return cards;
  }

  private Spark spark(HeadlineMetric metric, Figure figure, Optional<FigureWords.Versus> versus) {
    List<OptionalDouble> values =
        history.stream()
            .map(reading ->
                metric
                    .of(reading)
                    .shown()
                    .map(found -> OptionalDouble.of(found.value()))
                    .orElse(OptionalDouble.empty()))
            .toList();
    OptionalDouble target =
        figure
            .target()
            .map(standing -> OptionalDouble.of(standing.value().doubleValue()))
            .orElse(OptionalDouble.empty());
    return new Spark(values, target, versus.filter(FigureWords.Versus::isWorse).isPresent());
  }
}
