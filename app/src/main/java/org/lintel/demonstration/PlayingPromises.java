package org.lintel.demonstration;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.lintel.demonstration.Playing.Set;
import org.lintel.expectation.MakingAPromise;
import org.lintel.expectation.MovingAPromise;
import org.lintel.expectation.NewPromise;
import org.lintel.expectation.OwnersWord;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseActor;
import org.lintel.expectation.PromiseMove;
import org.lintel.expectation.PromiseSource;
import org.lintel.expectation.PromiseState;
import org.lintel.expectation.Promises;
import org.lintel.platform.Identifiers;
import org.springframework.stereotype.Component;

/** What is promised at a case of the demonstration, and what becomes of it. */
@Component
class PlayingPromises {

  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final MakingAPromise making;
  private final MovingAPromise moving;
  private final Promises promises;
  private final PlayingRecoveries recoveries;
  private final Identifiers identifiers;

  PlayingPromises(
      MakingAPromise making,
      MovingAPromise moving,
      Promises promises,
      PlayingRecoveries recoveries,
      Identifiers identifiers) {
    this.making = making;
    this.moving = moving;
    this.promises = promises;
    this.recoveries = recoveries;
    this.identifiers = identifiers;
  }

  /** Promises something until the evening of a day; only somebody who is known can be promised. */
  void make(Set set, String words, int days) {
    var found = set.found();
    making.make(
        set.as(set.handler()),
        new NewPromise(
            identifiers.next(),
            found.place().communityId(),
            found.reporter().household(),
            words,
            new Promise.Where(
                PromiseSource.CASE,
                Optional.of(found.id()),
                "#" + found.code(),
                "/cases/" + found.id()),
            set.handler(),
            evening(set, days)));
  }

  void keep(Set set, String evidence) {
    move(set, set.handler(), new PromiseMove.Keep(evidence, set.now()));
  }

  void move(Set set, String reason, int days) {
    var word = new OwnersWord(OwnersWord.Way.PHONE, set.now());
    move(set, set.handler(), new PromiseMove.Renegotiate(evening(set, days), word, reason));
  }

  /** Days after it was due nobody had said anything. */
  void breakBy(Set set) {
    open(set)
        .ifPresent(promise -> {
          var expired = new PromiseMove.Expire();
          check(moving.move(new PromiseActor.Time(), promise, promise.version(), expired), promise);
          recoveries.play(
              new PlayingRecoveries.Broken(
                  set.company(),
                  set.crew(),
                  promise.id(),
                  "case " + set.found().number(),
                  set.now(),
                  set.present()));
        });
  }

  private void move(Set set, UUID by, PromiseMove move) {
    open(set)
        .ifPresent(promise ->
            check(
                moving.move(new PromiseActor.Staff(by), promise, promise.version(), move),
                promise));
  }

  private Optional<Promise> open(Set set) {
    return promises.madeAt(set.found().place().communityId(), set.found().id()).stream()
        .filter(promise -> promise.state() instanceof PromiseState.Keepable)
        .findFirst();
  }

  private static Instant evening(Set set, int days) {
    return set.day(days).atTime(EVENING).atZone(LoadingTheDemonstration.ZONE).toInstant();
  }

  static void check(MovingAPromise.Answer answer, Promise promise) {
    if (!(answer instanceof MovingAPromise.Answer.Made)) {
      throw new IllegalStateException("promise " + promise.id() + ": " + answer);
    }
  }
}
