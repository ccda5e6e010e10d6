package org.lintel.survey;

import java.util.UUID;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;

/** The part of the portfolio that a viewer may see, as a parameter of a query. */
final class Nodes {

  private Nodes() {}

  static UUID[] of(Viewer viewer, Permit permit) {
    return viewer.nodes(permit).toArray(UUID[]::new);
  }
}
