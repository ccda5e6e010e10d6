package org.lintel.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How an emergency outside working hours reaches colleagues: a bean of the module that tells them
 * of one.
 */
public interface EmergencyReach {

  /**
   * Somebody who would get no text message.
   *
   * @param isByMail whether an e-mail reaches her, which wakes nobody
   * @param reasons message keys
   */
  record Trouble(UUID staff, boolean isByMail, List<String> reasons) {

    public Trouble {
      reasons = List.copyOf(reasons);
    }
  }

  /** Why it reaches nobody at all, as a message key; empty when somebody can be reached. */
  Optional<String> silence();

  /** Those among them who would get no text message, in their order. */
  List<Trouble> troubles(Collection<UUID> staff);

  /** Who is told where nobody is on call. */
  Set<UUID> otherwise(int community);
}
