package org.lintel.expectation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers what somebody promised: from then on it has a clock, and the owner reads it. The date
 * must lie ahead, which whoever reads the form sees to.
 */
@Component
public class MakingAPromise {

  private final JdbcClient database;
  private final Promises promises;
  private final PromiseLedger ledger;
  private final Bells bells;
  private final Identifiers identifiers;

  MakingAPromise(
      JdbcClient database,
      Promises promises,
      PromiseLedger ledger,
      Bells bells,
      Identifiers identifiers) {
    this.database = database;
    this.promises = promises;
    this.ledger = ledger;
    this.bells = bells;
    this.identifiers = identifiers;
  }

  /** Makes the promise; gives the one that the same form became before. */
  @Transactional
  public UUID make(Viewer viewer, NewPromise given) {
    Instant now = bells.now();
    UUID id = identifiers.next();
    if (!isInserted(viewer, given, id, now)) {
      return sentBefore(given);
    }
    Promise made = promises.get(id).orElseThrow();
    bells.ring(made, made.terms());
    ledger.append(
        made,
        new PromiseLedger.Said(
            PromiseEntry.Kind.MADE,
            new PromiseActor.Staff(viewer.id()),
            Optional.empty(),
            given.words(),
            Optional.of(given.due()),
            Optional.empty()));
    bells.note(
        viewer.id(),
        "promise-made",
        made,
        Map.of("source", given.where().source().name(), "responsible", "" + given.responsible()));
    return id;
  }

  private boolean isInserted(Viewer viewer, NewPromise given, UUID id, Instant now) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("community", given.community());
    parameters.put("id", id);
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("submission", given.submission());
    parameters.put("household", given.household().orElse(null));
    parameters.put("words", given.words());
    parameters.put("source", given.where().source().name());
    parameters.put("sourceId", given.where().id().orElse(null));
    parameters.put("label", given.where().label());
    parameters.put("href", given.where().href());
    parameters.put("by", viewer.id());
    parameters.put("now", Times.of(now));
    parameters.put("responsible", given.responsible());
    parameters.put("due", Times.of(given.due()));
    return database
            .sql(
                """
                INSERT INTO promise
                  (community_id, id, organisation_id, submission, household_id, words, source,
                  source_id, source_label, source_href, made_by, made_at, responsible_id,
                  first_due_at, due_at, changed_at, state)
                VALUES
                  (:community, :id, :organisation, :submission, :household, :words, :source,
                  :sourceId, :label, :href, :by, :now, :responsible, :due, :due, :now, 'MADE')
                ON CONFLICT (community_id, submission) DO NOTHING
                """)
            .params(parameters)
            .update()
        == 1;
  }

  private UUID sentBefore(NewPromise given) {
    return database
        .sql("SELECT id FROM promise WHERE community_id = :community AND submission = :submission")
        .param("community", given.community())
        .param("submission", given.submission())
        .query((row, number) -> row.getObject("id", UUID.class))
        .single();
  }
}
