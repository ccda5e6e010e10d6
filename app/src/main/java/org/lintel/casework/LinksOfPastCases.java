package org.lintel.casework;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A past case that came in closed has no link; its owner needs one once it is taken up again. */
@Component
class LinksOfPastCases {

  private final CaseLinks links;

  LinksOfPastCases(CaseLinks links) {
    this.links = links;
  }

  @EventListener
  void on(OwnerEntryAdded added) {
    if (added.kind() == OwnerEntry.Kind.REOPENED) {
      links.open(added.caseId());
    }
  }
}
