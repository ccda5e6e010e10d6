package org.lintel.community.roster;

import org.lintel.community.ErasingAPerson.PersonErased;
import org.lintel.platform.Tidying;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Uploaded rosters name people, so they go after a month, and all when somebody is erased. */
@Component
class RosterFiles implements Tidying {

  private final RosterUploads uploads;

  RosterFiles(RosterUploads uploads) {
    this.uploads = uploads;
  }

  @Override
  public void tidy() {
    uploads.removeOldFiles();
  }

  @EventListener
  void remove(PersonErased erased) {
    uploads.removeAllFiles();
  }
}
