package org.lintel.identity.web;

import java.util.List;
import java.util.UUID;
import org.lintel.identity.PortfolioTree;
import org.lintel.identity.Role;
import org.lintel.platform.web.Refusals;

/**
 * One member of staff.
 *
 * @param phone what the field of her number shows: nothing but what was typed and refused
 * @param isInvited whether the person has not signed in yet
 * @param isSelf whether the viewer looks at herself
 */
public record StaffMemberPage(
    StaffPage.Line member,
    String name,
    String phone,
    boolean isInvited,
    boolean isInactive,
    boolean isSelf,
    Choice choice,
    Refusals refusals) {

  /** What can be chosen for a new role. */
  public record Choice(List<PortfolioTree.Node> nodes, String role, String node) {

    public Choice {
      nodes = List.copyOf(nodes);
    }

    public List<Role> roles() {
      return List.of(Role.values());
    }

    /** Name of a node, moved to the right by its depth. */
    public String label(PortfolioTree.Node node) {
      return "\u3000".repeat(node.depth()) + node.name();
    }

    public boolean isChosen(PortfolioTree.Node candidate) {
      return candidate.id().toString().equals(node);
    }
  }

  static Choice choice(List<PortfolioTree.Node> nodes, String role, String node) {
    return new Choice(nodes, role, node);
  }

  /** The same with a number that was refused. */
  StaffMemberPage withPhone(String typed) {
    return new StaffMemberPage(
        member, name, typed, isInvited, isInactive, isSelf, choice, refusals);
  }

  public UUID id() {
    return member.id();
  }
}
