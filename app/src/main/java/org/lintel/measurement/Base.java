package org.lintel.measurement;

import java.util.Optional;
import java.util.OptionalLong;
import org.lintel.statistics.Share;

/**
 * Whom a figure stands for: households eligible when the waves opened, those that were asked, and
 * those that answered. Of a community one wave counts, so that a household counts once.
 *
 * @param eligible N; empty where nobody knows it, as of answers that were read from a file
 * @param invited empty together with it
 */
public record Base(OptionalLong eligible, OptionalLong invited, long answered) {

  static final Base NONE = new Base(0, 0, 0);

  public Base {
    if (eligible.isPresent() != invited.isPresent()) {
      throw new IllegalArgumentException("only one of eligible and asked is known");
    }
    boolean isTooMany = invited.isPresent() && answered > invited.getAsLong();
    if (answered < 0 || isTooMany || invited.orElse(0) > eligible.orElse(0)) {
      throw new IllegalArgumentException(
          "%d answered of %s asked of %s eligible".formatted(answered, invited, eligible));
    }
  }

  public Base(long eligible, long invited, long answered) {
    this(OptionalLong.of(eligible), OptionalLong.of(invited), answered);
  }

  /** Answers of whom nobody knows how many were asked. */
  static Base unknown(long answered) {
    return new Base(OptionalLong.empty(), OptionalLong.empty(), answered);
  }

  /** Of a known and an unknown number the sum is unknown. */
  Base plus(Base other) {
    return new Base(
        sum(eligible, other.eligible), sum(invited, other.invited), answered + other.answered);
  }

  private static OptionalLong sum(OptionalLong one, OptionalLong other) {
    return one.isPresent() && other.isPresent()
        ? OptionalLong.of(one.getAsLong() + other.getAsLong())
        : OptionalLong.empty();
  }

  /** Answered of asked; empty while nobody was asked, and where nobody knows. */
  public Optional<Share> responseRate() {
    return invited.orElse(0) == 0
        ? Optional.empty()
        : Optional.of(new Share(answered, invited.getAsLong()));
  }
}
