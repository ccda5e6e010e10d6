package org.lintel.casework;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** How many cases wait in which way, up to a number that nobody tells apart any more. */
@Component
public class CaseCounts {

  private static final int MOST_COUNTED = 999;

  private final CaseList list;

  CaseCounts(CaseList list) {
    this.list = list;
  }

  /** Of everything that is not over. */
  public Map<CaseFilter.Show, CaseList.Counted> of(Viewer viewer) {
    var counts = new EnumMap<CaseFilter.Show, CaseList.Counted>(CaseFilter.Show.class);
    Arrays.stream(CaseFilter.Show.values())
        .filter(show -> show != CaseFilter.Show.CLOSED && show != CaseFilter.Show.ALL)
        .forEach(show -> counts.put(show, count(viewer, show, CaseFilter.Due.ANY)));
    return counts;
  }

  /** Open ones whose time is over. */
  public CaseList.Counted late(Viewer viewer) {
    return count(viewer, CaseFilter.Show.OPEN, CaseFilter.Due.LATE);
  }

  private CaseList.Counted count(Viewer viewer, CaseFilter.Show show, CaseFilter.Due due) {
    var filter =
        new CaseFilter(
            "", Optional.empty(), Optional.empty(), show, due, CaseFilter.Sort.usual(show), true);
    return list.count(viewer, filter, "", MOST_COUNTED);
  }
}
