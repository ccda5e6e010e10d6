package org.lintel.casework.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.casework.past.Recounts;
import org.lintel.platform.web.Refusals;

/**
 * What the address of the recount asks for.
 *
 * @param file one import only
 * @param c community
 * @param from first day, {@code until} last day on which cases were received
 * @param days within how many days the same again is a repeat
 */
record RecountQuery(String file, String c, String from, String until, String days) {

  RecountQuery(
      @Nullable String file,
      @Nullable String c,
      @Nullable String from,
      @Nullable String until,
      @Nullable String days) {
    this.file = said(file);
    this.c = said(c);
    this.from = said(from);
    this.until = said(until);
    this.days = said(days);
  }

  private static String said(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  /** What is recounted of a file, or of all; what is refused stands beside its field. */
  Recounts.Scope read(Optional<UUID> chosen, Refusals refusals) {
    return new Recounts.Scope(
        chosen,
        CasesController.id(c),
        day(from, "from", refusals),
        day(until, "until", refusals),
        within(refusals));
  }

  private static Optional<LocalDate> day(String typed, String field, Refusals refusals) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(typed)).filter(day -> isOfOurTime(day, field, refusals));
    } catch (DateTimeParseException e) {
      refusals.add(field, "casework.past.refused.day", typed);
      return Optional.empty();
    }
  }

  /** Days as files of past cases may have them. */
  private static boolean isOfOurTime(LocalDate day, String field, Refusals refusals) {
    int first = Recounts.Scope.FIRST_YEAR;
    int last = Recounts.Scope.LAST_YEAR;
    boolean is = day.getYear() >= first && day.getYear() <= last;
    if (!is) {
      refusals.add(
          field,
          "casework.past.refused.day-year",
          day.toString(),
          String.valueOf(first),
          String.valueOf(last));
    }
    return is;
  }

  private int within(Refusals refusals) {
    if (days.isEmpty()) {
      return Recounts.Scope.USUAL_DAYS;
    }
    boolean isNumber = days.matches("\\d{1,3}");
    int typed = isNumber ? Integer.parseInt(days) : -1;
    if (typed < 0 || typed > Recounts.Scope.MOST_DAYS) {
      refusals.add("days", "casework.past.refused.days", days, Recounts.Scope.MOST_DAYS);
      return Recounts.Scope.USUAL_DAYS;
    }
    return typed;
  }
}
