package org.lintel.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A link that lets a member of staff in once. */
public record StaffLink(
    UUID id, int organisation, UUID staff, Kind kind, Instant expiresAt, String path) {

  /** What the link is good for; a token of one kind never opens another. */
  public enum Kind {
    INVITATION("/invitations/"),
    NEW_PASSWORD("/password/"),
    ENTRY("/entry/");

    private final String path;

    Kind(String path) {
      this.path = path;
    }

    String path(String token) {
      return path + token;
    }

    /** Kind in the directory. */
    String directory() {
      return "staff-" + name().toLowerCase(Locale.ROOT);
    }
  }
}
