package org.lintel.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.calendar.Severity;
import org.lintel.identity.Permission;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does to one of many cases what is done to all of them, by the same ways as on its own page. */
@Component
public class ActingOnOne {

  private final JdbcClient database;
  private final Cases cases;
  private final MovingACase moving;
  private final Talking talking;
  private final CaseHandlers handlers;
  private final Identifiers identifiers;

  ActingOnOne(
      JdbcClient database,
      Cases cases,
      MovingACase moving,
      Talking talking,
      CaseHandlers handlers,
      Identifiers identifiers) {
    this.database = database;
    this.cases = cases;
    this.moving = moving;
    this.talking = talking;
    this.handlers = handlers;
    this.identifiers = identifiers;
  }

  /** The outcome is written with what it did, so that neither is there without the other. */
  @Transactional
  void act(Viewer viewer, UUID run, ActingOnMany.Marked marked, BulkAct act) {
    if (claim(run, marked.id())) {
      String outcome = judged(viewer, marked, act);
      database
          .sql(
              """
              UPDATE case_bulk_result
              SET outcome = :outcome
              WHERE bulk_id = :run AND case_id = :id
              """)
          .param("outcome", outcome)
          .param("run", run)
          .param("id", marked.id())
          .update();
    }
  }

  /** False when it was done before; whoever does it at the same moment waits here. */
  private boolean claim(UUID run, UUID id) {
    return database
            .sql(
                """
                INSERT INTO case_bulk_result (bulk_id, case_id, organisation_id, outcome)
                VALUES (:run, :id, :organisation, 'DONE')
                ON CONFLICT (bulk_id, case_id) DO NOTHING
                """)
            .param("run", run)
            .param("id", id)
            .param("organisation", OrganisationScope.required())
            .update()
        == 1;
  }

  private String judged(Viewer viewer, ActingOnMany.Marked marked, BulkAct act) {
    ServiceCase found;
    try {
      found = cases.find(viewer, permission(viewer, act), marked.id());
    } catch (NotFound _) {
      return BulkOutcome.OUT_OF_REACH.name();
    }
    if (found.version() != marked.version()) {
      return BulkOutcome.OVERTAKEN.name();
    }
    return switch (act) {
      case BulkAct.Assign(UUID handler) -> assign(viewer, found, handler);
      case BulkAct.Judge(Severity severity) -> judge(viewer, found, severity);
      case BulkAct.Note(String words) -> note(viewer, found, words);
      case BulkAct.Message message -> message(viewer, found, message);
    };
  }

  /** As on the page of a case: taking one oneself is part of the work. */
  private static Permission permission(Viewer viewer, BulkAct act) {
    boolean isGiven = act instanceof BulkAct.Assign(UUID handler) && !handler.equals(viewer.id());
    return isGiven ? Permission.ASSIGN_CASES : Permission.HANDLE_CASES;
  }

  private String assign(Viewer viewer, ServiceCase found, UUID handler) {
    if (found.handler().filter(handler::equals).isPresent()) {
      return BulkOutcome.NOTHING_TO_DO.name();
    }
    return handlers.isOne(found.place(), handler)
        ? move(viewer, found, new CaseMove.Assign(handler))
        : BulkOutcome.NO_HANDLER_THERE.name();
  }

  private String judge(Viewer viewer, ServiceCase found, Severity severity) {
    var matter = found.matter();
    return matter.severity() == severity
        ? BulkOutcome.NOTHING_TO_DO.name()
        : move(viewer, found, new CaseMove.Assess(matter.kind(), severity, matter.isSafety()));
  }

  private String move(Viewer viewer, ServiceCase found, CaseMove move) {
    var answer = moving.move(new Actor.Staff(viewer.id()), found, found.version(), move);
    return switch (answer) {
      case MovingACase.Answer.Made _ -> BulkOutcome.DONE.name();
      case MovingACase.Answer.Overtaken _ -> BulkOutcome.OVERTAKEN.name();
      case MovingACase.Answer.Refused(MoveRefusal reason) -> reason.name();
    };
  }

  private String note(Viewer viewer, ServiceCase found, String words) {
    talking.note(viewer, found, identifiers.next(), words);
    return BulkOutcome.DONE.name();
  }

  private String message(Viewer viewer, ServiceCase found, BulkAct.Message message) {
    return untold(found)
        .map(Enum::name)
        .orElseGet(() -> {
          @Nullable LocalDate until = message.until().orElse(null);
          var answer = new Talking.Answer(identifiers.next(), message.words(), until);
          talking.staffWrite(viewer, found, found.version(), answer);
          return BulkOutcome.DONE.name();
        });
  }

  /** Why a message to many would not go to the owner of this one. */
  public static Optional<BulkOutcome> untold(ServiceCase found) {
    if (found.reporter().household().isEmpty()) {
      return Optional.of(BulkOutcome.NOBODY_TO_TELL);
    }
    return found.ownersWord().unread() > 0
        ? Optional.of(BulkOutcome.OWNER_WAITS_FOR_AN_ANSWER)
        : Optional.empty();
  }
}
