package org.lintel.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what members of staff may do. Never leaves the organisation without administrator. */
@Component
public class ManagingStaff {

  private final StaffMembers staff;
  private final Memberships memberships;
  private final PortfolioTree portfolio;
  private final StaffPhones phones;
  private final Sessions sessions;
  private final ObjectProvider<HandsOver> modules;
  private final AuditTrail audit;

  ManagingStaff(
      StaffMembers staff,
      Memberships memberships,
      PortfolioTree portfolio,
      StaffPhones phones,
      Sessions sessions,
      ObjectProvider<HandsOver> modules,
      AuditTrail audit) {
    this.staff = staff;
    this.memberships = memberships;
    this.portfolio = portfolio;
    this.phones = phones;
    this.sessions = sessions;
    this.modules = modules;
    this.audit = audit;
  }

  /** What became of a change. */
  public enum Outcome {
    DONE,
    /** Nobody else could manage staff any more. */
    LAST_ADMINISTRATOR,
    /** An administrator is one for the whole portfolio or not at all. */
    ONLY_AT_THE_TOP,
    /** The role is held there already. */
    ALREADY_HELD,
    /** Cases or households hang on her that somebody else has to take first. */
    THINGS_HANG
  }

  /** Whether a role may be given within a node. */
  public Optional<Outcome> objection(Role role, UUID node) {
    var found = portfolio.nodes().stream().filter(known -> known.id().equals(node)).findAny();
    if (found.isEmpty()) {
      throw new NotFound("node " + node);
    }
    boolean isTop = found.get().parent().isEmpty();
    return role == Role.ADMINISTRATOR && !isTop
        ? Optional.of(Outcome.ONLY_AT_THE_TOP)
        : Optional.empty();
  }

  @Transactional
  public void rename(Viewer viewer, UUID id, String name) {
    staff.rename(id, name);
    audit.append(viewer.id(), "staff-renamed", id.toString(), Map.of());
  }

  @Transactional
  public Outcome give(Viewer viewer, UUID id, Role role, UUID node) {
    staff.get(id);
    var objection = objection(role, node);
    if (objection.isPresent()) {
      return objection.get();
    }
    if (!memberships.give(id, role, node)) {
      return Outcome.ALREADY_HELD;
    }
    audit.append(viewer.id(), "membership-given", id.toString(), details(role, node));
    return Outcome.DONE;
  }

  @Transactional
  public Outcome take(Viewer viewer, UUID id, UUID membership) {
    List<UUID> administrators = memberships.activeAdministrators();
    StaffMember member = staff.get(id);
    Membership held =
        member.memberships().stream()
            .filter(known -> known.id().equals(membership))
            .findAny()
            .orElseThrow(() -> new NotFound("membership " + membership));
    if (held.role() == Role.ADMINISTRATOR && isLast(administrators, id)) {
      return Outcome.LAST_ADMINISTRATOR;
    }
    if (member.memberships().size() == 1 && hangs(id)) {
      return Outcome.THINGS_HANG;
    }
    memberships.take(membership);
    audit.append(viewer.id(), "membership-taken", id.toString(), details(held.role(), held.node()));
    return Outcome.DONE;
  }

  /** Ends all sessions at once and forgets her number; what the person did stays. */
  @Transactional
  public Outcome deactivate(Viewer viewer, UUID id) {
    List<UUID> administrators = memberships.activeAdministrators();
    staff.get(id);
    if (isLast(administrators, id)) {
      return Outcome.LAST_ADMINISTRATOR;
    }
    if (hangs(id)) {
      return Outcome.THINGS_HANG;
    }
    staff.move(id, StaffState.INACTIVE);
    sessions.endAll(id, Optional.empty());
    phones.remove(id);
    audit.append(viewer.id(), "staff-deactivated", id.toString(), Map.of());
    return Outcome.DONE;
  }

  /** Lets somebody back in, by a new invitation. */
  @Transactional
  public void reactivate(Viewer viewer, UUID id) {
    if (staff.get(id).state() == StaffState.INACTIVE) {
      staff.move(id, StaffState.INVITED);
      audit.append(viewer.id(), "staff-reactivated", id.toString(), Map.of());
    }
  }

  private boolean hangs(UUID id) {
    return modules.stream().anyMatch(module -> module.count(id) > 0);
  }

  private static boolean isLast(List<UUID> administrators, UUID id) {
    return administrators.equals(List.of(id));
  }

  private static Map<String, String> details(Role role, UUID node) {
    return Map.of("role", role.name(), "node", node.toString());
  }
}
