package org.lintel.platform.sheet;

import java.util.List;

/**
 * One row that is not blank. Trailing blank cells are left out; a cell that was never filled is an
 * empty text.
 *
 * @param number as the spreadsheet program shows it, from 1
 */
public record SheetRow(int number, List<String> cells) {

  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** The cell in a column counted from 0; empty beyond the last one. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
