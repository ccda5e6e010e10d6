package org.lintel.expectation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that owners expect, in their words or in those of who saw it.
 *
 * @param member who of the household said it; empty when that is not known
 * @param until last day on which it holds; empty when nothing ends it
 * @param withdrawnOn when she took it back
 */
public record Expectation(
    UUID id,
    Promise.Place place,
    Promise.Recipient of,
    Optional<UUID> member,
    String words,
    Strength strength,
    Source source,
    LocalDate since,
    Optional<LocalDate> until,
    Optional<LocalDate> withdrawnOn,
    UUID recordedBy) {

  /** How much hangs on it for her. */
  public enum Strength {
    WISH,
    IMPORTANT,
    MUST;

    /** Part of message keys, and the value of a form. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Strength> of(String key) {
      return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
  }

  /** How the company knows of it; {@link #OBSERVED} is what nobody said. */
  public enum Source {
    SAID,
    CASE,
    VISIT,
    SURVEY,
    CONTRACT,
    MEETING,
    OBSERVED;

    /** Part of message keys, and the value of a form. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Source> of(String key) {
      return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
  }

  /** Whether it holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return withdrawnOn.isEmpty()
        && !day.isBefore(since)
        && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
