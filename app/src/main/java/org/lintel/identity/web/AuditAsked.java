package org.lintel.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.identity.audit.AuditEntries;
import org.lintel.platform.web.Refusals;

/** The filter of the audit log as it stands in the address: what was typed, right or wrong. */
record AuditAsked(String act, String staff, String from, String until) {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  /** What cannot be looked for, and how it is written instead. */
  Refusals refusals() {
    var refusals = Refusals.none();
    if (!staff.isBlank() && id().isEmpty()) {
      refusals.add("staff", "identity.audit.no-person", staff);
    }
    if (day(from, FIRST).isEmpty()) {
      refusals.add("from", "identity.audit.no-day", from, FIRST, LAST);
    }
    if (day(until, LAST).isEmpty()) {
      refusals.add("until", "identity.audit.no-day", until, FIRST, LAST);
    }
    if (refusals.isEmpty() && first().isAfter(last())) {
      refusals.add("until", "identity.audit.before", until, from);
    }
    return refusals;
  }

  /** What to look for; asked only when nothing is refused. */
  AuditEntries.Filter filter(ZoneId zone) {
    return new AuditEntries.Filter(
        act,
        id(),
        first().atStartOfDay(zone).toInstant(),
        last().plusDays(1).atStartOfDay(zone).toInstant());
  }

  private LocalDate first() {
    return day(from, FIRST).orElseThrow();
  }

  private LocalDate last() {
    return day(until, LAST).orElseThrow();
  }

  private Optional<UUID> id() {
    try {
      return Optional.of(UUID.fromString(staff.strip()));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** A blank side is open; nothing when it is no day, or one that no log can have. */
  private static Optional<LocalDate> day(String typed, LocalDate open) {
    if (typed.isBlank()) {
      return Optional.of(open);
    }
    try {
      return Optional.of(LocalDate.parse(typed.strip()))
          .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  String address() {
    String query =
        Map.of("act", act, "staff", staff, "from", from, "until", until).entrySet().stream()
            .filter(part -> !part.getValue().isEmpty())
            .sorted(Map.Entry.comparingByKey())
            .map(part ->
                part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/audit" : "/audit?" + query;
  }
}
