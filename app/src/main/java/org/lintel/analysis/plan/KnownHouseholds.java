package org.lintel.analysis.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.lintel.analysis.Refused;
import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.Columns;
import org.lintel.analysis.column.Entry;
import org.lintel.analysis.column.Progress;
import org.lintel.analysis.column.ReadingFiles;
import org.lintel.survey.exchange.CellReading;

/**
 * Reads files that say how many households there are: {@code --population} by one column or by
 * combinations of several, with the number last; {@code --weights} one margin a row, as column,
 * class and number or share.
 */
public final class KnownHouseholds {

  private final Columns table;
  private final Columns known;
  private final String file;

  private KnownHouseholds(Columns table, Path file) {
    this.table = table;
    this.known = ReadingFiles.read(List.of(file), Progress.SILENT);
    this.file = file.getFileName().toString();
  }

  /**
   * The households by combination of classes.
   *
   * @throws Refused when the file does not fit the answers
   */
  public static Population population(Columns table, Path file) {
    return new KnownHouseholds(table, file).population();
  }

  /**
   * The known margins.
   *
   * @throws Refused when the file does not fit the answers
   */
  public static Margins margins(Columns table, Path file) {
    return new KnownHouseholds(table, file).margins();
  }

  private Population population() {
    int last = known.all().size() - 1;
    if (last < 1) {
      throw new Refused("population-form", file);
    }
    var columns = new ArrayList<Classes>();
    for (Column column : known.all().subList(0, last)) {
      List<String> names = column.entries().stream().map(Entry::text).toList();
      columns.add(Classes.of(table.named(column.heading()), names, file));
    }
    var strata = new Strata(columns);
    requireFew(strata);
    var households = new ArrayList<>(Collections.nCopies(strata.size(), 0L));
    for (int row = 0; row < known.rows(); row++) {
      int stratum = 0;
      for (int i = 0; i < last; i++) {
        Column column = known.all().get(i);
        stratum = stratum * column.entries().size() + required(column, row) - 1;
      }
      households.set(stratum, households.get(stratum) + whole(known.all().get(last), row));
    }
    return new Population(strata, households);
  }

  private Margins margins() {
    if (known.all().size() != 3) {
      throw new Refused("weights-form", file, known.all().size());
    }
    Map<String, Map<String, Double>> margins = new LinkedHashMap<>();
    for (int row = 0; row < known.rows(); row++) {
      String column = text(known.all().get(0), row);
      String name = text(known.all().get(1), row);
      double amount = number(known.all().get(2), row);
      if (margins.computeIfAbsent(column, _ -> new LinkedHashMap<>()).put(name, amount) != null) {
        throw new Refused("class-twice", name, column, file);
      }
    }
    var columns = new ArrayList<Classes>();
    var shares = new ArrayList<List<Double>>();
    margins.forEach((column, classes) -> {
      columns.add(Classes.of(table.named(column), List.copyOf(classes.keySet()), file));
      double total = classes.values().stream().mapToDouble(Double::doubleValue).sum();
      shares.add(classes.values().stream().map(amount -> amount / total).toList());
    });
    var strata = new Strata(columns);
    requireFew(strata);
    return new Margins(strata, shares);
  }

  private void requireFew(Strata strata) {
    double size =
        strata.columns().stream()
            .mapToDouble(classes -> classes.names().size())
            .reduce(1, (a, b) -> a * b);
    if (size > Strata.MOST) {
      throw new Refused("strata-many", file, (long) size, Strata.MOST);
    }
  }

  private int required(Column column, int row) {
    int code = column.code(row);
    if (code == 0) {
      throw new Refused("known-blank", file, row + 2, column.heading());
    }
    return code;
  }

  private String text(Column column, int row) {
    return column.entry(required(column, row)).text();
  }

  private long whole(Column column, int row) {
    String text = text(column, row);
    OptionalLong number = CellReading.number(text.replace(",", ""));
    if (number.isEmpty() || number.getAsLong() < 0) {
      throw new Refused("known-number", file, row + 2, text);
    }
    return number.getAsLong();
  }

  private double number(Column column, int row) {
    String text = text(column, row).replace(",", "").replace("%", "");
    try {
      double amount = Double.parseDouble(text);
      if (amount > 0 && Double.isFinite(amount)) {
        return amount;
      }
    } catch (NumberFormatException e) {
      throw new Refused("known-number", file, row + 2, text);
    }
    throw new Refused("known-number", file, row + 2, text);
  }
}
