package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.analysis.plan.Slices;
import org.lintel.statistics.PublicationFloor;

/**
 * A headline question over several periods.
 *
 * @param periods one for each period that has answers, from the earliest
 */
public record History(List<Headline> periods) {

  public History {
    periods = List.copyOf(periods);
  }

  static History none() {
    return new History(List.of());
  }

  /** How many periods have a value. */
  public long shown() {
    return periods.stream().filter(each -> each.main().finding().shown().isPresent()).count();
  }

  /**
   * The period that a report is about: the latest one with enough answers to compare, or else to
   * score, or else the latest.
   *
   * @param answers of each period
   */
  static int current(Slices periods, List<Long> answers) {
    return latest(answers, PublicationFloor.COMPARE)
        .or(() -> latest(answers, PublicationFloor.SCORE))
        .or(() -> latest(answers, 1))
        .orElse(periods.size() - 1);
  }

  private static Optional<Integer> latest(List<Long> answers, long least) {
    for (int period = answers.size() - 1; period >= 0; period--) {
      if (answers.get(period) >= least) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  /** The period before, with answers; empty for the first. */
  static Optional<Integer> before(int current, List<Long> answers) {
    for (int period = current - 1; period >= 0; period--) {
      if (answers.get(period) > 0) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  List<Line> lines() {
    var lines = new ArrayList<Line>();
    periods.forEach(period -> lines.addAll(period.lines()));
    return lines;
  }
}
