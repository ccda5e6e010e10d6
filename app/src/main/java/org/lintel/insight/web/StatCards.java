package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lintel.insight.chart.Spark;
import org.lintel.measurement.Change;
import org.lintel.measurement.Figure;
import org.lintel.measurement.HeadlineMetric;
import org.lintel.measurement.Reading;
import org.lintel.platform.web.Text;

/** The cards of the headline figures, each with its change and its last periods. */
final class StatCards {

  private final Optional<Change> change;
  private final String against;
  private final List<Reading> history;
  private final FigureWords words;

  /**
   * Cards of one page.
   *
   * @param against the period that changes are judged against
   * @param history readings of the last periods, oldest first
   */
  StatCards(Optional<Change> change, String against, List<Reading> history, Text text) {
    this.change = change;
    this.against = against;
    this.history = List.copyOf(history);
    this.words = new FigureWords(text);
  }

  List<StatView> of(Reading now) {
    var cards = new ArrayList<StatView>();
    for (HeadlineMetric metric : HeadlineMetric.all()) {
      Figure figure = metric.of(now);
      Optional<FigureWords.Versus> versus =
          change.map(changed -> new FigureWords.Versus(against, changed.of(metric.metric())));
      cards.add(words.stat(figure, versus, spark(metric, figure, versus)));
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
