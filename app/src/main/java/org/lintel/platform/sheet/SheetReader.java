package org.lintel.platform.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a sheet row by row. What a file is follows from its first bytes, not from its name: a
 * workbook (XLSX; its first visible sheet is read) or text (CSV in UTF-8, UTF-16 or GB18030,
 * separated by comma, semicolon or tab).
 */
public sealed interface SheetReader extends AutoCloseable permits CsvReader, XlsxReader {

  /**
   * Opens a file within the standard limits.
   *
   * @throws SheetRefused when it cannot be read as a sheet
   */
  static SheetReader open(Path file) {
    return open(file, SheetLimits.STANDARD);
  }

  /**
   * Opens a file.
   *
   * @throws SheetRefused when it cannot be read as a sheet
   */
  static SheetReader open(Path file, SheetLimits limits) {
    try {
      long bytes = Files.size(file);
      if (bytes > limits.bytes()) {
        throw new SheetRefused(SheetProblem.TOO_MANY_BYTES, bytes, limits.bytes() >> 20);
      }
      return switch (FileKind.of(file)) {
        case NOTHING -> throw new SheetRefused(SheetProblem.EMPTY);
        case OLD_EXCEL -> throw new SheetRefused(SheetProblem.OLD_OR_LOCKED_EXCEL);
        case WEB_PAGE -> throw new SheetRefused(SheetProblem.WEB_PAGE);
        case ZIP -> XlsxReader.open(file, limits);
        case TEXT -> CsvReader.open(file, limits);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks whether a file that is called a workbook is one; text under that name is mostly a slip.
   *
   * @throws SheetRefused when it is text
   */
  static void checkName(Path file, String name) {
    try {
      if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx") && FileKind.of(file) == FileKind.TEXT) {
        throw new SheetRefused(SheetProblem.NOT_EXCEL);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens another visible sheet of a workbook, counted from 0; empty where there is none, and for
   * text.
   *
   * @throws SheetRefused when it cannot be read as a sheet
   */
  static Optional<SheetReader> sheet(Path file, int place) {
    try {
      return FileKind.of(file) == FileKind.ZIP
          ? XlsxReader.open(file, SheetLimits.STANDARD, place).map(SheetReader.class::cast)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The next row that is not blank, or empty at the end.
   *
   * @throws SheetRefused when a limit is passed or the file turns out to be damaged
   */
  Optional<SheetRow> next();

  @Override
  void close();
}
