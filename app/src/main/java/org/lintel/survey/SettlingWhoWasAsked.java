package org.lintel.survey;

import java.util.List;
import org.lintel.platform.database.SetPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settles whom the answers of an imported wave stand for, once all of them are stored. */
@Component
class SettlingWhoWasAsked {

  private final JdbcClient database;

  SettlingWhoWasAsked(JdbcClient database) {
    this.database = database;
  }

  /**
   * Counts households asked and answering as far as they are known.
   *
   * @throws PopulationUnknown when a community has more answers than households were asked
   */
  void settle(int organisation, int wave, WhoWasAsked asked) {
    switch (asked) {
      case ROSTER -> {
        SetPlans.during(database, () -> takeTheRoster(organisation, wave));
        check(wave);
        countWhole(organisation, wave);
        countGroups(organisation, wave);
      }
      case STATED -> {
        check(wave);
        countWhole(organisation, wave);
      }
      case UNKNOWN -> countWhole(organisation, wave);
    }
  }

  private int takeTheRoster(int organisation, int wave) {
    communities(wave).forEach(community -> askTheRoster(organisation, wave, community));
    return countTheRoster(wave);
  }

  private List<Integer> communities(int wave) {
    return database
        .sql("SELECT community_id FROM wave_community WHERE wave_id = :wave ORDER BY community_id")
        .param("wave", wave)
        .query((row, number) -> row.getInt("community_id"))
        .list();
  }

  private void askTheRoster(int organisation, int wave, int community) {
    database
        .sql(
            """
            INSERT INTO invitation (community_id, wave_id, household_id, organisation_id,
              building_id, unit_kind, tenure_stage)
            SELECT e.community_id, :wave, e.household_id, :organisation,
              e.building_id, e.unit_kind, e.tenure_stage
            FROM eligible_household e
            WHERE e.community_id = :community
            ON CONFLICT (community_id, wave_id, household_id) DO NOTHING
            """)
        .param("organisation", organisation)
        .param("wave", wave)
        .param("community", community)
        .update();
  }

  private int countTheRoster(int wave) {
    return database
        .sql(
            """
            UPDATE wave_community c
            SET eligible = (
              SELECT count(*) FROM eligible_household e WHERE e.community_id = c.community_id)
            WHERE c.wave_id = :wave
            """)
        .param("wave", wave)
        .update();
  }

  private record Asked(String name, int eligible, int answered) {}

  private void check(int wave) {
    for (Asked community : asked(wave)) {
      if (community.eligible() < community.answered()) {
        throw new PopulationUnknown(community.name(), community.answered(), community.eligible());
      }
    }
    database
        .sql("UPDATE wave_community SET invited = eligible WHERE wave_id = :wave")
        .param("wave", wave)
        .update();
  }

  private List<Asked> asked(int wave) {
    return database
        .sql(
            """
            SELECT p.name, coalesce(c.eligible, 0) AS eligible,
              (SELECT count(i.response_id)::int FROM invitation i
               WHERE i.community_id = c.community_id AND i.wave_id = c.wave_id) AS answered
            FROM wave_community c
            JOIN community_place p ON p.community_id = c.community_id
            WHERE c.wave_id = :wave
            ORDER BY c.community_id
            """)
        .param("wave", wave)
        .query((row, number) ->
            new Asked(row.getString("name"), row.getInt("eligible"), row.getInt("answered")))
        .list();
  }

  private void countWhole(int organisation, int wave) {
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
            """)
        .param("organisation", organisation)
        .param("wave", wave)
        .update();
  }

  /**
   * By building, tenure and kind of unit, in communities where every answer has its household:
   * elsewhere an answer would be missing in its group, and the group look less heard than it was.
   */
  private void countGroups(int organisation, int wave) {
    database
        .sql(
            """
            INSERT INTO participation (wave_id, community_id, dimension, value, organisation_id,
              asked, answered)
            SELECT i.wave_id, i.community_id, d.dimension, d.value, :organisation,
              count(*), count(i.response_id)
            FROM invitation i
            CROSS JOIN LATERAL (VALUES
              ('BUILDING', i.building_id::text),
              ('TENURE', i.tenure_stage),
              ('UNIT_KIND', i.unit_kind)) AS d (dimension, value)
            WHERE i.wave_id = :wave
              AND i.community_id NOT IN (
                SELECT u.community_id
                FROM invitation u
                WHERE u.wave_id = :wave AND u.building_id = :unknown)
            GROUP BY i.wave_id, i.community_id, d.dimension, d.value
            """)
        .param("organisation", organisation)
        .param("wave", wave)
        .param("unknown", ImportedWaves.NO_BUILDING)
        .update();
  }
}
