package org.lintel.analysis.plan;

import java.util.List;

/**
 * How many households there are.
 *
 * @param strata combinations of classes; of no column when only the total is known
 * @param households of each stratum, 0 where there are none
 */
public record Population(Strata strata, List<Long> households) {

  public Population {
    households = List.copyOf(households);
  }

  public long total() {
    return households.stream().mapToLong(Long::longValue).sum();
  }

  /** Households of each class, when the population is told by one column alone. */
  public long of(String name) {
    int place = strata.columns().getFirst().names().indexOf(name);
    return place < 0 ? 0 : households.get(place);
  }
}
