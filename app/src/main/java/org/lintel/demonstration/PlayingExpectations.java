package org.lintel.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintel.expectation.Expectation;
import org.lintel.expectation.KeepingExpectations;
import org.lintel.expectation.NewExpectation;
import org.lintel.platform.Backdating;
import org.springframework.stereotype.Component;

/** What households of the demonstration said that they expect. */
@Component
class PlayingExpectations {

  static final int EXPECTATIONS = 6;
  private static final int YEAR = 340;

  private final KeepingExpectations expectations;
  private final Backdating past;

  PlayingExpectations(KeepingExpectations expectations, Backdating past) {
    this.expectations = expectations;
    this.past = past;
  }

  void play(Site site, Instant now) {
    var words = Words.load();
    for (int number = 0; number < EXPECTATIONS; number++) {
      expectation(site, words, number, now);
    }
  }

  private void expectation(Site site, Words words, int number, Instant now) {
    String name = "expectation " + site.crew().place().code() + " " + number;
    var seed = Seed.of(name);
    Instant at = Pace.office(now.minus(Duration.ofDays(10L + seed.below(YEAR))), seed);
    Resident resident = site.somebody(seed, number);
    var given =
        new NewExpectation(
            PlayingPledges.id(site, name),
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
}
