package org.lintel.analysis.report;

import java.util.Locale;
import org.lintel.analysis.figure.Finding;

/** Whether a figure is shown and, if not, why, as files for programs name it. */
final class State {

  private State() {}

  static String of(Finding finding) {
    return switch (finding) {
      case Finding.Shown shown -> shown.isLowBase() ? "low-base" : "shown";
      case Finding.TooFew _ -> "too-few";
      case Finding.Withheld withheld -> word(withheld.reason());
      case Finding.Impossible impossible -> word(impossible.reason());
    };
  }

  private static String word(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
