package org.lintel.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many letters are in which state, what each channel cost in each month, who was not told. */
@Component
public class DeliveryCounts {

  private static final int MONTHS = 12;

  private final JdbcClient database;
  private final OrganisationNames names;
  private final Clock clock;

  DeliveryCounts(JdbcClient database, OrganisationNames names, Clock clock) {
    this.database = database;
    this.names = names;
    this.clock = clock;
  }

  /**
   * What one channel did in one month.
   *
   * @param cost in hundredths of a fen
   */
  public record Month(YearMonth month, Medium medium, int sent, int arrived, long cost) {}

  /**
   * Households that could not be told.
   *
   * @param reason last part of a message key
   */
  public record Unreached(String reason, int notices) {}

  /** Of all letters that the viewer sees. */
  public Map<LetterState, Integer> states(Viewer viewer) {
    var states = new EnumMap<LetterState, Integer>(LetterState.class);
    database
        .sql(
            """
            SELECT l.state, count(*) AS letters
            FROM letter l
            LEFT JOIN community_place p ON p.community_id = l.community_id
            WHERE p.path && :nodes::uuid[] OR (l.community_id = 0 AND :seesStaff)
            GROUP BY l.state
            """)
        .params(AllDeliveries.parameters(viewer, AllDeliveries.Filter.ALL))
        .query(row -> {
          states.put(LetterState.valueOf(row.getString("state")), row.getInt("letters"));
        });
    return states;
  }

  /** The last twelve months in the company's zone, the latest first. */
  public List<Month> months(Viewer viewer) {
    String zone = names.zone().getId();
    LocalDate first =
        LocalDate.ofInstant(clock.instant(), names.zone())
            .withDayOfMonth(1)
            .minusMonths(MONTHS - 1);
    return database
        .sql(
            """
            SELECT to_char(date_trunc('month', l.settled_at AT TIME ZONE :zone), 'YYYY-MM') AS month,
              l.channel, count(*) AS sent,
              count(*) FILTER (WHERE l.receipt = 'ARRIVED') AS arrived, sum(l.cost) AS cost
            FROM letter l
            LEFT JOIN community_place p ON p.community_id = l.community_id
            WHERE l.state = 'SENT' AND l.settled_at >= :first
              AND (p.path && :nodes::uuid[] OR (l.community_id = 0 AND :seesStaff))
            GROUP BY 1, 2
            ORDER BY 1 DESC, 2
            """)
        .params(AllDeliveries.parameters(viewer, AllDeliveries.Filter.ALL))
        .param("zone", zone)
        .param("first", first.atStartOfDay(names.zone()).toInstant().atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new Month(
                YearMonth.parse(row.getString("month")),
                Medium.valueOf(row.getString("channel")),
                row.getInt("sent"),
                row.getInt("arrived"),
                row.getLong("cost")))
        .list();
  }

  /** In the last thirty days, by reason. */
  public List<Unreached> unreached(Viewer viewer) {
    return database
        .sql(
            """
            SELECT n.unreached, count(*) AS notices
            FROM notice n
            JOIN community_place p ON p.community_id = n.community_id
            WHERE n.unreached <> '' AND n.created_at > :since AND p.path && :nodes::uuid[]
            GROUP BY n.unreached
            ORDER BY notices DESC
            """)
        .params(AllDeliveries.parameters(viewer, AllDeliveries.Filter.ALL))
        .param("since", clock.instant().minusSeconds(30L * 24 * 3600).atOffset(ZoneOffset.UTC))
        .query((row, number) -> new Unreached(row.getString("unreached"), row.getInt("notices")))
        .list();
  }
}
