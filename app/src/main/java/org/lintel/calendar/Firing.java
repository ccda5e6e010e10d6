package org.lintel.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintel.platform.database.OrganisationScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reaches rungs of ladders whose time has come. Clocks are claimed in batches, passing over those
 * that another worker holds; what is claimed, noted and published is committed together or not at
 * all, so that a rung fires once, however many workers there are and whenever one dies.
 */
@Component
class Firing {

  private static final Logger log = LoggerFactory.getLogger(Firing.class);
  private static final Duration PUT_OFF = Duration.ofHours(1);

  private final JdbcClient database;
  private final Climbing climbing;
  private final ClockLedger ledger;
  private final Reckonings reckonings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Firing(
      JdbcClient database,
      Climbing climbing,
      ClockLedger ledger,
      Reckonings reckonings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.climbing = climbing;
    this.ledger = ledger;
    this.reckonings = reckonings;
    this.events = events;
    this.clock = clock;
  }

  /** Fires what is due on at most so many clocks, the longest due first; returns on how many. */
  @Transactional
  int fire(int most) {
    Instant now = clock.instant();
    List<KeptClock> claimed = claim(now, most);
    var together = reckonings.together();
    Map<Integer, List<KeptClock>> byCommunity =
        claimed.stream().collect(Collectors.groupingBy(kept -> kept.subject().community()));
    var climbs = new ArrayList<Climbing.Climb>(claimed.size());
    byCommunity.forEach((community, clocks) ->
        ledger
            .entries(community, clocks)
            .forEach(entry -> climbs.add(reckoned(entry, now, together))));
    climbing.keep(climbs, now);
    climbs.forEach(climb -> climb.reached().forEach(rung -> publish(climb.kept(), rung, now)));
    return claimed.size();
  }

  private List<KeptClock> claim(Instant now, int most) {
    return database
        .sql(
            ClockRows.CLOCKS
                + """
                WHERE organisation_id = :organisation AND next_fire_at <= :now
                ORDER BY next_fire_at, id
                LIMIT :most
                FOR UPDATE SKIP LOCKED
                """)
        .param("organisation", OrganisationScope.required())
        .param("now", ClockRows.time(now))
        .param("most", most)
        .query(ClockColumns::kept)
        .list();
  }

  /** Before anything is written, so that a clock that cannot be reckoned holds up no other. */
  private static Climbing.Climb reckoned(
      ClockLedger.Entry entry, Instant now, Reckonings.Together together) {
    KeptClock kept = entry.kept();
    try {
      var reckoning = together.of(kept, entry.events());
      List<Rung> reached = together.reached(kept, reckoning, now);
      return new Climbing.Climb(
          kept, reached, together.nextFire(kept.higherBy(reached.size()), reckoning));
    } catch (RuntimeException failed) {
      log.error("clock {} cannot be reckoned and is tried again in an hour", kept.id(), failed);
      return new Climbing.Climb(kept, List.of(), Optional.of(now.plus(PUT_OFF)));
    }
  }

  private void publish(KeptClock kept, Rung rung, Instant now) {
    events.publishEvent(
        new ClockDue(
            OrganisationScope.required(),
            kept.subject(),
            kept.measure(),
            rung.step(),
            kept.standing().due().orElseThrow(),
            now,
            rung.level()));
  }

  /** The rungs of a clock that were reached, in their order. */
  List<Fired> of(KeptClock kept) {
    return database
        .sql(
            """
            SELECT run, step, level, due_at, fired_at
            FROM clock_firing
            WHERE community_id = :community AND clock_id = :clock
            ORDER BY run, step
            """)
        .param("community", kept.subject().community())
        .param("clock", kept.id())
        .query(Firing::fired)
        .list();
  }

  private static Fired fired(ResultSet row, int number) throws SQLException {
    return new Fired(
        row.getInt("run"),
        row.getInt("step"),
        Level.valueOf(row.getString("level")),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getObject("fired_at", OffsetDateTime.class).toInstant());
  }
}
