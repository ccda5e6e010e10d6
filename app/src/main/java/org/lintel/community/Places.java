package org.lintel.community;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adding, renaming, moving and archiving places. Nothing is deleted: what has data is archived. */
@Component
public class Places {

  private final JdbcClient database;
  private final Portfolio portfolio;
  private final Identifiers identifiers;
  private final Clock clock;
  private final AuditTrail audit;

  Places(
      JdbcClient database,
      Portfolio portfolio,
      Identifiers identifiers,
      Clock clock,
      AuditTrail audit) {
    this.database = database;
    this.portfolio = portfolio;
    this.identifiers = identifiers;
    this.clock = clock;
    this.audit = audit;
  }

  /** The places that the viewer may edit, in tree order. */
  public List<Place> editableBy(Viewer viewer) {
    Set<UUID> inside = inside(viewer);
    return portfolio.places().stream().filter(place -> inside.contains(place.id())).toList();
  }

  /**
   * One place within the viewer's scope.
   *
   * @throws NotFound when there is none
   */
  public Place find(Viewer viewer, UUID id) {
    return editableBy(viewer).stream()
        .filter(place -> place.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("place " + id));
  }

  /** Adds a place under another; the refusals say what was wrong, and then nothing is added. */
  @Transactional
  public Refusals add(Viewer viewer, PlaceForm form) {
    List<Place> places = editableBy(viewer);
    Refusals refusals = PlaceRules.refusals(form, places, Optional.empty());
    refuseTakenCode(refusals, form, new UUID(0, 0));
    if (!refusals.isEmpty()) {
      return refusals;
    }
    UUID id = identifiers.next();
    database
        .sql(
            """
            INSERT INTO portfolio_node
                (id, organisation_id, parent_id, kind, name, path, created_at)
            SELECT :id, organisation_id, id, :kind, :name, path || :id::uuid, :now
            FROM portfolio_node
            WHERE id = :parent
            """)
        .param("id", id)
        .param("kind", form.kind().name())
        .param("name", form.name())
        .param("parent", form.parent())
        .param("now", now())
        .update();
    if (form.kind() == PlaceKind.COMMUNITY) {
      addCommunity(viewer, id, form);
    }
    audit.append(viewer.id(), "place-added", id.toString(), Map.of("kind", form.kind().name()));
    return refusals;
  }

  private void addCommunity(Viewer viewer, UUID id, PlaceForm form) {
    database
        .sql(
            """
            INSERT INTO community (organisation_id, uuid, code, time_zone, service_phone)
            VALUES (:organisation, :id, :code, :zone, :phone)
            """)
        .param("organisation", viewer.organisation())
        .param("id", id)
        .param("code", form.code())
        .param("zone", form.zone())
        .param("phone", form.servicePhone())
        .update();
  }

  /** Renames or moves a place, or changes the code, zone and service phone of a community. */
  @Transactional
  public Refusals change(Viewer viewer, UUID id, PlaceForm form) {
    List<Place> places = editableBy(viewer);
    Place before = find(viewer, id);
    Refusals refusals = PlaceRules.refusals(form, places, Optional.of(before));
    refuseTakenCode(refusals, form, id);
    if (!refusals.isEmpty()) {
      return refusals;
    }
    boolean isMoved = before.parent().isPresent() && !before.parent().get().equals(form.parent());
    if (isMoved) {
      move(id, form.parent());
    }
    database
        .sql("UPDATE portfolio_node SET name = :name WHERE id = :id")
        .param("name", form.name())
        .param("id", id)
        .update();
    database
        .sql(
            """
            UPDATE community
            SET code = :code, time_zone = :zone, service_phone = :phone
            WHERE uuid = :id
            """)
        .param("code", form.code())
        .param("zone", form.zone())
        .param("phone", form.servicePhone())
        .param("id", id)
        .update();
    audit.append(viewer.id(), isMoved ? "place-moved" : "place-changed", id.toString(), Map.of());
    return refusals;
  }

  /** Everything under the place moves with it. */
  private void move(UUID id, UUID parent) {
    database
        .sql(
            """
            UPDATE portfolio_node moved
            SET path = target.path || moved.path[array_position(moved.path, :id::uuid):],
                parent_id = CASE WHEN moved.id = :id THEN target.id ELSE moved.parent_id END
            FROM portfolio_node target
            WHERE target.id = :parent AND :id = ANY(moved.path)
            """)
        .param("id", id)
        .param("parent", parent)
        .update();
  }

  /** Takes a place and everything under it out of use, or back into use. */
  @Transactional
  public void archive(Viewer viewer, UUID id, boolean isArchived) {
    Place place = find(viewer, id);
    if (place.parent().isEmpty() || place.isArchived() == isArchived) {
      return;
    }
    database
        .sql(
            """
            UPDATE portfolio_node
            SET archived_at = CASE WHEN :archived THEN :now::timestamptz END
            WHERE :id = ANY(path) AND (archived_at IS NULL) = :archived
            """)
        .param("archived", isArchived)
        .param("now", now())
        .param("id", id)
        .update();
    audit.append(
        viewer.id(), isArchived ? "place-archived" : "place-restored", id.toString(), Map.of());
  }

  private void refuseTakenCode(Refusals refusals, PlaceForm form, UUID self) {
    if (form.kind() != PlaceKind.COMMUNITY || refusals.of("code").isPresent()) {
      return;
    }
    int taken =
        database
            .sql("SELECT count(*) FROM community WHERE code = :code AND uuid <> :self")
            .param("code", form.code())
            .param("self", self)
            .query(Integer.class)
            .single();
    if (taken > 0) {
      refusals.add("code", "community.place.refused.code-taken", form.code());
    }
  }

  /** A code that no community has yet, for those who have none of their own. */
  public String freeCode() {
    return database
        .sql(
            """
            SELECT 'c' || n
            FROM generate_series(1, (SELECT count(*)::int + 1 FROM community)) n
            WHERE NOT EXISTS (SELECT 1 FROM community c WHERE c.code = 'c' || n)
            ORDER BY n
            LIMIT 1
            """)
        .query(String.class)
        .single();
  }

  private Set<UUID> inside(Viewer viewer) {
    return database
        .sql("SELECT path, id FROM portfolio_node WHERE path && :nodes::uuid[]")
        .param("nodes", viewer.nodes(Permission.MANAGE_PLACES).toArray(UUID[]::new))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
