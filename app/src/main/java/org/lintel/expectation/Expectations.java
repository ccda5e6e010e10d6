package org.lintel.expectation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.community.UnitAddress;
import org.lintel.identity.Permission;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of what owners expect, always cut to what the viewer may see. */
@Component
public class Expectations {

  private static final String FROM =
      """
      FROM expectation x
      JOIN community_place c ON c.community_id = x.community_id
      LEFT JOIN household_place h
        ON h.community_id = x.community_id AND h.household_id = x.household_id
      LEFT JOIN LATERAL (
        SELECT m.person_name
        FROM household_member m
        WHERE m.community_id = x.community_id AND m.household_id = x.household_id
          AND (x.member_id IS NULL OR m.member_id = x.member_id)
        ORDER BY m.is_decision_maker DESC, m.has_phone DESC, m.member_id
        LIMIT 1) m ON true
      """;

  private static final String COLUMNS =
      """
      SELECT x.id, x.community_id, c.uuid AS community, c.name AS community_name, c.time_zone,
        x.household_id, x.member_id, coalesce(h.building_name, '') AS building,
        coalesce(h.entrance_name, '') AS entrance, coalesce(h.unit_label, '') AS unit,
        coalesce(m.person_name, '') AS person, x.words, x.strength, x.source, x.since, x.until,
        x.withdrawn_on, x.recorded_by
      """;

  private final JdbcClient database;
  private final Clock clock;

  Expectations(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Entries within the communities whose owners the viewer reads, the latest first. */
  public Paged<Expectation> of(Viewer viewer, ExpectationFilter filter, Paging paging) {
    String where =
        "WHERE c.path && :nodes::uuid[] AND "
            + filter.show().condition()
            + " AND (:community::uuid IS NULL OR c.uuid = :community::uuid)"
            + " AND (:strength::text IS NULL OR x.strength = :strength::text)";
    var rows =
        filtered(
                COLUMNS + FROM + where + " ORDER BY x.since DESC, x.id LIMIT :size OFFSET :offset",
                viewer,
                filter)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(Expectations::read)
            .list();
    long total =
        filtered("SELECT count(*) " + FROM + where, viewer, filter).query(Long.class).single();
    return new Paged<>(rows, paging, total);
  }

  private JdbcClient.StatementSpec filtered(String sql, Viewer viewer, ExpectationFilter filter) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("nodes", nodes(viewer, Permission.READ_OWNERS));
    parameters.put("community", filter.community().orElse(null));
    parameters.put("strength", filter.strength().map(Enum::name).orElse(null));
    parameters.put("now", Times.of(clock.instant()));
    return database.sql(sql).params(parameters);
  }

  /** What a household expects and what the owners of its community do; the latest first. */
  public List<Expectation> of(int community, UUID household) {
    return database
        .sql(
            COLUMNS
                + FROM
                + "WHERE x.community_id = :community"
                + " AND (x.household_id = :household OR x.household_id IS NULL)"
                + " ORDER BY x.household_id IS NULL, x.since DESC, x.id")
        .params(Map.of("community", community, "household", household))
        .query(Expectations::read)
        .list();
  }

  /**
   * The entry with that id, for whoever keeps the records of owners there.
   *
   * @throws NotFound when there is none within the viewer's reach
   */
  public Expectation findToChange(Viewer viewer, UUID id) {
    return database
        .sql(COLUMNS + FROM + "WHERE x.id = :id AND c.path && :nodes::uuid[]")
        .param("id", id)
        .param("nodes", nodes(viewer, Permission.EDIT_OWNERS))
        .query(Expectations::read)
        .optional()
        .orElseThrow(() -> new NotFound("expectation " + id));
  }

  private static UUID[] nodes(Viewer viewer, Permission permission) {
    return viewer.nodes(permission).toArray(UUID[]::new);
  }

  private static Expectation read(ResultSet row, int number) throws SQLException {
    return new Expectation(
        row.getObject("id", UUID.class),
        new Promise.Place(
            row.getInt("community_id"),
            row.getObject("community", UUID.class),
            row.getString("community_name"),
            ZoneId.of(row.getString("time_zone"))),
        new Promise.Recipient(
            Optional.ofNullable(row.getObject("household_id", UUID.class)),
            UnitAddress.of(
                row.getString("building"), row.getString("entrance"), row.getString("unit")),
            row.getString("person")),
        Optional.ofNullable(row.getObject("member_id", UUID.class)),
        row.getString("words"),
        Expectation.Strength.valueOf(row.getString("strength")),
        Expectation.Source.valueOf(row.getString("source")),
        row.getObject("since", LocalDate.class),
        Optional.ofNullable(row.getObject("until", LocalDate.class)),
        Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class)),
        row.getObject("recorded_by", UUID.class));
  }
}
