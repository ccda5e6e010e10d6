package org.lintel.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What of a module hangs on one member of staff and has to go to others before she can leave. Every
 * module that keeps the name of one who answers for something has a bean of this. All acts join the
 * caller's transaction.
 */
public interface HandsOver {

  /** Message key of what these are; it is given their number: {@code open cases: {0}}. */
  String key();

  /** Whether it finds somebody by its own rules when nobody is named. */
  boolean hasRules();

  /** How many things are hers today. */
  int count(UUID staff);

  /**
   * Gives what is hers to others: spread evenly over those who are named and may have it, or by the
   * module's own rules when nobody is. What nobody may have stays hers. Returns how many went.
   */
  int handOver(Handover handover);

  /**
   * Gives back what that handover moved and nobody has moved on since. Returns how many came back.
   */
  int giveBack(Handover handover);

  /**
   * One handing over.
   *
   * @param to colleagues who take it; empty where the rules decide
   * @param by who does it
   * @param note what those who take it should know; empty when there is nothing
   */
  record Handover(UUID id, UUID from, List<UUID> to, UUID by, String note, Instant at) {

    public Handover {
      to = List.copyOf(to);
    }
  }
}
