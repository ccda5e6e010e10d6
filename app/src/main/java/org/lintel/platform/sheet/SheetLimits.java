package org.lintel.platform.sheet;

/**
 * How large a sheet may be.
 *
 * @param bytes of the file as it was uploaded
 * @param rows that are not blank, headings included
 * @param columns up to the last one that is not blank
 * @param characters in one cell
 */
public record SheetLimits(long bytes, int rows, int columns, int characters) {

  public static final SheetLimits STANDARD =
      new SheetLimits(50L * 1024 * 1024, 500_001, 300, 10_000);

  public SheetLimits {
    if (bytes < 1 || rows < 1 || columns < 1 || characters < 1) {
      throw new IllegalArgumentException("limits of a sheet are positive");
    }
  }
}
