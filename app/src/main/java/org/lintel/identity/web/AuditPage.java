package org.lintel.identity.web;

import java.util.List;
import org.lintel.platform.Paged;

/**
 * The audit log.
 *
 * @param acts acts that can be filtered by; {@code key} is a message key
 */
public record AuditPage(
    Paged<Line> entries,
    List<Act> acts,
    String act,
    String staff,
    String from,
    String until,
    String address) {

  public AuditPage {
    acts = List.copyOf(acts);
  }

  /** One act; an act without a text of its own is shown by its name. */
  public record Act(String name, boolean hasText) {

    public String key() {
      return "audit.act." + name;
    }
  }

  /** One entry; {@code actor} is a name, or empty when no member of staff acted. */
  public record Line(String at, String actor, Act act, String subject, String details) {}

  public boolean isFiltered() {
    return !act.isEmpty() || !staff.isEmpty() || !from.isEmpty() || !until.isEmpty();
  }
}
