package org.lintel.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.identity.HandsOver;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMember;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.identity.Teams;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives everything that hangs on a colleague to others, in one transaction over all modules; within
 * a day it can be taken back, but for what was moved on since.
 */
@Component
public class HandingOverDuties {

  public static final Duration UNDOABLE = Duration.ofHours(24);
  public static final int LONGEST_NOTE = 500;

  private final ObjectProvider<HandsOver> modules;
  private final Handovers handovers;
  private final Staff staff;
  private final AuditTrail audit;
  private final Identifiers identifiers;
  private final Clock clock;

  HandingOverDuties(
      ObjectProvider<HandsOver> modules,
      Handovers handovers,
      Staff staff,
      AuditTrail audit,
      Identifiers identifiers,
      Clock clock) {
    this.modules = modules;
    this.handovers = handovers;
    this.staff = staff;
    this.audit = audit;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** Who hands over, and who can take. */
  @Component
  static class Staff {

    private final Teams teams;
    private final StaffMembers members;

    Staff(Teams teams, StaffMembers members) {
      this.teams = teams;
      this.members = members;
    }
  }

  /**
   * Things of one kind that hang on somebody.
   *
   * @param key message key, which takes the number
   */
  public record Hanging(String key, int count, boolean hasRules) {}

  /** To whom things of each kind go; a kind that is left out stays. */
  public record Wish(Map<String, Way> ways, List<UUID> takers, String note) {

    public Wish {
      ways = Map.copyOf(ways);
      takers = List.copyOf(takers);
    }
  }

  /** How things of one kind go. */
  public enum Way {
    TO_COLLEAGUES,
    BY_RULES
  }

  /**
   * Somebody below the viewer.
   *
   * @throws NotFound when she is not
   */
  public StaffMember find(Viewer viewer, UUID id) {
    StaffMember member = staff.members.get(id);
    if (!staff.teams.isUnder(viewer, Permission.MANAGE_DUTY, id)) {
      throw new NotFound("staff " + id);
    }
    return member;
  }

  /** What hangs on her, also kinds of which there is nothing. */
  public List<Hanging> hanging(UUID id) {
    return modules
        .orderedStream()
        .map(module -> new Hanging(module.key(), module.count(id), module.hasRules()))
        .sorted(Comparator.comparing(Hanging::key))
        .toList();
  }

  /** Who can take what is hers. */
  public List<Colleague> takers(UUID id) {
    return staff.teams.beside(id);
  }

  /** What came of it. */
  public sealed interface Outcome {

    record Done(UUID handover) implements Outcome {}

    record Refused(Refusals why) implements Outcome {}
  }

  @Transactional
  public Outcome handOver(Viewer viewer, StaffMember from, Wish wish) {
    var refusals = refusals(from, wish);
    if (!refusals.isEmpty()) {
      return new Outcome.Refused(refusals);
    }
    Instant now = clock.instant();
    UUID id = identifiers.next();
    handovers.add(id, from.id(), viewer.id(), now);
    int moved = 0;
    for (HandsOver module : modules.orderedStream().toList()) {
      Way way = wish.ways().get(module.key());
      if (way != null) {
        List<UUID> to = way == Way.BY_RULES ? List.of() : wish.takers();
        var act = new HandsOver.Handover(id, from.id(), to, viewer.id(), wish.note(), now);
        int count = module.handOver(act);
        handovers.add(id, module.key(), to, count);
        moved += count;
      }
    }
    audit.append(
        viewer.id(),
        "staff-handed-over",
        from.id().toString(),
        Map.of("moved", String.valueOf(moved)));
    return new Outcome.Done(id);
  }

  private Refusals refusals(StaffMember from, Wish wish) {
    var refusals = Refusals.none();
    if (wish.ways().isEmpty()) {
      refusals.add("", "calendar.handover.refused.nothing");
    }
    boolean needsTakers = wish.ways().containsValue(Way.TO_COLLEAGUES);
    var known = new HashSet<UUID>();
    takers(from.id()).forEach(colleague -> known.add(colleague.id()));
    if (needsTakers && (wish.takers().isEmpty() || !known.containsAll(wish.takers()))) {
      refusals.add("takers", "calendar.handover.refused.takers");
    }
    int length = wish.note().codePointCount(0, wish.note().length());
    if (length > LONGEST_NOTE) {
      refusals.add("note", "calendar.handover.refused.note", length, LONGEST_NOTE);
    }
    return refusals;
  }

  /** One that was made for somebody below the viewer. */
  public Handovers.Kept kept(Viewer viewer, UUID id) {
    Handovers.Kept kept = handovers.find(id).orElseThrow(() -> new NotFound("handover " + id));
    find(viewer, kept.staff());
    return kept;
  }

  public boolean canUndo(Handovers.Kept kept) {
    return kept.undoneAt().isEmpty()
        && clock.instant().isBefore(kept.at().plus(UNDOABLE))
        && staff.teams.active(List.of(kept.staff())).contains(kept.staff());
  }

  /** Brings back what nobody moved on since; how many things, or -1 when it is too late. */
  @Transactional
  public int undo(Viewer viewer, UUID id) {
    Handovers.Kept kept = kept(viewer, id);
    if (!canUndo(kept) || !handovers.undo(id, viewer.id(), clock.instant())) {
      return -1;
    }
    int back = 0;
    for (HandsOver module : modules.orderedStream().toList()) {
      for (Handovers.Part part : kept.parts()) {
        if (part.key().equals(module.key())) {
          var act =
              new HandsOver.Handover(
                  id, kept.staff(), part.takers(), viewer.id(), "", clock.instant());
          back += module.giveBack(act);
        }
      }
    }
    audit.append(
        viewer.id(),
        "staff-handover-undone",
        kept.staff().toString(),
        Map.of("moved", String.valueOf(back)));
    return back;
  }
}
