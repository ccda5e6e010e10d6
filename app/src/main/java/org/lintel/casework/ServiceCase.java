package org.lintel.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Severity;
import org.lintel.platform.ServicePhone;
import org.lintel.service.CaseKind;
import org.lintel.service.Classifier;

/**
 * One case with everything that decides what can be done with it.
 *
 * @param number as people call it; {@link #code} writes it
 * @param version what a change must name, so that nobody overwrites what somebody else did
 * @param handler who has it
 * @param worker who last said that it is done, or offered a remedy; not always who has it now
 * @param duplicateOf the case that it repeats
 */
public record ServiceCase(
    UUID id,
    int number,
    int version,
    Place place,
    Reporter reporter,
    Matter matter,
    CaseState state,
    Optional<UUID> handler,
    Optional<UUID> worker,
    int escalation,
    int reopened,
    Dates dates,
    OwnersWord ownersWord,
    Optional<UUID> duplicateOf,
    boolean isOriginalSettled,
    Timing timing) {

  /** Where it is. */
  public record Place(
      int communityId, UUID community, String name, ZoneId zone, Optional<ServicePhone> phone) {}

  /**
   * Who came with it.
   *
   * @param household empty for a caller whom nobody knows
   * @param home building, entrance and unit, each may be empty
   * @param name of the person; empty when nobody is known
   * @param lastFour of the phone number; empty when there is none
   */
  public record Reporter(
      Optional<UUID> household,
      Optional<UUID> member,
      String home,
      String name,
      String lastFour,
      CaseChannel channel) {}

  /**
   * What it is about.
   *
   * @param spot where exactly, in the owner's words
   * @param words what the owner said
   */
  public record Matter(
      CaseKind kind,
      Severity severity,
      boolean isSafety,
      Classifier classifier,
      String spot,
      String words) {

    /** Whether somebody has to come at any hour. */
    public boolean isEmergency() {
      return severity == Severity.EMERGENCY || isSafety;
    }
  }

  /** When things happened. */
  public record Dates(
      Instant receivedAt,
      Instant changedAt,
      Optional<Instant> doneAt,
      Optional<Instant> closedAt,
      Optional<Instant> nudgedAt,
      int nudges) {}

  /**
   * What the owner said that nobody may pass over.
   *
   * @param unread messages that nobody has read
   * @param isDiscontent said since it was done that it is not, or rated it badly
   * @param wasRefused whether she ever refused a remedy
   */
  public record OwnersWord(int unread, boolean isDiscontent, boolean wasRefused) {}

  /**
   * How it stands with its clocks, as lists need it.
   *
   * @param due the earliest time at which anything of it is or was due
   * @param measure what is due then
   * @param pausedAt since when time has stood still on any of its clocks
   * @param called how high it was called for being late, 0 for nobody
   */
  public record Timing(
      Optional<Instant> due,
      Optional<ClockMeasure> measure,
      Optional<Instant> pausedAt,
      int called) {}

  /** The number as staff and owners read it: A1027. */
  public String code() {
    return code(number);
  }

  static String code(int number) {
    return "A" + number;
  }

  /** The number that somebody typed as {@code #A1027}, {@code a1027} or {@code 1027}. */
  public static Optional<Integer> number(String typed) {
    String digits = typed.strip().toUpperCase(Locale.ROOT).replaceFirst("^#?A?", "");
    return digits.matches("[1-9]\\d{0,8}")
        ? Optional.of(Integer.valueOf(digits))
        : Optional.empty();
  }

  /** Whether that can only be a number of a case, as {@code #A1027} and {@code A1027} are. */
  static boolean isCode(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT).matches("#?A[1-9]\\d{0,8}|#[1-9]\\d{0,8}");
  }

  CaseFacts facts(Instant now) {
    return new CaseFacts(
        matter.kind(),
        handler,
        worker,
        escalation,
        reopened,
        dates.doneAt(),
        ownersWord.unread() > 0,
        ownersWord.isDiscontent(),
        ownersWord.wasRefused(),
        duplicateOf,
        isOriginalSettled,
        now,
        now.atZone(place.zone()).toLocalDate());
  }
}
