package org.lintel.measurement;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.planning.Planning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets and withdraws targets. A target that the next wave could not tell from the present figure is
 * refused: it would be met or missed by chance (measurement of change: Cochran 1977, chapter 4). A
 * new target ends the one that held before it.
 */
@Component
public class SettingATarget {

  private final JdbcClient database;
  private final Targets targets;
  private final Selections selections;
  private final Readings readings;
  private final AuditTrail audit;
  private final Identifiers identifiers;
  private final Clock clock;

  SettingATarget(
      JdbcClient database,
      Targets targets,
      Selections selections,
      Readings readings,
      AuditTrail audit,
      Identifiers identifiers,
      Clock clock) {
    this.database = database;
    this.targets = targets;
    this.selections = selections;
    this.readings = readings;
    this.audit = audit;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** Sets a target; its community must be within the viewer's scope. */
  @Transactional
  public TargetAnswer set(Viewer viewer, NewTarget wanted) {
    var bounds = wanted.metric().bounds();
    if (wanted.value().compareTo(BigDecimal.valueOf(bounds.from())) < 0
        || wanted.value().compareTo(BigDecimal.valueOf(bounds.to())) > 0) {
      return new TargetAnswer.OutOfRange(wanted.value(), bounds.from(), bounds.to());
    }
    if (wanted.validUntil().filter(until -> until.isBefore(wanted.validFrom())).isPresent()) {
      return new TargetAnswer.DatesReversed();
    }
    if (wanted.community().isEmpty() && !targets.isOverEverything(viewer, Permission.SET_TARGETS)) {
      return new TargetAnswer.NotForYou();
    }
    Optional<TargetAnswer> noise = noise(viewer, wanted);
    return noise.orElseGet(() -> write(viewer, wanted));
  }

  /** Refuses what could not be told from the present figure; nothing is known before a wave. */
  private Optional<TargetAnswer> noise(Viewer viewer, NewTarget wanted) {
    Set<UUID> chosen = wanted.community().map(c -> Set.of(c.uuid())).orElse(Set.of());
    var filter = new Filter(Optional.empty(), Optional.empty(), Set.of(), chosen, Aim.PROCESS);
    Reading reading = readings.read(selections.select(viewer, filter).now());
    Figure figure = wanted.metric().of(reading);
    Optional<HeadlineMetric.Spread> spread =
        wanted.metric().spread(reading).filter(each -> each.variance() > 0);
    if (figure.shown().isEmpty() || spread.isEmpty()) {
      return Optional.empty();
    }
    return noise(wanted, figure, figure.shown().get().value(), spread.get());
  }

  private static Optional<TargetAnswer> noise(
      NewTarget wanted, Figure figure, double current, HeadlineMetric.Spread spread) {
    var planning = Planning.withVariance(spread.variance());
    double change = Math.abs(wanted.value().doubleValue() - current);
    double smallest = planning.smallestVisibleChange(spread.n(), Purpose.process());
    if (change >= smallest) {
      return Optional.empty();
    }
    OptionalLong needed =
        change > 0 ? OptionalLong.of(planning.answersForChange(change)) : OptionalLong.empty();
    int highest = wanted.metric().bounds().to();
    return Optional.of(
        new TargetAnswer.WithinNoise(
            spread.n(), figure.base(), current, wanted.value(), highest, smallest, needed));
  }

  private TargetAnswer write(Viewer viewer, NewTarget wanted) {
    endEarlier(viewer, wanted);
    UUID id = identifiers.next();
    database
        .sql(
            """
            INSERT INTO target (id, organisation_id, metric, community_id, value, valid_from,
              valid_until, set_by, set_at)
            VALUES (:id, :organisation, :metric, :community, :value, :from, :until, :viewer, :now)
            """)
        .param("id", id)
        .param("organisation", viewer.organisation())
        .param("metric", wanted.metric().metric().id())
        .param("community", community(wanted))
        .param("value", wanted.value())
        .param("from", Date.valueOf(wanted.validFrom()))
        .param("until", wanted.validUntil().map(Date::valueOf).orElse(null))
        .param("viewer", viewer.id())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    audit.append(viewer.id(), "target-set", id.toString(), details(wanted));
    return new TargetAnswer.Set(id);
  }

  /** Targets that reach into the new one end the day before it; later ones are withdrawn. */
  private void endEarlier(Viewer viewer, NewTarget wanted) {
    database
        .sql(
            """
            UPDATE target
            SET
              valid_until = CASE WHEN valid_from < :from THEN :from::date - 1 ELSE valid_until END,
              withdrawn_by = CASE WHEN valid_from < :from THEN NULL ELSE :viewer::uuid END,
              withdrawn_at = CASE WHEN valid_from < :from THEN NULL ELSE :now::timestamptz END
            WHERE metric = :metric
              AND community_id IS NOT DISTINCT FROM :community::int
              AND withdrawn_at IS NULL
              AND coalesce(valid_until, 'infinity') >= :from
              AND (:until::date IS NULL OR valid_from <= :until::date)
            """)
        .param("metric", wanted.metric().metric().id())
        .param("community", community(wanted))
        .param("from", Date.valueOf(wanted.validFrom()))
        .param("until", wanted.validUntil().map(Date::valueOf).orElse(null))
        .param("viewer", viewer.id())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Ends a target before its time; it stays in the history. */
  @Transactional
  public void withdraw(Viewer viewer, UUID id) {
    Target target = targets.find(viewer, id);
    int withdrawn =
        database
            .sql(
                """
                UPDATE target
                SET withdrawn_by = :viewer, withdrawn_at = :now
                WHERE id = :id AND withdrawn_at IS NULL
                """)
            .param("id", target.id())
            .param("viewer", viewer.id())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (withdrawn == 1) {
      audit.append(viewer.id(), "target-withdrawn", id.toString(), Map.of());
    }
  }

  private static @Nullable Integer community(NewTarget wanted) {
    return wanted.community().map(Community::id).orElse(null);
  }

  private static Map<String, String> details(NewTarget wanted) {
    return Map.of(
        "metric", wanted.metric().metric().id(),
        "community", wanted.community().map(c -> c.uuid().toString()).orElse(""),
        "value", wanted.value().toPlainString());
  }
}
