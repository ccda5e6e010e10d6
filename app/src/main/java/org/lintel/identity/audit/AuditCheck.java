package org.lintel.identity.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes the whole chain of the current organisation. After a seal that does not fit it goes on
 * from the seal as it is stored, so that one changed row is one finding and not a thousand.
 */
@Component
class AuditCheck {

  static final int MOST_FINDINGS = 100;
  private static final int PAGE = 2_000;

  private final JdbcClient database;
  private final AuditChain chain;

  AuditCheck(JdbcClient database, AuditChain chain) {
    this.database = database;
    this.chain = chain;
  }

  /** What was looked at and what was found, at most {@link #MOST_FINDINGS}. */
  record Report(long checked, List<AuditFinding> findings) {}

  private record Link(long number, UUID entryId, String seal, @Nullable AuditEntry entry) {}

  /** All reads see the same moment, so that sealing meanwhile is no finding. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Report run(LongConsumer progress) {
    int organisation = OrganisationScope.required();
    var findings = new ArrayList<AuditFinding>();
    String before = AuditChain.START;
    long last = 0;
    long checked = 0;
    for (var page = page(last); !page.isEmpty(); page = page(last)) {
      for (Link link : page) {
        judge(organisation, before, last, link).ifPresent(findings::add);
        before = link.seal();
        last = link.number();
        checked++;
      }
      progress.accept(checked);
    }
    judgeEnd(organisation, last, before).ifPresent(findings::add);
    findings.addAll(neverSealed());
    return new Report(checked, findings.stream().limit(MOST_FINDINGS).toList());
  }

  private Optional<AuditFinding> judge(int organisation, String before, long last, Link link) {
    if (link.number() != last + 1) {
      return Optional.of(
          new AuditFinding(AuditFinding.Kind.SEAL_MISSING, last + 1, AuditFinding.UNKNOWN));
    }
    var entry = link.entry();
    if (entry == null) {
      return Optional.of(
          new AuditFinding(AuditFinding.Kind.ENTRY_MISSING, link.number(), link.entryId()));
    }
    String expected = chain.seal(before, organisation, link.number(), entry);
    return expected.equals(link.seal())
        ? Optional.empty()
        : Optional.of(new AuditFinding(AuditFinding.Kind.CHANGED, link.number(), link.entryId()));
  }

  private Optional<AuditFinding> judgeEnd(int organisation, long last, String seal) {
    String mark =
        database
            .sql("SELECT encode(mark, 'hex') FROM audit_head")
            .query(String.class)
            .optional()
            .orElse("");
    boolean isEmpty = last == 0 && mark.isEmpty();
    boolean fits = mark.equals(chain.mark(organisation, last, seal));
    return isEmpty || fits
        ? Optional.empty()
        : Optional.of(new AuditFinding(AuditFinding.Kind.END_CUT, last + 1, AuditFinding.UNKNOWN));
  }

  private List<Link> page(long after) {
    return database
        .sql(
            """
            SELECT s.number, s.entry_id, encode(s.seal, 'hex') AS seal, e.id, e.happened_at, e.actor, e.act, e.subject, e.details
            FROM audit_seal s
            LEFT JOIN audit_entry e ON e.id = s.entry_id
            WHERE s.number > :after
            ORDER BY s.number
            LIMIT :page
            """)
        .param("after", after)
        .param("page", PAGE)
        .query((row, number) ->
            new Link(
                row.getLong("number"),
                row.getObject("entry_id", UUID.class),
                row.getString("seal"),
                row.getObject("id") == null ? null : AuditRows.entry(row)))
        .list();
  }

  private List<AuditFinding> neverSealed() {
    return database
        .sql(
            """
            SELECT e.id
            FROM audit_entry e
            WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)
              AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.entry_id = e.id)
            ORDER BY e.id
            LIMIT :most
            """)
        .param("most", MOST_FINDINGS)
        .query((row, number) ->
            new AuditFinding(AuditFinding.Kind.NEVER_SEALED, 0, row.getObject("id", UUID.class)))
        .list();
  }
}
