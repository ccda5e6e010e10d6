package org.lintel.community;

/**
 * A phone number or e-mail address as it is kept: encrypted, with the keyed hash that finds it and
 * what may be shown of it.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through to the database, never compared
public record SealedContact(Kind kind, byte[] sealed, byte[] hash, String lastFour) {

  public enum Kind {
    PHONE,
    EMAIL
  }
}
