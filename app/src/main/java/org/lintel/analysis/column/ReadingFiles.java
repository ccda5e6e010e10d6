package org.lintel.analysis.column;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.analysis.Refused;
import org.lintel.platform.sheet.CsvBlocks;
import org.lintel.platform.sheet.SheetLimits;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SheetRefused;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.sheet.SummaryRows;
import org.lintel.platform.sheet.UnusualText;
import org.lintel.survey.exchange.CellReading;
import org.lintel.survey.exchange.HeadingRows;
import org.lintel.survey.exchange.Headings;
import org.lintel.survey.exchange.TrialRows;

/** Reads files into columns; what a file is follows from its bytes. */
public final class ReadingFiles {

  /** A file of answers may be larger than what is uploaded. */
  public static final SheetLimits LIMITS = new SheetLimits(16L << 30, 100_000_000, 5_000, 100_000);

  private static final int LOOKED_AT = 200;
  private static final int TOLD_EVERY = 100_000;

  private final Map<String, ColumnBuilder> builders = new LinkedHashMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final Progress progress;
  private int rows;
  private int trials;

  private ReadingFiles(Progress progress) {
    this.progress = progress;
  }

  /**
   * Reads all files into one table, texts in blocks; where these do not tell for certain what row
   * by row would tell, and before anything is refused, all are read again row by row.
   *
   * @throws Refused when one cannot be read, or holds no answers
   */
  public static Columns read(List<Path> files, Progress progress) {
    return read(files, progress, CsvBlocks.LENGTH);
  }

  /** Reads in blocks of so many bytes. */
  static Columns read(List<Path> files, Progress progress, int length) {
    try {
      return inBlocks(files, progress, length);
    } catch (UnusualText | SheetRefused | Refused e) {
      return rowByRow(files, progress);
    }
  }

  /** As {@link #read} where nothing is unusual. */
  static Columns inBlocks(List<Path> files, Progress progress, int length) {
    var reading = new ReadingFiles(progress);
    for (Path file : files) {
      requireReadable(file);
      Optional<CsvBlocks> text = CsvBlocks.open(file, LIMITS, length);
      if (text.isEmpty()) {
        reading.rows(file);
      } else {
        reading.blocks(file, text.get());
      }
    }
    return reading.columns();
  }

  static Columns rowByRow(List<Path> files, Progress progress) {
    var reading = new ReadingFiles(progress);
    for (Path file : files) {
      requireReadable(file);
      reading.rows(file);
    }
    return reading.columns();
  }

  private Columns columns() {
    builders.values().forEach(builder -> builder.pad(rows));
    List<Column> columns = builders.values().stream().map(ColumnBuilder::column).toList();
    return new Columns(sources, columns, rows);
  }

  private static void requireReadable(Path file) {
    if (!Files.exists(file)) {
      throw new Refused("file-missing", file);
    }
    if (Files.isDirectory(file) || !Files.isReadable(file)) {
      throw new Refused(Files.isDirectory(file) ? "file-folder" : "file-unreadable", file);
    }
  }

  private void rows(Path file) {
    try (SheetReader reader = SheetReader.open(file, LIMITS)) {
      rows(file, reader);
    } catch (SheetRefused e) {
      throw Refused.sheet(file, e);
    }
  }

  private void rows(Path file, SheetReader reader) {
    List<SheetRow> first = first(reader);
    Heads heads = heads(file, first);
    first.stream().skip(heads.rows()).forEach(row -> add(heads, row));
    for (var row = reader.next(); row.isPresent(); row = reader.next()) {
      add(heads, row.get());
    }
    end(file, heads);
  }

  private void blocks(Path file, CsvBlocks opened) {
    try (CsvBlocks text = opened) {
      inBlocks(file, text);
    }
  }

  private void inBlocks(Path file, CsvBlocks text) {
    List<SheetRow> first = first(text.head());
    if (first.size() < LOOKED_AT && !text.isShort()) {
      throw new UnusualText("few rows in many bytes");
    }
    Heads heads = heads(file, first);
    if (heads.trialRows().isPresent()) {
      throw new UnusualText("rows that may be trials");
    }
    int number = first.get(heads.rows() - 1).number();
    text.skip(number);
    int read =
        new ReadingBlocks(text, heads.columns(), sources.size(), number)
            .read(bytes -> progress.bytes(heads.source(), bytes, text.bytes()));
    if (heads.rows() + read > LIMITS.rows()) {
      throw new UnusualText("too many rows");
    }
    rows += read;
    end(file, heads);
  }

  /** What the first rows of a file say of its columns. */
  private record Heads(Source source, List<ColumnBuilder> columns, Optional<TrialRows> trialRows) {

    int rows() {
      return source.headingRows();
    }
  }

  private static List<SheetRow> first(SheetReader reader) {
    var first = new ArrayList<SheetRow>();
    for (var row = reader.next(); row.isPresent(); row = reader.next()) {
      first.add(row.get());
      if (first.size() == LOOKED_AT) {
        break;
      }
    }
    return first;
  }

  private Heads heads(Path file, List<SheetRow> first) {
    List<List<String>> cells = first.stream().map(SheetRow::cells).toList();
    if (cells.isEmpty()) {
      throw new Refused("file-empty", file.getFileName());
    }
    int headingRows = HeadingRows.count(cells);
    if (isAllNumbers(cells.getFirst())) {
      throw new Refused("no-headings", file.getFileName(), String.join(", ", cells.getFirst()));
    }
    List<String> headings = Headings.told(HeadingRows.joined(cells, headingRows));
    trials = 0;
    return new Heads(
        new Source(file, headingRows, rows, rows, 0), columns(headings), TrialRows.of(headings));
  }

  private void end(Path file, Heads heads) {
    int from = heads.source().from();
    if (rows == from) {
      throw new Refused("file-no-answers", file.getFileName(), heads.rows());
    }
    sources.add(new Source(file, heads.rows(), from, rows, trials));
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

  private void add(Heads heads, SheetRow row) {
    if (heads.trialRows().flatMap(column -> column.said(row.cells())).isPresent()) {
      trials++;
    } else if (add(heads.columns(), sources.size(), row)) {
      rows++;
      int read = rows - heads.source().from();
      if (read % TOLD_EVERY == 0) {
        progress.rows(heads.source(), read);
      }
    }
  }

  /** Adds a row; false when it sums up others, and is left out. */
  static boolean add(List<ColumnBuilder> columns, int file, SheetRow row) {
    if (SummaryRows.isSummary(row)) {
      return false;
    }
    var place = new Place(file, row.number());
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(row.cell(i), place);
    }
    return true;
  }

  private static boolean isAllNumbers(List<String> cells) {
    return cells.stream()
        .filter(cell -> !cell.isBlank())
        .allMatch(cell -> CellReading.number(cell).isPresent());
  }
}
