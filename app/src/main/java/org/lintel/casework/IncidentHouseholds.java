package org.lintel.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lintel.casework.TellingHomesOfIncidents.Home;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.database.SetPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

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
      WHERE s.community_id = ANY (:communities::int[]) AND EXISTS (
          SELECT 1
          FROM incident_place p
          WHERE p.incident_id = :incident AND p.community_id = s.community_id
            AND (p.kind = 'COMMUNITY' OR p.place IN (s.building_id, s.entrance_id)))
        AND EXISTS (
          SELECT 1
          FROM household_member m
          WHERE m.community_id = ANY (:communities::int[]) AND m.community_id = s.community_id
            AND m.household_id = s.household_id)
        AND NOT EXISTS (
          SELECT 1
          FROM incident_household h
          WHERE h.community_id = ANY (:communities::int[]) AND h.community_id = s.community_id
            AND h.incident_id = :incident AND h.household_id = s.household_id)
      """;

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final TellingHomesOfIncidents telling;
  private final Clock clock;

  IncidentHouseholds(
      JdbcClient database,
      TransactionTemplate transaction,
      TellingHomesOfIncidents telling,
      Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.telling = telling;
    this.clock = clock;
  }

  /** How many households that word is for. */
  long count(Incident incident, IncidentWord word) {
    String joining =
        word.kind() == IncidentWord.Kind.ENDED ? "0" : "(SELECT count(*) " + TOUCHED + ")";
    return inSets(() ->
        database
            .sql(
                "SELECT "
                    + joining
                    + """
                    + (SELECT count(*)
                      FROM incident_household
                      WHERE incident_id = :incident AND closed_at IS NULL)
                    """)
            .param("incident", incident.id())
            .param("communities", communities(incident))
            .query(Long.class)
            .single());
  }

  /** A community was perhaps just filled: the planner would look up each home in all the others. */
  private <T> T inSets(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> SetPlans.during(database, work)));
  }

  private Integer[] communities(Incident incident) {
    return database
        .sql("SELECT DISTINCT community_id FROM incident_place WHERE incident_id = :incident")
        .param("incident", incident.id())
        .query(Integer.class)
        .list()
        .toArray(Integer[]::new);
  }

  /**
   * Tells them in lots, each by itself and with its notices; gives how many heard it now.
   *
   * @param otherwise households that get no notice of it, since they are told in another way
   */
  long tell(Incident incident, IncidentWord word, Set<Home> otherwise, LongConsumer progress) {
    var parameters = parameters(incident, word);
    long told = 0;
    if (word.kind() != IncidentWord.Kind.ENDED) {
      told +=
          repeated(
              () -> lot(incident, word, otherwise, () -> inPlan(JOIN, parameters)), told, progress);
    }
    return told
        + repeated(
            () -> lot(incident, word, otherwise, () -> run(TELL, parameters)), told, progress);
  }

  /** Those of them for whom it was over with that word, and who read of it nowhere else. */
  void tellOfTheEnd(Incident incident, IncidentWord word, Set<Home> homes) {
    var closed =
        database
            .sql(
                """
                SELECT community_id, household_id
                FROM incident_household
                WHERE incident_id = :incident AND word = :word AND closed_at IS NOT NULL
                  AND household_id = ANY (:households::uuid[])
                """)
            .param("incident", incident.id())
            .param("word", word.number())
            .param("households", homes.stream().map(Home::household).toArray(UUID[]::new))
            .query((row, number) ->
                new Home(row.getInt("community_id"), row.getObject("household_id", UUID.class)))
            .list();
    transaction.executeWithoutResult(_ -> telling.tell(incident, word, closed));
  }

  /** What is said to have been told and the notices of it are one. */
  private int lot(
      Incident incident, IncidentWord word, Set<Home> otherwise, Supplier<List<Home>> work) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          List<Home> told = work.get();
          telling.tell(
              incident, word, told.stream().filter(home -> !otherwise.contains(home)).toList());
          return told.size();
        }));
  }

  private List<Home> inPlan(String sql, Map<String, @Nullable Object> parameters) {
    return SetPlans.during(database, () -> run(sql, parameters));
  }

  private List<Home> run(String sql, Map<String, @Nullable Object> parameters) {
    return database
        .sql(sql)
        .params(parameters)
        .query((row, number) ->
            new Home(row.getInt("community_id"), row.getObject("household_id", UUID.class)))
        .list();
  }

  private static long repeated(IntSupplier lot, long before, LongConsumer progress) {
    long all = 0;
    int some;
    do {
      some = lot.getAsInt();
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
          RETURNING community_id, household_id
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
      RETURNING community_id, household_id
      """;

  private Map<String, @Nullable Object> parameters(Incident incident, IncidentWord word) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("incident", incident.id());
    parameters.put("communities", communities(incident));
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("word", word.number());
    parameters.put("now", Times.of(clock.instant()));
    parameters.put("next", word.nextWord().map(Times::of).orElse(null));
    parameters.put("ended", word.kind() == IncidentWord.Kind.ENDED);
    parameters.put("most", AT_ONCE);
    return parameters;
  }
}
