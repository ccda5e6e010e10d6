package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a household was sent: how often, and the last letters with what became of them. */
@Component
public class HouseholdContacts {

  private final JdbcClient database;
  private final Clock clock;

  HouseholdContacts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * In a time that ends now.
   *
   * @param contacts what was said, however many letters it took
   */
  public record Count(int contacts, int emails, int messages) {}

  /**
   * One letter.
   *
   * @param template of a notice; empty for other kinds
   * @param at when it was settled, else when its turn comes
   */
  public record Sent(String kind, String template, Medium medium, LetterState state, Instant at) {}

  public Count count(int community, UUID household, Duration back) {
    return database
        .sql(
            """
            SELECT count(DISTINCT (l.kind, l.occasion_id, l.round)) AS contacts,
              count(*) FILTER (WHERE l.channel = 'EMAIL') AS emails,
              count(*) FILTER (WHERE l.channel = 'SMS') AS messages
            FROM letter l
            WHERE l.community_id = :community AND l.household_id = :household
              AND l.state = 'SENT' AND l.settled_at > :since
            """)
        .param("community", community)
        .param("household", household)
        .param("since", clock.instant().minus(back).atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new Count(row.getInt("contacts"), row.getInt("emails"), row.getInt("messages")))
        .single();
  }

  /** The last letters, also those that wait or did not arrive. */
  public List<Sent> latest(int community, UUID household, int most) {
    return database
        .sql(
            """
            SELECT l.kind, coalesce(n.template, '') AS template, l.channel, l.state,
              coalesce(l.settled_at, l.due_at) AS at
            FROM letter l
            LEFT JOIN notice n ON l.kind = 'notice' AND n.community_id = l.community_id
              AND n.id = l.occasion_id
            WHERE l.community_id = :community AND l.household_id = :household
            ORDER BY coalesce(l.settled_at, l.due_at) DESC, l.id
            LIMIT :most
            """)
        .param("community", community)
        .param("household", household)
        .param("most", most)
        .query(HouseholdContacts::sent)
        .list();
  }

  private static Sent sent(ResultSet row, int number) throws SQLException {
    return new Sent(
        row.getString("kind"),
        row.getString("template"),
        Medium.valueOf(row.getString("channel")),
        LetterState.valueOf(row.getString("state")),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
