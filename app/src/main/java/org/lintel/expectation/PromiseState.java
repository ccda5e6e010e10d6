package org.lintel.expectation;

import java.time.Instant;

/**
 * What became of a promise. Whether an open one is due soon or late follows from its date and the
 * time, and is never stored: see {@link PromiseStanding}.
 */
public sealed interface PromiseState {

  /** Neither kept nor given up. */
  sealed interface Open extends PromiseState {

    default Renegotiated renegotiate(OwnersWord consent) {
      return new Renegotiated(consent);
    }

    default Broken giveUp(String reason, Instant at) {
      return new Broken(Broken.By.STAFF, reason, at);
    }

    default Broken expire(Instant at) {
      return new Broken(Broken.By.TIME, "", at);
    }

    default Withdrawn withdraw(OwnersWord word, String reason, Instant at) {
      return new Withdrawn(word, reason, at);
    }
  }

  /** Can still be said to have been kept. */
  sealed interface Keepable extends PromiseState {

    default Kept keep(String evidence, Instant at) {
      return new Kept(evidence, at);
    }
  }

  record Made() implements Open, Keepable {}

  /** It has another date, which the owner agreed to. */
  record Renegotiated(OwnersWord consent) implements Open, Keepable {}

  /**
   * It was done.
   *
   * @param evidence what shows it
   * @param at when it was done, which need not be when somebody wrote it down
   */
  record Kept(String evidence, Instant at) implements PromiseState {

    public Made reopen() {
      return new Made();
    }
  }

  /**
   * It was not kept: somebody said so, or the days after its date passed. What was done in the end
   * can be written down still; it stays late.
   */
  record Broken(By by, String reason, Instant at) implements Keepable {

    /** Who broke the news. */
    public enum By {
      STAFF,
      TIME
    }
  }

  /** The owner does not want it any more. */
  record Withdrawn(OwnersWord word, String reason, Instant at) implements PromiseState {}

  /** How the state is kept: one word for each. */
  default Kind kind() {
    return switch (this) {
      case Made _ -> Kind.MADE;
      case Renegotiated _ -> Kind.RENEGOTIATED;
      case Kept _ -> Kind.KEPT;
      case Broken _ -> Kind.BROKEN;
      case Withdrawn _ -> Kind.WITHDRAWN;
    };
  }

  /** Words for the states. */
  enum Kind {
    MADE,
    RENEGOTIATED,
    KEPT,
    BROKEN,
    WITHDRAWN
  }
}
