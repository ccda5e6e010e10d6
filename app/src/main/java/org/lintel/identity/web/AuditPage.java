package org.lintel.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.AuditSubjects;
import org.lintel.platform.Paged;
import org.lintel.platform.web.Refusals;

/**
 * The audit log.
 *
 * @param refusals what of the filter cannot be looked for; then nothing is listed
 * @param acts acts that can be filtered by; {@code key} is a message key
 * @param people members of staff who can be filtered by
 */
public record AuditPage(
    Paged<Line> entries,
    Refusals refusals,
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

  /**
   * More about an entry, in words of the reader's language.
   *
   * @param isCode whether the value is what a program wrote, for want of words
   */
  public record Detail(String label, String value, boolean isCode) {}

  /** Whether the filter names somebody who is not among the people to choose from. */
  public boolean isOfSomebodyElse() {
    return !staff.isBlank()
        && people.stream().noneMatch(each -> each.id().toString().equals(staff));
  }

  public boolean isWrong(String field) {
    return refusals.of(field).isPresent();
  }

  /** The id of the words about a wrong field; null for none. */
  public @Nullable String describedBy(String field) {
    return isWrong(field) ? field + "-error" : null;
  }

  /** A field for days shows nothing of what is no day. */
  public String typeOf(String field) {
    return isWrong(field) ? "text" : "date";
  }
}
