package org.lintel.analysis.plan;

import java.util.List;

/** Questions that may go with an outcome. */
public record DriverPlan(Rated outcome, List<Rated> drivers) {

  public DriverPlan {
    drivers = List.copyOf(drivers);
  }
}
