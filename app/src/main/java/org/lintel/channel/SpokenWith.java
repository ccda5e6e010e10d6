package org.lintel.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * When staff spoke with a household: what people said counts in its contact budget as letters do. A
 * bean of a module above that keeps it.
 */
public interface SpokenWith {

  /**
   * One contact.
   *
   * @param kind last part of the message key {@code channel.contacted.KIND}
   */
  record Spoken(String kind, Instant at) {}

  /** Calls, visits and messages since then, the latest first. */
  List<Spoken> since(int community, UUID household, Instant since);
}
