package org.lintel.relationship;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Community;
import org.lintel.community.UnitAddress;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often a year each household is spoken with, and which have waited longer than that. Industry
 * practice (iwuye.com 137221): each quarter, at least twice a year.
 */
@Component
public class ContactPlans {

  public static final int USUAL = 2;
  public static final int MOST = 12;

  private static final Duration YEAR = Duration.ofDays(365);

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  ContactPlans(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** How often a year; 0 means that the community keeps no plan. */
  public int contactsAYear(int community) {
    return database
        .sql("SELECT contacts_a_year FROM contact_plan WHERE community_id = :community")
        .param("community", community)
        .query(Integer.class)
        .optional()
        .orElse(USUAL);
  }

  /** Sets how often, as it was typed. */
  @Transactional
  public Refusals set(Viewer viewer, Community community, String typed) {
    Optional<Integer> contacts = number(typed);
    if (contacts.isEmpty()) {
      return Refusals.none().add("contacts", "relationship.plan.refused", typed.strip(), MOST);
    }
    database
        .sql(
            """
            INSERT INTO contact_plan (community_id, organisation_id, contacts_a_year)
            VALUES (:community, :organisation, :contacts)
            ON CONFLICT (community_id) DO UPDATE SET contacts_a_year = excluded.contacts_a_year
            """)
        .param("community", community.id())
        .param("organisation", viewer.organisation())
        .param("contacts", contacts.get())
        .update();
    audit.append(
        viewer.id(),
        "contact-plan-changed",
        community.uuid().toString(),
        Map.of("contacts-a-year", String.valueOf(contacts.get())));
    return Refusals.none();
  }

  private static Optional<Integer> number(String typed) {
    String plain = typed.strip();
    return plain.matches("\\d{1,2}") && Integer.parseInt(plain) <= MOST
        ? Optional.of(Integer.parseInt(plain))
        : Optional.empty();
  }

  /** How long a household may wait; empty where the community keeps no plan. */
  public Optional<Duration> longestWait(int community) {
    int contacts = contactsAYear(community);
    return contacts == 0 ? Optional.empty() : Optional.of(YEAR.dividedBy(contacts));
  }

  /**
   * A household that has waited longer than planned.
   *
   * @param lastReached when somebody last spoke with it; empty when nobody did
   * @param manager who looks after it; empty when nobody does
   */
  public record Waiting(
      UUID household,
      String address,
      Optional<Instant> lastReached,
      Instant dueAt,
      Optional<UUID> manager) {}

  /**
   * A household that nobody has spoken with has waited since it has an account manager; without one
   * it stands in the list of those that nobody looks after.
   */
  private static final String WAITING =
      """
      FROM (
        SELECT e.household_id, e.building_name, e.entrance_name, e.unit_label, e.building_order,
          e.entrance_order, e.unit_order, c.at AS last_reached, m.staff_id,
          coalesce(c.at, m.since) AS since
        FROM eligible_household e
        LEFT JOIN account_management m
          ON m.community_id = e.community_id AND m.household_id = e.household_id
            AND m.until IS NULL
        LEFT JOIN LATERAL (
          SELECT x.at
          FROM contact x
          WHERE x.community_id = e.community_id AND x.household_id = e.household_id
            AND x.outcome = 'REACHED'
          ORDER BY x.at DESC
          LIMIT 1) c ON true
        WHERE e.community_id = :community
          AND (:manager::uuid IS NULL OR m.staff_id = :manager::uuid)) w
      WHERE w.since < :before
      """;

  /** When a household is to be spoken with again; empty where no plan says so. */
  public Optional<Instant> dueAt(int community, Optional<Instant> lastReached, Instant known) {
    return longestWait(community).map(longest -> lastReached.orElse(known).plus(longest));
  }

  /** Households of a community that wait, the longest first; of one account manager or of all. */
  public Paged<Waiting> waiting(Community community, Optional<UUID> manager, Paging paging) {
    Optional<Duration> longest = longestWait(community.id());
    if (longest.isEmpty()) {
      return new Paged<>(List.of(), paging, 0);
    }
    Instant before = clock.instant().minus(longest.get());
    var rows =
        ask(
                """
                SELECT w.household_id, w.building_name, w.entrance_name, w.unit_label,
                  w.last_reached, w.staff_id, w.since
                """
                    + WAITING
                    + """
                    ORDER BY w.since, w.building_order, w.entrance_order, w.unit_order
                    LIMIT :size OFFSET :offset
                    """,
                community,
                manager,
                before)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query((row, _) ->
                new Waiting(
                    row.getObject("household_id", UUID.class),
                    UnitAddress.of(
                        row.getString("building_name"),
                        row.getString("entrance_name"),
                        row.getString("unit_label")),
                    Times.ifAny(row, "last_reached"),
                    Times.at(row, "since").plus(longest.get()),
                    Optional.ofNullable(row.getObject("staff_id", UUID.class))))
            .list();
    long total =
        ask("SELECT count(*) " + WAITING, community, manager, before).query(Long.class).single();
    return new Paged<>(rows, paging, total);
  }

  private JdbcClient.StatementSpec ask(
      String sql, Community community, Optional<UUID> manager, Instant before) {
    return database
        .sql(sql)
        .param("community", community.id())
        .param("manager", manager.orElse(null))
        .param("before", Times.of(before));
  }
}
