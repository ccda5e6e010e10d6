package org.lintel.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.statistics.quality.CarelessAnswers;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;

/** How long answers took that were given on our pages, and which took too little to be read. */
final class AnsweringTimes {

  /** Known times from which a median is worth comparing with. */
  static final int LEAST = 30;

  private final List<Integer> points;
  private final List<Taken> taken = new ArrayList<>();

  AnsweringTimes(Questionnaire questionnaire) {
    points =
        questionnaire.questions().stream()
            .filter(item -> item instanceof Item.Rating || item instanceof Item.Recommend)
            .map(item -> questionnaire.slots().of(item.code()))
            .toList();
  }

  /**
   * One answer.
   *
   * @param points questions on a scale that it answers
   */
  private record Taken(long key, int seconds, int points) {}

  void add(AnsweredRows.Row row) {
    row.seconds()
        .ifPresent(seconds -> {
          var scores = row.given().scores();
          int given = (int) points.stream().filter(scores::isPresent).count();
          taken.add(new Taken(row.key(), seconds, given));
        });
  }

  long known() {
    return taken.size();
  }

  /** How long half of them took at most, in seconds; 0 without any. */
  double median() {
    int[] seconds = taken.stream().mapToInt(Taken::seconds).sorted().toArray();
    int half = seconds.length / 2;
    if (seconds.length == 0) {
      return 0;
    }
    return seconds.length % 2 == 1 ? seconds[half] : (seconds[half - 1] + seconds[half]) / 2.0;
  }

  /** Keys of those that took too little time; none while the times of too few are known. */
  Set<Long> tooFast() {
    double median = median();
    return taken.stream()
        .filter(one -> taken.size() >= LEAST)
        .filter(one -> CarelessAnswers.isSpeeding(one.seconds(), median, one.points()))
        .map(Taken::key)
        .collect(Collectors.toSet());
  }
}
