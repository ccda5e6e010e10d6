package org.lintel.survey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.HouseholdUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What surveys keep under a household and its members, and what becomes of it. */
@Component
class HouseholdInSurveys implements HouseholdUse {

  private final JdbcClient database;
  private final JoiningInvitations joining;
  private final RedirectingLinks links;

  HouseholdInSurveys(JdbcClient database, JoiningInvitations joining, RedirectingLinks links) {
    this.database = database;
    this.joining = joining;
    this.links = links;
  }

  @Override
  public List<String> vetoes(int community, Collection<UUID> households) {
    boolean isAsked =
        database
            .sql(
                """
                SELECT EXISTS (
                  SELECT 1 FROM invitation
                  WHERE community_id = :community AND household_id = ANY (:households::uuid[]))
                OR EXISTS (
                  SELECT 1 FROM survey_objection
                  WHERE community_id = :community AND household_id = ANY (:households::uuid[]))
                """)
            .param("community", community)
            .param("households", households.toArray(UUID[]::new))
            .query(Boolean.class)
            .single();
    return isAsked ? List.of("survey.household.asked") : List.of();
  }

  @Override
  public List<Consequence> consequences(int community, UUID from, UUID to) {
    return joining.answeredByBoth(community, from, to).stream()
        .map(wave -> new Consequence("survey.household.both-answered", List.of(wave)))
        .toList();
  }

  @Override
  public Map<String, String> repoint(int community, UUID from, UUID to) {
    Map<String, String> done = joining.join(community, from, to);
    database
        .sql(
            """
            UPDATE callback_request
            SET household_id = :to
            WHERE community_id = :community AND household_id = :from
            """)
        .params(Map.of("community", community, "from", from, "to", to))
        .update();
    moveObjections(community, from, to);
    return done;
  }

  private void moveObjections(int community, UUID from, UUID to) {
    database
        .sql(
            """
            INSERT INTO survey_objection
              (community_id, household_id, person_id, organisation_id, objected_at)
            SELECT community_id, :to, person_id, organisation_id, objected_at
            FROM survey_objection
            WHERE community_id = :community AND household_id = :from
            ON CONFLICT (community_id, household_id, person_id) DO NOTHING
            """)
        .params(Map.of("community", community, "from", from, "to", to))
        .update();
    database
        .sql(
            "DELETE FROM survey_objection WHERE community_id = :community AND household_id = :from")
        .params(Map.of("community", community, "from", from))
        .update();
  }

  @Override
  public void repointMember(int community, UUID from, UUID to) {
    links.repointMember(community, from, to);
    database
        .sql(
            """
            UPDATE callback_request
            SET member_id = :to
            WHERE community_id = :community AND member_id = :from
            """)
        .params(Map.of("community", community, "from", from, "to", to))
        .update();
  }

  @Override
  public void repointPerson(int community, UUID from, UUID to) {
    database
        .sql(
            """
            INSERT INTO survey_objection
              (community_id, household_id, person_id, organisation_id, objected_at)
            SELECT community_id, household_id, :to, organisation_id, objected_at
            FROM survey_objection
            WHERE community_id = :community AND person_id = :from
            ON CONFLICT (community_id, household_id, person_id) DO NOTHING
            """)
        .params(Map.of("community", community, "from", from, "to", to))
        .update();
    database
        .sql("DELETE FROM survey_objection WHERE community_id = :community AND person_id = :from")
        .params(Map.of("community", community, "from", from))
        .update();
  }
}
