package org.lintel.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.service.Touchpoint;
import org.lintel.service.TouchpointPassed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a move: the machine decides, the row is written by key and version, the timeline and the
 * audit log say so, and whoever listens hears of the touchpoint, all in one transaction.
 */
@Component
public class MovingACase {

  private final JdbcClient database;
  private final Cases cases;
  private final MovesTold told;
  private final CaseClocks clocks;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MovingACase(
      JdbcClient database,
      Cases cases,
      MovesTold told,
      CaseClocks clocks,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.cases = cases;
    this.told = told;
    this.clocks = clocks;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Answer {

    /** It stands so from now on. */
    record Made() implements Answer {}

    /** Somebody changed the case since the page was opened. */
    record Overtaken() implements Answer {}

    record Refused(MoveRefusal reason) implements Answer {}
  }

  /**
   * Moves a case that was found within the mover's reach.
   *
   * @param version of the case when the mover saw it
   */
  @Transactional
  public Answer move(Actor actor, ServiceCase found, int version, CaseMove move) {
    Moved moved = CaseMachine.move(found.state(), found.facts(clock.instant()), actor, move);
    return switch (moved) {
      case Moved.Refused(MoveRefusal reason) ->
          found.version() == version ? new Answer.Refused(reason) : new Answer.Overtaken();
      case Moved.To to ->
          found.version() == version && cases.write(found, to)
              ? made(actor, found, to, move)
              : new Answer.Overtaken();
    };
  }

  private Answer made(Actor actor, ServiceCase found, Moved.To to, CaseMove move) {
    if (move instanceof CaseMove.Assess assess) {
      judge(found, assess);
    }
    told.tell(Timeline.Key.of(found), actor, to, move);
    clocks.moved(found, to, move);
    audit.append(by(actor), "case-moved", found.id().toString(), details(actor, to, move));
    touchpoint(move)
        .ifPresent(touchpoint ->
            events.publishEvent(
                new TouchpointPassed(
                    OrganisationScope.required(),
                    found.place().communityId(),
                    found.reporter().household(),
                    touchpoint,
                    found.id(),
                    clock.instant())));
    if (move instanceof CaseMove.Assess && to.handler().isEmpty()) {
      events.publishEvent(new CaseAssessed(found.id()));
    }
    return new Answer.Made();
  }

  private void judge(ServiceCase found, CaseMove.Assess assess) {
    database
        .sql(
            """
            UPDATE service_case
            SET kind = :kind, severity = :severity, is_safety = :safety
            WHERE community_id = :community AND id = :id
            """)
        .param("kind", assess.what().name())
        .param("severity", assess.severity().name())
        .param("safety", assess.isSafety())
        .param("community", found.place().communityId())
        .param("id", found.id())
        .update();
  }

  private static UUID by(Actor actor) {
    return actor instanceof Actor.Staff(UUID id) ? id : AuditTrail.SYSTEM;
  }

  private static Map<String, String> details(Actor actor, Moved.To to, CaseMove move) {
    var details = new HashMap<String, String>();
    details.put("mover", Timeline.author(actor).name());
    details.put("move", move.kind().name());
    details.put("state", to.state().kind().name());
    if (move instanceof CaseMove.Assign(UUID handler)) {
      details.put("handler", handler.toString());
    }
    if (to.state() instanceof CaseState.Closed(ClosingOutcome outcome)) {
      details.put("outcome", outcome.kind().name());
    }
    return details;
  }

  static Optional<Touchpoint> touchpoint(CaseMove move) {
    return switch (move) {
      case CaseMove.Acknowledge _ -> Optional.of(Touchpoint.CASE_ANSWERED);
      case CaseMove.Finish _ -> Optional.of(Touchpoint.CASE_DONE);
      case CaseMove.Close _ -> Optional.of(Touchpoint.CASE_CLOSED);
      default -> Optional.empty();
    };
  }
}
