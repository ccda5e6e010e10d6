package org.lintel.relationship;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.database.SetPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins and ends what account managers answer for, always within an act. */
@Component
class AssignmentRows {

  /** Industry practice (iwuye.com 137221): after a change every household is met in two months. */
  static final Period TO_INTRODUCE = Period.ofMonths(2);

  /** From here on it is quicker to read the households of a community than to look each up. */
  private static final int MANY = 1_000;

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;

  AssignmentRows(JdbcClient database, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** A new act of now. */
  Act act(AssignmentAct.Kind kind, String place, Optional<UUID> staff, UUID by) {
    return new Act(identifiers.next(), kind, place, staff, by, now());
  }

  /**
   * Whom a household is given to; everything of an act happens at once, so one of the two wins when
   * the same household stands there twice.
   */
  record Giving(int community, UUID household, UUID staff) {}

  /** An act before anything is given by it. */
  record Act(
      UUID id, AssignmentAct.Kind kind, String place, Optional<UUID> staff, UUID by, Instant at) {}

  /** Gives the households; those that are hers already stay as they are. Returns how many moved. */
  int give(Act act, List<Giving> givings) {
    if (givings.size() > MANY) {
      SetPlans.choose(database);
    }
    begin(act, givings);
    Map<String, Object> parameters =
        Map.of(
            "own",
            communities(givings),
            "act",
            act.id(),
            "organisation",
            OrganisationScope.required(),
            "now",
            Times.of(act.at()),
            "introduceBy",
            act.at().atOffset(ZoneOffset.UTC).plus(TO_INTRODUCE),
            "communities",
            givings.stream().map(Giving::community).toArray(Integer[]::new),
            "households",
            givings.stream().map(Giving::household).toArray(UUID[]::new),
            "staff",
            givings.stream().map(Giving::staff).toArray(UUID[]::new));
    database.sql(END_OTHERS).params(parameters).update();
    int given = database.sql(BEGIN).params(parameters).update();
    database
        .sql("UPDATE assignment_act SET given = :given WHERE id = :act")
        .param("given", given)
        .param("act", act.id())
        .update();
    return given;
  }

  private void begin(Act act, List<Giving> givings) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("id", act.id());
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("kind", act.kind().name());
    parameters.put("communities", communities(givings));
    parameters.put("place", act.place());
    parameters.put("staff", act.staff().orElse(null));
    parameters.put("by", act.by());
    parameters.put("now", Times.of(act.at()));
    database
        .sql(
            """
            INSERT INTO assignment_act
              (id, organisation_id, kind, community_ids, place, staff_id, given, made_by, made_at)
            VALUES (:id, :organisation, :kind, :communities, :place, :staff, 0, :by, :now)
            """)
        .params(parameters)
        .update();
  }

  private static Integer[] communities(List<Giving> givings) {
    return givings.stream().map(Giving::community).distinct().sorted().toArray(Integer[]::new);
  }

  private static final String ASKED =
      """
      unnest(:communities::int[], :households::uuid[], :staff::uuid[])
        AS a (community_id, household_id, staff_id)
      """;

  private static final String END_OTHERS =
      """
      UPDATE account_management m
      SET until = greatest(m.since, :now), ended_by_act = :act
      FROM
      """
          + ASKED
          + """
          WHERE m.community_id = a.community_id AND m.household_id = a.household_id
            AND m.until IS NULL AND m.staff_id <> a.staff_id
            AND m.community_id = ANY (:own::int[])
          """;

  private static final String BEGIN =
      """
      INSERT INTO account_management
        (community_id, id, organisation_id, household_id, staff_id, since, act_id, introduce_by)
      SELECT a.community_id, uuidv7(), :organisation, a.household_id, a.staff_id, :now, :act,
        CASE WHEN EXISTS (
          SELECT 1
          FROM account_management b
          WHERE b.community_id = a.community_id AND b.household_id = a.household_id
            AND b.ended_by_act = :act) THEN :introduceBy::timestamptz END
      FROM
      """
          + ASKED
          + " ON CONFLICT (community_id, household_id) WHERE until IS NULL DO NOTHING";

  /**
   * Takes an act back: what it began and nobody changed since was never so, and what it ended goes
   * on. Returns how many households went back.
   */
  int takeBack(UUID act) {
    var went =
        database
            .sql(
                """
                DELETE FROM account_management
                WHERE act_id = :act AND until IS NULL
                RETURNING community_id, household_id
                """)
            .param("act", act)
            .query((row, _) ->
                new Giving(
                    row.getInt("community_id"), row.getObject("household_id", UUID.class), act))
            .list();
    database
        .sql(
            """
            UPDATE account_management m
            SET until = NULL, ended_by_act = NULL
            FROM unnest(:communities::int[], :households::uuid[]) AS w (community_id, household_id)
            WHERE m.community_id = w.community_id AND m.household_id = w.household_id
              AND m.ended_by_act = :act
            """)
        .param("communities", went.stream().map(Giving::community).toArray(Integer[]::new))
        .param("households", went.stream().map(Giving::household).toArray(UUID[]::new))
        .param("act", act)
        .update();
    return went.size();
  }

  /** Writes down that an act was taken back; false when it was before. */
  boolean markUndone(UUID act, UUID by, Instant at) {
    return database
            .sql(
                """
                UPDATE assignment_act
                SET undone_at = :at, undone_by = :by
                WHERE id = :act AND undone_at IS NULL
                """)
            .param("at", Times.of(at))
            .param("by", by)
            .param("act", act)
            .update()
        == 1;
  }
}
