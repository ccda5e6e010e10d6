package org.lintel.casework.recovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether all is well with her again, two weeks after it was closed. */
public enum CheckResult {
  RECOVERED,
  NOT_RECOVERED,
  /** She was not reached, or did not say. */
  UNKNOWN;

  /** Part of message keys, and the value of the form. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<CheckResult> of(String key) {
    return Arrays.stream(values()).filter(result -> result.key().equals(key)).findFirst();
  }
}
