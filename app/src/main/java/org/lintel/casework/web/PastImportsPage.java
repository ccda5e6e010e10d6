package org.lintel.casework.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.casework.past.PastImport;
import org.lintel.community.Community;
import org.lintel.platform.Paged;
import org.lintel.platform.web.Refusals;

/**
 * Uploading a file of past cases, and the imports so far.
 *
 * @param names of the staff who brought them
 * @param zone of the company, for the times
 * @param chosen community that was chosen in a form that was refused
 */
public record PastImportsPage(
    Paged<PastImport> imports,
    Map<UUID, String> names,
    ZoneId zone,
    List<Community> communities,
    String chosen,
    Refusals refusals) {

  public PastImportsPage {
    names = Map.copyOf(names);
    communities = List.copyOf(communities);
  }

  public String uploaded(PastImport file) {
    return Shown.minute(file.uploadedAt(), zone);
  }

  /** Who brought it; empty for somebody who is not on the staff any more. */
  public String by(PastImport file) {
    return names.getOrDefault(file.uploadedBy(), "");
  }

  public boolean isChosen(Community community) {
    return chosen.isEmpty() ? communities.size() == 1 : community.uuid().toString().equals(chosen);
  }
}
