package org.lintel.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Severity;

/** What can be done with many cases at once; each of them is still judged on its own. */
public sealed interface BulkAct {

  record Assign(UUID handler) implements BulkAct {}

  /** For staff only. */
  record Note(String words) implements BulkAct {}

  record Judge(Severity severity) implements BulkAct {}

  /**
   * To the owner of each.
   *
   * @param until the day by which she hears again
   */
  record Message(String words, Optional<LocalDate> until) implements BulkAct {}

  default Kind kind() {
    return switch (this) {
      case Assign _ -> Kind.ASSIGN;
      case Note _ -> Kind.NOTE;
      case Judge _ -> Kind.SEVERITY;
      case Message _ -> Kind.MESSAGE;
    };
  }

  /** Words for the acts. */
  enum Kind {
    ASSIGN,
    NOTE,
    SEVERITY,
    MESSAGE;

    /** Part of message keys, and the value of a form. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }
}
