package org.lintel.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at rules and changing them: a new version, for clocks that start from then on. */
@Component
public class KeepingRules {

  private final ClockRules rules;
  private final RuleRows rows;
  private final Presets presets;
  private final Communities communities;
  private final AuditTrail audit;
  private final Identifiers identifiers;

  KeepingRules(
      ClockRules rules,
      RuleRows rows,
      Presets presets,
      Communities communities,
      AuditTrail audit,
      Identifiers identifiers) {
    this.rules = rules;
    this.rows = rows;
    this.presets = presets;
    this.communities = communities;
    this.audit = audit;
    this.identifiers = identifiers;
  }

  /** The newest version of every rule. */
  @Transactional
  public List<ClockRule> all() {
    presets.ensure();
    return rules.newest();
  }

  /**
   * All versions of a rule, the newest first.
   *
   * @throws NotFound when there is no such rule
   */
  public List<ClockRule> versions(UUID rule) {
    List<ClockRule> versions = rules.versions(rule);
    if (versions.isEmpty()) {
      throw new NotFound("clock rule " + rule);
    }
    return versions;
  }

  @Transactional
  public Refusals add(Viewer viewer, RuleForm form) {
    UUID id = identifiers.next();
    var result = RuleReading.read(form, new RuleName(id, 1, "", ""), community(viewer, form));
    result
        .rule()
        .ifPresent(rule -> {
          rows.insertRule(id, "");
          rows.insertVersion(rule, Counting.valueOf(form.counting()), viewer.id());
          audit.append(viewer.id(), "clock-rule-added", id.toString(), Map.of());
        });
    return result.refusals();
  }

  @Transactional
  public Refusals change(Viewer viewer, UUID id, RuleForm form) {
    rows.hold(id);
    RuleName before = versions(id).getFirst().name();
    int version = before.version() + 1;
    var name = new RuleName(id, version, before.preset(), "");
    var result = RuleReading.read(form, name, community(viewer, form));
    result
        .rule()
        .ifPresent(rule -> {
          rows.insertVersion(rule, Counting.valueOf(form.counting()), viewer.id());
          audit.append(
              viewer.id(),
              "clock-rule-changed",
              id.toString(),
              Map.of("version", String.valueOf(version)));
        });
    return result.refusals();
  }

  /** The only community that a typed rule is for, within what the viewer may set. */
  private Optional<Integer> community(Viewer viewer, RuleForm form) {
    return form.community().isEmpty()
        ? Optional.empty()
        : Optional.of(
            communities.find(viewer, Permission.MANAGE_SETTINGS, place(form.community())).id());
  }

  private static UUID place(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new NotFound("community " + id);
    }
  }
}
