package org.lintel.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.lintel.platform.Backdating;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What was promised outside of cases, to a household or to all owners: most promises kept, some
 * late, some broken, and some that are due in these days.
 */
@Component
class PlayingPledges {

  private static final ZoneId ZONE = LoadingTheDemonstration.ZONE;
  private static final int PROMISES = 14;
  private static final int BROKEN_ONES = 2;
  private static final int PUBLIC_ONES = 2;
  private static final int OPEN_ONES = 2;

  /** Below these draws nobody said anything, it was given up, kept late, or moved and kept. */
  private static final double EXPIRED = 0.05;

  private static final double GIVEN_UP = 0.09;
  private static final double KEPT_LATE = 0.26;
  private static final double MOVED = 0.42;
  private static final int YEAR = 340;
  private static final int BREAKS = 8;
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final MakingAPromise making;
  private final MovingAPromise moving;
  private final Promises promises;
  private final PlayingRecoveries recoveries;
  private final Backdating past;
  private final TransactionOperations transactions;

  PlayingPledges(
      MakingAPromise making,
      MovingAPromise moving,
      Promises promises,
      PlayingRecoveries recoveries,
      Backdating past,
      TransactionOperations transactions) {
    this.making = making;
    this.moving = moving;
    this.promises = promises;
    this.recoveries = recoveries;
    this.past = past;
    this.transactions = transactions;
  }

  /** One promise with what decides about it. */
  private record Pledge(
      Site site,
      Seed seed,
      String name,
      double roll,
      NewPromise form,
      Instant made,
      Words words,
      Instant now) {

    boolean isPublic() {
      return form.household().isEmpty();
    }
  }

  void play(Site site, Instant now) {
    var words = Words.load();
    transactions.executeWithoutResult(_ -> {
      for (int number = 0; number < PROMISES + BROKEN_ONES; number++) {
        promise(pledge(site, words, number, now));
      }
    });
  }

  /** The first are to all owners, the last but two are still open, the last two were broken. */
  private Pledge pledge(Site site, Words words, int number, Instant now) {
    String name = "pledge " + site.crew().place().code() + " " + number;
    var seed = Seed.of(name);
    boolean isPublic = number < PUBLIC_ONES;
    boolean isOpen = number >= PROMISES - OPEN_ONES && number < PROMISES;
    double roll = number < PROMISES ? roll(site, seed, isOpen) : seed.happens(0.5) ? 0.0 : 0.07;
    LocalDate due = due(site, seed, number, roll, now);
    Instant made =
        Pace.office(
            due.minusDays(6L + seed.below(10)).atTime(EVENING).atZone(ZONE).toInstant(), seed);
    Resident resident = site.somebody(seed, number);
    UUID household = site.home(resident).household();
    UUID responsible = isPublic ? site.crew().manager() : seed.oneOf(site.crew().stewards());
    if (isOpen && seed.happens(0.12)) {
      responsible = site.company().id();
    }
    var form =
        new NewPromise(
            id(site, name),
            site.crew().community().id(),
            isPublic ? Optional.empty() : Optional.of(household),
            words.say(isPublic ? "public" : "promise", seed),
            new Promise.Where(
                isPublic
                    ? PromiseSource.NOTICE
                    : seed.oneOf(List.of(PromiseSource.VISIT, PromiseSource.CONTACT)),
                Optional.empty(),
                "",
                ""),
            responsible,
            due.atTime(EVENING).atZone(ZONE).toInstant());
    return new Pledge(site, seed, name, roll, form, made, words, now);
  }

  /** What becomes of it: the lower, the worse; of what is open now nothing has been broken yet. */
  private static double roll(Site site, Seed seed, boolean isOpen) {
    Place place = site.crew().place();
    double roll = seed.uniform() + 0.12 * (place.level() + place.trend());
    return isOpen ? Math.max(roll, GIVEN_UP) : roll;
  }

