package org.lintel.casework.web;

import java.util.UUID;
import org.lintel.casework.recovery.FollowingRecoveries;
import org.lintel.casework.recovery.Recoveries;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** Cases that were taken in because an owner was called back. */
@Component
class CallbackCases {

  private final Recoveries recoveries;
  private final FollowingRecoveries following;

  CallbackCases(Recoveries recoveries, FollowingRecoveries following) {
    this.recoveries = recoveries;
    this.following = following;
  }

  /** Nothing when the case was not taken in for one that the viewer may know of. */
  void becameACase(Viewer viewer, String recovery, UUID caseId) {
    if (viewer.may(Permission.CALL_BACK)) {
      CasesController.id(recovery)
          .flatMap(id -> recoveries.within(viewer, id))
          .ifPresent(found -> following.link(viewer, found, caseId));
    }
  }
}
