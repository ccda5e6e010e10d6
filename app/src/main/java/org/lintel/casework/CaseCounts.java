package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases wait in which way, up to a number that nobody tells apart any more. */
@Component
public class CaseCounts {

  private static final int MOST_COUNTED = 999;

  /** What is over is not counted: nobody works it off, and it only ever grows. */
  private static final List<CaseFilter.Show> COUNTED =
      Arrays.stream(CaseFilter.Show.values())
          .filter(show -> show != CaseFilter.Show.CLOSED && show != CaseFilter.Show.ALL)
          .toList();

  private final JdbcClient database;
  private final CaseReach reach;
  private final CaseList list;

  CaseCounts(JdbcClient database, CaseReach reach, CaseList list) {
    this.database = database;
    this.reach = reach;
    this.list = list;
  }

  /** Of everything that is not over, by one statement. */
  public Map<CaseFilter.Show, CaseList.Counted> of(Viewer viewer) {
    var reached = reach.of(viewer);
    String counts =
        COUNTED.stream()
            .map(show -> count(show, reached.condition()))
            .collect(Collectors.joining(", "));
    return database
        .sql("SELECT " + counts)
        .params(reached.parameters())
        .param("viewer", viewer.id())
        .param("most", MOST_COUNTED + 1)
        .query((row, _) -> counted(row))
        .single();
  }

  private static String count(CaseFilter.Show show, String reached) {
    return "(SELECT count(*) FROM (SELECT 1 FROM service_case c WHERE "
        + reached
        + " AND "
        + show.condition()
        + " LIMIT :most) counted) AS "
        + show.key();
  }

  private static Map<CaseFilter.Show, CaseList.Counted> counted(ResultSet row) throws SQLException {
    var counts = new EnumMap<CaseFilter.Show, CaseList.Counted>(CaseFilter.Show.class);
    for (CaseFilter.Show show : COUNTED) {
      long cases = row.getLong(show.key());
      counts.put(show, new CaseList.Counted(Math.min(cases, MOST_COUNTED), cases > MOST_COUNTED));
    }
    return counts;
  }

  /** Open ones whose time is over. */
  public CaseList.Counted late(Viewer viewer) {
    var show = CaseFilter.Show.OPEN;
    var filter =
        new CaseFilter(
            "",
            Optional.empty(),
            Optional.empty(),
            show,
            CaseFilter.Due.LATE,
            CaseFilter.Sort.usual(show),
            true);
    return list.count(viewer, filter, "", MOST_COUNTED);
  }
}
