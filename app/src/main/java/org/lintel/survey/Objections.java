package org.lintel.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.channel.Consents;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "Do not ask me again": who must not be invited any more. */
@Component
public class Objections {

  private final JdbcClient database;
  private final Consents consents;
  private final AuditTrail audit;
  private final Clock clock;

  Objections(JdbcClient database, Consents consents, AuditTrail audit, Clock clock) {
    this.database = database;
    this.consents = consents;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One wish that holds.
   *
   * @param person empty: for everybody in the household
   */
  public record Objection(Optional<UUID> person, Instant at) {}

  /**
   * Keeps the wish of whoever holds the link: of the member it was made for, or of the whole
   * household when it is the printed sheet's. Saying it twice changes nothing.
   */
  @Transactional
  public void keep(Link link) {
    int community = link.invitation().community();
    UUID household = link.invitation().household();
    if (link.member().isEmpty()) {
      keep(community, household, null, AuditTrail.SYSTEM, "");
    } else {
      person(community, household, link.member().get())
          .ifPresent(person -> keep(community, household, person, AuditTrail.SYSTEM, ""));
    }
  }

  /** Keeps what an owner told staff; false when it was kept before. */
  @Transactional
  public boolean keep(
      Viewer viewer, int community, UUID household, Optional<UUID> person, String note) {
    return keep(community, household, person.orElse(null), viewer.id(), note);
  }

  /** Keeps what a member says on her own pages; false when it was kept before. */
  @Transactional
  public boolean keepOwn(int community, UUID household, UUID person) {
    return keep(community, household, person, AuditTrail.SYSTEM, "");
  }

  /** She wants to be asked again and says so on her own pages; false when nothing was kept. */
  @Transactional
  public boolean takeBackOwn(int community, UUID household, UUID person) {
    return takeBack(community, household, Optional.of(person), AuditTrail.SYSTEM, "");
  }

  private boolean keep(
      int community, UUID household, @Nullable UUID person, UUID actor, String note) {
    boolean isNew =
        database
                .sql(
                    """
                    INSERT INTO survey_objection
                      (community_id, household_id, person_id, organisation_id, objected_at)
                    VALUES (:community, :household, :person, :organisation, :now)
                    ON CONFLICT (community_id, household_id, person_id) DO NOTHING
                    """)
                .param("community", community)
                .param("household", household)
                .param("person", person)
                .param("organisation", OrganisationScope.required())
                .param("now", Times.of(clock.instant()))
                .update()
            == 1;
    if (isNew) {
      consents.note(community, household, person, Consents.Topic.SURVEY, false, actor, note);
      audit.append(actor, "objection-kept", household.toString(), Map.of());
    }
    return isNew;
  }

  /** The owner told staff that asking is welcome again; false when nothing was kept. */
  @Transactional
  public boolean takeBack(
      Viewer viewer, int community, UUID household, Optional<UUID> person, String note) {
    return takeBack(community, household, person, viewer.id(), note);
  }

  private boolean takeBack(
      int community, UUID household, Optional<UUID> person, UUID actor, String note) {
    boolean wasKept =
        database
                .sql(
                    """
                    DELETE FROM survey_objection
                    WHERE community_id = :community AND household_id = :household
                      AND person_id IS NOT DISTINCT FROM :person::uuid
                    """)
                .param("community", community)
                .param("household", household)
                .param("person", person.orElse(null))
                .update()
            == 1;
    if (wasKept) {
      consents.note(
          community, household, person.orElse(null), Consents.Topic.SURVEY, true, actor, note);
      audit.append(actor, "objection-taken-back", household.toString(), Map.of());
    }
    return wasKept;
  }

  /** What holds in a household now. */
  public List<Objection> of(int community, UUID household) {
    return database
        .sql(
            """
            SELECT person_id, objected_at
            FROM survey_objection
            WHERE community_id = :community AND household_id = :household
            ORDER BY person_id NULLS FIRST
            """)
        .param("community", community)
        .param("household", household)
        .query((row, number) ->
            new Objection(
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                Times.at(row, "objected_at")))
        .list();
  }

  private Optional<UUID> person(int community, UUID household, UUID member) {
    return database
        .sql(
            """
            SELECT person_id
            FROM household_member
            WHERE community_id = :community AND household_id = :household AND member_id = :member
            """)
        .param("community", community)
        .param("household", household)
        .param("member", member)
        .query((row, number) -> row.getObject("person_id", UUID.class))
        .optional();
  }

  /**
   * Forgets the wish of whoever holds the link, so that the next wave invites them again; false
   * when they had not said it.
   */
  @Transactional
  public boolean takeBack(Link link) {
    int community = link.invitation().community();
    UUID household = link.invitation().household();
    Optional<UUID> person = link.member().flatMap(member -> person(community, household, member));
    boolean isKnown = link.member().isEmpty() || person.isPresent();
    return isKnown && takeBack(community, household, person, AuditTrail.SYSTEM, "");
  }
}
