package org.lintel.casework;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Level;

/**
 * What the timeline keeps of a call by a clock: codes, which a page puts into words.
 *
 * @param told who was called; nobody where nobody holds such a role
 */
public record ClockNote(
    ClockMeasure measure, Level level, Instant due, boolean isWarning, List<UUID> told) {

  private static final String WARNING = "WARNING";

  public ClockNote {
    told = List.copyOf(told);
  }

  String codes() {
    return String.join(
        " ",
        measure.name(),
        level.name(),
        String.valueOf(due.toEpochMilli()),
        isWarning ? WARNING : "LATE",
        told.stream().map(UUID::toString).collect(Collectors.joining(",")));
  }

  public static ClockNote read(String codes) {
    String[] parts = codes.split(" ", -1);
    return new ClockNote(
        ClockMeasure.valueOf(parts[0]),
        Level.valueOf(parts[1]),
        Instant.ofEpochMilli(Long.parseLong(parts[2])),
        parts[3].equals(WARNING),
        Arrays.stream(parts[4].split(",", -1))
            .filter(id -> !id.isEmpty())
            .map(UUID::fromString)
            .toList());
  }
}
