package org.lintel.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a method with conditions gives: its result, or the reason why there is none. Never a number
 * in place of a missing one.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> {

  /** The result. */
  record Found<T>(T result) implements Outcome<T> {}

  /**
   * Too few answers.
   *
   * @param n answers there are
   * @param needs answers that would be enough
   */
  record TooFew<T>(long n, long needs) implements Outcome<T> {

    public TooFew {
      if (n < 0 || n >= needs) {
        throw new IllegalArgumentException("%d answers are enough for %d".formatted(n, needs));
      }
    }
  }

  /** Enough answers, but they cannot tell. */
  record Impossible<T>(Reason reason) implements Outcome<T> {}

  /** Why answers cannot tell. */
  enum Reason {
    /** A variable has one value only. */
    CONSTANT,
    /** A variable follows from others, or pairwise covariances contradict each other. */
    DEPENDENT,
    /** The iteration found no end. */
    NOT_CONVERGED,
    /** The parts to compare are too few. */
    TOO_FEW_GROUPS
  }

  static <T> Outcome<T> of(T value) {
    return new Found<>(value);
  }

  static <T> Outcome<T> impossible(Reason reason) {
    return new Impossible<>(reason);
  }

  /** The result as an option, for readers who do not tell why there is none. */
  default Optional<T> value() {
    return this instanceof Found<T>(T found) ? Optional.of(found) : Optional.empty();
  }

  /** The same with another result. */
  default <R> Outcome<R> map(Function<T, R> change) {
    return switch (this) {
      case Found<T>(T found) -> new Found<>(change.apply(found));
      case TooFew<T>(long n, long needs) -> new TooFew<>(n, needs);
      case Impossible<T>(Reason reason) -> new Impossible<>(reason);
    };
  }
}
