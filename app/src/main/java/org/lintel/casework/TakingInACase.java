package org.lintel.casework;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.service.Touchpoint;
import org.lintel.service.TouchpointPassed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what an owner came with: gives it a number, a link, and its first entry. */
@Component
public class TakingInACase {

  private final NewCaseRows rows;
  private final Timeline timeline;
  private final CaseClocks clocks;
  private final IntakeLimits limits;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TakingInACase(
      NewCaseRows rows,
      Timeline timeline,
      CaseClocks clocks,
      IntakeLimits limits,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.timeline = timeline;
    this.clocks = clocks;
    this.limits = limits;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The case that the same form became before. */
  public Optional<UUID> takenBefore(NewCase given) {
    return rows.sentBefore(given);
  }

  /** What came of it. */
  public sealed interface Taken {

    /** It is in; also when the same form had been sent before. */
    record In(UUID id) implements Taken {}

    /** Enough came from there for now. */
    record Limited(IntakeLimits.Reached limit) implements Taken {}
  }

  /**
   * Takes in what staff were told. They heard and judged it while they wrote: the owner is
   * answered, and the case can be given to somebody.
   */
  @Transactional
  public UUID byStaff(Viewer viewer, NewCase sent) {
    rows.lock(sent.community(), sent.submission());
    NewCase given = rows.apart(sent);
    Optional<UUID> before = rows.sentBefore(given);
    if (before.isPresent()) {
      return before.get();
    }
    var actor = new Actor.Staff(viewer.id());
    UUID id = rows.store(given, CaseState.Kind.ASSESSED, Optional.of(viewer.id()));
    var key = new Timeline.Key(given.community(), id);
    timeline.tell(key, OwnerEntry.Kind.RECEIVED, new Actor.Owner(), "");
    timeline.tell(key, OwnerEntry.Kind.ACKNOWLEDGED, actor, "");
    limits.count(given, id, Optional.empty());
    clocks.takenIn(given, id, true);
    audit.append(
        viewer.id(), "case-taken-in", id.toString(), Map.of("channel", given.channel().name()));
    publish(given, id, Touchpoint.CASE_REPORTED);
    publish(given, id, Touchpoint.CASE_ANSWERED);
    return id;
  }

  /** The same of what came from nobody knows where. */
  @Transactional
  public Taken byOwner(NewCase given) {
    return byOwner(given, Optional.empty());
  }

  /**
   * Takes in what the owner wrote herself, within the limits; what presses comes in beyond them and
   * is marked.
   *
   * @param network where it was sent from, as {@link Network} writes it
   */
  @Transactional
  public Taken byOwner(NewCase sent, Optional<String> network) {
    rows.lock(sent.community(), sent.submission());
    NewCase given = rows.apart(sent);
    Optional<UUID> before = rows.sentBefore(given);
    if (before.isPresent()) {
      return new Taken.In(before.get());
    }
    UUID household = given.household().orElseThrow();
    rows.lock(given.community(), household);
    Optional<IntakeLimits.Reached> reached = limits.reached(given, network);
    if (reached.isPresent() && !IntakeLimits.isPressing(given)) {
      return new Taken.Limited(reached.get());
    }
    return new Taken.In(received(given, reached, network));
  }

  /** Takes in what a program brought; whoever calls has looked whether it came before. */
  @Transactional
  public UUID byProgram(NewCase given) {
    return received(given, Optional.empty(), Optional.empty());
  }

  /** Nobody has looked at it yet. */
  private UUID received(
      NewCase given, Optional<IntakeLimits.Reached> beyond, Optional<String> network) {
    UUID id = rows.store(given, CaseState.Kind.RECEIVED, Optional.empty());
    var key = new Timeline.Key(given.community(), id);
    timeline.tell(key, OwnerEntry.Kind.RECEIVED, new Actor.Owner(), "");
    beyond.ifPresent(limit ->
        timeline.note(key, InternalNote.Kind.OVER_LIMIT, new Actor.Silence(), limit.kind().name()));
    limits.count(given, id, network);
    clocks.takenIn(given, id, false);
    audit.append(
        AuditTrail.SYSTEM,
        "case-taken-in",
        id.toString(),
        Map.of("channel", given.channel().name()));
    publish(given, id, Touchpoint.CASE_REPORTED);
    return id;
  }

  private void publish(NewCase given, UUID id, Touchpoint touchpoint) {
    events.publishEvent(
        new TouchpointPassed(
            OrganisationScope.required(),
            given.community(),
            given.household(),
            touchpoint,
            id,
            clock.instant()));
  }
}
