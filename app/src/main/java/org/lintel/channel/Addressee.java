package org.lintel.channel;

import java.util.UUID;

/** To whom a notice goes. */
public sealed interface Addressee {

  /** One member of a household, and nobody else of it. */
  record Member(int community, UUID household, UUID member) implements Addressee {}

  /** Whoever decides for a household, else its owner, else whoever of it can be reached. */
  record Home(int community, UUID household) implements Addressee {}

  /** A colleague. */
  record Staff(UUID id) implements Addressee {}
}
