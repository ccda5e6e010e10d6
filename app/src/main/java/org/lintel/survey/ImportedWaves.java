package org.lintel.survey;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.community.Community;
import org.lintel.platform.Identifiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and removes the closed waves that files of past answers become. */
@Component
class ImportedWaves {

  /** Building of a household that nobody knows. */
  static final UUID NO_BUILDING = new UUID(0, 0);

  private static final String UNKNOWN = "UNKNOWN";

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;
  private final SettlingWhoWasAsked settling;

  ImportedWaves(
      JdbcClient database, Identifiers identifiers, Clock clock, SettlingWhoWasAsked settling) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
    this.settling = settling;
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
                .param("eligible", stated(file.plan(), community))
                .update());
  }

  /** What the company says; the roster is counted once all answers are there. */
  private static @Nullable Integer stated(ImportPlan plan, Community community) {
    return plan.asked() == WhoWasAsked.STATED
        ? plan.populations().get(community.uuid().toString())
        : null;
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

  /** Settles whom the answers stand for, once all of them are stored. */
  void settle(int organisation, int wave, WhoWasAsked asked) {
    settling.settle(organisation, wave, asked);
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
    for (String table :
        List.of("response", "invitation", "participation", "wave_community", "wave_recoding")) {
      database.sql("DELETE FROM " + table + " WHERE wave_id = :wave").param("wave", wave).update();
    }
    database.sql("DELETE FROM wave WHERE id = :wave AND is_imported").param("wave", wave).update();
  }
}
