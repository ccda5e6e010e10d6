package org.lintel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases of a household as one of its people may see them: her own, and of the others' what they
 * share. A case that names nobody is shared like those of somebody who chose nothing. The one place
 * where that is decided.
 */
@Component
public class OwnCases {

  /** More open ones than a page shows are on the list. */
  private static final int MOST_ON_A_PAGE = 30;

  private static final String ROLES =
      """
      SELECT member_id
      FROM household_belonging
      WHERE community_id = :community AND household_id = :household AND person_id = :person
      """;

  private static final String SEEN =
      """
      WHERE c.community_id = :community AND c.household_id = :household
        AND (NOT c.is_imported OR c.version > 1)
        AND (c.member_id = ANY (:roles::uuid[]) OR coalesce(
          (SELECT ('REPAIR' NOT IN (c.kind, c.reported_kind) OR s.repairs)
              AND ('COMPLAINT' NOT IN (c.kind, c.reported_kind) OR s.complaints)
              AND (s.others OR (c.kind IN ('REPAIR', 'COMPLAINT')
                AND c.reported_kind IN ('REPAIR', 'COMPLAINT')))
            FROM household_belonging b
            JOIN case_sharing s ON s.community_id = b.community_id
              AND s.household_id = b.household_id AND s.person_id = b.person_id
            WHERE b.community_id = c.community_id AND b.household_id = c.household_id
              AND b.member_id = c.member_id),
          c.kind = 'REPAIR' AND c.reported_kind = 'REPAIR'))
      """;

  /** First what waits for her word, then what changed last. */
  private static final String OPEN =
      """
      AND c.state <> 'CLOSED'
      ORDER BY c.state IN ('REMEDY_PROPOSED', 'DONE')
        OR (c.state = 'WAITING' AND c.waiting_on = 'OWNER') DESC, c.changed_at DESC, c.id
      LIMIT :most
      """;

  private static final String CLOSED =
      "AND c.state = 'CLOSED' ORDER BY c.closed_at DESC, c.id LIMIT :most";

  private final JdbcClient database;

  OwnCases(JdbcClient database) {
    this.database = database;
  }

  /**
   * A case that she may see.
   *
   * @param isHers whether she reported it: only then she decides about it
   */
  public record Seen(ServiceCase found, boolean isHers) {

    /** Whether it goes on when she says something. */
    public boolean waitsForHer() {
      return isHers
          && switch (found.state()) {
            case CaseState.RemedyProposed _, CaseState.Done _ -> true;
            case CaseState.Waiting(Wait wait) -> wait.on() == Wait.On.OWNER;
            default -> false;
          };
    }
  }

  /** What is not closed, what waits for her word first. */
  public List<Seen> open(SignedInOwner owner) {
    return query(owner, OPEN, Map.of("most", MOST_ON_A_PAGE));
  }

  /** The last ones that were closed. */
  public List<Seen> closed(SignedInOwner owner, int most) {
    return query(owner, CLOSED, Map.of("most", most));
  }

  /** All of them, the latest first. */
  public Paged<Seen> all(SignedInOwner owner, Paging paging) {
    var rows =
        query(
            owner,
            "ORDER BY c.received_at DESC, c.id LIMIT :size OFFSET :offset",
            Map.of("size", paging.size(), "offset", paging.offset()));
    long total =
        database
            .sql("SELECT count(*) FROM service_case c " + SEEN)
            .params(parameters(owner, roles(owner)))
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  /** One of them; empty when there is none, or none for her eyes. */
  public Optional<Seen> find(SignedInOwner owner, UUID id) {
    return query(owner, "AND c.id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** Those of the cases with these ids that she may see. */
  public Set<UUID> among(SignedInOwner owner, Set<UUID> ids) {
    return database
        .sql("SELECT c.id FROM service_case c " + SEEN + "AND c.id = ANY (:ids::uuid[])")
        .params(parameters(owner, roles(owner)))
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> row.getObject("id", UUID.class))
        .set();
  }

  private List<Seen> query(SignedInOwner owner, String rest, Map<String, Object> more) {
    Set<UUID> roles = roles(owner);
    return database
        .sql("SELECT " + CaseRows.COLUMNS + CaseRows.FROM + SEEN + rest)
        .params(parameters(owner, roles))
        .params(more)
        .query(CaseRows::read)
        .list()
        .stream()
        .map(found -> new Seen(found, isHers(found, roles)))
        .toList();
  }

  /** What names nobody is everybody's who may see it. */
  private static boolean isHers(ServiceCase found, Set<UUID> roles) {
    return found.reporter().member().map(roles::contains).orElse(true);
  }

  /** Every role that she ever had in the household. */
  private Set<UUID> roles(SignedInOwner owner) {
    return database
        .sql(ROLES)
        .param("community", owner.community())
        .param("household", owner.household())
        .param("person", owner.person())
        .query((row, number) -> row.getObject("member_id", UUID.class))
        .set();
  }

  private static Map<String, Object> parameters(SignedInOwner owner, Set<UUID> roles) {
    return Map.of(
        "community",
        owner.community(),
        "household",
        owner.household(),
        "roles",
        roles.toArray(UUID[]::new));
  }
}
