package org.lintel.insight.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How figures are written everywhere: real minus sign, fixed decimals, never "−0". */
public final class Numerals {

  private static final String MINUS = "\u2212";

  private Numerals() {}

  /** {@code +31}, {@code −0.84}, {@code 0}. */
  public static String signed(double value, int decimals) {
    BigDecimal rounded = rounded(value, decimals);
    return (rounded.signum() > 0 ? "+" : "") + written(rounded);
  }

  /** {@code 5.58}, {@code −2.00}. */
  public static String plain(double value, int decimals) {
    return written(rounded(value, decimals));
  }

  /** A share of 1 as {@code 86.4%}. */
  public static String share(double share, int decimals) {
    return plain(share * 100, decimals) + "%";
  }

  /** {@code 1,862}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code ± 4} when both sides round to the same, otherwise {@code (27, 35)}. */
  public static String interval(double value, double low, double high, int decimals) {
    BigDecimal below = rounded(value - low, decimals);
    BigDecimal above = rounded(high - value, decimals);
    if (below.compareTo(above) == 0) {
      return "± " + written(above);
    }
    return "(" + plain(low, decimals) + ", " + plain(high, decimals) + ")";
  }

  private static BigDecimal rounded(double value, int decimals) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a figure: " + value);
    }
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  private static String written(BigDecimal rounded) {
    String text = rounded.abs().toPlainString();
    return rounded.signum() < 0 ? MINUS + text : text;
  }
}
