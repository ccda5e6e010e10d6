package org.lintel.casework;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the owner said to a person, by telephone or at the desk: for the case and its clocks
 * the same as if she had written it, and read by whoever heard it.
 */
@Component
public class HearingTheOwner {

  private final JdbcClient database;
  private final Timeline timeline;
  private final CaseClocks clocks;
  private final AuditTrail audit;
  private final Clock clock;

  HearingTheOwner(
      JdbcClient database, Timeline timeline, CaseClocks clocks, AuditTrail audit, Clock clock) {
    this.database = database;
    this.timeline = timeline;
    this.clocks = clocks;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Heard {
    DONE,
    /** Whoever did the work does not say that she has nothing against it. */
    OWN_WORK,
    /** The case is closed; it can be reopened. */
    OVER
  }

  /**
   * What she said.
   *
   * @param entry the form's own id: the same form sent twice is kept once
   * @param isObjection whether she said that it is not solved
   */
  public record Said(UUID entry, String words, boolean isObjection) {}

  @Transactional
  public Heard hear(Viewer viewer, ServiceCase found, Said said) {
    boolean isDone = found.state().kind() == CaseState.Kind.DONE;
    if (isDone && !said.isObjection() && found.facts(clock.instant()).isWorkOf(viewer.id())) {
      return Heard.OWN_WORK;
    }
    if (!touch(found)) {
      return Heard.OVER;
    }
    var key = Timeline.Key.of(found);
    var kind = OwnerEntry.Kind.MESSAGE;
    if (timeline.tell(key, said.entry(), kind, new Actor.Owner(), said.words(), null)) {
      timeline.read(key, Optional.of(said.entry()), viewer.id(), said.isObjection());
      clocks.ownerSpoke(found);
      audit.append(
          viewer.id(),
          "case-owner-heard",
          found.id().toString(),
          Map.of("objection", String.valueOf(said.isObjection())));
    }
    return Heard.DONE;
  }

  /** False when it is closed. */
  private boolean touch(ServiceCase found) {
    return database
            .sql(
                """
                UPDATE service_case
                SET version = version + 1, changed_at = :now
                WHERE community_id = :community AND id = :id AND state <> 'CLOSED'
                """)
            .param("now", Times.of(clock.instant()))
            .param("community", found.place().communityId())
            .param("id", found.id())
            .update()
        == 1;
  }
}
