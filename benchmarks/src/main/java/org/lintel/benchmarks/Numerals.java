package org.lintel.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as they are printed: three digits say all that a benchmark knows. */
final class Numerals {

  private static final int DIGITS = 3;

  private Numerals() {}

  static String of(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size >= 100) {
      var rounded =
          new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)).longValue();
      return String.format(Locale.ROOT, "%,d", rounded);
    }
    int decimals = Math.max(0, DIGITS - 1 - (int) Math.floor(Math.log10(size)));
    return String.format(Locale.ROOT, "%." + Math.min(decimals, 4) + "f", value);
  }

  /** The median, and behind it the extremes of the rounds. */
  static String of(Rounds rounds) {
    return rounds.values().size() == 1
        ? of(rounds.median())
        : "%s (%s–%s)".formatted(of(rounds.median()), of(rounds.min()), of(rounds.max()));
  }
}
