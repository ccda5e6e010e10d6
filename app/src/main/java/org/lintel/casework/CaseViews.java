package org.lintel.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Views of the list of cases that people keep for themselves or for everybody. */
@Component
public class CaseViews {

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final AuditTrail audit;
  private final Clock clock;

  CaseViews(JdbcClient database, Identifiers identifiers, AuditTrail audit, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Her own and those that are shared, in the order in which they were made. */
  public List<CaseView> of(Viewer viewer) {
    return database
        .sql(
            """
            SELECT id, name, query, is_shared, staff_id = :viewer AS is_own
            FROM case_view
            WHERE is_shared OR staff_id = :viewer
            ORDER BY made_at, id
            """)
        .param("viewer", viewer.id())
        .query((row, number) ->
            new CaseView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("is_shared"),
                row.getBoolean("is_own")))
        .list();
  }

  /** What came of keeping one. */
  public enum Kept {
    DONE,
    /** There are as many as one looks through. */
    TOO_MANY
  }

  /** The same name again is the same view: it shows what was asked for last. */
  @Transactional
  public Kept keep(Viewer viewer, String name, String query, boolean isShared) {
    if (replace(viewer, name, query, isShared)) {
      return Kept.DONE;
    }
    long kept =
        of(viewer).stream()
            .filter(view -> isShared ? view.isShared() : view.isOwn() && !view.isShared())
            .count();
    if (kept >= CaseView.MOST) {
      return Kept.TOO_MANY;
    }
    UUID id = identifiers.next();
    database
        .sql(
            """
            INSERT INTO case_view (id, organisation_id, staff_id, name, query, is_shared, made_at)
            VALUES (:id, :organisation, :viewer, :name, :query, :shared, :now)
            """)
        .param("id", id)
        .param("organisation", OrganisationScope.required())
        .param("viewer", viewer.id())
        .param("name", name)
        .param("query", query)
        .param("shared", isShared)
        .param("now", Times.of(clock.instant()))
        .update();
    if (isShared) {
      audit.append(viewer.id(), "case-view-shared", id.toString(), Map.of());
    }
    return Kept.DONE;
  }

  private boolean replace(Viewer viewer, String name, String query, boolean isShared) {
    return database
            .sql(
                """
                UPDATE case_view
                SET query = :query
                WHERE staff_id = :viewer AND name = :name AND is_shared = :shared
                """)
            .param("query", query)
            .param("viewer", viewer.id())
            .param("name", name)
            .param("shared", isShared)
            .update()
        > 0;
  }

  /**
   * Whoever made one takes it away; of the shared ones also whoever may share.
   *
   * @throws NotFound when there is none that the viewer may take away
   */
  @Transactional
  public void remove(Viewer viewer, UUID id, boolean mayShare) {
    int removed =
        database
            .sql(
                """
                DELETE FROM case_view
                WHERE id = :id AND (staff_id = :viewer OR (is_shared AND :share))
                """)
            .param("id", id)
            .param("viewer", viewer.id())
            .param("share", mayShare)
            .update();
    if (removed == 0) {
      throw new NotFound("view " + id);
    }
    audit.append(viewer.id(), "case-view-removed", id.toString(), Map.of());
  }
}
