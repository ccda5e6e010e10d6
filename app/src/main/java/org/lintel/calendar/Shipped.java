package org.lintel.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The data that come with Lintel: hours, published holidays, rules. Read from resources. */
final class Shipped {

  private Shipped() {}

  record ShippedHours(
      String preset,
      boolean isDefault,
      boolean observesHolidays,
      List<Integer> days,
      String hours) {}

  record ShippedDay(
      int year, LocalDate published, String notice, LocalDate day, DayKind kind, String name) {}

  /** Minutes and reasons as they stand in the tables; an open column is empty. */
  record ShippedRule(
      String preset,
      String purpose,
      Optional<String> kind,
      Optional<String> severity,
      String measure,
      String counting,
      Optional<Integer> minutes,
      Optional<Integer> repeat,
      Optional<Integer> cap,
      List<String> stoppedBy,
      Optional<WeatherClause> weather,
      List<Rung> ladder) {}

  static List<ShippedHours> hours() {
    return rows("hours.csv")
        .map(row ->
            new ShippedHours(
                row[0],
                row[1].equals("yes"),
                row[2].equals("yes"),
                words(row[3]).stream().map(Integer::valueOf).toList(),
                row[4]))
        .toList();
  }

  static List<ShippedDay> days() {
    return rows("holidays.csv").flatMap(Shipped::days).toList();
  }

  static List<ShippedRule> rules() {
    return rows("rules.csv")
        .map(row ->
            new ShippedRule(
                row[0],
                row[1],
                open(row[2]),
                open(row[3]),
                row[4],
                row[5],
                open(row[6]).map(Integer::valueOf),
                open(row[7]).map(Integer::valueOf),
                open(row[8]).map(Integer::valueOf),
                words(row[9]),
                open(row[11]).map(Shipped::weather),
                LadderText.read(row[10]).orElseThrow()))
        .toList();
  }

  /** Factor and the mildest warning: {@code 150 RED}, in any kind of weather. */
  private static WeatherClause weather(String cell) {
    List<String> words = words(cell);
    return new WeatherClause(
        Integer.parseInt(words.getFirst()),
        Set.of(WeatherKind.values()),
        WarningLevel.valueOf(words.getLast()),
        Set.of());
  }

  private static Stream<ShippedDay> days(String[] row) {
    String[] ends = row[3].split("\\.\\.", -1);
    LocalDate first = LocalDate.parse(ends[0]);
    LocalDate last = LocalDate.parse(ends[ends.length - 1]);
    return first
        .datesUntil(last.plusDays(1))
        .map(day ->
            new ShippedDay(
                Integer.parseInt(row[0]),
                LocalDate.parse(row[1]),
                row[2],
                day,
                DayKind.valueOf(row[4]),
                row[5]));
  }

  private static Optional<String> open(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
  }

  private static Stream<String[]> rows(String file) {
    try {
      String text =
          new ClassPathResource("calendar/" + file).getContentAsString(StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n", -1))
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> line.split(",", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
