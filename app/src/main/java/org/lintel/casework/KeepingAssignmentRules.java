package org.lintel.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.Teams;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the rules of one's own communities; those for everywhere only who manages duty for the
 * whole company.
 */
@Component
public class KeepingAssignmentRules {

  private final AssignmentRules rules;
  private final Communities communities;
  private final Teams teams;
  private final AuditTrail audit;

  KeepingAssignmentRules(
      AssignmentRules rules, Communities communities, Teams teams, AuditTrail audit) {
    this.rules = rules;
    this.communities = communities;
    this.teams = teams;
    this.audit = audit;
  }

  /** Rules that can concern the viewer's communities, in the order in which they are asked. */
  public List<AssignmentRule> of(Viewer viewer) {
    Set<Integer> mine = communities(viewer).stream().map(Community::id).collect(Collectors.toSet());
    return rules.all().stream()
        .filter(rule -> rule.community().filter(id -> !mine.contains(id)).isEmpty())
        .toList();
  }

  public List<Community> communities(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.MANAGE_DUTY);
  }

  /** Whether the viewer makes rules for everywhere. */
  public boolean mayEverywhere(Viewer viewer) {
    return teams.reachesTheTop(viewer, Permission.MANAGE_DUTY);
  }

  public boolean mayChange(Viewer viewer, AssignmentRule rule) {
    return rule.community()
        .map(id -> communities(viewer).stream().anyMatch(community -> community.id() == id))
        .orElseGet(() -> mayEverywhere(viewer));
  }

  /**
   * A rule that the viewer may change.
   *
   * @throws NotFound when there is none
   */
  public AssignmentRule find(Viewer viewer, UUID id) {
    return rules
        .find(id)
        .filter(rule -> mayChange(viewer, rule))
        .orElseThrow(() -> new NotFound("assignment rule " + id));
  }

  @Transactional
  public void add(Viewer viewer, AssignmentRule rule) {
    require(viewer, rule);
    rules.add(rule);
    audit(viewer, "assignment-rule-added", rule);
  }

  @Transactional
  public void change(Viewer viewer, AssignmentRule rule) {
    find(viewer, rule.id());
    require(viewer, rule);
    rules.change(rule);
    audit(viewer, "assignment-rule-changed", rule);
  }

  /** Asked one place earlier. */
  @Transactional
  public void raise(Viewer viewer, UUID id) {
    AssignmentRule rule = find(viewer, id);
    rules.raise(rule);
    audit(viewer, "assignment-rule-changed", rule);
  }

  @Transactional
  public void remove(Viewer viewer, UUID id) {
    AssignmentRule rule = find(viewer, id);
    rules.remove(id);
    audit(viewer, "assignment-rule-removed", rule);
  }

  private void require(Viewer viewer, AssignmentRule rule) {
    if (!mayChange(viewer, rule)) {
      throw new NotFound("place of assignment rule " + rule.id());
    }
  }

  private void audit(Viewer viewer, String act, AssignmentRule rule) {
    audit.append(viewer.id(), act, rule.id().toString(), Map.of("choice", rule.choice().name()));
  }
}
