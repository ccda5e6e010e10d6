package org.lintel.community.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.Community;
import org.lintel.community.roster.RosterImport;
import org.lintel.platform.Paged;
import org.lintel.platform.web.Refusals;

/**
 * Uploading a roster, and the imports so far.
 *
 * @param names of the staff who brought them
 * @param zone of the company, for the times
 */
public record ImportsPage(
    Paged<RosterImport> imports,
    Map<UUID, String> names,
    ZoneId zone,
    List<Community> communities,
    Refusals refusals) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  public ImportsPage {
    names = Map.copyOf(names);
    communities = List.copyOf(communities);
  }

  public String uploaded(RosterImport roster) {
    return MINUTE.format(roster.uploadedAt().atZone(zone));
  }

  /** Who brought it; empty for somebody who is not on the staff any more. */
  public String by(RosterImport roster) {
    return names.getOrDefault(roster.uploadedBy(), "");
  }
}
