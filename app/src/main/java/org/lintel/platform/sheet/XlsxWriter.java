package org.lintel.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a workbook of one or several sheets; rows leave memory as they are written. */
public final class XlsxWriter implements SheetWriter {

  /** What Excel can hold: a sheet beyond it is called damaged. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int LONGEST_NAME = 31;
  private static final int ROWS_IN_MEMORY = 200;

  /** Half of the time of a large export went into the last tenth of its size. */
  private static final int FAST = Deflater.BEST_SPEED;

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\']");

  private final Workbook book;
  private final Set<String> names = new HashSet<>();
  private Worksheet sheet;
  private int row;

  XlsxWriter(OutputStream output, String firstSheet) {
    book = new Workbook(output, "Lintel", "1.0");
    book.setCompressionLevel(FAST);
    sheet = book.newWorksheet(name(firstSheet));
  }

  /** Ends the sheet and begins the next one. */
  public void sheet(String name) {
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sheet = book.newWorksheet(name(name));
    row = 0;
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    if (row >= Worksheet.MAX_ROWS) {
      throw new SheetRefused(SheetProblem.TOO_MANY_ROWS, Worksheet.MAX_ROWS);
    }
    if (cells.size() > Worksheet.MAX_COLS) {
      throw new SheetRefused(
          SheetProblem.TOO_MANY_COLUMNS, row + 1, cells.size(), Worksheet.MAX_COLS);
    }
    for (int column = 0; column < cells.size(); column++) {
      write(column, cells.get(column));
    }
    row++;
    flushNowAndThen();
  }

  private void flushNowAndThen() {
    if (row % ROWS_IN_MEMORY == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void write(int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case String text -> write(column, text);
      case BigDecimal decimal -> sheet.value(row, column, decimal);
      case Number number -> sheet.value(row, column, number);
      case Boolean truth -> sheet.value(row, column, truth);
      case LocalDate date -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case LocalDateTime moment -> {
        sheet.value(row, column, moment);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
      }
      default -> write(column, cell.toString());
    }
  }

  private void write(int column, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (text.length() > LONGEST_TEXT) {
      throw new SheetRefused(SheetProblem.CELL_TOO_LONG, row + 1, column + 1, LONGEST_TEXT);
    }
    sheet.inlineString(row, column, XmlParts.escaped(text));
  }

  private String name(String wanted) {
    String clean = NOT_IN_NAMES.matcher(wanted).replaceAll(" ").strip();
    String start = shortened(clean.isEmpty() ? "Sheet" : clean, LONGEST_NAME);
    String name = start;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      String ending = " " + i;
      name = shortened(start, LONGEST_NAME - ending.length()) + ending;
    }
    return name;
  }

  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }

  @Override
  public void close() {
    try {
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
