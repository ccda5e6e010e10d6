package org.lintel.expectation;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What somebody wants to do with a promise. */
public sealed interface PromiseMove {

  /** It was kept: what shows it, and when that was. */
  record Keep(String evidence, Instant at) implements PromiseMove {}

  /** Another date, with the owner's consent. */
  record Renegotiate(Instant due, OwnersWord consent, String reason) implements PromiseMove {}

  /** Another date that the owner was told and did not agree to: it stays due when it was. */
  record Announce(Instant until, String reason) implements PromiseMove {}

  /** It cannot be kept; the owner reads why. */
  record GiveUp(String reason) implements PromiseMove {}

  /** The days after its date passed and nobody said anything. */
  record Expire() implements PromiseMove {}

  /** The owner does not want it any more. */
  record Withdraw(OwnersWord word, String reason) implements PromiseMove {}

  /** It was not kept after all. */
  record Reopen(String reason) implements PromiseMove {}

  /** Somebody else answers for it from now on. */
  record Entrust(UUID to) implements PromiseMove {}

  default Kind kind() {
    return switch (this) {
      case Keep _ -> Kind.KEEP;
      case Renegotiate _ -> Kind.RENEGOTIATE;
      case Announce _ -> Kind.ANNOUNCE;
      case GiveUp _ -> Kind.GIVE_UP;
      case Expire _ -> Kind.EXPIRE;
      case Withdraw _ -> Kind.WITHDRAW;
      case Reopen _ -> Kind.REOPEN;
      case Entrust _ -> Kind.ENTRUST;
    };
  }

  /** Words for the moves. */
  enum Kind {
    KEEP,
    RENEGOTIATE,
    ANNOUNCE,
    GIVE_UP,
    EXPIRE,
    WITHDRAW,
    REOPEN,
    ENTRUST;

    /** Part of message keys, and the value of a form. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
