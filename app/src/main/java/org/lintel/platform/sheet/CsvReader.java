package org.lintel.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads text separated by comma, semicolon or tab (RFC 4180). Lenient where the meaning is clear: a
 * quotation mark inside an unquoted cell is a quotation mark, lines end with LF, CR or both.
 */
final class CsvReader implements SheetReader {

  private static final int END = -1;

  /** Characters at the beginning that decide about the separator. */
  static final int BUFFER = 1 << 15;

  private static final int MOST_COLUMNS = 20_000;

  private final Reader text;
  private final char separator;
  private final SheetLimits limits;
  private final char[] buffer = new char[BUFFER];
  private int position;
  private int filled;
  private int row;
  private int kept;

  private CsvReader(Reader text, char separator, SheetLimits limits, int row) {
    this.text = text;
    this.separator = separator;
    this.limits = limits;
    this.row = row;
  }

  /** Reads rows that stand in memory; {@code row} is the number of the one before them. */
  static CsvReader over(InputStream content, CsvFormat format, SheetLimits limits, int row) {
    Reader text = new InputStreamReader(content, format.charset());
    return new CsvReader(text, (char) format.separator(), limits, row);
  }

  static CsvReader open(Path file, SheetLimits limits) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    var separator = Separator.of(start(file, encoding));
    Reader text = reader(file, encoding);
    for (int i = 0; i < separator.declaredIn(); i++) {
      text.read();
    }
    return new CsvReader(text, separator.character(), limits, 0);
  }

  private static Reader reader(Path file, TextEncoding encoding) throws IOException {
    var content = Files.newInputStream(file);
    content.skipNBytes(encoding.mark());
    return new InputStreamReader(content, encoding.charset());
  }

  private static String start(Path file, TextEncoding encoding) throws IOException {
    try (Reader text = reader(file, encoding)) {
      var start = new char[BUFFER];
      int read = text.read(start);
      return read < 0 ? "" : new String(start, 0, read);
    }
  }

  @Override
  public Optional<SheetRow> next() {
    try {
      while (peek() != END) {
        row++;
        List<String> cells = Cells.trimmed(cells());
        if (!cells.isEmpty()) {
          kept++;
          Cells.check(row, kept, cells, limits);
          return Optional.of(new SheetRow(row, cells));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> cells() throws IOException {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    while (true) {
      int character = take();
      if (character == '"' && cell.isEmpty()) {
        quoted(cell, cells.size());
      } else if (character == separator) {
        add(cells, cell);
      } else if (character == '\n' || character == '\r' || character == END) {
        add(cells, cell);
        if (character == '\r' && peek() == '\n') {
          take();
        }
        return cells;
      } else {
        append(cell, character, cells.size());
      }
    }
  }

  /** Reads up to the closing quotation mark; a doubled one stands for itself. */
  private void quoted(StringBuilder cell, int column) throws IOException {
    while (true) {
      int character = take();
      if (character == END) {
        throw new SheetRefused(SheetProblem.UNCLOSED_QUOTE, row);
      }
      if (character == '"') {
        if (peek() != '"') {
          return;
        }
        take();
      }
      append(cell, character, column);
    }
  }

  private void append(StringBuilder cell, int character, int column) {
    if (cell.length() >= limits.characters()) {
      throw new SheetRefused(SheetProblem.CELL_TOO_LONG, row, column + 1, limits.characters());
    }
    cell.append((char) character);
  }

  private void add(List<String> cells, StringBuilder cell) {
    if (cells.size() >= MOST_COLUMNS) {
      throw new SheetRefused(
          SheetProblem.TOO_MANY_COLUMNS, row, cells.size() + 1, limits.columns());
    }
    cells.add(FormulaGuard.unescaped(cell.toString()));
    cell.setLength(0);
  }

  private int take() throws IOException {
    int character = peek();
    position++;
    return character;
  }

  private int peek() throws IOException {
    if (position >= filled) {
      filled = Math.max(0, text.read(buffer));
      position = 0;
    }
    return filled == 0 ? END : buffer[position];
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
