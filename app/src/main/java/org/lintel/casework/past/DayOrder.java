package org.lintel.casework.past;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What comes first in 03/04/2026. */
public enum DayOrder {
  MONTH_FIRST,
  DAY_FIRST;

  static Optional<DayOrder> named(String name) {
    return Arrays.stream(values()).filter(order -> order.name().equals(name)).findFirst();
  }

  /** Part of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
