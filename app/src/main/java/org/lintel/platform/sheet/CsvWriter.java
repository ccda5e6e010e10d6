package org.lintel.platform.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class CsvWriter implements SheetWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String LINE_END = "\r\n";

  private final Writer text;

  CsvWriter(OutputStream output) {
    text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 15);
    try {
      text.write(BYTE_ORDER_MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    try {
      for (int i = 0; i < cells.size(); i++) {
        if (i > 0) {
          text.write(',');
        }
        write(cells.get(i));
      }
      text.write(LINE_END);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(@Nullable Object cell) throws IOException {
    switch (cell) {
      case null -> {}
      case Long number -> text.write(number.toString());
      case String string -> write(FormulaGuard.escaped(string));
      case BigDecimal decimal -> text.write(decimal.toPlainString());
      default -> write(cell.toString());
    }
  }

  private void write(String cell) throws IOException {
    if (!needsQuotes(cell)) {
      text.write(cell);
      return;
    }
    text.write('"');
    text.write(cell.replace("\"", "\"\""));
    text.write('"');
  }

  private static boolean needsQuotes(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (",;\t\"\r\n".indexOf(cell.charAt(i)) >= 0) {
        return true;
      }
    }
    return !cell.equals(cell.strip());
  }

  @Override
  public void close() {
    try {
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
