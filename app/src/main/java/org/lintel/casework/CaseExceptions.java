package org.lintel.casework;

import java.util.List;
import java.util.Locale;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that nobody may lose sight of, for those who give cases out; the longest first. */
@Component
public class CaseExceptions {

  private final JdbcClient database;
  private final CaseReach reach;

  CaseExceptions(JdbcClient database, CaseReach reach) {
    this.database = database;
    this.reach = reach;
  }

  /** Why a case stands out; the SQL stands here and nowhere in the request. */
  public enum Kind {
    /** Time stands still. */
    PAUSED("c.paused_at IS NOT NULL", "c.paused_at"),
    /** Nobody has it. */
    UNHANDLED(
        "c.handler_id IS NULL AND c.state NOT IN ('DONE', 'CONFIRMED', 'CLOSED')"
            + " AND NOT (c.is_imported AND c.state = 'RECEIVED')",
        "c.received_at"),
    /** Nothing of it is due at any time. */
    UNTIMED(
        "NOT c.is_timed AND c.state NOT IN ('DONE', 'CONFIRMED', 'CLOSED')"
            + " AND NOT (c.is_imported AND c.state = 'RECEIVED')",
        "c.received_at"),
    /** It is due in a year whose holidays nobody has entered. */
    PROVISIONAL("c.is_provisional AND c.state NOT IN ('DONE', 'CONFIRMED', 'CLOSED')", "c.due_at"),
    /** The owner has been asked and has not said. */
    OWNERS_WORD(
        "(c.state IN ('REMEDY_PROPOSED', 'DONE') OR (c.state = 'WAITING' AND c.waiting_on = 'OWNER'))",
        "c.changed_at");

    private final String condition;
    private final String order;

    Kind(String condition, String order) {
      this.condition = condition;
      this.order = order;
    }

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The first of them, within the viewer's communities: their keys, and then what is around them.
   */
  public List<ServiceCase> of(Viewer viewer, Kind kind, int most) {
    var reached = reach.of(viewer, Permission.ASSIGN_CASES, "reach");
    String keys =
        "SELECT c.community_id, c.id, "
            + kind.order
            + " AS since FROM service_case c WHERE "
            + reached.condition()
            + " AND "
            + kind.condition
            + " ORDER BY "
            + kind.order
            + ", c.id LIMIT :most";
    return database
        .sql("SELECT " + CaseRows.COLUMNS + CaseRows.from(keys) + "ORDER BY k.since, c.id")
        .params(reached.parameters())
        .param("most", most)
        .query(CaseRows::read)
        .list();
  }
}
