package org.lintel.expectation;

import java.util.List;
import java.util.UUID;
import org.lintel.identity.HandsOver;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open promises of somebody who leaves. They go to those who are named and may answer for promises
 * there; no rule finds anybody, because a promise without a face is none.
 */
@Component
class HandingOverPromises implements HandsOver {

  private final JdbcClient database;
  private final Promises promises;
  private final PromiseHolders holders;
  private final MovingAPromise moving;

  HandingOverPromises(
      JdbcClient database, Promises promises, PromiseHolders holders, MovingAPromise moving) {
    this.database = database;
    this.promises = promises;
    this.holders = holders;
    this.moving = moving;
  }

  @Override
  public String key() {
    return "expectation.handover.open";
  }

  @Override
  public boolean hasRules() {
    return false;
  }

  @Override
  public int count(UUID staff) {
    return open(staff).size();
  }

  private List<UUID> open(UUID staff) {
    return database
        .sql(
            """
            SELECT id
            FROM promise
            WHERE responsible_id = :staff AND state IN ('MADE', 'RENEGOTIATED')
            ORDER BY due_at, id
            """)
        .param("staff", staff)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  @Override
  @Transactional
  public int handOver(Handover handover) {
    int moved = 0;
    for (UUID id : open(handover.from())) {
      Promise promise = promises.get(id).orElseThrow();
      List<UUID> able =
          handover.to().stream()
              .filter(to -> holders.isOne(promise.place().communityId(), to))
              .toList();
      if (!able.isEmpty() && isMoved(handover, promise, able.get(moved % able.size()))) {
        moved++;
      }
    }
    return moved;
  }

  private boolean isMoved(Handover handover, Promise promise, UUID to) {
    return isEntrusted(handover, promise, to)
        && database
                .sql(
                    """
                    INSERT INTO promise_handover
                      (community_id, handover_id, promise_id, organisation_id, responsible_id)
                    VALUES (:community, :handover, :promise, :organisation, :to)
                    ON CONFLICT (community_id, handover_id, promise_id) DO UPDATE
                    SET responsible_id = excluded.responsible_id
                    """)
                .param("community", promise.place().communityId())
                .param("handover", handover.id())
                .param("promise", promise.id())
                .param("organisation", OrganisationScope.required())
                .param("to", to)
                .update()
            == 1;
  }

  @Override
  @Transactional
  public int giveBack(Handover handover) {
    int back = 0;
    for (UUID id : movedBy(handover)) {
      Promise promise = promises.get(id).orElseThrow();
      if (holders.isOne(promise.place().communityId(), handover.from())
          && isEntrusted(handover, promise, handover.from())) {
        back++;
      }
    }
    return back;
  }

  /** Open promises of that handing over that nobody has given on since. */
  private List<UUID> movedBy(Handover handover) {
    return database
        .sql(
            """
            SELECT h.promise_id
            FROM promise_handover h
            JOIN promise p ON p.community_id = h.community_id AND p.id = h.promise_id
            WHERE h.handover_id = :handover AND p.state IN ('MADE', 'RENEGOTIATED')
              AND p.responsible_id = h.responsible_id
            ORDER BY h.promise_id
            """)
        .param("handover", handover.id())
        .query((row, number) -> row.getObject("promise_id", UUID.class))
        .list();
  }

  private boolean isEntrusted(Handover handover, Promise promise, UUID to) {
    return moving.move(
            new PromiseActor.Staff(handover.by()),
            promise,
            promise.version(),
            new PromiseMove.Entrust(to))
        instanceof MovingAPromise.Answer.Made;
  }
}
