package org.lintel.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.demonstration.PlayingTheIncident.Site;
import org.lintel.expectation.Expectation;
import org.lintel.expectation.KeepingExpectations;
import org.lintel.expectation.MakingAPromise;
import org.lintel.expectation.MovingAPromise;
import org.lintel.expectation.NewExpectation;
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
 * What was promised outside of cases, to a household or to all owners, and what households expect:
 * most promises kept, some late, some broken, and some that are due in these days.
 */
@Component
class PlayingPledges {

  private static final int PROMISES = 8;
  private static final int PUBLIC_ONES = 2;
  private static final int OPEN_ONES = 2;
  private static final int EXPECTATIONS = 4;
  private static final int YEAR = 340;
  private static final int BREAKS = 8;
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final MakingAPromise making;
  private final MovingAPromise moving;
  private final Promises promises;
  private final KeepingExpectations expectations;
  private final Backdating past;
  private final TransactionOperations transactions;

  PlayingPledges(
      MakingAPromise making,
      MovingAPromise moving,
      Promises promises,
      KeepingExpectations expectations,
      Backdating past,
      TransactionOperations transactions) {
    this.making = making;
    this.moving = moving;
    this.promises = promises;
    this.expectations = expectations;
    this.past = past;
    this.transactions = transactions;
  }

  /** One promise with what decides about it. */
  private record Pledge(
      Site site, Seed seed, NewPromise form, Instant made, Words words, Instant now) {

    boolean isPublic() {
      return form.household().isEmpty();
    }
  }

  void play(Site site, Instant now) {
    var words = Words.load();
    transactions.executeWithoutResult(_ -> {
      for (int number = 0; number < PROMISES; number++) {
        promise(pledge(site, words, number, now));
      }
      for (int number = 0; number < EXPECTATIONS; number++) {
        expectation(site, words, number, now);
      }
    });
  }

  /** The first are to all owners, the last are still open. */
  private Pledge pledge(Site site, Words words, int number, Instant now) {
    String name = "pledge " + site.crew().place().code() + " " + number;
    var seed = Seed.of(name);
    boolean isOpen = number >= PROMISES - OPEN_ONES;
    boolean isPublic = number < PUBLIC_ONES;
    long days = isOpen ? 1 + seed.below(5) : 30 + seed.below(YEAR - 30);
    Instant made = Pace.office(now.minus(Duration.ofDays(days)), seed);
    LocalDate due =
        LocalDate.ofInstant(made, LoadingTheDemonstration.ZONE).plusDays(3L + seed.below(12));
    Resident resident = seed.oneOf(site.residents());
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
            due.atTime(EVENING).atZone(LoadingTheDemonstration.ZONE).toInstant());
    return new Pledge(site, seed, form, made, words, now);
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
    double roll = pledge.seed().uniform() + 0.12 * pledge.site().crew().place().level();
    if (roll < 0.1) {
      end(pledge, id[0], due.plus(Duration.ofDays(BREAKS)), new PromiseMove.Expire());
    } else if (roll < 0.16) {
      var reason = pledge.words().say("giveup", pledge.seed());
      end(pledge, id[0], due.minus(Duration.ofHours(20)), new PromiseMove.GiveUp(reason));
    } else if (roll < 0.34) {
      keep(pledge, id[0], due.plus(Duration.ofHours(4L + pledge.seed().below(80))));
    } else {
      if (roll < 0.5) {
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
    at(
        pledge,
        at,
        () -> {
          Promise found = promises.find(pledge.site().company(), id);
          if (found.state() instanceof PromiseState.Open) {
            PlayingPromises.check(moving.move(actor, found, found.version(), move), found);
          }
        });
  }

  private void expectation(Site site, Words words, int number, Instant now) {
    String name = "expectation " + site.crew().place().code() + " " + number;
    var seed = Seed.of(name);
    Instant at = Pace.office(now.minus(Duration.ofDays(10L + seed.below(YEAR))), seed);
    Resident resident = seed.oneOf(site.residents());
    var given =
        new NewExpectation(
            id(site, name),
            site.crew().community().id(),
            Optional.of(site.home(resident).household()),
            Optional.empty(),
            words.say("expect", seed),
            seed.oneOf(List.of(Expectation.Strength.values())),
            seed.oneOf(
                List.of(
                    Expectation.Source.SAID, Expectation.Source.VISIT, Expectation.Source.CASE)),
            LocalDate.ofInstant(at, LoadingTheDemonstration.ZONE),
            Optional.empty());
    var steward =
        new DemonstrationViewer(
            site.crew().stewards().getFirst(),
            site.company().organisation(),
            site.company().root());
    past.at(at, false, () -> expectations.record(steward, given));
  }

  private void at(Pledge pledge, Instant time, Runnable act) {
    past.at(time, time.isAfter(pledge.now().minus(PlayingCases.TOLD)), act);
  }

  private static UUID id(Site site, String name) {
    return UUID.nameUUIDFromBytes((site.company().root() + name).getBytes(StandardCharsets.UTF_8));
  }
}
