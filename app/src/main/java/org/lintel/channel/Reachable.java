package org.lintel.channel;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.community.owner.Wish;

/**
 * A member of a household with the ways to reach them.
 *
 * @param email keyed hash of the address; without one there is no such way
 * @param phone keyed hash of the number
 * @param refusesEmail said that they want no e-mail
 * @param refusesSms said that they want no text messages
 * @param wish how they want to be reached; empty when they said nothing
 */
record Reachable(
    UUID member,
    UUID person,
    Optional<byte[]> email,
    Optional<byte[]> phone,
    boolean refusesEmail,
    boolean refusesSms,
    Optional<Wish> wish) {

  Reachable wishing(@Nullable Wish said) {
    return new Reachable(
        member, person, email, phone, refusesEmail, refusesSms, Optional.ofNullable(said));
  }

  Optional<byte[]> address(Medium medium) {
    return medium == Medium.EMAIL ? email : phone;
  }

  boolean refuses(Medium medium) {
    return medium == Medium.EMAIL ? refusesEmail : refusesSms;
  }

  boolean refusesAll() {
    return (email.isEmpty() || refusesEmail) && (phone.isEmpty() || refusesSms);
  }
}
