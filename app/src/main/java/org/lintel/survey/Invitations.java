package org.lintel.survey;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.database.SetPlans;
import org.lintel.platform.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked in which wave, and by which links they answer. */
@Component
public class Invitations {

  private final JdbcClient database;
  private final Directory directory;
  private final LinkTokens tokens;
  private final Identifiers identifiers;

  Invitations(
      JdbcClient database, Directory directory, LinkTokens tokens, Identifiers identifiers) {
    this.database = database;
    this.directory = directory;
    this.tokens = tokens;
    this.identifiers = identifiers;
  }

  /** Invites every household of the wave's communities that can be asked and did not object. */
  int invite(int wave) {
    return SetPlans.during(
        database,
        () -> communities(wave).stream().mapToInt(community -> invite(wave, community)).sum());
  }

  private int invite(int wave, int community) {
    return database
        .sql(
            """
            INSERT INTO invitation
              (community_id, wave_id, household_id, organisation_id,
               building_id, unit_kind, tenure_stage)
            SELECT e.community_id, :wave, e.household_id, e.organisation_id,
              e.building_id, e.unit_kind, e.tenure_stage
            FROM eligible_household e
            WHERE e.community_id = :community AND EXISTS (
              SELECT 1
              FROM household_member m
              WHERE m.community_id = e.community_id AND m.household_id = e.household_id
                AND m.role <> 'AGENT' AND NOT EXISTS (
                  SELECT 1
                  FROM survey_objection o
                  WHERE o.community_id = m.community_id AND o.household_id = m.household_id
                    AND (o.person_id IS NULL OR o.person_id = m.person_id)))
            """)
        .param("community", community)
        .param("wave", wave)
        .update();
  }

  /**
   * Gives every member of an invited household, and the household's sheet, a link of its own. Also
   * for members who came after the wave opened; those who have a link keep it.
   */
  @Transactional
  public int issueLinks(int wave) {
    return SetPlans.during(
        database,
        () ->
            communities(wave).stream()
                .mapToInt(community -> issue(wave, community, missing(wave, community)))
                .sum());
  }

  /** A way to answer that has no link yet; without a member it is the household's sheet. */
  private record Missing(UUID household, @Nullable UUID member) {}

  private List<Integer> communities(int wave) {
    return database
        .sql("SELECT community_id FROM wave_community WHERE wave_id = :wave ORDER BY community_id")
        .param("wave", wave)
        .query((row, number) -> row.getInt("community_id"))
        .list();
  }

  private List<Missing> missing(int wave, int community) {
    return database
        .sql(
            """
            SELECT i.household_id, m.member_id
            FROM invitation i
            JOIN household_member m
              ON m.community_id = i.community_id AND m.household_id = i.household_id
            WHERE i.community_id = :community AND i.wave_id = :wave AND m.role <> 'AGENT'
              AND NOT EXISTS (
                SELECT 1
                FROM survey_objection o
                WHERE o.community_id = m.community_id AND o.household_id = m.household_id
                  AND o.person_id = m.person_id)
              AND NOT EXISTS (
                SELECT 1
                FROM invitation_link l
                WHERE l.community_id = i.community_id AND l.wave_id = i.wave_id
                  AND l.household_id = i.household_id AND l.member_id = m.member_id)
            UNION ALL
            SELECT i.household_id, NULL
            FROM invitation i
            WHERE i.community_id = :community AND i.wave_id = :wave AND NOT EXISTS (
              SELECT 1
              FROM invitation_link l
              WHERE l.community_id = i.community_id AND l.wave_id = i.wave_id
                AND l.household_id = i.household_id AND l.member_id IS NULL)
            """)
        .param("community", community)
        .param("wave", wave)
        .query((row, number) ->
            new Missing(
                row.getObject("household_id", UUID.class), row.getObject("member_id", UUID.class)))
        .list();
  }

  private int issue(int wave, int community, List<Missing> missing) {
    if (missing.isEmpty()) {
      return 0;
    }
    var ids = missing.stream().map(each -> identifiers.next()).toList();
    directory.addAll(
        LinkTokens.KIND,
        OrganisationScope.required(),
        ids.stream().map(tokens::hash).toList(),
        ids);
    return database
        .sql(
            """
            INSERT INTO invitation_link
              (id, community_id, wave_id, household_id, member_id, organisation_id)
            SELECT new.id, i.community_id, i.wave_id, i.household_id, new.member_id,
              i.organisation_id
            FROM unnest(:ids::uuid[], :households::uuid[], :members::uuid[])
              AS new (id, household_id, member_id)
            JOIN invitation i ON i.community_id = :community AND i.wave_id = :wave
              AND i.household_id = new.household_id
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("households", missing.stream().map(Missing::household).toArray(UUID[]::new))
        .param("members", missing.stream().map(Missing::member).toArray(UUID[]::new))
        .param("community", community)
        .param("wave", wave)
        .update();
  }
}
