package org.lintel.measurement;

import java.util.List;

/**
 * What drives an outcome, as it is kept.
 *
 * @param obstacle why there is none; {@link Obstacle#NONE} when there is one
 * @param n answers behind the pair of variables that has fewest
 * @param needs answers that would be enough
 * @param explained share of the outcome's variance that all drivers explain together
 * @param method identifier of the method
 * @param drawn what was drawn for the intervals
 * @param replicates how often
 */
record DriverResult(
    Obstacle obstacle,
    long n,
    long needs,
    Between explained,
    String method,
    Drawn drawn,
    int replicates,
    List<Driver> drivers) {

  DriverResult {
    drivers = List.copyOf(drivers);
  }

  /** Why answers cannot tell. */
  enum Obstacle {
    NONE,
    TOO_FEW,
    CONSTANT,
    DEPENDENT
  }

  /** What a bootstrap draws. */
  enum Drawn {
    COMMUNITIES,
    HOUSEHOLDS
  }

  /** A value with the ends of its 95 % interval. */
  record Between(double value, double low, double high) {}

  /**
   * One driver.
   *
   * @param importance its part of what all explain together, 0 to 1
   * @param inFirstThree share of the replicates in which it is among the three most important
   */
  record Driver(String code, Between importance, double inFirstThree) {}

  static DriverResult none(Obstacle obstacle, long n, long needs) {
    return new DriverResult(
        obstacle, n, needs, new Between(0, 0, 0), "", Drawn.HOUSEHOLDS, 0, List.of());
  }
}
