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

  private SummaryRows() {}

  /** Whether the first cell that holds anything says so. */
  public static boolean isSummary(SheetRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .map(SummaryRows::folded)
        .filter(cell -> SUMMARY.matcher(cell).matches())
        .isPresent();
  }

  private static String folded(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}]+", "");
  }
}
