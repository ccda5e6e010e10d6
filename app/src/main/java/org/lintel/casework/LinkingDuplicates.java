package org.lintel.casework;

import java.time.Duration;
import java.util.Map;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that two cases are about the same thing. Only what came in at about the same time can be:
 * old cases swallow new ones elsewhere. Each keeps its own timeline and gets its own closing word.
 */
@Component
public class LinkingDuplicates {

  /** How far apart two reports of one thing can be. */
  public static final Duration WINDOW = Duration.ofDays(14);

  private final JdbcClient database;
  private final Timeline timeline;
  private final AuditTrail audit;

  LinkingDuplicates(JdbcClient database, Timeline timeline, AuditTrail audit) {
    this.database = database;
    this.timeline = timeline;
    this.audit = audit;
  }

  /** What came of it. */
  public enum Linked {
    DONE,
    ITSELF,
    TOO_FAR_APART,
    ORIGINAL_IS_DUPLICATE,
    OTHERS_REPEAT_THIS,
    OVER,
    OVERTAKEN
  }

  /** Links a case to the one it repeats; both were found in the viewer's reach. */
  @Transactional
  public Linked link(Viewer viewer, ServiceCase repeat, int version, ServiceCase original) {
    Linked obstacle = obstacle(repeat, original);
    if (obstacle != Linked.DONE) {
      return obstacle;
    }
    boolean isWritten =
        repeat.version() == version
            && database
                    .sql(
                        """
                        UPDATE service_case c
                        SET duplicate_of = :original, version = version + 1
                        WHERE c.community_id = :community AND c.id = :id AND c.version = :version
                          AND NOT EXISTS (
                            SELECT 1
                            FROM service_case o
                            WHERE o.community_id = c.community_id AND o.duplicate_of = c.id)
                        """)
                    .param("original", original.id())
                    .param("community", repeat.place().communityId())
                    .param("id", repeat.id())
                    .param("version", version)
                    .update()
                == 1;
    if (!isWritten) {
      return Linked.OVERTAKEN;
    }
    var actor = new Actor.Staff(viewer.id());
    timeline.note(Timeline.Key.of(repeat), InternalNote.Kind.LINKED, actor, original.code());
    timeline.note(Timeline.Key.of(original), InternalNote.Kind.LINKED, actor, repeat.code());
    audit.append(
        viewer.id(),
        "case-linked",
        repeat.id().toString(),
        Map.of("original", original.id().toString()));
    return Linked.DONE;
  }

  private Linked obstacle(ServiceCase repeat, ServiceCase original) {
    if (repeat.id().equals(original.id())) {
      return Linked.ITSELF;
    }
    if (repeat.state() instanceof CaseState.Closed) {
      return Linked.OVER;
    }
    if (original.duplicateOf().isPresent()) {
      return Linked.ORIGINAL_IS_DUPLICATE;
    }
    if (repeats(repeat)) {
      return Linked.OTHERS_REPEAT_THIS;
    }
    Duration apart =
        Duration.between(original.dates().receivedAt(), repeat.dates().receivedAt()).abs();
    return apart.compareTo(WINDOW) > 0 ? Linked.TOO_FAR_APART : Linked.DONE;
  }

  private boolean repeats(ServiceCase original) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM service_case
              WHERE community_id = :community AND duplicate_of = :id)
            """)
        .param("community", original.place().communityId())
        .param("id", original.id())
        .query(Boolean.class)
        .single();
  }

  /** Takes the link away again. */
  @Transactional
  public Linked unlink(Viewer viewer, ServiceCase repeat, int version) {
    if (repeat.state() instanceof CaseState.Closed || repeat.duplicateOf().isEmpty()) {
      return Linked.OVER;
    }
    int written =
        database
            .sql(
                """
                UPDATE service_case
                SET duplicate_of = NULL, version = version + 1
                WHERE community_id = :community AND id = :id AND version = :version
                """)
            .param("community", repeat.place().communityId())
            .param("id", repeat.id())
            .param("version", version)
            .update();
    if (written == 0) {
      return Linked.OVERTAKEN;
    }
    audit.append(viewer.id(), "case-unlinked", repeat.id().toString(), Map.of());
    return Linked.DONE;
  }
}
