package org.lintel.community.roster;

import org.lintel.community.ErasingAPerson.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Uploaded rosters name people, so they go when somebody is erased. */
@Component
class RosterFiles {

  private final RosterUploads uploads;

  RosterFiles(RosterUploads uploads) {
    this.uploads = uploads;
  }

  @EventListener
  void remove(PersonErased erased) {
    uploads.removeAllFiles();
  }
}
