package org.lintel.relationship;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of being in touch; only those who were reached count as spoken with. */
public enum ContactOutcome {
  REACHED,
  NOT_REACHED,
  DECLINED;

  /** Part of message keys, and the value in forms. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ContactOutcome> of(String key) {
    return Arrays.stream(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
  }
}
