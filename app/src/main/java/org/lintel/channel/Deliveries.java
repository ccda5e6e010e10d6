package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Masking;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the letters of an occasion, one by one; nobody's name or address is whole. */
@Component
public class Deliveries {

  private static final String OF_OCCASION =
      """
      FROM letter l
      JOIN community_place p ON p.community_id = l.community_id
      LEFT JOIN eligible_household e
        ON e.community_id = l.community_id AND e.household_id = l.household_id
      LEFT JOIN household_member m
        ON m.community_id = l.community_id AND m.member_id = l.member_id
      WHERE l.kind = :kind AND l.occasion_id = :occasion
        AND (:state::text IS NULL OR l.state = :state)
      """;

  private final JdbcClient database;
  private final Clock clock;

  Deliveries(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * One letter.
   *
   * @param person masked; empty when the member moved away
   * @param at when it was settled, else when its turn comes
   * @param reason words of the mail server, or the last part of a message key for a letter that was
   *     dropped or cut short
   */
  public record Delivery(
      UUID id,
      UUID household,
      String place,
      String building,
      String entrance,
      String unit,
      String person,
      int round,
      LetterState state,
      int attempts,
      Instant at,
      String reason) {

    /** Also when the end overtook it while the contact budget kept it waiting. */
    public boolean canBeRenewed() {
      return state.canBeRenewed()
          || (state == LetterState.DROPPED && reason.equals(ContactBudget.NEVER_FREE));
    }
  }

  /** Letters of all rounds, those that need somebody first. */
  public Paged<Delivery> of(
      String kind, UUID occasion, Optional<LetterState> state, Paging paging) {
    List<Delivery> rows =
        about(
                """
                SELECT l.id, l.household_id, p.name AS place,
                  coalesce(e.building_name, '') AS building,
                  coalesce(e.entrance_name, '') AS entrance, coalesce(e.unit_label, '') AS unit,
                  coalesce(m.person_name, '') AS person, l.round, l.state, l.attempts,
                  coalesce(l.settled_at, l.due_at) AS at, l.reason
                """
                    + OF_OCCASION
                    + """
                    ORDER BY l.state IN ('FAILED', 'UNCERTAIN') DESC,
                      coalesce(l.settled_at, l.due_at) DESC, l.id
                    LIMIT :size OFFSET :offset
                    """,
                kind,
                occasion,
                state)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(Deliveries::delivery)
            .list();
    long total =
        about("SELECT count(*) " + OF_OCCASION, kind, occasion, state).query(Long.class).single();
    return new Paged<>(rows, paging, total);
  }

  /**
   * Puts failed and uncertain letters back in the queue, and those that the end overtook while the
   * contact budget kept them waiting: one, or all of the occasion. Returns how many.
   */
  public int renew(String kind, UUID occasion, Optional<UUID> letter) {
    return database
        .sql(
            """
            UPDATE letter
            SET state = 'WAITING', attempts = 0, due_at = :now, settled_at = NULL, reason = ''
            WHERE kind = :kind AND occasion_id = :occasion
              AND (state IN ('FAILED', 'UNCERTAIN') OR (state = 'DROPPED' AND reason = :never))
              AND (:letter::uuid IS NULL OR id = :letter::uuid)
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("kind", kind)
        .param("occasion", occasion)
        .param("never", ContactBudget.NEVER_FREE)
        .param("letter", letter.orElse(null))
        .update();
  }

  private JdbcClient.StatementSpec about(
      String sql, String kind, UUID occasion, Optional<LetterState> state) {
    return database
        .sql(sql)
        .param("kind", kind)
        .param("occasion", occasion)
        .param("state", state.map(Enum::name).orElse(null));
  }

  private static Delivery delivery(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getString("place"),
        row.getString("building"),
        row.getString("entrance"),
        row.getString("unit"),
        Masking.masked(row.getString("person")),
        row.getInt("round"),
        LetterState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("reason"));
  }
}
