package org.lintel.casework.past;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintel.casework.past.PastFindings.DateColumn;

/**
 * What comes first in the dates of each column. A column with a day beyond 12 tells it; one without
 * follows the other columns of the file where these agree; what is left is asked.
 *
 * @param settled by column
 * @param asked columns for which nobody knows it yet
 */
record DayOrders(Map<Integer, DayOrder> settled, Map<Integer, DateColumn> asked) {

  DayOrders {
    settled = Map.copyOf(settled);
    asked = Map.copyOf(asked);
  }

  static DayOrders of(PastFindings findings, PastChoices choices) {
    var told =
        findings.dates().values().stream()
            .filter(DateColumn::isSettled)
            .map(DateColumn::told)
            .collect(Collectors.toSet());
    Optional<DayOrder> ofFile =
        told.size() == 1 ? Optional.of(told.iterator().next()) : Optional.empty();
    var settled = new HashMap<Integer, DayOrder>();
    var asked = new HashMap<Integer, DateColumn>();
    findings
        .dates()
        .forEach((column, found) -> {
          Optional<DayOrder> order =
              Optional.ofNullable(choices.orders().get(column))
                  .flatMap(DayOrder::named)
                  .filter(_ -> !found.isSettled())
                  .or(() -> byItself(found, ofFile));
          order.ifPresentOrElse(
              known -> settled.put(column, known), () -> asked.put(column, found));
        });
    return new DayOrders(settled, asked);
  }

  private static Optional<DayOrder> byItself(DateColumn found, Optional<DayOrder> ofFile) {
    if (found.isIndifferent()) {
      return Optional.of(DayOrder.MONTH_FIRST);
    }
    boolean isTorn = found.monthFirst() > 0 && found.dayFirst() > 0;
    return found.isSettled() ? Optional.of(found.told()) : ofFile.filter(_ -> !isTorn);
  }

  DayOrder of(int column) {
    return settled.getOrDefault(column, DayOrder.MONTH_FIRST);
  }

  boolean areKnown() {
    return asked.isEmpty();
  }
}
