package org.lintel.analysis.figure;

import java.util.Optional;
import org.lintel.statistics.Comparison;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Estimate;
import org.lintel.statistics.Figure;
import org.lintel.statistics.Interval;
import org.lintel.statistics.NoVariation;
import org.lintel.statistics.NotEnough;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.PublicationFloor;

/** What may be said of a quantity: a value with its interval, or why there is none. */
public sealed interface Finding {

  /**
   * A value.
   *
   * @param interval empty for what describes a model and has none
   * @param method stable id of the method
   * @param test of no difference; empty for what is no difference
   */
  record Shown(
      double value, Optional<Interval> interval, long n, String method, Optional<Test> test)
      implements Finding {

    /** Fewer than 30 answers: no colour, no arrow, no ranking. */
    public boolean isLowBase() {
      return !PublicationFloor.of(n).allowsComparison();
    }

    /** Told apart from no difference, together with all that were judged with it. */
    public boolean isCertain() {
      return test.filter(Test::isCertain).isPresent();
    }
  }

  /**
   * A test of no difference.
   *
   * @param p two-sided p value
   * @param adjusted p value, all that were judged together taken into account
   */
  record Test(double p, double adjusted) {

    /** Share of false alarms among what is called a difference. */
    public static final double FALSE_DISCOVERY_RATE = 0.05;

    public boolean isCertain() {
      return adjusted <= FALSE_DISCOVERY_RATE;
    }
  }

  /** Fewer answers than it needs. */
  record TooFew(long n, long needs) implements Finding {}

  /** Enough answers, but the value would tell what a few households said. */
  record Withheld(Reason reason, long n) implements Finding {}

  /** Enough answers, but they cannot tell. */
  record Impossible(Outcome.Reason reason, long n) implements Finding {}

  /** Why a value is withheld. */
  enum Reason {
    /** All answers are of one class. */
    UNANIMOUS,
    /** It could be had from the total and the other groups. */
    SOLVABLE
  }

  /** Number of answers; how it is told follows from {@link PublicationFloor}. */
  long n();

  default Optional<Shown> shown() {
    return this instanceof Shown shown ? Optional.of(shown) : Optional.empty();
  }

  /** An estimate in another unit. */
  static Finding of(Estimate estimate, double factor) {
    return switch (estimate) {
      case Figure figure -> {
        Figure scaled = figure.scaled(factor);
        yield new Shown(
            scaled.value(),
            Optional.of(scaled.interval()),
            scaled.n(),
            scaled.method(),
            Optional.empty());
      }
      case NotEnough few -> new TooFew(few.n(), few.needs());
    };
  }

  /** A difference in another unit; its p value is adjusted later, with the others. */
  static Finding of(Comparison comparison, double factor) {
    return switch (comparison) {
      case Difference difference ->
          new Shown(
              difference.value() * factor,
              Optional.of(difference.interval().scaled(factor)),
              Math.min(difference.firstN(), difference.secondN()),
              difference.method(),
              Optional.of(new Test(difference.p(), difference.p())));
      case NotEnough few -> new TooFew(few.n(), few.needs());
      case NoVariation _ -> new Impossible(Outcome.Reason.CONSTANT, 0);
    };
  }

  /** A value without interval, or why there is none. */
  static Finding without(double value, long n, String method) {
    return new Shown(value, Optional.empty(), n, method, Optional.empty());
  }
}
