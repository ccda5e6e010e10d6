package org.lintel.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lintel.platform.Paged;

/**
 * The audit log.
 *
 * @param acts acts that can be filtered by; {@code key} is a message key
 * @param people members of staff who can be filtered by
 */
public record AuditPage(
    Paged<Line> entries,
    List<Act> acts,
    List<Person> people,
    String act,
    String staff,
    String from,
    String until,
    String address) {

  public AuditPage {
    acts = List.copyOf(acts);
    people = List.copyOf(people);
  }

  /** One act; an act without a text of its own is shown by its name. */
  public record Act(String name, boolean hasText) {

    public String key() {
      return "audit.act." + name;
    }
  }

  /** One member of staff. */
  public record Person(UUID id, String name) {}

  /** One entry; {@code actor} is a name, or empty when no member of staff acted. */
  public record Line(Instant at, String actor, Act act, String subject, String details) {}

  public boolean isFiltered() {
    return !act.isEmpty() || !staff.isEmpty() || !from.isEmpty() || !until.isEmpty();
  }
}
