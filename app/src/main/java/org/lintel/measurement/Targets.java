package org.lintel.measurement;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.NotFound;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.survey.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The targets of the organisation, present and past; none is ever changed or removed. */
@Component
public class Targets {

  private final JdbcClient database;
  private final Communities communities;
  private final Clock clock;

  Targets(JdbcClient database, Communities communities, Clock clock) {
    this.database = database;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Targets of the communities that the viewer sees and of the whole organisation, newest first.
   */
  public List<Target> visibleTo(Viewer viewer) {
    Map<Integer, Community> visible =
        communities.visibleTo(viewer, Permission.READ_RESULTS).stream()
            .collect(Collectors.toMap(Community::id, Function.identity()));
    return database
        .sql(
            """
            SELECT id, metric, community_id, value, valid_from, valid_until, set_at, withdrawn_at
            FROM target
            WHERE community_id IS NULL OR community_id = ANY (:communities::int[])
            ORDER BY valid_from DESC, set_at DESC, id
            """)
        .param("communities", visible.keySet().toArray(Integer[]::new))
        .query((row, number) -> target(row, visible))
        .list();
  }

  /**
   * The target with that id.
   *
   * @throws NotFound when there is none, or none that the viewer may set
   */
  Target find(Viewer viewer, UUID id) {
    return visibleTo(viewer).stream()
        .filter(target -> target.id().equals(id))
        .filter(target ->
            target
                    .community()
                    .map(c -> communities.find(viewer, Permission.SET_TARGETS, c.uuid()))
                    .isPresent()
                || isOverEverything(viewer, Permission.SET_TARGETS))
        .findFirst()
        .orElseThrow(() -> new NotFound("target " + id));
  }

  /** Whether the permit holds for every community, as a target of the organisation needs. */
  public boolean isOverEverything(Viewer viewer, Permit permit) {
    return database
        .sql(
            """
            SELECT coalesce(bool_and(path && :nodes::uuid[]), false)
            FROM community_place
            WHERE archived_at IS NULL
            """)
        .param("nodes", viewer.nodes(permit).toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  /**
   * What holds for a selection: the community's own targets if it is one community, those of the
   * organisation if it is everything, none for a part. A company of one community has both; the
   * community's come first.
   */
  Map<Metric, BigDecimal> holding(Selection selection, boolean isWhole) {
    boolean isOne = selection.communities().size() == 1;
    if (selection.communities().isEmpty() || !(isOne || isWhole)) {
      return Map.of();
    }
    var first = selection.communities().getFirst();
    var holding = new EnumMap<Metric, BigDecimal>(Metric.class);
    database
        .sql(
            """
            SELECT metric, value
            FROM target
            WHERE (community_id IS NOT DISTINCT FROM :community::int
                OR community_id IS NULL
                  AND (SELECT count(*) FROM community_place WHERE archived_at IS NULL) = 1)
              AND withdrawn_at IS NULL
              AND valid_from <= :day AND coalesce(valid_until, 'infinity') >= :day
            ORDER BY community_id NULLS FIRST, valid_from, set_at
            """)
        .param("community", isOne ? first.id() : null)
        .param("day", Date.valueOf(day(selection, first.zone())))
        .query(row -> {
          BigDecimal value = row.getBigDecimal("value");
          Metric.of(row.getString("metric")).ifPresent(m -> holding.put(m, value));
        });
    return holding;
  }

  /** The last day on which the waves take answers, or today while they do. */
  private LocalDate day(Selection selection, ZoneId zone) {
    Instant now = clock.instant();
    Instant last =
        selection.waves().stream().map(Wave::closesAt).max(Instant::compareTo).orElse(now);
    return (last.isBefore(now) ? last : now).atZone(zone).toLocalDate();
  }

  private static Target target(ResultSet row, Map<Integer, Community> visible) throws SQLException {
    int community = row.getInt("community_id");
    return new Target(
        row.getObject("id", UUID.class),
        metric(row.getString("metric")),
        Optional.ofNullable(visible.get(community)),
        row.getBigDecimal("value"),
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
        row.getObject("set_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static Metric metric(String id) {
    return Metric.of(id)
        .orElseThrow(() -> new IllegalStateException("target of an unknown metric " + id));
  }
}
