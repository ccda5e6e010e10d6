package org.lintel.identity.audit;

import java.util.List;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains new entries of the current organisation, in batches. A lock on the organisation's head
 * keeps a second node out; the number of a seal follows the order of sealing.
 */
@Component
class AuditSealer {

  static final int BATCH = 500;

  private final JdbcClient database;
  private final AuditChain chain;

  AuditSealer(JdbcClient database, AuditChain chain) {
    this.database = database;
    this.chain = chain;
  }

  private record Head(long number, String seal) {}

  /** Seals at most one batch; returns how many entries it sealed. */
  @Transactional
  int sealBatch() {
    int organisation = OrganisationScope.required();
    if (!isMyTurn(organisation)) {
      return 0;
    }
    List<AuditEntry> waiting = waiting();
    Head head = head();
    for (AuditEntry entry : waiting) {
      long number = head.number() + 1;
      head = new Head(number, chain.seal(head.seal(), organisation, number, entry));
      write(organisation, head, entry);
    }
    if (!waiting.isEmpty()) {
      moveHead(organisation, head);
    }
    return waiting.size();
  }

  private boolean isMyTurn(int organisation) {
    return database
        .sql("SELECT pg_try_advisory_xact_lock(hashtext('audit-seal'), :organisation)")
        .param("organisation", organisation)
        .query(Boolean.class)
        .single();
  }

  private List<AuditEntry> waiting() {
    return database
        .sql(
            """
            SELECT e.id, e.happened_at, e.actor, e.act, e.subject, e.details
            FROM audit_unsealed u
            JOIN audit_entry e ON e.id = u.entry_id
            ORDER BY u.entry_id
            LIMIT :batch
            """)
        .param("batch", BATCH)
        .query((row, number) -> AuditRows.entry(row))
        .list();
  }

  private Head head() {
    return database
        .sql(
            """
            SELECT number, encode(seal, 'hex') AS seal
            FROM audit_head
            """)
        .query((row, number) -> new Head(row.getLong("number"), row.getString("seal")))
        .optional()
        .orElse(new Head(0, AuditChain.START));
  }

  private void write(int organisation, Head seal, AuditEntry entry) {
    database
        .sql(
            """
            WITH sealed AS (
              DELETE FROM audit_unsealed
              WHERE entry_id = :entry
              RETURNING entry_id
            )
            INSERT INTO audit_seal (organisation_id, number, entry_id, seal)
            SELECT :organisation, :number, entry_id, decode(:seal, 'hex')
            FROM sealed
            """)
        .param("entry", entry.id())
        .param("organisation", organisation)
        .param("number", seal.number())
        .param("seal", seal.seal())
        .update();
  }

  private void moveHead(int organisation, Head head) {
    database
        .sql(
            """
            INSERT INTO audit_head (organisation_id, number, seal, mark)
            VALUES (:organisation, :number, decode(:seal, 'hex'), decode(:mark, 'hex'))
            ON CONFLICT (organisation_id) DO UPDATE
            SET number = excluded.number,
                seal = excluded.seal,
                mark = excluded.mark
            """)
        .param("organisation", organisation)
        .param("number", head.number())
        .param("seal", head.seal())
        .param("mark", chain.mark(organisation, head.number(), head.seal()))
        .update();
  }
}
