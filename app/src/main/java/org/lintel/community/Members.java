package org.lintel.community;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of a household that the caller has already found within the viewer's scope. */
@Component
public class Members {

  private final JdbcClient database;
  private final ContactSealing sealing;
  private final HouseholdLog log;
  private final Identifiers identifiers;
  private final Clock clock;

  Members(
      JdbcClient database,
      ContactSealing sealing,
      HouseholdLog log,
      Identifiers identifiers,
      Clock clock) {
    this.database = database;
    this.sealing = sealing;
    this.log = log;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  @Transactional
  public Refusals add(Viewer viewer, Household household, MemberForm form) {
    var refusals = Refusals.none();
    form.check(refusals, sealing);
    if (refusals.isEmpty()) {
      boolean isFirst = household.members().stream().noneMatch(m -> m.until().isEmpty());
      insert(viewer, household.community().id(), household.id(), form, isFirst);
      log.write(viewer, household.community().id(), household.id(), "member-added");
    }
    return refusals;
  }

  void check(Refusals refusals, MemberForm form) {
    form.check(refusals, sealing);
  }

  void insert(
      Viewer viewer, int community, UUID household, MemberForm form, boolean isDecisionMaker) {
    UUID person = identifiers.next();
    database
        .sql(
            """
            INSERT INTO person (community_id, id, organisation_id, name, created_at)
            VALUES (:community, :id, :organisation, :name, :now)
            """)
        .param("community", community)
        .param("id", person)
        .param("organisation", viewer.organisation())
        .param("name", form.name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    database
        .sql(
            """
            INSERT INTO household_role
                (community_id, id, organisation_id, household_id, person_id, role,
                is_decision_maker, since, created_at)
            VALUES (:community, :id, :organisation, :household, :person, :role, :decides,
                :since, :now)
            """)
        .param("community", community)
        .param("id", identifiers.next())
        .param("organisation", viewer.organisation())
        .param("household", household)
        .param("person", person)
        .param("role", form.role().name())
        .param("decides", isDecisionMaker)
        .param("since", form.since().orElse(null))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    contacts(form).forEach(contact -> insertContact(viewer, community, person, contact));
  }

  private Stream<SealedContact> contacts(MemberForm form) {
    return Stream.concat(
        form.phoneList().stream().map(sealing::phone).flatMap(Optional::stream),
        form.emailList().stream().map(sealing::email).flatMap(Optional::stream));
  }

  private void insertContact(Viewer viewer, int community, UUID person, SealedContact contact) {
    database
        .sql(
            """
            INSERT INTO person_contact
                (community_id, id, organisation_id, person_id, kind, sealed, hash, last_four,
                is_preferred, created_at)
            VALUES (:community, :id, :organisation, :person, :kind, :sealed, :hash, :four,
                NOT EXISTS (
                    SELECT 1
                    FROM person_contact
                    WHERE community_id = :community AND person_id = :person AND kind = :kind
                        AND is_preferred),
                :now)
            ON CONFLICT (community_id, person_id, kind, hash) DO NOTHING
            """)
        .param("community", community)
        .param("id", identifiers.next())
        .param("organisation", viewer.organisation())
        .param("person", person)
        .param("kind", contact.kind().name())
        .param("sealed", contact.sealed())
        .param("hash", contact.hash())
        .param("four", contact.lastFour())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Corrects name and role and adds contacts; contacts that are there stay. */
  @Transactional
  public Refusals change(Viewer viewer, Household household, UUID member, MemberForm form) {
    Household.Member found = current(household, member);
    var refusals = Refusals.none();
    form.check(refusals, sealing);
    if (refusals.isEmpty()) {
      int community = household.community().id();
      database
          .sql("UPDATE person SET name = :name WHERE community_id = :community AND id = :id")
          .param("name", form.name())
          .param("community", community)
          .param("id", found.person())
          .update();
      database
          .sql(
              "UPDATE household_role SET role = :role WHERE community_id = :community AND id = :id")
          .param("role", form.role().name())
          .param("community", community)
          .param("id", member)
          .update();
      contacts(form).forEach(c -> insertContact(viewer, community, found.person(), c));
      log.write(viewer, community, household.id(), "member-changed");
    }
    return refusals;
  }

  /** Ends a role today. The last one is ended by moving the household out. */
  @Transactional
  public void end(Viewer viewer, Household household, UUID member) {
    Household.Member found = current(household, member);
    LocalDate today = LocalDate.now(clock.withZone(household.community().zone()));
    database
        .sql(
            """
            UPDATE household_role
            SET until = greatest(since, :today::date), is_decision_maker = false
            WHERE community_id = :community AND id = :id
            """)
        .param("today", today)
        .param("community", household.community().id())
        .param("id", found.id())
        .update();
    log.write(viewer, household.community().id(), household.id(), "member-left");
  }

  @Transactional
  public void decide(Viewer viewer, Household household, UUID member) {
    Household.Member found = current(household, member);
    for (boolean decides : new boolean[] {false, true}) {
      database
          .sql(
              """
              UPDATE household_role
              SET is_decision_maker = :decides
              WHERE community_id = :community AND household_id = :household AND until IS NULL
                  AND (id = :id) = :decides
              """)
          .param("decides", decides)
          .param("community", household.community().id())
          .param("household", household.id())
          .param("id", found.id())
          .update();
    }
    log.write(viewer, household.community().id(), household.id(), "decision-maker-chosen");
  }

  /** Removes a contact; another of the same kind becomes the preferred one. */
  @Transactional
  public void removeContact(Viewer viewer, Household household, UUID contact) {
    UUID person =
        household.members().stream()
            .filter(m -> m.contacts().stream().anyMatch(c -> c.id().equals(contact)))
            .findFirst()
            .orElseThrow(() -> new NotFound("contact " + contact))
            .person();
    database
        .sql("DELETE FROM person_contact WHERE community_id = :community AND id = :id")
        .param("community", household.community().id())
        .param("id", contact)
        .update();
    database
        .sql(
            """
            UPDATE person_contact k
            SET is_preferred = true
            FROM (
                SELECT DISTINCT ON (kind) id
                FROM person_contact
                WHERE community_id = :community AND person_id = :person
                ORDER BY kind, is_preferred DESC, id) first
            WHERE k.community_id = :community AND k.id = first.id
            """)
        .param("community", household.community().id())
        .param("person", person)
        .update();
    log.write(viewer, household.community().id(), household.id(), "contact-removed", Map.of());
  }

  private static Household.Member current(Household household, UUID member) {
    return household.members().stream()
        .filter(m -> m.id().equals(member) && m.until().isEmpty() && !m.isErased())
        .findFirst()
        .orElseThrow(() -> new NotFound("member " + member));
  }
}