  /** Those of these days are due any day now; what was broken became so lately, or long ago. */
  private static LocalDate due(Site site, Seed seed, int number, double roll, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    if (number < PROMISES - OPEN_ONES) {
      return today.minusDays(14L + seed.below(YEAR - 14));
    }
    if (number < PROMISES) {
      return today.plusDays(seed.below(9) - 3L);
    }
    int ago =
        switch (Place.all().indexOf(site.crew().place()) % 3 + 3 * (number - PROMISES)) {
          case 0 -> seed.below(5);
          case 1 -> 13 + seed.below(20);
          default -> 40 + seed.below(290);
        };
    return roll < EXPIRED ? today.minusDays(ago + (long) BREAKS) : today.minusDays(ago - 1L);
  }

  private void promise(Pledge pledge) {
    var viewer =
        new DemonstrationViewer(
            pledge.form().responsible(),
            pledge.site().company().organisation(),
            pledge.site().company().root());
    UUID[] id = new UUID[1];
    at(pledge, pledge.made(), () -> id[0] = making.make(viewer, pledge.form()));
    Instant due = pledge.form().due();
    double roll = pledge.roll();
    if (roll < EXPIRED) {
      end(pledge, id[0], due.plus(Duration.ofDays(BREAKS)), new PromiseMove.Expire());
    } else if (roll < GIVEN_UP) {
      var reason = pledge.words().say("giveup", pledge.seed());
      end(pledge, id[0], due.minus(Duration.ofHours(26)), new PromiseMove.GiveUp(reason));
    } else if (roll < KEPT_LATE) {
      keep(pledge, id[0], due.plus(Duration.ofHours(14L + pledge.seed().below(80))));
    } else {
      if (roll < MOVED) {
        renegotiate(pledge, id[0], due.minus(Duration.ofHours(22)));
      }
      keep(pledge, id[0], due.minus(Duration.ofHours(2L + pledge.seed().below(20))));
    }
  }

  private void keep(Pledge pledge, UUID id, Instant at) {
    String evidence = pledge.words().say("evidence", pledge.seed());
    end(pledge, id, at, new PromiseMove.Keep(evidence, at));
  }

  private void renegotiate(Pledge pledge, UUID id, Instant at) {
    var way = pledge.isPublic() ? OwnersWord.Way.COMMITTEE : OwnersWord.Way.PHONE;
    String reason = pledge.words().say("reason", pledge.seed());
    Instant due = pledge.form().due().plus(Duration.ofDays(5));
    end(pledge, id, at, new PromiseMove.Renegotiate(due, new OwnersWord(way, at), reason));
  }

  /** If it has come to that by now. */
  private void end(Pledge pledge, UUID id, Instant at, PromiseMove move) {
    if (at.isAfter(pledge.now()) || at.isBefore(pledge.made())) {
      return;
    }
    PromiseActor actor =
        move instanceof PromiseMove.Expire
            ? new PromiseActor.Time()
            : new PromiseActor.Staff(pledge.form().responsible());
    Promise found = promises.find(pledge.site().company(), id);
    if (!(found.state() instanceof PromiseState.Open)) {
      return;
    }
    at(
        pledge,
        at,
        () -> PlayingPromises.check(moving.move(actor, found, found.version(), move), found));
    if (move instanceof PromiseMove.Expire || move instanceof PromiseMove.GiveUp) {
      var site = pledge.site();
      recoveries.play(
          new PlayingRecoveries.Broken(
              site.company(), site.crew(), id, pledge.name(), at, pledge.now()));
    }
  }

  private void at(Pledge pledge, Instant time, Runnable act) {
    past.at(time, time.isAfter(pledge.now().minus(PlayingCases.TOLD)), act);
  }

  static UUID id(Site site, String name) {
    return UUID.nameUUIDFromBytes((site.company().root() + name).getBytes(StandardCharsets.UTF_8));
  }
}
