package org.lintel.analysis.plan;

import java.util.List;

/** Questions that together measure one thing. */
public record ScalePlan(String name, List<Rated> items) {

  public ScalePlan {
    items = List.copyOf(items);
  }
}
