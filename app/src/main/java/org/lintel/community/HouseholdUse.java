package org.lintel.community;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What modules above keep under the ids of a household and of its members. Called in the
 * transaction of the change, so that all follow or none. Beans of the modules above.
 */
public interface HouseholdUse {

  /** Why some of the households must not be removed, as message keys; empty when all may go. */
  List<String> vetoes(int community, Collection<UUID> households);

  /** What joining two households would do that staff should know before. */
  List<Consequence> consequences(int community, UUID from, UUID to);

  /**
   * Two households turned out to be one: everything kept for one now belongs to the other. Gives
   * what stands about it in the audit log: counts and ids.
   */
  Map<String, String> repoint(int community, UUID from, UUID to);

  /** Two members of one household turned out to be one: the ids are those of the members. */
  void repointMember(int community, UUID from, UUID to);

  /** Two people turned out to be one: the ids are those of the people. */
  void repointPerson(int community, UUID from, UUID to);

  /** A sentence for staff: a message key with what stands in it. */
  record Consequence(String key, List<String> arguments) {

    public Consequence {
      arguments = List.copyOf(arguments);
    }
  }
}
