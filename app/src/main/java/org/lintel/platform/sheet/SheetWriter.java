package org.lintel.platform.sheet;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet row by row. A cell is a text, a number, a date, a truth value or {@code null};
 * text is never taken for a formula. Times are written as text by the caller, who knows the zone.
 */
public sealed interface SheetWriter extends AutoCloseable permits CsvWriter, XlsxWriter {

  /** Comma-separated UTF-8 with a byte order mark, which Excel needs to recognise Chinese. */
  static SheetWriter csv(OutputStream output) {
    return new CsvWriter(output);
  }

  /** A workbook; further sheets are begun with {@link XlsxWriter#sheet}. */
  static XlsxWriter xlsx(OutputStream output, String firstSheet) {
    return new XlsxWriter(output, firstSheet);
  }

  void row(List<? extends @Nullable Object> cells);

  /** Writes what is left; the output stream stays open. */
  @Override
  void close();
}
