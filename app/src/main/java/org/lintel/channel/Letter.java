package org.lintel.channel;

import java.util.List;
import java.util.UUID;

/**
 * A letter whose turn has come.
 *
 * @param community 0 when it goes to a colleague
 * @param addressee the member whom it greets, or a colleague
 * @param enclosures what it leads to, at most one for each household that shares the address
 * @param waited why it waited before, as the last part of a message key; empty when it did not
 */
public record Letter(
    int community,
    UUID id,
    Occasion occasion,
    Addressee addressee,
    List<UUID> enclosures,
    int attempt,
    Medium medium,
    String waited) {

  public Letter {
    enclosures = List.copyOf(enclosures);
  }
}
