package org.lintel.measurement.web;

import org.lintel.measurement.Finding;
import org.lintel.platform.web.Text;

/** What must be said beside a finding, or instead of one. */
final class FindingWords {

  private FindingWords() {}

  static String of(Finding finding, Text text) {
    return switch (finding) {
      case Finding.Shown shown -> shown(shown, text);
      case Finding.TooFew few -> text.get("measurement.state.too-few", few.needs());
      case Finding.Withheld(Finding.Reason reason) ->
          switch (reason) {
            case UNANIMOUS -> text.get("measurement.state.unanimous");
            case SOLVABLE -> text.get("measurement.state.solvable");
          };
      case Finding.NotAsked _ -> text.get("measurement.state.not-asked");
      case Finding.DifferentScales _ -> text.get("measurement.state.scales");
    };
  }

  private static String shown(Finding.Shown shown, Text text) {
    if (shown.isCensus()) {
      return text.get("measurement.state.census");
    }
    return shown.isLowBase() ? text.get("measurement.state.low-base") : "";
  }
}
