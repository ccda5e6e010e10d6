package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In how many household-months complaints could come up: each home or shop that was held counts for
 * the part of each month in which it was, until today.
 */
@Component
class HouseholdMonths {

  private final JdbcClient database;

  HouseholdMonths(JdbcClient database) {
    this.database = database;
  }

  /** By month and by community, as they are called in the database. */
  record Spans(Map<String, Double> byMonth, Map<String, Double> byCommunity) {

    double whole() {
      return byMonth.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** Households of one community that came and left on the same days. */
  private record Alike(
      String community,
      ZoneId zone,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      long households) {

    private double in(YearMonth month, Instant now) {
      LocalDate begin = month.atDay(1);
      LocalDate end = month.plusMonths(1).atDay(1);
      LocalDate today = now.atZone(zone).toLocalDate();
      LocalDate from = since.filter(begin::isBefore).orElse(begin);
      LocalDate to = until.filter(end::isAfter).orElse(end);
      if (to.isAfter(today)) {
        to = today.plusDays(1).isBefore(to) ? today.plusDays(1) : to;
      }
      long days = Math.max(0, ChronoUnit.DAYS.between(from, to));
      return (double) households * days / month.lengthOfMonth();
    }
  }

  Spans of(Viewer viewer, CaseReport.Asked asked, Instant now) {
    var byMonth = new TreeMap<String, Double>();
    var byCommunity = new TreeMap<String, Double>();
    List<Alike> all = alike(viewer, asked);
    for (var month = asked.from(); !month.isAfter(asked.to()); month = month.plusMonths(1)) {
      byMonth.put(month.toString(), 0.0);
      for (Alike each : all) {
        double months = each.in(month, now);
        byMonth.merge(month.toString(), months, Double::sum);
        byCommunity.merge(each.community(), months, Double::sum);
      }
    }
    return new Spans(byMonth, byCommunity);
  }

  private List<Alike> alike(Viewer viewer, CaseReport.Asked asked) {
    return database
        .sql(
            """
            SELECT p.uuid::text AS community, p.time_zone, h.since, h.until,
              count(h.household_id) AS households
            FROM community_place p
            LEFT JOIN household_span h ON h.community_id = p.community_id
            WHERE p.path && :nodes::uuid[]
              AND (:community::uuid IS NULL OR p.uuid = :community::uuid)
            GROUP BY 1, 2, 3, 4
            """)
        .param("nodes", viewer.nodes(Permission.READ_RESULTS).toArray(UUID[]::new))
        .param("community", asked.community().orElse(null))
        .query(HouseholdMonths::alike)
        .list();
  }

  private static Alike alike(ResultSet row, int number) throws SQLException {
    return new Alike(
        row.getString("community"),
        ZoneId.of(row.getString("time_zone")),
        Optional.ofNullable(row.getObject("since", LocalDate.class)),
        Optional.ofNullable(row.getObject("until", LocalDate.class)),
        row.getLong("households"));
  }
}
