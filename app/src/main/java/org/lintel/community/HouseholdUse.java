package org.lintel.community;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What modules above keep under a household's id. Called in the transaction of the change, so that
 * all follow or none. Beans of the modules above.
 */
public interface HouseholdUse {

  /** Why some of the households must stay, as message keys; empty when all may go. */
  List<String> vetoes(int community, Collection<UUID> households);

  /** Two households turned out to be one: everything kept for one now belongs to the other. */
  void repoint(int community, UUID from, UUID to);
}
