package org.lintel.platform.sheet;

import java.util.Locale;

/** Why a file cannot be read as a sheet, or a sheet cannot be written. */
public enum SheetProblem {
  /** The file holds nothing, or only blank rows. */
  EMPTY,
  /**
   * An Excel file of before 2007, or one locked with a password: both begin with the same bytes.
   */
  OLD_OR_LOCKED_EXCEL,
  /** A web page that was given the name of a sheet, as some systems export it. */
  WEB_PAGE,
  /** Text under the name of a workbook. */
  NOT_EXCEL,
  /** Neither text nor a workbook. */
  NOT_A_SHEET,
  /** A workbook that ends too early or contradicts itself. */
  DAMAGED,
  /** Text that is neither UTF-8 nor GB18030 nor UTF-16; argument: the line. */
  UNREADABLE_TEXT,
  /** Arguments: bytes of the file, limit in MB. */
  TOO_MANY_BYTES,
  /** A small file that unpacks to a very large one; argument: limit in MB. */
  UNPACKS_TOO_LARGE,
  /** Argument: limit. */
  TOO_MANY_ROWS,
  /** Arguments: row, number of columns, limit. */
  TOO_MANY_COLUMNS,
  /** Arguments: row, column, limit. */
  CELL_TOO_LONG,
  /** A quotation mark that is opened and never closed; argument: row where it opens. */
  UNCLOSED_QUOTE;

  /** Message key of the sentence that says so. */
  public String key() {
    return "sheet.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
