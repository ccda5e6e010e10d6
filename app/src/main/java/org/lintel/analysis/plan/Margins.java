package org.lintel.analysis.plan;

import java.util.List;

/**
 * What is known of the households, one column at a time.
 *
 * @param strata combinations of the classes of all columns
 * @param shares for each column the known share of each class, with the sum 1
 */
public record Margins(Strata strata, List<List<Double>> shares) {

  public Margins {
    shares = shares.stream().map(List::copyOf).toList();
  }
}
