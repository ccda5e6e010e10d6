package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** A filter as a condition on {@code service_case c}: what it does not ask for is not in it. */
@Component
class CaseConditions {

  private static final String WORDS =
      """
       AND (c.number = :number
        OR concat_ws('-', h.building_name, nullif(h.entrance_name, ''), h.unit_label) ILIKE :words
        OR concat_ws('', h.building_name, h.entrance_name, h.unit_label) ILIKE :words
        OR (p.path && :handling::uuid[] AND (m.person_name ILIKE :words OR c.caller ILIKE :words))
        OR c.words ILIKE :words)\
      """;

  /** What counting and turning pages needs while no words are searched for. */
  private static final String BARE = "FROM service_case c\n";

  /** The same where it is asked which day it is there. */
  private static final String ZONED =
      """
      FROM service_case c
      JOIN community_place p ON p.community_id = c.community_id
      """;

  /** Zones differ by less than this from each other: a wider net for the index. */
  private static final Duration ANY_ZONE = Duration.ofDays(1);

  private final CaseReach reach;
  private final Clock clock;

  CaseConditions(CaseReach reach, Clock clock) {
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * A condition with what fills its places.
   *
   * @param from tables that the condition is about
   */
  record Condition(String from, String where, Map<String, @Nullable Object> parameters) {}

  Condition of(Viewer viewer, CaseFilter filter) {
    return of(viewer, filter, Permission.READ_CASES);
  }

  /**
   * Cut down further to where the viewer may do that.
   *
   * @param also what must be allowed beside reading
   */
  Condition of(Viewer viewer, CaseFilter filter, Permission also) {
    var reached = reach.of(viewer);
    var parameters = new HashMap<String, @Nullable Object>(reached.parameters());
    parameters.put("viewer", viewer.id());
    parameters.put("now", Times.of(clock.instant()));
    var where = new StringBuilder("WHERE ").append(reached.condition()).append(" AND ");
    where.append(filter.show().condition()).append(" AND ").append(filter.due().condition());
    if (also != Permission.READ_CASES) {
      var allowed = reach.of(viewer, also, "also");
      where.append(" AND ").append(allowed.condition());
      parameters.putAll(allowed.parameters());
    }
    filter
        .community()
        .ifPresent(community -> {
          parameters.put("community", reach.number(community).orElse(null));
          where.append(" AND c.community_id = :community");
        });
    add(where, parameters, filter.kind().map(Enum::name), "kind", " AND c.kind = :kind");
    narrow(where, parameters, filter.narrowing());
    return words(viewer, filter, where, parameters);
  }

  private static void narrow(
      StringBuilder where, Map<String, @Nullable Object> parameters, CaseNarrowing narrowing) {
    add(where, parameters, narrowing.state().map(Enum::name), "state", " AND c.state = :state");
    add(where, parameters, narrowing.category(), "category", " AND c.category_code = :category");
    add(
        where,
        parameters,
        narrowing.severity().map(Enum::name),
        "severity",
        " AND c.severity = :severity");
    add(
        where,
        parameters,
        narrowing.channel().map(Enum::name),
        "channel",
        " AND c.channel = :channel");
    switch (narrowing.handler()) {
      case CaseNarrowing.Handler.Anybody _ -> {}
      case CaseNarrowing.Handler.Nobody _ -> where.append(" AND c.handler_id IS NULL");
      case CaseNarrowing.Handler.Me _ -> where.append(" AND c.handler_id = :viewer");
      case CaseNarrowing.Handler.Colleague(UUID id) ->
          add(where, parameters, Optional.of(id), "handler", " AND c.handler_id = :handler");
    }
    days(where, parameters, narrowing);
  }

  private static void days(
      StringBuilder where, Map<String, @Nullable Object> parameters, CaseNarrowing narrowing) {
    add(
        where,
        parameters,
        narrowing.from().map(day -> midnight(day).minus(ANY_ZONE)),
        "earliest",
        " AND c.received_at >= :earliest");
    add(
        where,
        parameters,
        narrowing.from(),
        "from",
        " AND (c.received_at AT TIME ZONE p.time_zone)::date >= :from");
    add(
        where,
        parameters,
        narrowing.until().map(day -> midnight(day.plusDays(1)).plus(ANY_ZONE)),
        "latest",
        " AND c.received_at < :latest");
    add(
        where,
        parameters,
        narrowing.until(),
        "until",
        " AND (c.received_at AT TIME ZONE p.time_zone)::date <= :until");
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  private static Condition words(
      Viewer viewer,
      CaseFilter filter,
      StringBuilder where,
      Map<String, @Nullable Object> parameters) {
    String from = isZoned(filter) ? ZONED : BARE;
    if (filter.words().isEmpty()) {
      return new Condition(from, where.toString(), parameters);
    }
    parameters.put("number", ServiceCase.number(filter.words()).orElse(-1));
    if (ServiceCase.isCode(filter.words())) {
      return new Condition(from, where.append(" AND c.number = :number").toString(), parameters);
    }
    parameters.put("words", "%" + filter.words().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    parameters.put("handling", nodes(viewer, Permission.HANDLE_CASES));
    return new Condition(CaseRows.FROM, where.append(WORDS).toString(), parameters);
  }

  private static boolean isZoned(CaseFilter filter) {
    return filter.due() == CaseFilter.Due.TODAY
        || filter.narrowing().from().isPresent()
        || filter.narrowing().until().isPresent();
  }

  private static void add(
      StringBuilder where,
      Map<String, @Nullable Object> parameters,
      Optional<?> value,
      String name,
      String condition) {
    if (value.isPresent()) {
      where.append(condition);
      parameters.put(name, value.get());
    }
  }

  private static UUID[] nodes(Viewer viewer, Permission permission) {
    return viewer.nodes(permission).toArray(UUID[]::new);
  }
}
