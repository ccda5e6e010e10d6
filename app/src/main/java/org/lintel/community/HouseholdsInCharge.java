package org.lintel.community;

import java.util.Set;
import java.util.UUID;

/**
 * Which households a member of staff looks after. A module above keeps that; the list of owners can
 * be cut down to it.
 */
public interface HouseholdsInCharge {

  /** Ids of the households that she looks after today. */
  Set<UUID> of(UUID staff);
}
