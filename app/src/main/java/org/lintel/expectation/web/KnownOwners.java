package org.lintel.expectation.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.Masking;
import org.lintel.expectation.Promise;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** Whose names a viewer reads whole: who looks after owners, or handles their cases. */
@Component
class KnownOwners {

  private static final List<Permission> KNOWING =
      List.of(Permission.EDIT_OWNERS, Permission.CALL_BACK, Permission.HANDLE_CASES);

  private final Communities communities;

  KnownOwners(Communities communities) {
    this.communities = communities;
  }

  Set<UUID> of(Viewer viewer) {
    var known = new HashSet<UUID>();
    for (Permission permission : KNOWING) {
      for (Community community : communities.visibleTo(viewer, permission)) {
        known.add(community.uuid());
      }
    }
    return known;
  }

  static String name(Promise promise, Set<UUID> known) {
    String name = promise.to().name();
    return known.contains(promise.place().community()) ? name : Masking.masked(name);
  }
}
