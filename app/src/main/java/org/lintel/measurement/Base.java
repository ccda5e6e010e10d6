package org.lintel.measurement;

import java.util.Optional;
import org.lintel.statistics.Share;

/**
 * Whom a figure stands for: households eligible when the waves opened, those that were asked, and
 * those that answered. With several waves a household counts once in each of them.
 */
public record Base(long eligible, long invited, long answered) {

  static final Base NONE = new Base(0, 0, 0);

  public Base {
    if (answered < 0 || answered > invited || invited > eligible) {
      throw new IllegalArgumentException(
          "%d answered of %d asked of %d eligible".formatted(answered, invited, eligible));
    }
  }

  Base plus(Base other) {
    return new Base(eligible + other.eligible, invited + other.invited, answered + other.answered);
  }

  /** Answered of asked; empty while nobody was asked. */
  public Optional<Share> responseRate() {
    return invited == 0 ? Optional.empty() : Optional.of(new Share(answered, invited));
  }
}
