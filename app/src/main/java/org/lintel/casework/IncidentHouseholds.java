package org.lintel.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The entries of households in an incident. Households that moved in since are met with the next
 * word; those that moved out keep what they were told.
 */
@Component
class IncidentHouseholds {

  private static final int AT_ONCE = 500;

  private static final String TOUCHED =
      """
      FROM household_site s
      WHERE EXISTS (
          SELECT 1
          FROM incident_place p
          WHERE p.incident_id = :incident AND p.community_id = s.community_id
            AND (p.kind = 'COMMUNITY' OR p.place IN (s.building_id, s.entrance_id)))
        AND EXISTS (
          SELECT 1
          FROM household_member m
          WHERE m.community_id = s.community_id AND m.household_id = s.household_id)
        AND NOT EXISTS (
          SELECT 1
          FROM incident_household h
          WHERE h.community_id = s.community_id AND h.incident_id = :incident
            AND h.household_id = s.household_id)
      """;

  private final JdbcClient database;
  private final Clock clock;

  IncidentHouseholds(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How many households that word is for. */
  long count(Incident incident, IncidentWord word) {
    String joining =
        word.kind() == IncidentWord.Kind.ENDED ? "0" : "(SELECT count(*) " + TOUCHED + ")";
    return database
        .sql(
            "SELECT "
                + joining
                + """
                + (SELECT count(*)
                  FROM incident_household
                  WHERE incident_id = :incident AND closed_at IS NULL)
                """)
        .param("incident", incident.id())
        .query(Long.class)
        .single();
  }

  /** Tells them in lots, each by itself; gives how many heard it now. */
  long tell(Incident incident, IncidentWord word, LongConsumer progress) {
    var parameters = parameters(incident, word);
    long told = 0;
    if (word.kind() != IncidentWord.Kind.ENDED) {
      told += repeated(JOIN, parameters, told, progress);
    }
    return told + repeated(TELL, parameters, told, progress);
  }

  private long repeated(
      String sql, Map<String, @Nullable Object> parameters, long before, LongConsumer progress) {
    long all = 0;
    int some;
    do {
      some = database.sql(sql).params(parameters).update();
      all += some;
      progress.accept(before + all);
    } while (some == AT_ONCE);
    return all;
  }

  private static final String JOIN =
      """
      INSERT INTO incident_household
        (community_id, incident_id, household_id, organisation_id, joined_at, word, told_at,
        next_word_at)
      SELECT s.community_id, :incident, s.household_id, :organisation, :now, :word, :now, :next
      """
          + TOUCHED
          + """
          LIMIT :most
          ON CONFLICT (community_id, incident_id, household_id) DO NOTHING
          """;

  private static final String TELL =
      """
      UPDATE incident_household
      SET word = :word, told_at = :now, next_word_at = :next,
        closed_at = CASE WHEN :ended THEN :now::timestamptz END
      WHERE incident_id = :incident
        AND (community_id, household_id) IN (
          SELECT community_id, household_id
          FROM incident_household
          WHERE incident_id = :incident AND word < :word AND closed_at IS NULL
          LIMIT :most
          FOR UPDATE SKIP LOCKED)
      """;

  private Map<String, @Nullable Object> parameters(Incident incident, IncidentWord word) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("incident", incident.id());
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("word", word.number());
    parameters.put("now", Times.of(clock.instant()));
    parameters.put("next", word.nextWord().map(Times::of).orElse(null));
    parameters.put("ended", word.kind() == IncidentWord.Kind.ENDED);
    parameters.put("most", AT_ONCE);
    return parameters;
  }
}
