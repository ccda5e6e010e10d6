package org.lintel.demonstration;

import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.springframework.stereotype.Component;

/** Lets a viewer of the demonstration remove it. */
@Component
public class DemonstrationRemoval {

  private final RemovingTheDemonstration removing;
  private final OrganisationNames names;

  DemonstrationRemoval(RemovingTheDemonstration removing, OrganisationNames names) {
    this.removing = removing;
    this.names = names;
  }

  /** Whether the viewer's organisation is the demonstration. */
  public boolean isPossible(Viewer viewer) {
    return names.of(viewer.organisation()).isDemonstration();
  }

  /** Removes the viewer's organisation, which must be the demonstration. */
  public void remove(Viewer viewer) {
    removing.remove(viewer.organisation());
    names.forget(viewer.organisation());
  }
}
