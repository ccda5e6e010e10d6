package org.lintel.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditSubjects;
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

  /**
   * One entry.
   *
   * @param actor a name, or empty when no member of staff acted
   * @param subject what the entry keeps: an id as a rule
   * @param name what the subject is called, as far as a module knows it
   */
  public record Line(
      Instant at,
      String actor,
      Act act,
      String subject,
      Optional<AuditSubjects.Named> name,
      List<Detail> details) {

    public Line {
      details = List.copyOf(details);
    }

    /** The end of an id, which tells two of them apart. */
    public String shortSubject() {
      return subject.length() == 36 ? "…" + subject.substring(24) : subject;
    }
  }

  /** More about an entry, in words of the reader's language. */
  public record Detail(String label, String value) {}

  public boolean isFiltered() {
    return !act.isEmpty() || !staff.isEmpty() || !from.isEmpty() || !until.isEmpty();
  }
}
