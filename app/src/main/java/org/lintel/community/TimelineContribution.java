package org.lintel.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lintel.platform.Viewer;

/**
 * What a module knows of the time with one household. The page of the household shows all of it
 * merged. Beans of this module and of those above.
 */
public interface TimelineContribution {

  /**
   * Short name of what it tells of, as it stands in addresses: {@code cases}. A message key {@code
   * timeline.kind.NAME} must exist in both languages.
   */
  String kind();

  /**
   * What happened before the instant, newest first, and only what the viewer may know. At most so
   * many; what happened at the same instant as the last of them is given too, so that turning pages
   * loses nothing ({@code FETCH FIRST :most ROWS WITH TIES}).
   */
  List<TimelineEntry> of(Viewer viewer, int community, UUID household, Instant before, int most);
}
