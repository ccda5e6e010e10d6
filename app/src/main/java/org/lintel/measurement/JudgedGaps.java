package org.lintel.measurement;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.lintel.statistics.Comparison;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Gap;
import org.lintel.statistics.comparison.Multiplicity;
import org.lintel.survey.instrument.Range;

/** Tells real gaps from chance, all of one kind judged together. */
final class JudgedGaps {

  private static final double FALSE_DISCOVERY_RATE = 0.05;

  private JudgedGaps() {}

  /** Those of the codes whose gap differs from none. */
  static Set<String> certain(Reading reading, Source.OfSums.Kind kind, List<String> codes) {
    var tests = new LinkedHashMap<String, Double>();
    for (String code : codes) {
      var pool = Pool.of(new Source.OfSums(kind, code), reading);
      if (pool.answers().isPresent()) {
        Range scale = pool.scale().orElseThrow();
        Comparison test = Gap.of(pool.answers().get(), scale.from(), scale.to()).test();
        if (test instanceof Difference difference) {
          tests.put(code, difference.p());
        }
      }
    }
    double[] adjusted =
        Multiplicity.BENJAMINI_HOCHBERG.adjust(
            tests.values().stream().mapToDouble(Double::doubleValue).toArray());
    var certain = new HashSet<String>();
    int next = 0;
    for (String code : tests.keySet()) {
      if (adjusted[next] <= FALSE_DISCOVERY_RATE) {
        certain.add(code);
      }
      next++;
    }
    return certain;
  }
}
