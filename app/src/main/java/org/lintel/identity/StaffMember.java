package org.lintel.identity;

import java.util.List;
import java.util.UUID;

/** Somebody who works for the organisation. */
public record StaffMember(
    UUID id,
    String name,
    Email email,
    StaffState state,
    String language,
    List<Membership> memberships) {

  public static final int LONGEST_NAME = 80;

  public StaffMember {
    memberships = List.copyOf(memberships);
  }
}
