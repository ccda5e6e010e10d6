package org.lintel.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.platform.database.OrganisationScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes open clocks anew after hours or holidays changed, in lots and from where it stopped.
 * What has ended keeps the times it ended with. A change asks for it in its own transaction, so
 * that no crash forgets it.
 */
@Component
class Recounting {

  private static final Logger log = LoggerFactory.getLogger(Recounting.class);
  private static final int LOT = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient database;
  private final ClockRows rows;
  private final ClockLedger ledger;
  private final Reckonings reckonings;
  private final Clock clock;

  Recounting(
      JdbcClient database, ClockRows rows, ClockLedger ledger, Reckonings reckonings, Clock clock) {
    this.database = database;
    this.rows = rows;
    this.ledger = ledger;
    this.reckonings = reckonings;
    this.clock = clock;
  }

  /** All open clocks, from the first one on, also when a recount is under way. */
  void ask() {
    database
        .sql(
            """
            INSERT INTO clock_recount (organisation_id, asked_at, community_id, clock_id)
            VALUES (:organisation, :now, 0, :first)
            ON CONFLICT (organisation_id) DO UPDATE
            SET asked_at = excluded.asked_at, community_id = 0, clock_id = excluded.clock_id
            """)
        .param("organisation", OrganisationScope.required())
        .param("now", ClockRows.time(clock.instant()))
        .param("first", FIRST)
        .update();
  }

  /** One lot; false when nothing was asked for, all is done, or another worker is at it. */
  @Transactional
  boolean next() {
    Optional<Position> position =
        database
            .sql("SELECT community_id, clock_id FROM clock_recount FOR UPDATE SKIP LOCKED")
            .query((row, _) ->
                new Position(row.getInt("community_id"), row.getObject("clock_id", UUID.class)))
            .optional();
    if (position.isEmpty()) {
      return false;
    }
    List<KeptClock> lot =
        rows.lockOpenAfter(position.get().community(), position.get().clock(), LOT);
    recount(lot);
    if (lot.size() < LOT) {
      database.sql("DELETE FROM clock_recount").update();
      return false;
    }
    goOnAfter(lot.getLast());
    return true;
  }

  private record Position(int community, UUID clock) {}

  private void recount(List<KeptClock> lot) {
    var together = reckonings.together();
    Map<Integer, List<KeptClock>> byCommunity =
        lot.stream().collect(Collectors.groupingBy(kept -> kept.subject().community()));
    byCommunity.forEach((community, clocks) ->
        ledger.entries(community, clocks).forEach(entry -> recount(entry, together)));
  }

  /** A clock that cannot be reckoned keeps its times and holds up no other. */
  private void recount(ClockLedger.Entry entry, Reckonings.Together together) {
    try {
      ledger.keep(entry.kept(), entry.events(), together);
    } catch (DataAccessException failed) {
      throw failed; // nothing more can be done in this transaction
    } catch (RuntimeException failed) {
      log.error("clock {} cannot be reckoned and keeps its times", entry.kept().id(), failed);
    }
  }

  private void goOnAfter(KeptClock last) {
    database
        .sql("UPDATE clock_recount SET community_id = :community, clock_id = :clock")
        .param("community", last.subject().community())
        .param("clock", last.id())
        .update();
  }
}
