package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.statistics.comparison.Multiplicity;

/** Judges differences together: what is called real must survive all that were looked at. */
final class Judging {

  private Judging() {}

  /** The same lines with p values adjusted over all of them (Benjamini and Hochberg). */
  static List<Line> together(List<Line> lines) {
    double[] p =
        lines.stream().flatMap(line -> test(line).stream()).mapToDouble(Finding.Test::p).toArray();
    double[] adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(p);
    var judged = new ArrayList<Line>();
    int next = 0;
    for (Line line : lines) {
      if (line.finding() instanceof Finding.Shown shown && shown.test().isPresent()) {
        judged.add(line.with(adjusted(shown, adjusted[next])));
        next++;
      } else {
        judged.add(line);
      }
    }
    return judged;
  }

  private static Optional<Finding.Test> test(Line line) {
    return line.finding().shown().flatMap(Finding.Shown::test);
  }

  private static Finding adjusted(Finding.Shown shown, double adjusted) {
    double p = shown.test().map(Finding.Test::p).orElseThrow();
    return new Finding.Shown(
        shown.value(),
        shown.interval(),
        shown.n(),
        shown.method(),
        Optional.of(new Finding.Test(p, adjusted)));
  }
}
