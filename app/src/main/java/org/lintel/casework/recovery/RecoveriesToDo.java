package org.lintel.casework.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.platform.Viewer;
import org.lintel.relationship.AccountManagers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for a call or a question of the viewer: open ones that nobody has called, with their
 * tries of today, and those whose two weeks are over. They are of households that she acts for or
 * that nobody acts for; what is known from a named answer only is hers whoever looks after it.
 */
@Component
class RecoveriesToDo {

  private static final String ORDER = " ORDER BY coalesce(r.check_at, r.due_at) NULLS LAST, r.id";

  /** The day of the next try is one of the community's calendar. */
  private static final String WAITING =
      "SELECT r.id, r.community_id, r.household_id, r.is_restricted "
          + RecoveryRows.BARE
          + "WHERE "
          + RecoveryRows.SEEN
          + """
           AND ((r.closed_at IS NULL AND r.called_at IS NULL AND (r.next_try_on IS NULL
              OR r.next_try_on <= (:now::timestamptz AT TIME ZONE p.time_zone)::date))
            OR (r.check_at <= :now AND r.checked_at IS NULL))
          """
          + ORDER;

  private static final String SHOWN =
      "SELECT "
          + RecoveryRows.COLUMNS
          + RecoveryRows.FROM
          + "WHERE "
          + RecoveryRows.SEEN
          + " AND r.id = ANY (:ids::uuid[])"
          + ORDER;

  private final JdbcClient database;
  private final AccountManagers managers;

  RecoveriesToDo(JdbcClient database, AccountManagers managers) {
    this.database = database;
    this.managers = managers;
  }

  private record Waiting(UUID id, int community, UUID household, boolean isRestricted) {}

  /** What is due first. */
  List<Recovery> of(Viewer viewer, Instant now, int most) {
    List<Waiting> waiting = waiting(viewer, now);
    Map<UUID, UUID> acting =
        managers.actingFor(
            waiting.stream()
                .filter(each -> !each.isRestricted())
                .collect(
                    Collectors.toMap(Waiting::household, Waiting::community, (first, _) -> first)),
            now);
    UUID[] hers =
        waiting.stream()
            .filter(each ->
                each.isRestricted()
                    || viewer.id().equals(acting.getOrDefault(each.household(), viewer.id())))
            .limit(most)
            .map(Waiting::id)
            .toArray(UUID[]::new);
    return RecoveryRows.seen(database.sql(SHOWN), viewer)
        .param("ids", hers)
        .query(RecoveryRows::read)
        .list();
  }

  private List<Waiting> waiting(Viewer viewer, Instant now) {
    return RecoveryRows.seen(database.sql(WAITING), viewer)
        .param("now", Times.of(now))
        .query((row, number) ->
            new Waiting(
                row.getObject("id", UUID.class),
                row.getInt("community_id"),
                row.getObject("household_id", UUID.class),
                row.getBoolean("is_restricted")))
        .list();
  }
}
