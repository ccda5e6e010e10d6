package org.lintel.community;

import java.util.Optional;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Part;

/**
 * What a module above shows on the page of a household, besides what stands in the timeline. Beans
 * of the modules above.
 */
public interface HouseholdPart {

  /** Place among the parts: the smallest stands first; tens leave room between. */
  int order();

  /** The part for this viewer; empty when there is nothing that she may see. */
  Optional<Part> of(Viewer viewer, Household household);
}
