package org.lintel.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.calendar.OnCall;
import org.lintel.calendar.WorkingTimes;
import org.lintel.casework.ChoosingAHandler.Answer;
import org.lintel.casework.ChoosingAHandler.Asked;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.platform.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a case that nobody has to whom the company's rules name, or leaves it in the pool; either
 * way a note says why. An emergency outside working hours goes to who is on call.
 */
@Component
class AssigningByRule {

  private static final int TRIES = 3;

  private final Cases cases;
  private final AssignmentRules rules;
  private final Giving giving;
  private final Calling calling;
  private final ChoosingAHandler choosing;

  AssigningByRule(
      Cases cases,
      AssignmentRules rules,
      Giving giving,
      Calling calling,
      ChoosingAHandler choosing) {
    this.cases = cases;
    this.rules = rules;
    this.giving = giving;
    this.calling = calling;
    this.choosing = choosing;
  }

  /** Who is called at night. */
  @Component
  static class Calling {

    private final OnCall rota;
    private final WorkingTimes times;

    Calling(OnCall rota, WorkingTimes times) {
      this.rota = rota;
      this.times = times;
    }

    /** Whether somebody on call has to come: an emergency, nobody at work, and a rota. */
    boolean isFor(ServiceCase found, Instant now) {
      int community = found.place().communityId();
      return found.matter().isEmergency()
          && rota.hasRota(community)
          && !times.isOpen(community, now);
    }

    Optional<UUID> who(ServiceCase found, Instant now) {
      return rota.at(found.place().communityId(), now);
    }
  }

  /** How what was decided is written down. */
  @Component
  static class Giving {

    private final CaseHandlers handlers;
    private final StaffDuties duties;
    private final ConcernedStaff concerned;
    private final CasePool pool;
    private final MovingACase moving;
    private final Timeline timeline;
    private final Clock clock;

    Giving(
        CaseHandlers handlers,
        StaffDuties duties,
        ConcernedStaff concerned,
        CasePool pool,
        MovingACase moving,
        Timeline timeline,
        Clock clock) {
      this.handlers = handlers;
      this.duties = duties;
      this.concerned = concerned;
      this.pool = pool;
      this.moving = moving;
      this.timeline = timeline;
      this.clock = clock;
    }
  }

  /**
   * Asks the rules about a case; does nothing when somebody has it, or no rule fits.
   *
   * @param isAgain whether it waited already: then nobody waits before it
   */
  @Transactional
  public void assign(UUID id, boolean isAgain) {
    ServiceCase found = cases.locked(id);
    if (found.handler().isPresent() || isOver(found)) {
      giving.pool.remove(found);
      return;
    }
    Instant now = giving.clock.instant();
    List<Colleague> colleagues = giving.handlers.of(found.place());
    if (calling.isFor(found, now)) {
      call(found, colleagues, now);
      return;
    }
    List<AssignmentRule> fitting = rules.fitting(found);
    if (fitting.isEmpty()) {
      giving.pool.remove(found);
    } else {
      ask(found, fitting, colleagues, isAgain, now);
    }
  }

  /** Whom the rules name for a case that somebody else is to have; it counts as her turn. */
  Optional<UUID> choice(ServiceCase found, Set<UUID> without) {
    List<Colleague> colleagues = giving.handlers.of(found.place());
    List<UUID> ids = colleagues.stream().map(Colleague::id).toList();
    giving.duties.lock(ids);
    var others = ids.stream().filter(id -> !without.contains(id)).toList();
    var asked =
        new Asked(duties(others), giving.concerned.of(found, colleagues), giving.clock.instant());
    for (AssignmentRule rule : rules.fitting(found)) {
      if (choosing.choose(rule, found, asked) instanceof Answer.Chosen(UUID staff, int _)) {
        giving.duties.given(staff, giving.clock.instant());
        return Optional.of(staff);
      }
    }
    return Optional.empty();
  }

  private List<StaffDuty> duties(List<UUID> staff) {
    Map<UUID, StaffDuty> known = giving.duties.of(staff);
    return staff.stream().map(id -> known.getOrDefault(id, StaffDuty.none(id))).toList();
  }

  static boolean isOver(ServiceCase found) {
    return switch (found.state()) {
      case CaseState.Done _, CaseState.Confirmed _, CaseState.Closed _ -> true;
      default -> false;
    };
  }

  private void call(ServiceCase found, List<Colleague> colleagues, Instant now) {
    var concerned = giving.concerned.of(found, colleagues);
    Optional<UUID> who =
        calling
            .who(found, now)
            .filter(id -> colleagues.stream().anyMatch(colleague -> colleague.id().equals(id)))
            .filter(id -> !concerned.contains(id));
    if (who.isPresent()) {
      give(found, who.get(), AssignmentReason.onCall(), now);
    } else {
      leave(found, Optional.empty(), Pooled.NOBODY_ON_CALL);
    }
  }

  private void ask(
      ServiceCase found,
      List<AssignmentRule> fitting,
      List<Colleague> colleagues,
      boolean isAgain,
      Instant now) {
    List<UUID> ids = colleagues.stream().map(Colleague::id).toList();
    giving.duties.lock(ids);
    var asked = new Asked(duties(ids), giving.concerned.of(found, colleagues), now);
    boolean hasToWait = !isAgain && !found.matter().severity().isPressing();
    Optional<Pooled> why = Optional.empty();
    for (AssignmentRule rule : fitting) {
      if (hasToWait && giving.pool.isBehind(found, rule)) {
        leave(found, Optional.of(rule), Pooled.ALL_FULL);
        return;
      }
      var answer = choosing.choose(rule, found, asked);
      if (answer instanceof Answer.Chosen(UUID staff, int inHand)) {
        give(found, staff, AssignmentReason.byRule(rule, inHand), now);
        return;
      }
      if (why.isEmpty() && answer instanceof Answer.Nobody(Pooled reason)) {
        why = Optional.of(reason);
      }
      if (rule.choice() == AssignmentRule.Choice.POOL) {
        break;
      }
    }
    leave(found, Optional.of(fitting.getFirst()), why.orElseThrow());
  }

  private void give(ServiceCase seen, UUID staff, AssignmentReason reason, Instant now) {
    ServiceCase found = seen;
    for (int tries = 0; tries < TRIES; tries++) {
      var system = new Actor.Staff(AuditTrail.SYSTEM);
      var answer = giving.moving.move(system, found, found.version(), new CaseMove.Assign(staff));
      if (answer instanceof MovingACase.Answer.Made) {
        giving.timeline.note(
            Timeline.Key.of(found), InternalNote.Kind.PLACED, system, reason.codes());
        giving.duties.given(staff, now);
        giving.pool.remove(found);
        return;
      }
      found = cases.again(found);
    }
  }

  private void leave(ServiceCase found, Optional<AssignmentRule> rule, Pooled reason) {
    if (giving.pool.put(found, rule.map(AssignmentRule::id), reason)) {
      var system = new Actor.Staff(AuditTrail.SYSTEM);
      var why = AssignmentReason.nobody(rule, reason);
      giving.timeline.note(Timeline.Key.of(found), InternalNote.Kind.POOLED, system, why.codes());
    }
  }
}
