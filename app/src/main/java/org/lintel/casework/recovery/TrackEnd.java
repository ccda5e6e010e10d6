package org.lintel.casework.recovery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How one of the two tracks ended. */
public enum TrackEnd {
  /** She was listened to, and apologised to. */
  HEARD,
  /** What went wrong is put right. */
  SOLVED,
  /** It cannot be, and she was told why. */
  EXPLAINED,
  /** She does not want it. */
  DECLINED,
  /** She could not be reached. */
  UNREACHED;

  /** Part of message keys, and the value of the form. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The two tracks. */
  public enum Track {
    PROBLEM,
    EMOTION;

    /** Those that a person chooses; that nobody was reached follows from the calls. */
    public List<TrackEnd> ends() {
      return switch (this) {
        case PROBLEM -> List.of(SOLVED, EXPLAINED, DECLINED);
        case EMOTION -> List.of(HEARD, DECLINED);
      };
    }

    /** Part of message keys, and of addresses. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public Optional<TrackEnd> end(String key) {
      return ends().stream().filter(end -> end.key().equals(key)).findFirst();
    }
  }
}
