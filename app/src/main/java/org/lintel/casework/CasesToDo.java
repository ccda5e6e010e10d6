package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.calendar.Absences;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the cases waits for one member of staff. */
@Component
public class CasesToDo {

  /** After that time without the owner's word somebody asks her. */
  static final Duration UNCONFIRMED = Duration.ofDays(3);

  /** How many times as many cases of the pool are looked at as are shown. */
  private static final int LOOKED_AT = 5;

  private static final String FIRST_DUE =
      """
      ORDER BY o.due_at NULLS LAST, o.received_at, o.id
      LIMIT :most
      """;

  private static final String HERS =
      """
      SELECT o.community_id, o.id, o.due_at AS next_due_at
      FROM service_case o
      JOIN community_place q ON q.community_id = o.community_id
      WHERE o.handler_id = ANY (:handlers::uuid[]) AND q.path && :nodes::uuid[]
        AND (o.state NOT IN ('DONE', 'CONFIRMED', 'CLOSED')
          OR (o.state = 'DONE' AND (o.done_at <= :unconfirmed OR EXISTS (
            SELECT 1
            FROM case_entry e
            WHERE e.community_id = o.community_id AND e.case_id = o.id
              AND e.kind = 'MESSAGE' AND e.author = 'OWNER'
              AND (e.read_at IS NULL OR e.is_objection)))))
      """
          + FIRST_DUE;

  private static final String NOBODYS =
      """
      SELECT o.community_id, o.id, o.due_at AS next_due_at
      FROM (
        SELECT c.community_id, c.id, c.due_at, c.received_at
        FROM service_case c
        WHERE c.handler_id IS NULL AND c.state NOT IN ('DONE', 'CONFIRMED', 'CLOSED')
          AND NOT (c.is_imported AND c.state = 'RECEIVED') AND %s
        ORDER BY c.received_at, c.id
        LIMIT :looked) o
      """
          + FIRST_DUE;

  private final JdbcClient database;
  private final CaseReach reach;
  private final Absences absences;

  CasesToDo(JdbcClient database, CaseReach reach, Absences absences) {
    this.database = database;
    this.reach = reach;
    this.absences = absences;
  }

  /**
   * A case that waits.
   *
   * @param due the next time that something about it is due
   */
  public record ToDo(ServiceCase found, Optional<Instant> due) {}

  /** Cases of the viewer, and of colleagues who are away and for whom she stands in. */
  public List<ToDo> of(Viewer viewer, Instant now, int most) {
    return database
        .sql(read(HERS))
        .param("handlers", handlers(viewer.id(), now).toArray(UUID[]::new))
        .param("nodes", nodes(viewer))
        .param("unconfirmed", Times.of(now.minus(UNCONFIRMED)))
        .param("most", most)
        .query(CasesToDo::row)
        .list();
  }

  /**
   * Cases that nobody has, in the communities where the viewer handles cases: of the oldest those
   * that are due first.
   */
  public List<ToDo> inThePool(Viewer viewer, int most) {
    var reached = reach.of(viewer, Permission.HANDLE_CASES, "reach");
    return database
        .sql(read(NOBODYS.formatted(reached.condition())))
        .params(reached.parameters())
        .param("looked", most * LOOKED_AT)
        .param("most", most)
        .query(CasesToDo::row)
        .list();
  }

  /** The keys come first, with their limit: the rest is read of a few cases only. */
  private static String read(String keys) {
    return "SELECT k.next_due_at, "
        + CaseRows.COLUMNS
        + CaseRows.from(keys)
        + "ORDER BY k.next_due_at NULLS LAST, c.received_at, c.id";
  }

  private Set<UUID> handlers(UUID viewer, Instant now) {
    var handlers = new HashSet<UUID>();
    handlers.add(viewer);
    if (!absences.isAway(viewer, now)) {
      handlers.addAll(absences.coveredBy(viewer, now));
    }
    return handlers;
  }

  /** How many cases each of them has in hand; who has none is left out. */
  Map<UUID, Integer> inHand(Collection<UUID> staff) {
    record Load(UUID staff, int cases) {}
    return database
        .sql(
            """
            SELECT handler_id, count(*) AS cases
            FROM service_case
            WHERE handler_id = ANY (:staff::uuid[]) AND state <> 'CLOSED'
              AND state NOT IN ('DONE', 'CONFIRMED')
            GROUP BY handler_id
            """)
        .param("staff", staff.toArray(UUID[]::new))
        .query((row, _) -> new Load(row.getObject("handler_id", UUID.class), row.getInt("cases")))
        .list()
        .stream()
        .collect(Collectors.toMap(Load::staff, Load::cases));
  }

  private static UUID[] nodes(Viewer viewer) {
    return viewer.nodes(Permission.HANDLE_CASES).toArray(UUID[]::new);
  }

  private static ToDo row(ResultSet row, int number) throws SQLException {
    return new ToDo(CaseRows.read(row, number), Times.ifAny(row, "next_due_at"));
  }
}
