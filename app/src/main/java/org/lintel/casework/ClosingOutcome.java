package org.lintel.casework;

import java.util.Locale;
import java.util.UUID;

/** How a case ended, with the closing word that its owner reads: never just "closed". */
public sealed interface ClosingOutcome {

  /** The closing word. */
  String words();

  record Remedied(String words) implements ClosingOutcome {}

  record Explained(String words) implements ClosingOutcome {}

  /**
   * Not the company's business.
   *
   * @param whose who it is to be brought to
   */
  record NotOurs(String whose, String words) implements ClosingOutcome {}

  record Withdrawn(String words) implements ClosingOutcome {}

  /**
   * The owner could not be reached.
   *
   * @param attempts how often it was tried
   */
  record Unreachable(int attempts, String words) implements ClosingOutcome {

    public static final int FEWEST = 3;
    public static final int MOST = 20;
  }

  record DuplicateOf(UUID original, String words) implements ClosingOutcome {}

  default Kind kind() {
    return switch (this) {
      case Remedied _ -> Kind.REMEDIED;
      case Explained _ -> Kind.EXPLAINED;
      case NotOurs _ -> Kind.NOT_OURS;
      case Withdrawn _ -> Kind.WITHDRAWN;
      case Unreachable _ -> Kind.UNREACHABLE;
      case DuplicateOf _ -> Kind.DUPLICATE;
    };
  }

  /** Words for the outcomes. */
  enum Kind {
    REMEDIED,
    EXPLAINED,
    NOT_OURS,
    WITHDRAWN,
    UNREACHABLE,
    DUPLICATE;

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
