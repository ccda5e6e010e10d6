package org.lintel.channel;

import java.util.List;
import java.util.UUID;

/**
 * A letter whose turn has come.
 *
 * @param household the one whose member it greets
 * @param enclosures what it leads to, at most one for each household that shares the address
 */
public record Letter(
    int community,
    UUID id,
    Occasion occasion,
    UUID household,
    UUID member,
    List<UUID> enclosures,
    int attempt) {

  public Letter {
    enclosures = List.copyOf(enclosures);
  }
}
