package org.lintel.platform.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells rows that sum up the rows above them, or say who made the sheet, from rows of data. */
public final class SummaryRows {

  private static final Pattern SUMMARY =
      Pattern.compile(
          "(合计|总计|小计|共计|总数|平均|平均分|平均值|均值|total|subtotal|grandtotal|sum|average|mean)[:：]?"
              + "|(制表|填表|审核|复核)(人|日期)?[:：].*");

  /** What such a cell begins with, of the letters that mean nothing but themselves. */
  private static final String BEGINNINGS = "tsgamTSGAM";

  private static final int ASCII = 0x80;

  private SummaryRows() {}

  /** Whether the first cell that holds anything says so. */
  public static boolean isSummary(SheetRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .filter(SummaryRows::isSummary)
        .isPresent();
  }

  /** Whether a row sums up, or says who made the sheet, when this is its first cell. */
  public static boolean isSummary(String cell) {
    String text = cell.strip();
    if (text.isEmpty() || (text.charAt(0) < ASCII && BEGINNINGS.indexOf(text.charAt(0)) < 0)) {
      return false;
    }
    return SUMMARY.matcher(folded(cell)).matches();
  }

  private static String folded(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}]+", "");
  }
}
