package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.survey.instrument.AnswersJson;
import org.lintel.survey.instrument.HouseholdFacts;
import org.lintel.survey.instrument.InstrumentVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what a link leads to, changing nothing. */
@Component
public class Visits {

  private final JdbcClient database;
  private final Waves waves;
  private final Instruments instruments;
  private final StoredResponses responses;
  private final Clock clock;

  Visits(
      JdbcClient database,
      Waves waves,
      Instruments instruments,
      StoredResponses responses,
      Clock clock) {
    this.database = database;
    this.waves = waves;
    this.instruments = instruments;
    this.responses = responses;
    this.clock = clock;
  }

  private record Found(
      HouseholdFacts facts,
      Visit.Place place,
      @Nullable UUID response,
      boolean isSpent,
      @Nullable UUID answeringLink,
      Optional<Visit.Draft> draft,
      Visit.Holder holder) {}

  /** The visit of whoever holds the link. */
  public Visit of(Link link) {
    Found found = find(link);
    Wave wave = waves.get(link.invitation().wave());
    InstrumentVersion version = instruments.version(wave.versionId());
    boolean isOurs = link.id().equals(found.answeringLink());
    return new Visit(
        link,
        wave,
        wave.standing(clock.instant()),
        version,
        found.facts(),
        found.place(),
        found.draft(),
        isOurs ? sent(link, found.response(), version) : Optional.empty(),
        found.isSpent() || (found.response() != null && !isOurs),
        found.holder());
  }

  private Optional<Visit.Sent> sent(Link link, @Nullable UUID response, InstrumentVersion version) {
    if (response == null) {
      return Optional.empty();
    }
    return responses
        .find(link.invitation().community(), response)
        .map(stored ->
            new Visit.Sent(
                stored.id(),
                stored.submissions(),
                stored.sheet().answers(version.questionnaire())));
  }

  private Found find(Link link) {
    return database
        .sql(
            """
            SELECT i.unit_kind, i.tenure_stage, i.response_id, i.is_spent,
              r.link_id AS answering_link,
              p.name, p.time_zone, d.submission_id, d.answers, d.page,
              d.furthest, d.saved_at,
              coalesce(m.phone_last_four, '') AS last_four,
              CASE
                WHEN :member::uuid IS NULL THEN NOT EXISTS (
                  SELECT 1
                  FROM household_member h
                  WHERE h.community_id = i.community_id AND h.household_id = i.household_id)
                ELSE m.member_id IS NULL END AS is_gone,
              CASE
                WHEN o.for_person OR (o.for_all AND :member::uuid IS NULL) THEN 'OWN'
                WHEN o.for_all THEN 'HOUSEHOLD'
                ELSE 'NONE' END AS objection
            FROM invitation i
            JOIN community_place p ON p.community_id = i.community_id
            LEFT JOIN response r ON r.community_id = i.community_id AND r.id = i.response_id
            LEFT JOIN draft d ON d.community_id = i.community_id AND d.link_id = :link
            LEFT JOIN household_member m
              ON m.community_id = i.community_id AND m.household_id = i.household_id
                AND m.member_id = :member::uuid
            CROSS JOIN LATERAL (
              SELECT bool_or(s.person_id IS NULL) AS for_all,
                bool_or(s.person_id = m.person_id) AS for_person
              FROM survey_objection s
              WHERE s.community_id = i.community_id AND s.household_id = i.household_id) o
            WHERE i.community_id = :community AND i.wave_id = :wave
              AND i.household_id = :household
            """)
        .param("link", link.id())
        .param("member", link.member().orElse(null))
        .param("community", link.invitation().community())
        .param("wave", link.invitation().wave())
        .param("household", link.invitation().household())
        .query(Visits::found)
        .single();
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        HouseholdFacts.of(row.getString("unit_kind"), row.getString("tenure_stage")),
        new Visit.Place(row.getString("name"), ZoneId.of(row.getString("time_zone"))),
        row.getObject("response_id", UUID.class),
        row.getBoolean("is_spent"),
        row.getObject("answering_link", UUID.class),
        draft(row),
        new Visit.Holder(
            row.getString("last_four"),
            Objection.valueOf(row.getString("objection")),
            row.getBoolean("is_gone")));
  }

  private static Optional<Visit.Draft> draft(ResultSet row) throws SQLException {
    UUID submission = row.getObject("submission_id", UUID.class);
    if (submission == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Visit.Draft(
            submission,
            AnswersJson.read(row.getString("answers")),
            row.getInt("page"),
            row.getInt("furthest"),
            Times.at(row, "saved_at")));
  }
}
