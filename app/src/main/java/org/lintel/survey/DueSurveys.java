package org.lintel.survey;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Surveys that a member was invited to and nobody of her household has answered. */
@Component
public class DueSurveys {

  private final JdbcClient database;
  private final LinkTokens tokens;
  private final Instruments instruments;
  private final Clock clock;

  DueSurveys(JdbcClient database, LinkTokens tokens, Instruments instruments, Clock clock) {
    this.database = database;
    this.tokens = tokens;
    this.instruments = instruments;
    this.clock = clock;
  }

  /** A survey that waits, with the path of her own link. */
  public record Due(String title, String path, boolean isBegun) {}

  private record Row(UUID link, int version, boolean isBegun) {}

  /** Open ones, the first to end first; none for who asked not to be asked. */
  public List<Due> of(int community, UUID household, UUID member, UUID person, String language) {
    return database
        .sql(
            """
            SELECT l.id, w.version_id, EXISTS (
              SELECT 1
              FROM draft d
              WHERE d.link_id = l.id AND d.community_id = l.community_id) AS is_begun
            FROM invitation_link l
            JOIN invitation i ON i.community_id = l.community_id AND i.wave_id = l.wave_id
              AND i.household_id = l.household_id AND i.response_id IS NULL AND NOT i.is_spent
            JOIN wave w ON w.id = l.wave_id AND w.state = 'OPEN'
              AND w.opens_at <= :now AND w.closes_at > :now
            WHERE l.community_id = :community AND l.member_id = :member
              AND l.household_id = :household AND NOT EXISTS (
                SELECT 1
                FROM survey_objection o
                WHERE o.community_id = l.community_id AND o.household_id = l.household_id
                  AND (o.person_id IS NULL OR o.person_id = :person))
            ORDER BY w.closes_at, w.id
            """)
        .param("community", community)
        .param("household", household)
        .param("member", member)
        .param("person", person)
        .param("now", Times.of(clock.instant()))
        .query((row, number) ->
            new Row(
                row.getObject("id", UUID.class),
                row.getInt("version_id"),
                row.getBoolean("is_begun")))
        .list()
        .stream()
        .map(row ->
            new Due(
                instruments.version(row.version()).questionnaire().title().in(language),
                "/s/" + tokens.of(row.link()),
                row.isBegun()))
        .toList();
  }
}
