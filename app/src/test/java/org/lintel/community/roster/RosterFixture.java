package org.lintel.community.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.TestDatabase;
import org.lintel.community.ContactSealing;
import org.lintel.community.SealingForTests;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An organisation with one community, and rosters run through it. */
final class RosterFixture {

  static final int ORGANISATION = 71;
  private static final UUID ACTOR = UUID.fromString("00000000-0000-7000-8000-0000000000aa");

  final JdbcClient database;
  final int community;
  final RosterRun run;
  final RosterUndo undo;
  private Map<String, String> chosen = Map.of();
  private Instant now = Instant.parse("2026-11-22T02:00:00Z");

  RosterFixture(TestDatabase test, Path folder) {
    database = test.jdbc();
    ContactSealing sealing = SealingForTests.in(folder);
    var clock =
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    run =
        new RosterRun(
            database,
            test.dataSource(),
            new DataSourceTransactionManager(test.dataSource()),
            sealing,
            clock);
    undo = new RosterUndo(database, List.of());
    community = scoped(() -> found("翠湖天地"));
  }

  private int found(String name) {
    UUID node = UUID.randomUUID();
    UUID root = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO organisation (id, uuid, name, created_at)
            VALUES (:organisation, :root, '示例物业', now())
            ON CONFLICT DO NOTHING
            """)
        .param("organisation", ORGANISATION)
        .param("root", root)
        .update();
    database
        .sql(
            """
            INSERT INTO portfolio_node (id, organisation_id, parent_id, kind, name, path, created_at)
            VALUES (:root, :organisation, NULL, 'GROUP', '集团', ARRAY[:root::uuid], now()),
                (:node, :organisation, :root, 'COMMUNITY', :name, ARRAY[:root::uuid, :node::uuid], now())
            """)
        .param("organisation", ORGANISATION)
        .param("root", root)
        .param("node", node)
        .param("name", name)
        .update();
    return database
        .sql(
            """
            INSERT INTO community (organisation_id, uuid, code, time_zone)
            VALUES (:organisation, :node, 'cuihu', 'Asia/Shanghai')
            RETURNING id
            """)
        .param("organisation", ORGANISATION)
        .param("node", node)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  <T> T scoped(java.util.function.Supplier<T> work) {
    return OrganisationScope.call(ORGANISATION, work::get);
  }

  record Ran(UUID id, RosterRun.Result result) {
    RosterCounts counts() {
      return result.counts();
    }

    List<String> reasons() {
      return told(false);
    }

    List<String> warnings() {
      return told(true);
    }

    private List<String> told(boolean areWarnings) {
      return result.problems().stream()
          .filter(problem -> problem.isWarning() == areWarnings)
          .map(problem -> problem.row() + " " + problem.reason())
          .toList();
    }
  }

  /** From now on a building of the roster stands for one that the community has. */
  void choose(String typed, String building) {
    chosen = Map.of(RosterPlan.building(community, typed), building);
  }

  Ran run(Path file, boolean isKept, boolean succeeds) {
    now = now.plusSeconds(60);
    UUID id = UUID.randomUUID();
    var headings = RosterHeadings.of(file).orElseThrow();
    var roster =
        new RosterImport(
            id,
            "roster.csv",
            Optional.empty(),
            List.of(community),
            Optional.of(community),
            RosterState.CHECKED,
            headings.row(),
            headings.headings(),
            headings.recognised(),
            succeeds,
            new RosterCounts(0, 0, 0, 0, 0, 0),
            ACTOR,
            now);
    var plan =
        new RosterPlan(
            headings.row(),
            headings.recognised(),
            Optional.of(community),
            Map.of("翠湖天地", community),
            chosen);
    return scoped(() -> {
      insert(roster);
      var act = new RosterRun.Act(ORGANISATION, ACTOR, roster, isKept);
      return new Ran(id, run.run(act, plan, file, rows -> {}, result -> {}));
    });
  }

  String traits(String unit) {
    return scoped(() ->
        database
            .sql(
                """
                SELECT h.traits::text
                FROM household h
                JOIN unit u ON u.community_id = h.community_id AND u.id = h.unit_id
                WHERE u.label = :unit AND h.until IS NULL
                """)
            .param("unit", unit)
            .query(String.class)
            .single());
  }

  private void insert(RosterImport roster) {
    database
        .sql(
            """
            INSERT INTO roster_import (id, organisation_id, file_name, state, community_ids,
                heading_row, headings, fields, uploaded_at, uploaded_by)
            VALUES (:id, :organisation, 'x', 'CHECKED', '{}', 1, '{}', '{}', now(), :actor)
            """)
        .param("id", roster.id())
        .param("organisation", ORGANISATION)
        .param("actor", ACTOR)
        .update();
  }

  static Path csv(Path folder, String... lines) throws IOException {
    return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), String.join("\n", lines));
  }

  long count(String table) {
    return scoped(() ->
        database
            .sql("SELECT count(*) FROM " + table + " WHERE community_id = :community")
            .param("community", community)
            .query((row, number) -> row.getLong(1))
            .single());
  }

  /** Unit, name, role, last four digits, with a star for the decision-maker. */
  List<String> members() {
    return scoped(() ->
        new ArrayList<>(
            database
                .sql(
                    """
                    SELECT b.name || '-' || e.name || '-' || u.label || ' ' || m.person_name
                        || ' ' || m.role || ' ' || m.phone_last_four
                        || CASE WHEN m.is_decision_maker THEN '*' ELSE '' END
                    FROM household_member m
                    JOIN household h
                        ON h.community_id = m.community_id AND h.id = m.household_id
                    JOIN unit u ON u.community_id = h.community_id AND u.id = h.unit_id
                    JOIN entrance e ON e.community_id = u.community_id AND e.id = u.entrance_id
                    JOIN building b ON b.community_id = e.community_id AND b.id = e.building_id
                    WHERE m.community_id = :community
                    ORDER BY 1
                    """)
                .param("community", community)
                .query((row, number) -> row.getString(1))
                .list()));
  }
}
