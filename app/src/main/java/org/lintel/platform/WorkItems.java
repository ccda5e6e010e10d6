package org.lintel.platform;

import java.time.Instant;
import java.util.List;

/**
 * What of a module waits for a member of staff. Every module with work in it has a bean of this;
 * the page of the day shows all of them in one row, what is overdue first.
 */
public interface WorkItems {

  /** More than that of one module nobody does in a day; the page says that there is more. */
  int MOST = 100;

  /**
   * At most {@link #MOST} things that wait for the viewer, those due first.
   *
   * @param now the time that the page tells
   */
  List<WorkItem> of(Viewer viewer, Instant now);
}
