package org.lintel.expectation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.expectation.MovedPromise.PromiseTerms;
import org.lintel.expectation.PromiseState.Keepable;
import org.lintel.expectation.PromiseState.Open;

/** The rules of a promise, as a function: how it stands, who wants what; nothing is kept here. */
public final class PromiseMachine {

  /** How far ahead anything can be promised. */
  public static final Duration FARTHEST = Duration.ofDays(3 * 365);

  private PromiseMachine() {}

  /** Makes the move, or says why not. */
  static MovedPromise move(
      PromiseTerms terms, PromiseFacts facts, PromiseActor actor, PromiseMove move) {
    return refusalToActor(actor, move)
        .or(() -> refusalHere(terms, move))
        .or(() -> refusalOfWhat(terms, facts, actor, move))
        .<MovedPromise>map(MovedPromise.Refused::new)
        .orElseGet(() -> new MovedPromise.To(make(terms, facts, move)));
  }

  /** Kinds of moves that staff can make from a state, for the forms of a page. */
  public static List<PromiseMove.Kind> known(PromiseState.Kind state) {
    return Arrays.stream(PromiseMove.Kind.values())
        .filter(move -> move != PromiseMove.Kind.EXPIRE && isKnown(state, move))
        .toList();
  }

  /** Whether the state knows such a move at all; who makes it and when is asked elsewhere. */
  static boolean isKnown(PromiseState.Kind state, PromiseMove.Kind move) {
    boolean isOpen = state == PromiseState.Kind.MADE || state == PromiseState.Kind.RENEGOTIATED;
    return switch (move) {
      case KEEP -> isOpen || state == PromiseState.Kind.BROKEN;
      case RENEGOTIATE, ANNOUNCE, GIVE_UP, EXPIRE, WITHDRAW, ENTRUST -> isOpen;
      case REOPEN -> state == PromiseState.Kind.KEPT;
    };
  }

  private static Optional<PromiseRefusal> refusalToActor(PromiseActor actor, PromiseMove move) {
    return switch (actor) {
      case PromiseActor.Owner _ ->
          when(!(move instanceof PromiseMove.Withdraw), PromiseRefusal.NOT_BY_THE_OWNER);
      case PromiseActor.Time _ ->
          when(!(move instanceof PromiseMove.Expire), PromiseRefusal.NOT_BY_TIME);
      case PromiseActor.Staff _ ->
          when(move instanceof PromiseMove.Expire, PromiseRefusal.NOT_BY_STAFF);
    };
  }

  private static Optional<PromiseRefusal> refusalHere(PromiseTerms terms, PromiseMove move) {
    return when(!isKnown(terms.state().kind(), move.kind()), PromiseRefusal.NOT_FROM_HERE);
  }

  private static Optional<PromiseRefusal> refusalOfWhat(
      PromiseTerms terms, PromiseFacts facts, PromiseActor actor, PromiseMove move) {
    return switch (move) {
      case PromiseMove.Keep(String _, Instant at) ->
          when(at.isAfter(facts.now()), PromiseRefusal.KEPT_AHEAD)
              .or(() -> when(at.isBefore(facts.madeMinute()), PromiseRefusal.KEPT_TOO_EARLY));
      case PromiseMove.Renegotiate(Instant due, OwnersWord consent, String _) ->
          date(due, facts)
              .or(() -> when(due.equals(terms.due()), PromiseRefusal.SAME_DATE))
              .or(() -> word(consent, facts, actor));
      case PromiseMove.Announce(Instant until, String _) -> date(until, facts);
      case PromiseMove.Expire _ ->
          when(
              facts.now().isBefore(terms.due().plus(Duration.ofDays(facts.breaksAfterDays()))),
              PromiseRefusal.TOO_EARLY);
      case PromiseMove.Withdraw(OwnersWord word, String _) -> word(word, facts, actor);
      case PromiseMove.GiveUp _, PromiseMove.Reopen _, PromiseMove.Entrust _ -> Optional.empty();
    };
  }

  private static Optional<PromiseRefusal> date(Instant until, PromiseFacts facts) {
    return when(!until.isAfter(facts.now()), PromiseRefusal.DATE_NOT_AHEAD)
        .or(() -> when(until.isAfter(facts.now().plus(FARTHEST)), PromiseRefusal.DATE_TOO_FAR));
  }

  /** Whose word it has to be, and that it was said while there was a promise to speak of. */
  private static Optional<PromiseRefusal> word(
      OwnersWord word, PromiseFacts facts, PromiseActor actor) {
    return when(!ways(facts, actor).contains(word.way()), PromiseRefusal.NOT_HER_WORD)
        .or(() ->
            when(
                word.at().isAfter(facts.now()) || word.at().isBefore(facts.madeMinute()),
                PromiseRefusal.WORD_OUTSIDE));
  }

  private static List<OwnersWord.Way> ways(PromiseFacts facts, PromiseActor actor) {
    if (facts.isToCommunity()) {
      return OwnersWord.Way.OF_A_COMMUNITY;
    }
    return actor instanceof PromiseActor.Owner
        ? List.of(OwnersWord.Way.OWNER_PAGE)
        : OwnersWord.Way.OF_A_HOUSEHOLD;
  }

  private static PromiseTerms make(PromiseTerms terms, PromiseFacts facts, PromiseMove move) {
    return switch (move) {
      case PromiseMove.Keep(String evidence, Instant at) ->
          terms.with(((Keepable) terms.state()).keep(evidence, at));
      case PromiseMove.Renegotiate(Instant due, OwnersWord consent, String _) ->
          new PromiseTerms(
              open(terms).renegotiate(consent),
              terms.responsible(),
              due,
              Optional.empty(),
              terms.renegotiations() + 1);
      case PromiseMove.Announce(Instant until, String _) ->
          new PromiseTerms(
              terms.state(),
              terms.responsible(),
              terms.due(),
              Optional.of(until),
              terms.renegotiations());
      case PromiseMove.GiveUp(String reason) -> terms.with(open(terms).giveUp(reason, facts.now()));
      case PromiseMove.Expire _ -> terms.with(open(terms).expire(facts.now()));
      case PromiseMove.Withdraw(OwnersWord word, String reason) ->
          terms.with(open(terms).withdraw(word, reason, facts.now()));
      case PromiseMove.Reopen _ -> terms.with(((PromiseState.Kept) terms.state()).reopen());
      case PromiseMove.Entrust(UUID to) ->
          new PromiseTerms(
              terms.state(), to, terms.due(), terms.announced(), terms.renegotiations());
    };
  }

  private static Open open(PromiseTerms terms) {
    return (Open) terms.state();
  }

  private static Optional<PromiseRefusal> when(boolean holds, PromiseRefusal reason) {
    return holds ? Optional.of(reason) : Optional.empty();
  }
}
