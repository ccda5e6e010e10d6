package org.lintel.relationship;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.community.PlainText;
import org.lintel.platform.sheet.SheetLimits;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.sheet.SummaryRows;

/** Reads a list of homes with the e-mail of whoever is to look after each. */
final class ManagerSheet {

  /** Above the headings there may be a title and a date. */
  private static final int LOOKED_AT = 10;

  private static final SheetLimits LIMITS = new SheetLimits(20L * 1024 * 1024, 200_001, 100, 2_000);

  private ManagerSheet() {}

  /** Where the columns stand. */
  private record Headings(int row, Map<ManagerColumn, Integer> columns) {

    String cell(SheetRow row, ManagerColumn column) {
      return Optional.ofNullable(columns.get(column))
          .map(row::cell)
          .map(PlainText::line)
          .orElse("");
    }
  }

  /** Whether the file names a column for homes and one for e-mails. */
  static boolean isUsable(Path file) {
    return headings(file).isPresent();
  }

  /** Whether the file says of each row in which community it is. */
  static boolean namesCommunities(Path file) {
    return headings(file)
        .filter(found -> found.columns().containsKey(ManagerColumn.COMMUNITY))
        .isPresent();
  }

  /** The rows below the headings; none where there are no usable headings. */
  static List<ManagerRow> rows(Path file) {
    Optional<Headings> found = headings(file);
    return found.isPresent() ? rows(file, found.get()) : List.of();
  }

  private static List<ManagerRow> rows(Path file, Headings headings) {
    var rows = new ArrayList<ManagerRow>();
    try (SheetReader reader = SheetReader.open(file, LIMITS)) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        if (row.get().number() > headings.row() && !SummaryRows.isSummary(row.get())) {
          rows.add(row(row.get(), headings));
        }
      }
    }
    return rows;
  }

  private static ManagerRow row(SheetRow row, Headings headings) {
    return new ManagerRow(
        row.number(),
        headings.cell(row, ManagerColumn.COMMUNITY),
        headings.cell(row, ManagerColumn.BUILDING),
        headings.cell(row, ManagerColumn.ENTRANCE),
        headings.cell(row, ManagerColumn.ROOM),
        headings.cell(row, ManagerColumn.EMAIL));
  }

  private static Optional<Headings> headings(Path file) {
    try (SheetReader reader = SheetReader.open(file, LIMITS)) {
      for (int looked = 0; looked < LOOKED_AT; looked++) {
        Optional<SheetRow> row = reader.next();
        if (row.isEmpty()) {
          return Optional.empty();
        }
        Map<ManagerColumn, Integer> columns = columns(row.get());
        if (columns.containsKey(ManagerColumn.ROOM) && columns.containsKey(ManagerColumn.EMAIL)) {
          return Optional.of(new Headings(row.get().number(), columns));
        }
      }
    }
    return Optional.empty();
  }

  private static Map<ManagerColumn, Integer> columns(SheetRow row) {
    var columns = new EnumMap<ManagerColumn, Integer>(ManagerColumn.class);
    for (int place = 0; place < row.cells().size(); place++) {
      int column = place;
      ManagerColumn.of(row.cell(place)).ifPresent(found -> columns.putIfAbsent(found, column));
    }
    return columns;
  }
}
