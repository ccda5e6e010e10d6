package org.lintel.analysis.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintel.analysis.Refused;
import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.Columns;
import org.lintel.analysis.column.Entry;
import org.lintel.analysis.column.MissingCodes;
import org.lintel.analysis.column.NumberReading;

/** Cuts rows into groups and periods. */
final class MakingSlices {

  private MakingSlices() {}

  /** Groups in the order in which they stand in the file. */
  static Slices groups(Column column, MissingCodes missing) {
    requireKept(column);
    List<Entry> absent = NumberReading.of(column, missing, Set.of()).absent();
    var names = new ArrayList<String>();
    var byCode = new ArrayList<>(Collections.nCopies(column.codeEnd(), Slices.NONE));
    for (Entry entry : column.entries()) {
      if (!absent.contains(entry)) {
        byCode.set(entry.code(), names.size());
        names.add(entry.text());
      }
    }
    return new Slices(column.heading(), names, byCode, column::code);
  }

  /** Periods from the earliest; names that say no time keep the order of the file. */
  static Slices periods(Column column) {
    requireKept(column);
    Map<String, Long> orders = new HashMap<>();
    var labels = new ArrayList<>(Collections.nCopies(column.codeEnd(), ""));
    for (Entry entry : column.entries()) {
      Optional<PeriodName> period = PeriodName.in(entry.text());
      String label = period.map(PeriodName::label).orElse(entry.text());
      labels.set(entry.code(), label);
      orders.putIfAbsent(label, period.map(PeriodName::order).orElse((long) entry.code()));
    }
    List<String> names =
        orders.keySet().stream()
            .sorted(
                java.util.Comparator.<String>comparingLong(label -> orders.getOrDefault(label, 0L))
                    .thenComparing(label -> label))
            .toList();
    List<Integer> byCode = labels.stream().map(names::indexOf).toList();
    return new Slices(column.heading(), names, byCode, column::code);
  }

  /** Each file is a period, in the order given. */
  static Slices files(Columns table, String label) {
    List<String> names = table.sources().stream().map(source -> source.label()).toList();
    List<Integer> byCode = java.util.stream.IntStream.range(0, names.size()).boxed().toList();
    return new Slices(label, names, byCode, table::sourceOf);
  }

  private static void requireKept(Column column) {
    if (column.isFree()) {
      throw new Refused("slices-free", column.heading());
    }
  }
}
