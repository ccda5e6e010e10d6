package org.lintel.analysis.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.Entry;
import org.lintel.analysis.column.NumberReading;
import org.lintel.analysis.column.Numbers;
import org.lintel.survey.exchange.CellReading;
import org.lintel.survey.exchange.Subject;

/** Questions that sound like a headline question and were not read, for cells that are no score. */
public final class LeftAside {

  private static final double HALF = 0.5;

  private LeftAside() {}

  /**
   * A column that nobody should think was analysed.
   *
   * @param cells how many of its cells are no score, or all its answers when they are all equal
   * @param example one of them
   * @param isConstant whether all its answers are equal
   */
  public record Question(String heading, long cells, String example, boolean isConstant) {}

  /** Of a plan that was guessed: what the guess passed over. */
  public static List<Question> of(Plan plan, Named told) {
    Set<Column> used =
        UsedColumn.of(plan).stream()
            .flatMap(column -> column.numbers().stream())
            .map(Numbers::column)
            .collect(Collectors.toCollection(HashSet::new));
    Stream<Subject> missed =
        Stream.concat(
            missed(plan.recommend(), told, Role.RECOMMEND, Subject.RECOMMEND),
            missed(plan.satisfaction(), told, Role.SATISFACTION, Subject.SATISFACTION));
    Set<Subject> subjects = missed.collect(Collectors.toSet());
    Set<String> words = plan.table().words();
    return plan.table().all().stream()
        .filter(column -> !used.contains(column) && !column.isFree())
        .filter(column ->
            subjects.stream().anyMatch(each -> CellReading.speaksOf(column.heading(), each)))
        .map(column -> NumberReading.of(column, plan.missing(), words))
        .filter(reading -> reading.readable() >= HALF)
        .filter(reading -> !reading.bad().isEmpty() || isConstant(reading))
        .map(LeftAside::question)
        .toList();
  }

  private static Stream<Subject> missed(
      Optional<Rated> found, Named told, Role role, Subject subject) {
    return found.isEmpty() && told.of(role).isEmpty() ? Stream.of(subject) : Stream.empty();
  }

  private static boolean isConstant(NumberReading reading) {
    return reading.answered() > 1 && reading.different() == 1;
  }

  private static Question question(NumberReading reading) {
    if (reading.bad().isEmpty()) {
      return new Question(
          reading.column().heading(), reading.answered(), String.valueOf(only(reading)), true);
    }
    return new Question(
        reading.column().heading(),
        reading.bad().stream().mapToLong(Entry::count).sum(),
        reading.bad().getFirst().text(),
        false);
  }

  private static int only(NumberReading reading) {
    return reading.values().stream()
        .filter(value -> value != Numbers.MISSING)
        .findFirst()
        .orElseThrow();
  }
}
