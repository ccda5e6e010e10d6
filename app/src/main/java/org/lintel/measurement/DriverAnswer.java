package org.lintel.measurement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lintel.statistics.Interval;

/** What can be said about drivers of a selection. */
public sealed interface DriverAnswer {

  /** No wave of the selection asked the outcome and two drivers. */
  record NotAsked() implements DriverAnswer {}

  /**
   * Fewer answers than drivers need.
   *
   * @param n empty below 5
   */
  record TooFew(OptionalLong n, long needs, int drivers) implements DriverAnswer {}

  /** Enough answers, but one is the same everywhere, or follows from the others. */
  record CannotTell() implements DriverAnswer {}

  /** It is being made. */
  record InTheMaking() implements DriverAnswer {}

  /** Making it failed. */
  record Failed() implements DriverAnswer {}

  /**
   * Drivers in the order of the questionnaire.
   *
   * @param n answers to the pair of questions that has fewest
   * @param explained what all of them explain together, 0 to 1
   * @param ofExplained its interval
   * @param isClustered whole communities were drawn for the intervals, not households
   * @param performanceAxis mean of the drivers' scores
   * @param importanceAxis part of each if all were equally important
   * @param isRenewed answers came since the data cut
   */
  record Found(
      List<Driver> drivers,
      long n,
      Base base,
      double explained,
      Interval ofExplained,
      String method,
      boolean isClustered,
      int replicates,
      double performanceAxis,
      double importanceAxis,
      Instant dataCut,
      boolean isRenewed)
      implements DriverAnswer {

    public Found {
      drivers = List.copyOf(drivers);
    }
  }

  /**
   * One driver.
   *
   * @param importance its part of what all explain together, 0 to 1
   * @param inFirstThree how often it is among the three most important when answers are drawn anew
   * @param performance its score, as a statement about the process
   */
  record Driver(
      String code,
      double importance,
      Interval ofImportance,
      double inFirstThree,
      Figure performance,
      Position position) {

    /** The score, when it may be shown. */
    public Optional<Finding.Shown> score() {
      return performance.shown();
    }
  }

  /**
   * What a driver asks for; decided only when both 95 % intervals stay on one side of their axes.
   */
  enum Position {
    FIX_FIRST,
    KEEP_UP,
    LOW_PRIORITY,
    OVERDONE,
    UNDECIDED
  }
}
