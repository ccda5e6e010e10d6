package org.lintel.expectation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.expectation.MovedPromise.PromiseTerms;
import org.lintel.platform.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a move: the machine decides, the row is written by key and version, the ledger, the clock
 * and the audit log say so, and whoever listens hears of it, all in one transaction.
 */
@Component
public class MovingAPromise {

  private final JdbcClient database;
  private final PromiseRules rules;
  private final PromiseLedger ledger;
  private final Bells bells;

  MovingAPromise(JdbcClient database, PromiseRules rules, PromiseLedger ledger, Bells bells) {
    this.database = database;
    this.rules = rules;
    this.ledger = ledger;
    this.bells = bells;
  }

  /** What came of it. */
  public sealed interface Answer {

    /** It stands so from now on. */
    record Made() implements Answer {}

    /** Somebody changed the promise since the page was opened. */
    record Overtaken() implements Answer {}

    record Refused(PromiseRefusal reason) implements Answer {}
  }

  /**
   * Moves a promise that was found within the mover's reach.
   *
   * @param version of the promise when the mover saw it
   */
  @Transactional
  public Answer move(PromiseActor actor, Promise found, int version, PromiseMove move) {
    if (found.version() != version) {
      return new Answer.Overtaken();
    }
    var facts = found.facts(rules.breaksAfterDays(), bells.now());
    return switch (PromiseMachine.move(found.terms(), facts, actor, move)) {
      case MovedPromise.Refused(PromiseRefusal reason) -> new Answer.Refused(reason);
      case MovedPromise.To(PromiseTerms terms) ->
          isWritten(found, terms) ? made(actor, found, terms, move) : new Answer.Overtaken();
    };
  }

  private Answer made(PromiseActor actor, Promise found, PromiseTerms terms, PromiseMove move) {
    if (!terms.state().equals(found.state()) || !terms.due().equals(found.due())) {
      bells.ring(found, terms);
    }
    ledger.append(found, said(actor, move));
    bells.note(by(actor), "promise-moved", found, details(actor, terms, move));
    return new Answer.Made();
  }

  private boolean isWritten(Promise before, PromiseTerms after) {
    var parameters = new HashMap<String, @Nullable Object>(PromiseColumns.of(after));
    parameters.put("community", before.place().communityId());
    parameters.put("id", before.id());
    parameters.put("version", before.version());
    parameters.put("now", Times.of(bells.now()));
    return database
            .sql(
                "UPDATE promise SET "
                    + PromiseColumns.SET
                    + """
                    , changed_at = :now, version = version + 1
                    WHERE community_id = :community AND id = :id AND version = :version
                    """)
            .params(parameters)
            .update()
        == 1;
  }

  private static PromiseLedger.Said said(PromiseActor actor, PromiseMove move) {
    return switch (move) {
      case PromiseMove.Keep(String evidence, Instant at) ->
          dated(PromiseEntry.Kind.KEPT, actor, evidence, at);
      case PromiseMove.Renegotiate(Instant due, OwnersWord consent, String reason) ->
          new PromiseLedger.Said(
              PromiseEntry.Kind.RENEGOTIATED,
              actor,
              Optional.empty(),
              reason,
              Optional.of(due),
              Optional.of(consent));
      case PromiseMove.Announce(Instant until, String reason) ->
          dated(PromiseEntry.Kind.ANNOUNCED, actor, reason, until);
      case PromiseMove.GiveUp(String reason) ->
          PromiseLedger.Said.of(PromiseEntry.Kind.BROKEN, actor, reason);
      case PromiseMove.Expire _ -> PromiseLedger.Said.of(PromiseEntry.Kind.BROKEN, actor, "");
      case PromiseMove.Withdraw(OwnersWord word, String reason) ->
          new PromiseLedger.Said(
              PromiseEntry.Kind.WITHDRAWN,
              actor,
              Optional.empty(),
              reason,
              Optional.empty(),
              Optional.of(word));
      case PromiseMove.Reopen(String reason) ->
          PromiseLedger.Said.of(PromiseEntry.Kind.REOPENED, actor, reason);
      case PromiseMove.Entrust(UUID to) ->
          new PromiseLedger.Said(
              PromiseEntry.Kind.ENTRUSTED,
              actor,
              Optional.of(to),
              "",
              Optional.empty(),
              Optional.empty());
    };
  }

  private static PromiseLedger.Said dated(
      PromiseEntry.Kind kind, PromiseActor actor, String words, Instant at) {
    return new PromiseLedger.Said(
        kind, actor, Optional.empty(), words, Optional.of(at), Optional.empty());
  }

  private static UUID by(PromiseActor actor) {
    return actor instanceof PromiseActor.Staff(UUID id) ? id : AuditTrail.SYSTEM;
  }

  private static Map<String, String> details(
      PromiseActor actor, PromiseTerms terms, PromiseMove move) {
    var details = new HashMap<String, String>();
    details.put("mover", PromiseLedger.author(actor).name());
    details.put("move", move.kind().name());
    details.put("state", terms.state().kind().name());
    if (move instanceof PromiseMove.Entrust(UUID to)) {
      details.put("responsible", to.toString());
    }
    return details;
  }
}
