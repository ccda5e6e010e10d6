package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.ServicePhone;
import org.lintel.survey.instrument.HouseholdFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all that a page needs of a link. */
@Component
class VisitRows {

  private final JdbcClient database;
  private final LinkRows links;

  VisitRows(JdbcClient database, LinkRows links) {
    this.database = database;
    this.links = links;
  }

  /** What each token opens, in their order. */
  List<Optional<VisitRow>> of(List<String> tokens) {
    return links.of(tokens, this::read);
  }

  private Map<UUID, VisitRow> read(int organisation, List<UUID> links) {
    Map<UUID, VisitRow> rows = new HashMap<>();
    database
        .sql(
            """
            SELECT l.id AS link_id, l.community_id, l.wave_id, l.household_id, l.member_id,
              i.unit_kind, i.tenure_stage, i.response_id, i.is_spent,
              r.link_id AS answering_link,
              p.name AS community, p.time_zone, p.service_phone,
              d.submission_id, d.answers, d.page, d.furthest, d.saved_at,
              coalesce(m.phone_last_four, '') AS last_four,
              CASE
                WHEN l.member_id IS NULL THEN NOT EXISTS (
                  SELECT 1
                  FROM household_member h
                  WHERE h.community_id = i.community_id AND h.household_id = i.household_id)
                ELSE m.member_id IS NULL END AS is_gone,
              CASE
                WHEN o.for_person OR (o.for_all AND l.member_id IS NULL) THEN 'OWN'
                WHEN o.for_all THEN 'HOUSEHOLD'
                ELSE 'NONE' END AS objection,
              %s
            FROM unnest(:links::uuid[]) AS n (id)
            JOIN invitation_link l ON l.id = n.id
            JOIN invitation i
              ON i.community_id = l.community_id AND i.wave_id = l.wave_id
                AND i.household_id = l.household_id
            JOIN wave w ON w.id = l.wave_id
            JOIN community_place p ON p.community_id = l.community_id
            LEFT JOIN response r ON r.community_id = i.community_id AND r.id = i.response_id
            LEFT JOIN draft d ON d.community_id = l.community_id AND d.link_id = l.id
            LEFT JOIN household_member m
              ON m.community_id = l.community_id AND m.household_id = l.household_id
                AND m.member_id = l.member_id
            CROSS JOIN LATERAL (
              SELECT bool_or(s.person_id IS NULL) AS for_all,
                bool_or(s.person_id = m.person_id) AS for_person
              FROM survey_objection s
              WHERE s.community_id = l.community_id AND s.household_id = l.household_id) o
            """
                .formatted(WaveRows.COLUMNS))
        .param("links", links.toArray(UUID[]::new))
        .query(row -> {
          VisitRow visit = visit(organisation, row);
          rows.put(visit.link().id(), visit);
        });
    return rows;
  }

  private static VisitRow visit(int organisation, ResultSet row) throws SQLException {
    return new VisitRow(
        LinkRows.link(organisation, row),
        WaveRows.wave(row, 0),
        HouseholdFacts.of(row.getString("unit_kind"), row.getString("tenure_stage")),
        new Visit.Place(
            row.getString("community"),
            ZoneId.of(row.getString("time_zone")),
            ServicePhone.stored(row.getString("service_phone"))),
        Optional.ofNullable(row.getObject("response_id", UUID.class)),
        row.getBoolean("is_spent"),
        Optional.ofNullable(row.getObject("answering_link", UUID.class)),
        draft(row),
        new Visit.Holder(
            row.getString("last_four"),
            Objection.valueOf(row.getString("objection")),
            row.getBoolean("is_gone")));
  }

  private static Optional<VisitRow.Saved> draft(ResultSet row) throws SQLException {
    UUID submission = row.getObject("submission_id", UUID.class);
    if (submission == null) {
      return Optional.empty();
    }
    return Optional.of(
        new VisitRow.Saved(
            submission,
            row.getString("answers"),
            row.getInt("page"),
            row.getInt("furthest"),
            Times.at(row, "saved_at")));
  }
}
