package org.lintel.relationship.web;

import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.identity.Permission;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** Households whose people the viewer may know: only she writes down what was said to them. */
@Component
class KnownHouseholds {

  private final Households households;

  KnownHouseholds(Households households) {
    this.households = households;
  }

  /**
   * The household.
   *
   * @throws NotFound when there is none that the viewer may know
   */
  Household find(Viewer viewer, UUID id) {
    Household found = households.find(viewer, Permission.READ_OWNERS, id);
    if (!found.knowsPeople()) {
      throw new NotFound("household " + id);
    }
    return found;
  }
}
