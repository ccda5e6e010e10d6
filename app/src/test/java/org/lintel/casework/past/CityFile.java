package org.lintel.casework.past;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A made-up extract in the layout of a city's 311 register, 50 columns wide, and what it comes to
 * by a count of its own: local times are compared as seconds since 2025 in UTC with the offset of
 * New York worked out by the rule of its law, not by the library that reads the file.
 */
final class CityFile {

  private static final List<String> COLUMNS =
      List.of(
          "Unique Key",
          "Created Date",
          "Closed Date",
          "Agency",
          "Agency Name",
          "Complaint Type",
          "Descriptor",
          "Location Type",
          "Incident Zip",
          "Incident Address",
          "Street Name",
          "Status",
          "Due Date",
          "Resolution Description",
          "Open Data Channel Type");

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);
  private static final LocalDateTime START = LocalDateTime.of(2025, 10, 20, 0, 0);
  private static final List<String> STREETS =
      List.of("1 OAK STREET", "22 ELM AVENUE", "3 \"THE MEWS\", REAR", "");
  private static final List<String> KINDS = List.of("Noise - Residential", "HEAT/HOT WATER", "");
  private static final List<String> WAYS = List.of("PHONE", "ONLINE", "MOBILE", "UNKNOWN");

  /** One row that counts. */
  record Row(
      int key,
      LocalDateTime received,
      @Nullable LocalDateTime due,
      @Nullable LocalDateTime closed,
      boolean isClosed,
      String kind,
      String street,
      String way) {

    String standing(LocalDateTime cut) {
      boolean isContradicting =
          isClosed ? closed != null && seconds(closed) < seconds(received) : closed != null;
      if (isContradicting) {
        return "contradicting";
      }
      if (isClosed && closed == null) {
        return "closed unknown";
      }
      if (due == null) {
        return isClosed ? "closed without due" : "open without due";
      }
      LocalDateTime until = closed == null ? cut : closed;
      String when = seconds(until) > seconds(due) ? " late" : " in time";
      return (isClosed ? "closed" : "open") + when;
    }
  }

  final List<Row> rows = new ArrayList<>();
  final List<String> lines = new ArrayList<>();
  final LocalDateTime cut = START.plusDays(200);
  private final Random random;

  CityFile(long seed, int size) {
    random = new Random(seed);
    lines.add(headings());
    for (int key = 1; key <= size; key++) {
      Row row = row(key);
      rows.add(row);
      lines.add(line(row));
      if (random.nextInt(20) == 0) {
        lines.add(line(rows.get(random.nextInt(rows.size()))));
      }
    }
  }

  String text() {
    return String.join("\r\n", lines) + "\r\n";
  }

  /** Rows that stand there again. */
  int doubles() {
    return lines.size() - 1 - rows.size();
  }

  private static String headings() {
    var all = new ArrayList<>(COLUMNS);
    for (int more = all.size(); more < 50; more++) {
      all.add("Facility " + more);
    }
    return String.join(",", all);
  }

  /** Times crowd around midnight and around the two nights when clocks are put. */
  private LocalDateTime moment() {
    LocalDateTime day =
        switch (random.nextInt(6)) {
          case 0 -> LocalDate.of(2025, 11, 2).atStartOfDay();
          case 1 -> LocalDate.of(2026, 3, 8).atStartOfDay();
          default -> START.plusDays(random.nextInt(190));
        };
    return switch (random.nextInt(4)) {
      case 0 -> day.minusSeconds(1);
      case 1 -> day;
      case 2 -> day.plusSeconds(1);
      default -> day.plusSeconds(random.nextInt(6 * 3600));
    };
  }

  private Row row(int key) {
    LocalDateTime received = moment();
    LocalDateTime due =
        random.nextInt(8) == 0 ? null : real(received.plusHours(12L * random.nextInt(9)));
    boolean isClosed = random.nextInt(4) > 0;
    LocalDateTime closed = isClosed ? received.plusMinutes(random.nextInt(6000)) : null;
    if (closed != null && due != null && random.nextInt(6) == 0) {
      closed = due.plusSeconds(random.nextInt(3) - 1L);
    }
    if (random.nextInt(25) == 0) {
      closed = isClosed ? null : received.plusDays(1);
    }
    if (closed != null && random.nextInt(40) == 0) {
      closed = received.minusMinutes(5);
    }
    return new Row(
        key,
        real(received),
        due,
        closed == null ? null : real(closed),
        isClosed,
        pick(KINDS),
        pick(STREETS),
        pick(WAYS));
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** An hour that the night of 8 March leaves out is written by nobody. */
  private static LocalDateTime real(LocalDateTime at) {
    boolean isLeftOut = at.toLocalDate().equals(LocalDate.of(2026, 3, 8)) && at.getHour() == 2;
    return isLeftOut ? at.plusHours(1) : at;
  }

  private static String line(Row row) {
    var cells = new ArrayList<String>();
    cells.add(String.valueOf(row.key()));
    cells.add(written(row.received()));
    cells.add(written(row.closed()));
    cells.addAll(List.of("NYPD", "Police", row.kind(), "", "Street", "10001", row.street(), "X"));
    cells.add(row.isClosed() ? "Closed" : "In Progress");
    cells.add(written(row.due()));
    cells.add(row.isClosed() ? "Responded, \"no action\"\nneeded." : "");
    cells.add(row.way());
    while (cells.size() < 50) {
      cells.add(cells.size() % 7 == 0 ? "x" : "");
    }
    return cells.stream()
        .map(CityFile::quoted)
        .reduce((one, other) -> one + "," + other)
        .orElse("");
  }

  private static String written(@Nullable LocalDateTime at) {
    return at == null ? "" : WRITTEN.format(at);
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /**
   * Seconds that have passed since the beginning of 2025 in UTC. In winter New York is 5 hours
   * behind, in summer 4; an hour that it has twice is the first one.
   */
  static long seconds(LocalDateTime at) {
    long local =
        (at.toLocalDate().toEpochDay() - 20_089) * 86_400 + at.toLocalTime().toSecondOfDay();
    boolean isSummer =
        at.isBefore(LocalDateTime.of(2025, 11, 2, 2, 0))
            || !at.isBefore(LocalDateTime.of(2026, 3, 8, 3, 0));
    return local + (isSummer ? 4 : 5) * 3_600L;
  }
}
