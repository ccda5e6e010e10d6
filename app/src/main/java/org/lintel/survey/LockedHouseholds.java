package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.lintel.survey.instrument.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks waves, then invitations, then responses, each in the order of their keys. */
@Component
class LockedHouseholds {

  private static final String LOCK =
      """
      WITH w AS MATERIALIZED (
        SELECT %s
        FROM wave w
        WHERE w.id = ANY (:distinct::int[])
        ORDER BY w.id
        FOR SHARE OF w)
      SELECT %s, i.community_id, i.wave_id, i.household_id, i.building_id, i.unit_kind,
        i.tenure_stage, i.response_id, i.is_spent, p.time_zone
      FROM unnest(:communities::int[], :waves::int[], :households::uuid[])
        AS k (community_id, wave_id, household_id)
      JOIN w ON w.id = k.wave_id
      JOIN invitation i USING (community_id, wave_id, household_id)
      JOIN community_place p ON p.community_id = i.community_id
      ORDER BY i.community_id, i.wave_id, i.household_id
      FOR NO KEY UPDATE OF i
      """
          .formatted(WaveRows.COLUMNS, WaveRows.COLUMNS);

  private final JdbcClient database;

  LockedHouseholds(JdbcClient database) {
    this.database = database;
  }

  /** Rows that are locked. Nobody closes these waves until the transaction ends. */
  record Locked(Map<Integer, Wave> waves, Map<InvitationKey, Household> households) {}

  /**
   * Locks the waves and the households that were invited, and gives what these answered so far.
   * Sorting needs every wave first, so all waves are locked before the first household.
   */
  Locked lock(SortedSet<InvitationKey> keys) {
    var waves = new HashMap<Integer, Wave>();
    var households = new HashMap<InvitationKey, Household>();
    var answered = new HashMap<InvitationKey, UUID>();
    database
        .sql(LOCK)
        .param(
            "distinct", keys.stream().map(InvitationKey::wave).distinct().toArray(Integer[]::new))
        .param("communities", keys.stream().map(InvitationKey::community).toArray(Integer[]::new))
        .param("waves", keys.stream().map(InvitationKey::wave).toArray(Integer[]::new))
        .param("households", keys.stream().map(InvitationKey::household).toArray(UUID[]::new))
        .query(row -> {
          Household household = household(row);
          households.put(household.key(), household);
          if (!waves.containsKey(household.key().wave())) {
            waves.put(household.key().wave(), WaveRows.wave(row, 0));
          }
          UUID response = row.getObject("response_id", UUID.class);
          if (response != null) {
            answered.put(household.key(), response);
          }
        });
    answers(answered)
        .forEach((key, answer) ->
            households.computeIfPresent(key, (same, household) -> household.answered(answer)));
    return new Locked(waves, households);
  }

  private Map<InvitationKey, Household.Answered> answers(Map<InvitationKey, UUID> responses) {
    if (responses.isEmpty()) {
      return Map.of();
    }
    var keys = List.copyOf(responses.keySet());
    var answers = new HashMap<InvitationKey, Household.Answered>();
    database
        .sql(
            """
            SELECT r.community_id, r.wave_id, r.household_id, r.id, r.link_id, r.channel,
              r.submission_ids, r.month, r.scores, r.absences
            FROM unnest(:communities::int[], :ids::uuid[]) AS k (community_id, id)
            JOIN response r USING (community_id, id)
            ORDER BY r.community_id, r.id
            FOR NO KEY UPDATE OF r
            """)
        .param("communities", keys.stream().map(InvitationKey::community).toArray(Integer[]::new))
        .param("ids", keys.stream().map(responses::get).toArray(UUID[]::new))
        .query(row -> {
          answers.put(key(row), answered(row));
        });
    return answers;
  }

  private static Household household(ResultSet row) throws SQLException {
    return new Household(
        key(row),
        row.getObject("building_id", UUID.class),
        row.getString("unit_kind"),
        row.getString("tenure_stage"),
        ZoneId.of(row.getString("time_zone")),
        row.getBoolean("is_spent"),
        Optional.empty());
  }

  private static InvitationKey key(ResultSet row) throws SQLException {
    return new InvitationKey(
        row.getInt("community_id"),
        row.getInt("wave_id"),
        row.getObject("household_id", UUID.class));
  }

  private static Household.Answered answered(ResultSet row) throws SQLException {
    return new Household.Answered(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("link_id", UUID.class)),
        Channel.valueOf(row.getString("channel")),
        List.of(ArrayColumns.of(row, "submission_ids", UUID[].class)),
        row.getObject("month", LocalDate.class),
        Marks.of(
            ArrayColumns.of(row, "scores", Short[].class),
            ArrayColumns.of(row, "absences", Short[].class)));
  }
}
