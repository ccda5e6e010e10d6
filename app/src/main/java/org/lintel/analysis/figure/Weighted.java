package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lintel.measurement.Satisfaction;
import org.lintel.measurement.Unit;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Share;
import org.lintel.statistics.Sums;

/**
 * Headline figures brought to what is known of the households, beside those of the answers as they
 * came.
 *
 * @param rows one for each figure and way of reading it
 * @param designEffect by raking; empty without margins
 * @param isWorthwhile false when raking costs more than half of the answers: then nothing is raked
 * @param isTrimmed weights were cut, so that margins hold only nearly
 * @param without answers that have no class and are left out
 */
public record Weighted(
    List<Line> rows,
    Optional<Double> designEffect,
    boolean isWorthwhile,
    boolean isTrimmed,
    long without) {

  public Weighted {
    rows = List.copyOf(rows);
  }

  /**
   * A headline figure as the mean of what single answers count.
   *
   * @param counted what the answers of a stratum count together
   */
  record Quantity(String measure, String subject, Unit unit, Function<Histogram, Sums> counted) {

    static Quantity nps(String subject) {
      return new Quantity("nps", subject, Unit.POINTS, answers -> Nps.of(answers).classes().sums());
    }

    static Quantity satisfaction(String subject) {
      return new Quantity("satisfaction.top2", subject, Unit.PERCENT, Quantity::top);
    }

    private static Sums top(Histogram answers) {
      Share share = answers.top(Satisfaction.BOXES);
      return Sums.of(share.n(), share.count(), share.count());
    }
  }

  List<Line> lines() {
    return new ArrayList<>(rows);
  }
}
