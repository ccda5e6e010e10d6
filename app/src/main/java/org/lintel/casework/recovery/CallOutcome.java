package org.lintel.casework.recovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lintel.relationship.ContactOutcome;

/** How a call ended. */
public enum CallOutcome {
  /** She was reached, and nothing is left to be done. */
  SETTLED,
  /** She was reached and promised something, which is registered next. */
  PROMISED,
  /** She was reached, and what she said becomes a case. */
  CASE,
  /** Nobody answered; there is another day. */
  NOT_REACHED,
  /** Nobody answered several times: it ends here. */
  UNREACHABLE,
  /** She does not want to be contacted. */
  DECLINED;

  /** Part of message keys, and the value of the form. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<CallOutcome> of(String key) {
    return Arrays.stream(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
  }

  /** What the contact log of the household says. */
  ContactOutcome contact() {
    return switch (this) {
      case SETTLED, PROMISED, CASE -> ContactOutcome.REACHED;
      case NOT_REACHED, UNREACHABLE -> ContactOutcome.NOT_REACHED;
      case DECLINED -> ContactOutcome.DECLINED;
    };
  }
}
