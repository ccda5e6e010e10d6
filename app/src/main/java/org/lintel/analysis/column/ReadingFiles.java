package org.lintel.analysis.column;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.analysis.Refused;
import org.lintel.platform.sheet.SheetLimits;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SheetRefused;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.sheet.SummaryRows;
import org.lintel.survey.exchange.CellReading;
import org.lintel.survey.exchange.HeadingRows;
import org.lintel.survey.exchange.Headings;

/** Reads files row by row into columns; what a file is follows from its bytes. */
public final class ReadingFiles {

  /** A file of answers may be larger than what is uploaded. */
  public static final SheetLimits LIMITS = new SheetLimits(16L << 30, 100_000_000, 5_000, 100_000);

  private static final int LOOKED_AT = 200;
  private static final int TOLD_EVERY = 100_000;

  private final Map<String, ColumnBuilder> builders = new LinkedHashMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final Progress progress;
  private int rows;

  private ReadingFiles(Progress progress) {
    this.progress = progress;
  }

  /**
   * Reads all files into one table.
   *
   * @throws Refused when one cannot be read, or holds no answers
   */
  public static Columns read(List<Path> files, Progress progress) {
    var reading = new ReadingFiles(progress);
    files.forEach(reading::file);
    return reading.columns();
  }

  private Columns columns() {
    builders.values().forEach(builder -> builder.pad(rows));
    List<Column> columns = builders.values().stream().map(ColumnBuilder::column).toList();
    return new Columns(sources, columns, rows);
  }

  private void file(Path file) {
    if (!Files.exists(file)) {
      throw new Refused("file-missing", file);
    }
    if (Files.isDirectory(file) || !Files.isReadable(file)) {
      throw new Refused(Files.isDirectory(file) ? "file-folder" : "file-unreadable", file);
    }
    try (SheetReader reader = SheetReader.open(file, LIMITS)) {
      rows(file, reader);
    } catch (SheetRefused e) {
      throw Refused.sheet(file, e);
    }
  }

  private void rows(Path file, SheetReader reader) {
    var first = new ArrayList<SheetRow>();
    for (var row = reader.next(); row.isPresent(); row = reader.next()) {
      first.add(row.get());
      if (first.size() == LOOKED_AT) {
        break;
      }
    }
    List<List<String>> cells = first.stream().map(SheetRow::cells).toList();
    if (cells.isEmpty()) {
      throw new Refused("file-empty", file.getFileName());
    }
    int headingRows = HeadingRows.count(cells);
    if (isAllNumbers(cells.getFirst())) {
      throw new Refused("no-headings", file.getFileName(), String.join(", ", cells.getFirst()));
    }
    List<ColumnBuilder> columns = columns(Headings.told(HeadingRows.joined(cells, headingRows)));
    int from = rows;
    var source = new Source(file, headingRows, from, from);
    first.stream().skip(headingRows).forEach(row -> add(source, columns, row));
    for (var row = reader.next(); row.isPresent(); row = reader.next()) {
      add(source, columns, row.get());
    }
    if (rows == from) {
      throw new Refused("file-no-answers", file.getFileName(), headingRows);
    }
    sources.add(new Source(file, headingRows, from, rows));
  }

  private List<ColumnBuilder> columns(List<String> headings) {
    var columns = new ArrayList<ColumnBuilder>();
    for (String heading : headings) {
      ColumnBuilder builder =
          builders.computeIfAbsent(heading, told -> new ColumnBuilder(builders.size(), told));
      builder.pad(rows);
      columns.add(builder);
    }
    return columns;
  }

  private void add(Source source, List<ColumnBuilder> columns, SheetRow row) {
    if (SummaryRows.isSummary(row)) {
      return;
    }
    var place = new Place(sources.size(), row.number());
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(row.cell(i), place);
    }
    rows++;
    if ((rows - source.from()) % TOLD_EVERY == 0) {
      progress.read(source, rows - source.from());
    }
  }

  private static boolean isAllNumbers(List<String> cells) {
    return cells.stream()
        .filter(cell -> !cell.isBlank())
        .allMatch(cell -> CellReading.number(cell).isPresent());
  }
}
