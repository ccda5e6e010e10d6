/**
 * Owners at their own pages: which homes a phone or e-mail leads to, sessions, personal links, and
 * how an owner wants to be reached. Not for codes and how they are carried: that is identity's.
 * Main types: {@link org.lintel.community.owner.SigningInOwners}, {@link
 * org.lintel.community.owner.OwnerSessions}, {@link org.lintel.community.owner.OwnerHomes}, {@link
 * org.lintel.community.owner.OwnerWishes}.
 */
@NamedInterface("owner")
@NullMarked
package org.lintel.community.owner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
