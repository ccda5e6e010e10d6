package org.lintel.casework.recovery;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseEntry;
import org.lintel.expectation.PromiseOrigin;
import org.lintel.expectation.PromiseSource;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** Promises made when an owner was called back: whoever calls makes them. */
@Component
class PromisesAtRecoveries implements PromiseOrigin {

  private final Recoveries recoveries;
  private final RecoveryLedger ledger;

  PromisesAtRecoveries(Recoveries recoveries, RecoveryLedger ledger) {
    this.recoveries = recoveries;
    this.ledger = ledger;
  }

  @Override
  public PromiseSource source() {
    return PromiseSource.SURVEY;
  }

  @Override
  public Origin find(Viewer viewer, UUID id) {
    Recovery found = recoveries.find(viewer, id);
    return new Origin(
        PromiseSource.SURVEY,
        found.id(),
        found.whom().home(),
        found.href(),
        found.place().community(),
        Optional.of(found.whom().household()));
  }

  /** What is known from a named answer only is known to those whom the owner was told of. */
  @Override
  public Set<UUID> among(Viewer viewer, Set<UUID> ids) {
    return recoveries.among(viewer, ids);
  }

  @Override
  public void told(Promise promise, PromiseEntry entry) {
    kind(entry.kind())
        .ifPresent(kind ->
            ledger.append(
                new RecoveryLedger.Key(
                    promise.place().communityId(), promise.where().id().orElseThrow()),
                entry.id(),
                kind,
                "",
                entry.staff(),
                promise.words()));
  }

  private static Optional<RecoveryLedger.Kind> kind(PromiseEntry.Kind kind) {
    return switch (kind) {
      case MADE -> Optional.of(RecoveryLedger.Kind.PROMISE_MADE);
      case KEPT -> Optional.of(RecoveryLedger.Kind.PROMISE_KEPT);
      case BROKEN -> Optional.of(RecoveryLedger.Kind.PROMISE_BROKEN);
      case RENEGOTIATED, ANNOUNCED, WITHDRAWN, REOPENED, ENTRUSTED -> Optional.empty();
    };
  }
}
