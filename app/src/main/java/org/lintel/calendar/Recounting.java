package org.lintel.calendar;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes open clocks anew after hours, holidays or the weather changed, in lots and from where it
 * stopped. What has ended keeps the times it ended with. A change asks for it in its own
 * transaction, so that no crash forgets it: a lot that was not told to its keepers is done again.
 */
@Component
class Recounting {

  private static final Logger log = LoggerFactory.getLogger(Recounting.class);
  private static final int LOT = 500;

  private final RecountPosition position;
  private final ClockRows rows;
  private final ClockLedger ledger;
  private final Reckonings reckonings;
  private final Told told;

  Recounting(
      RecountPosition position,
      ClockRows rows,
      ClockLedger ledger,
      Reckonings reckonings,
      Told told) {
    this.position = position;
    this.rows = rows;
    this.ledger = ledger;
    this.reckonings = reckonings;
    this.told = told;
  }

  /** Those who hear of what was computed, and the transactions between them. */
  @Component
  static class Told {

    private final List<DueKeeper> keepers;
    private final TransactionTemplate transaction;
    private final TellingOfMoves moves;

    @Autowired
    Told(
        ObjectProvider<DueKeeper> keepers,
        PlatformTransactionManager transactions,
        TellingOfMoves moves) {
      this(keepers.orderedStream().toList(), transactions, moves);
    }

    Told(List<DueKeeper> keepers, PlatformTransactionManager transactions, TellingOfMoves moves) {
      this.keepers = List.copyOf(keepers);
      this.transaction = new TransactionTemplate(transactions);
      this.moves = moves;
    }

    private <T> T together(Supplier<T> work) {
      return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private boolean tell(DueKeeper keeper, List<Subject> subjects) {
      keeper.keep(subjects.stream().filter(each -> each.kind().equals(keeper.kind())).toList());
      return true;
    }
  }

  private record Lot(RecountPosition.Position from, List<KeptClock> clocks) {}

  /** One lot; false when nothing was asked for, all is done, or another worker is at it. */
  boolean next() {
    Optional<Lot> lot = told.together(this::recount);
    if (lot.isEmpty()) {
      return false;
    }
    List<KeptClock> clocks = lot.get().clocks();
    List<Subject> subjects = clocks.stream().map(KeptClock::subject).distinct().toList();
    for (DueKeeper keeper : told.keepers) {
      told.together(() -> told.tell(keeper, subjects));
    }
    return told.together(() -> goOn(lot.get().from(), clocks));
  }

  private Optional<Lot> recount() {
    return position
        .hold()
        .map(from -> {
          List<KeptClock> clocks =
              rows.lockOpenAfter(from.community(), from.clock(), from.last(), LOT);
          recount(clocks, from.weather());
          return new Lot(from, clocks);
        });
  }

  private boolean goOn(RecountPosition.Position from, List<KeptClock> lot) {
    if (lot.size() < LOT) {
      position.finish(from);
      return false;
    }
    position.advance(from, from.at(lot.getLast()));
    return true;
  }

  private void recount(List<KeptClock> lot, Optional<OffsetDateTime> weather) {
    var together = reckonings.together();
    Map<Integer, List<KeptClock>> byCommunity =
        lot.stream().collect(Collectors.groupingBy(kept -> kept.subject().community()));
    byCommunity.forEach((community, clocks) ->
        ledger.entries(community, clocks).forEach(entry -> recount(entry, weather, together)));
  }

  /** A clock that cannot be reckoned keeps its times and holds up no other. */
  private void recount(
      ClockLedger.Entry entry, Optional<OffsetDateTime> weather, Reckonings.Together together) {
    try {
      KeptClock kept = ledger.keep(entry.kept(), entry.events(), together);
      weather.ifPresent(asked -> told.moves.ofLot(entry.kept(), kept, asked.toInstant()));
    } catch (DataAccessException failed) {
      throw failed; // nothing more can be done in this transaction
    } catch (RuntimeException failed) {
      log.error("clock {} cannot be reckoned and keeps its times", entry.kept().id(), failed);
    }
  }
}
