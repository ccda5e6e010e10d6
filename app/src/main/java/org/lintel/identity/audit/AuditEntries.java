package org.lintel.identity.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit log of the current organisation. */
@Component
public class AuditEntries {

  private static final String FILTER =
      """
      WHERE (:act = '' OR act = :act)
        AND (:anybody OR actor = :actor)
        AND happened_at >= :from
        AND happened_at < :until
      """;

  private final JdbcClient database;

  AuditEntries(JdbcClient database) {
    this.database = database;
  }

  /**
   * What is looked for.
   *
   * @param act empty for all
   */
  public record Filter(String act, Optional<UUID> actor, Instant from, Instant until) {}

  /** Latest first. */
  public Paged<AuditEntry> list(Filter filter, Paging paging) {
    List<AuditEntry> rows =
        with(
                filter,
                "SELECT id, happened_at, actor, act, subject, details FROM audit_entry "
                    + FILTER
                    + "ORDER BY happened_at DESC, id DESC LIMIT :size OFFSET :offset")
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query((row, number) -> AuditRows.entry(row))
            .list();
    long total =
        with(filter, "SELECT count(*) FROM audit_entry " + FILTER).query(Long.class).single();
    return new Paged<>(rows, paging, total);
  }

  private JdbcClient.StatementSpec with(Filter filter, String sql) {
    return database
        .sql(sql)
        .param("act", filter.act())
        .param("anybody", filter.actor().isEmpty())
        .param("actor", filter.actor().orElse(new UUID(0, 0)))
        .param("from", Timestamp.from(filter.from()))
        .param("until", Timestamp.from(filter.until()));
  }

  /** Who has acted, for the filter; the system itself is among them when it has. */
  public List<UUID> actors() {
    return database
        .sql("SELECT DISTINCT actor FROM audit_entry")
        .query((row, number) -> row.getObject("actor", UUID.class))
        .list();
  }

  /** The acts that occur, for the filter. */
  public List<String> acts() {
    return database
        .sql("SELECT DISTINCT act FROM audit_entry ORDER BY act")
        .query((row, number) -> row.getString("act"))
        .list();
  }
}
