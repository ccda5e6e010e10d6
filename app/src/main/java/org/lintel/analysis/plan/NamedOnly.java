package org.lintel.analysis.plan;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.analysis.Refused;
import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.Numbers;
import org.lintel.survey.instrument.Range;

/** What somebody named has to make a difference: what would be passed over is refused. */
public final class NamedOnly {

  private static final Range LIKELIHOOD = new Range(0, 10);

  private NamedOnly() {}

  /**
   * Looks whether everything named on the command line has its use.
   *
   * @param told on the command line, without what a kept plan says
   * @throws Refused when a scale is given for no column that is analysed, another one than 0 to 10
   *     for the likelihood, or a headline question has a single answer
   */
  public static void check(Plan plan, Named told) {
    Set<Column> used =
        UsedColumn.of(plan).stream()
            .flatMap(column -> column.numbers().stream())
            .map(Numbers::column)
            .collect(Collectors.toSet());
    told.ranges()
        .forEach((names, range) -> {
          var columns = plan.table().list(names);
          if (columns.stream().noneMatch(used::contains)) {
            throw new Refused("range-unused", names);
          }
          plan.recommend()
              .filter(rated -> columns.contains(rated.numbers().column()))
              .filter(_ -> !range.equals(LIKELIHOOD))
              .ifPresent(rated -> {
                throw new Refused("range-recommend", rated.label(), range.from(), range.to());
              });
        });
    requireDifference(told, Role.RECOMMEND, plan.recommend());
    requireDifference(told, Role.SATISFACTION, plan.satisfaction());
  }

  private static void requireDifference(Named told, Role role, Optional<Rated> question) {
    if (told.of(role).isEmpty() || question.isEmpty()) {
      return;
    }
    Numbers numbers = question.get().numbers();
    var given =
        numbers.column().entries().stream()
            .filter(entry -> numbers.values().get(entry.code()) != Numbers.MISSING)
            .map(entry -> numbers.values().get(entry.code()))
            .distinct()
            .toList();
    if (given.size() == 1) {
      throw new Refused("constant", question.get().label(), given.getFirst(), numbers.answered());
    }
  }
}
