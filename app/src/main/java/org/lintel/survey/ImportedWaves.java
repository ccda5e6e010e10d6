package org.lintel.survey;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and removes the closed waves that files of past answers become. */
@Component
class ImportedWaves {

  private static final UUID NO_BUILDING = new UUID(0, 0);
  private static final String UNKNOWN = "UNKNOWN";

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;

  ImportedWaves(JdbcClient database, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** A closed wave without answers yet; its period is set once the answers are known. */
  int begin(int organisation, AnswerImport file, UUID by) {
    return database
        .sql(
            """
            INSERT INTO wave (uuid, organisation_id, version_id, name, mode, state, is_imported,
              opens_at, closes_at, drafted_at, drafted_by, opened_at, closed_at)
            VALUES (:uuid, :organisation, :version, :name, :mode, 'CLOSED', true,
              :now, :now::timestamptz + interval '1 second', :now, :by, :now, :now)
            RETURNING id
            """)
        .param("uuid", identifiers.next())
        .param("organisation", organisation)
        .param("version", file.versionId())
        .param("name", file.plan().waveName())
        .param("mode", file.plan().mode().name())
        .param("now", Times.of(clock.instant()))
        .param("by", by)
        .query(Integer.class)
        .single();
  }

  void addCommunities(int organisation, int wave, AnswerImport file, List<ImportRow.Good> rows) {
    rows.stream()
        .map(ImportRow.Good::community)
        .distinct()
        .forEach(community ->
            database
                .sql(
                    """
                    INSERT INTO wave_community (wave_id, community_id, organisation_id, eligible)
                    VALUES (:wave, :community, :organisation, :eligible)
                    ON CONFLICT (wave_id, community_id) DO NOTHING
                    """)
                .param("wave", wave)
                .param("community", community.id())
                .param("organisation", organisation)
                .param("eligible", file.plan().populations().get(community.uuid().toString()))
                .update());
  }

  /** Whoever answered was invited; where the household is not known, an id stands for it. */
  void invite(int organisation, int wave, List<ImportRow.Good> rows, List<UUID> households) {
    database
        .sql(
            """
            INSERT INTO invitation (community_id, wave_id, household_id, organisation_id,
              building_id, unit_kind, tenure_stage)
            SELECT n.community_id, :wave, n.household_id, :organisation,
              n.building_id, n.unit_kind, n.tenure_stage
            FROM unnest(:communities::int[], :households::uuid[], :buildings::uuid[],
                :kinds::text[], :stages::text[])
              AS n (community_id, household_id, building_id, unit_kind, tenure_stage)
            """)
        .param("wave", wave)
        .param("organisation", organisation)
        .param(
            "communities", rows.stream().map(row -> row.community().id()).toArray(Integer[]::new))
        .param("households", households.toArray(UUID[]::new))
        .param(
            "buildings",
            rows.stream()
                .map(row ->
                    row.household().map(HouseholdsByPlace.Found::building).orElse(NO_BUILDING))
                .toArray(UUID[]::new))
        .param(
            "kinds",
            rows.stream()
                .map(row -> row.household().map(HouseholdsByPlace.Found::unitKind).orElse(UNKNOWN))
                .toArray(String[]::new))
        .param(
            "stages",
            rows.stream()
                .map(row ->
                    row.household().map(HouseholdsByPlace.Found::tenureStage).orElse(UNKNOWN))
                .toArray(String[]::new))
        .update();
  }

  /**
   * Settles whom the answers stand for. Everybody in the roster of these communities counts as
   * asked; N is what the company said, else the roster.
   *
   * @throws PopulationUnknown when a community has more answers than households are known
   */
  void settle(int organisation, int wave) {
    askEverybody(organisation, wave);
    for (Settled community : settled(wave)) {
      if (community.eligible() < community.answered() || community.eligible() == 0) {
        throw new PopulationUnknown(community.name(), community.answered(), community.eligible());
      }
      setPopulation(wave, community);
    }
    count(organisation, wave);
  }

  private void askEverybody(int organisation, int wave) {
    database
        .sql(
            """
            INSERT INTO invitation (community_id, wave_id, household_id, organisation_id,
              building_id, unit_kind, tenure_stage)
            SELECT e.community_id, c.wave_id, e.household_id, :organisation,
              e.building_id, e.unit_kind, e.tenure_stage
            FROM wave_community c
            JOIN eligible_household e ON e.community_id = c.community_id
            WHERE c.wave_id = :wave
            ON CONFLICT (community_id, wave_id, household_id) DO NOTHING
            """)
        .param("organisation", organisation)
        .param("wave", wave)
        .update();
  }

  private record Settled(int community, String name, int eligible, int answered) {}

  private List<Settled> settled(int wave) {
    return database
        .sql(
            """
            SELECT c.community_id AS community, p.name, i.answered,
              coalesce(c.eligible, (
                SELECT count(*)::int FROM eligible_household e
                WHERE e.community_id = c.community_id)) AS eligible
            FROM wave_community c
            JOIN community_place p ON p.community_id = c.community_id
            JOIN (
              SELECT community_id, count(response_id)::int AS answered
              FROM invitation
              WHERE wave_id = :wave
              GROUP BY community_id) i ON i.community_id = c.community_id
            WHERE c.wave_id = :wave
            ORDER BY c.community_id
            """)
        .param("wave", wave)
        .query((row, number) ->
            new Settled(
                row.getInt("community"),
                row.getString("name"),
                row.getInt("eligible"),
                row.getInt("answered")))
        .list();
  }

  private void setPopulation(int wave, Settled community) {
    database
        .sql(
            """
            UPDATE wave_community
            SET eligible = :eligible, invited = :eligible
            WHERE wave_id = :wave AND community_id = :community
            """)
        .param("eligible", community.eligible())
        .param("wave", wave)
        .param("community", community.community())
        .update();
  }

  private void count(int organisation, int wave) {
    database
        .sql(
            """
            INSERT INTO participation (wave_id, community_id, dimension, value, organisation_id,
              asked, answered)
            SELECT c.wave_id, c.community_id, 'ALL', '', :organisation, c.invited,
              (SELECT count(i.response_id) FROM invitation i
               WHERE i.community_id = c.community_id AND i.wave_id = c.wave_id)
            FROM wave_community c
            WHERE c.wave_id = :wave
            UNION ALL
            SELECT i.wave_id, i.community_id, d.dimension, d.value, :organisation,
              count(*), count(i.response_id)
            FROM invitation i
            CROSS JOIN LATERAL (VALUES
              ('BUILDING', i.building_id::text),
              ('TENURE', i.tenure_stage),
              ('UNIT_KIND', i.unit_kind)) AS d (dimension, value)
            WHERE i.wave_id = :wave
            GROUP BY i.wave_id, i.community_id, d.dimension, d.value
            ON CONFLICT (wave_id, community_id, dimension, value)
              DO UPDATE SET asked = excluded.asked, answered = excluded.answered
            """)
        .param("organisation", organisation)
        .param("wave", wave)
        .update();
  }

  /** Sets the wave's period to that of its answers. */
  void setPeriod(int wave) {
    database
        .sql(
            """
            UPDATE wave w
            SET opens_at = r.first, closes_at = r.last + interval '1 second'
            FROM (
              SELECT min(first_submitted_at) AS first, max(first_submitted_at) AS last
              FROM wave_community c
              JOIN response r ON r.community_id = c.community_id AND r.wave_id = c.wave_id
              WHERE c.wave_id = :wave) r
            WHERE w.id = :wave
            """)
        .param("wave", wave)
        .update();
  }

  UUID uuid(int wave) {
    return database
        .sql("SELECT uuid FROM wave WHERE id = :wave")
        .param("wave", wave)
        .query((row, number) -> row.getObject("uuid", UUID.class))
        .single();
  }

  /** Removes the wave with everything that came of it. */
  void remove(int wave) {
    for (String table : List.of("response", "invitation", "participation", "wave_community")) {
      database.sql("DELETE FROM " + table + " WHERE wave_id = :wave").param("wave", wave).update();
    }
    database.sql("DELETE FROM wave WHERE id = :wave AND is_imported").param("wave", wave).update();
  }
}
