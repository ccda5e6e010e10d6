package org.lintel.relationship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.community.Household;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.service.Touchpoint;
import org.lintel.service.TouchpointPassed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls, visits and messages between staff and households, and what was to follow. */
@Component
public class ContactLog {

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final AuditTrail audit;
  private final Clock clock;

  ContactLog(JdbcClient database, ApplicationEventPublisher events, AuditTrail audit, Clock clock) {
    this.database = database;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes a contact of the viewer's down; the household is one that she may know. */
  @Transactional
  public Refusals log(Viewer viewer, Household household, NewContact contact) {
    Instant now = clock.instant();
    var refusals = contact.check(LocalDate.ofInstant(now, household.community().zone()));
    if (!household.isCurrent()) {
      refusals.add("", "community.household.refused.ended");
    }
    if (refusals.isEmpty() && insert(viewer, household, contact, now)) {
      audit.append(
          viewer.id(),
          "contact-logged",
          household.id().toString(),
          Map.of(
              "kind", contact.kind().orElseThrow().name(),
              "outcome", contact.outcome().orElseThrow().name()));
      if (contact.outcome().orElseThrow() == ContactOutcome.REACHED) {
        reached(viewer, household, contact, now);
      }
    }
    return refusals;
  }

  private boolean insert(Viewer viewer, Household household, NewContact contact, Instant now) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("community", household.community().id());
    parameters.put("id", contact.id());
    parameters.put("organisation", viewer.organisation());
    parameters.put("household", household.id());
    parameters.put("kind", contact.kind().orElseThrow().name());
    parameters.put("outcome", contact.outcome().orElseThrow().name());
    parameters.put("words", contact.words());
    parameters.put("now", Times.of(now));
    parameters.put("staff", viewer.id());
    parameters.put("day", contact.followUpOn().orElse(null));
    return database
            .sql(
                """
                INSERT INTO contact
                  (community_id, id, organisation_id, household_id, kind, outcome, words, at,
                  staff_id, follow_up_on)
                VALUES (:community, :id, :organisation, :household, :kind, :outcome, :words, :now,
                  :staff, :day)
                ON CONFLICT (community_id, id) DO NOTHING
                """)
            .params(parameters)
            .update()
        == 1;
  }

  /** Who was spoken with needs no earlier reminder, and knows an account manager who called. */
  private void reached(Viewer viewer, Household household, NewContact contact, Instant now) {
    int community = household.community().id();
    Map<String, Object> parameters =
        Map.of(
            "community",
            community,
            "household",
            household.id(),
            "contact",
            contact.id(),
            "staff",
            viewer.id(),
            "now",
            Times.of(now));
    database
        .sql(
            """
            UPDATE contact
            SET followed_up_at = :now, followed_up_by = :staff
            WHERE community_id = :community AND household_id = :household AND id <> :contact
              AND follow_up_on IS NOT NULL AND followed_up_at IS NULL
            """)
        .params(parameters)
        .update();
    database
        .sql(
            """
            UPDATE account_management
            SET introduced_at = :now
            WHERE community_id = :community AND household_id = :household AND until IS NULL
              AND staff_id = :staff AND introduce_by IS NOT NULL AND introduced_at IS NULL
            """)
        .params(parameters)
        .update();
    boolean isVisit = contact.kind().equals(Optional.of(ContactKind.VISIT));
    events.publishEvent(
        new TouchpointPassed(
            viewer.organisation(),
            community,
            Optional.of(household.id()),
            isVisit ? Touchpoint.VISITED : Touchpoint.CONTACTED,
            contact.id(),
            now));
  }

  /** The next step of a contact is not needed any more. */
  @Transactional
  public void settle(Viewer viewer, Household household, UUID contact) {
    int community = household.community().id();
    boolean isHers =
        database
            .sql(
                """
                SELECT EXISTS (
                  SELECT 1
                  FROM contact
                  WHERE community_id = :community AND household_id = :household AND id = :contact)
                """)
            .params(Map.of("community", community, "household", household.id(), "contact", contact))
            .query(Boolean.class)
            .single();
    if (!isHers) {
      throw new NotFound("contact " + contact);
    }
    int settled =
        database
            .sql(
                """
                UPDATE contact
                SET followed_up_at = :now, followed_up_by = :staff
                WHERE community_id = :community AND id = :contact AND follow_up_on IS NOT NULL
                  AND followed_up_at IS NULL
                """)
            .param("now", Times.of(clock.instant()))
            .param("staff", viewer.id())
            .param("community", community)
            .param("contact", contact)
            .update();
    if (settled == 1) {
      audit.append(viewer.id(), "follow-up-settled", household.id().toString(), Map.of());
    }
  }

  /** What is still to follow with a household, the next first. */
  public record FollowUp(UUID contact, LocalDate on, String words, UUID staff) {}

  /** What is still to follow with a household, the next first. */
  public List<FollowUp> open(int community, UUID household) {
    return database
        .sql(
            """
            SELECT id, follow_up_on, words, staff_id
            FROM contact
            WHERE community_id = :community AND household_id = :household
              AND follow_up_on IS NOT NULL AND followed_up_at IS NULL
            ORDER BY follow_up_on, id
            """)
        .param("community", community)
        .param("household", household)
        .query((row, _) ->
            new FollowUp(
                row.getObject("id", UUID.class),
                row.getObject("follow_up_on", LocalDate.class),
                row.getString("words"),
                row.getObject("staff_id", UUID.class)))
        .list();
  }

  /** When somebody last spoke with the household. */
  public Optional<Instant> lastReached(int community, UUID household) {
    return database
        .sql(
            """
            SELECT at
            FROM contact
            WHERE community_id = :community AND household_id = :household AND outcome = 'REACHED'
            ORDER BY at DESC
            LIMIT 1
            """)
        .param("community", community)
        .param("household", household)
        .query((row, _) -> Times.at(row, "at"))
        .optional();
  }
}
