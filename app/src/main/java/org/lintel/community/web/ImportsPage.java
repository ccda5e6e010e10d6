package org.lintel.community.web;

import java.util.List;
import org.lintel.community.Community;
import org.lintel.community.roster.RosterImport;
import org.lintel.platform.Paged;
import org.lintel.platform.web.Refusals;

/** Uploading a roster, and the imports so far. */
public record ImportsPage(
    Paged<RosterImport> imports, List<Community> communities, Refusals refusals) {

  public ImportsPage {
    communities = List.copyOf(communities);
  }
}
