package org.lintel.insight.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Maps figures to coordinates along a line. */
record Scale(double from, double to, double start, double end) {

  Scale {
    if (!(to > from)) {
      throw new IllegalArgumentException("scale from " + from + " to " + to + " has no length");
    }
  }

  double at(double value) {
    return start + (value - from) / (to - from) * (end - start);
  }

  /** As {@link #at}, but never outside the line. */
  double clamped(double value) {
    return at(Math.clamp(value, from, to));
  }

  /** Round values within the scale, about as many as asked for and at least two. */
  List<Double> ticks(int about) {
    int asked = about;
    List<Double> ticks = multiples(from, to, step(to - from, asked));
    while (ticks.size() < 2) {
      asked++;
      ticks = multiples(from, to, step(to - from, asked));
    }
    return ticks;
  }

  /** The smallest scale with round ends that holds both values. */
  static Scale around(double low, double high, int about, double start, double end) {
    double step = step(Math.max(high - low, 1e-9), about);
    return new Scale(
        Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, start, end);
  }

  private static double step(double span, int about) {
    double raw = span / about;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double lead = raw / power;
    if (lead <= 1.2) {
      return power;
    }
    if (lead <= 2.5) {
      return 2 * power;
    }
    return lead <= 6 ? 5 * power : 10 * power;
  }

  private static List<Double> multiples(double from, double to, double step) {
    var ticks = new ArrayList<Double>();
    BigDecimal exact = BigDecimal.valueOf(step);
    BigDecimal at = BigDecimal.valueOf(from).divide(exact, 0, RoundingMode.CEILING).multiply(exact);
    while (at.doubleValue() <= to + step * 1e-9) {
      ticks.add(at.doubleValue());
      at = at.add(exact);
    }
    return ticks;
  }
}
