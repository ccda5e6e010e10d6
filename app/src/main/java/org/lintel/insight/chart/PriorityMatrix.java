package org.lintel.insight.chart;

import java.util.List;

/**
 * What matters against how well it is done: crosses are 95 % intervals, a full dot stands in its
 * quadrant for certain, a hollow one does not yet.
 *
 * @param drivers by importance, most important first; numbered in this order
 * @param scoreAxis where well done begins
 * @param importanceAxis where important begins, in percent
 */
public record PriorityMatrix(
    List<Driver> drivers, double scoreAxis, double importanceAxis, Words words) {

  public PriorityMatrix {
    drivers = List.copyOf(drivers);
    if (drivers.isEmpty()) {
      throw new IllegalArgumentException("no drivers to draw");
    }
  }

  /**
   * One driver.
   *
   * @param importance in percent of what all explain
   */
  public record Driver(String label, Extent score, Extent importance, boolean isDecided) {}

  /** A value with the ends of its interval. */
  public record Extent(double value, double low, double high) {}

  /** The four corners, and what is along the axes. */
  public record Words(
      String fixFirst,
      String keepUp,
      String lowPriority,
      String overdone,
      String score,
      String importance) {}

  /** Important and not well done, for certain. */
  boolean isFirst(Driver driver) {
    return driver.isDecided()
        && driver.score().value() < scoreAxis
        && driver.importance().value() > importanceAxis;
  }

  public Drawing drawn(int width) {
    return new PriorityLayout(this, width).drawing();
  }
}
