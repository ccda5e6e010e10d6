package org.lintel.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.PassingTime;
import org.lintel.calendar.Subject;
import org.lintel.casework.recovery.Recoveries;
import org.lintel.casework.recovery.Recovery;
import org.lintel.platform.Backdating;
import org.springframework.stereotype.Component;

/**
 * What becomes of a household of the demonstration that was let down, as far as it has come by now:
 * somebody calls, at once or late, and what was said is seen to until both tracks have ended.
 */
@Component
class PlayingRecoveries {

  /** Of what was late before, nobody was called; see {@link PlayingCases}. */
  private static final Duration WATCHED = Duration.ofDays(21);

  private static final int MOST_RUNGS = 12;

  private final Recoveries recoveries;
  private final CallbackActs acts;
  private final PassingTime time;
  private final Backdating past;

  PlayingRecoveries(Recoveries recoveries, CallbackActs acts, PassingTime time, Backdating past) {
    this.recoveries = recoveries;
    this.acts = acts;
    this.time = time;
    this.past = past;
  }

  /**
   * A promise that was broken.
   *
   * @param name what no other is called: what follows is drawn from it
   */
  record Broken(
      DemonstrationViewer company, Crew crew, UUID promise, String name, Instant at, Instant now) {}

  /** Plays it, if it opened one: what joins one that is open already has its own course. */
  void play(Broken broken) {
    int community = broken.crew().community().id();
    recoveries
        .ledToBy(broken.company(), community, broken.promise())
        .filter(found -> !found.isClosed() && !found.times().opened().isBefore(broken.at()))
        .ifPresent(found -> play(broken, found));
  }

  private void play(Broken broken, Recovery found) {
    for (RecoveryPlot.Step step : RecoveryPlot.of(broken)) {
      if (!step.at().isAfter(broken.now())) {
        timePasses(found.subject(), broken, step.at());
        at(step.at(), broken, () -> act(broken, found.id(), step));
      }
    }
    timePasses(found.subject(), broken, broken.now());
  }

  private void act(Broken broken, UUID id, RecoveryPlot.Step step) {
    Recovery found = recoveries.find(broken.company(), id);
    acts.act(new CallbackActs.Turn(broken, found, step.at()), step.act());
  }

  /** Whoever is to hear that nobody has called yet hears it then: in the last weeks. */
  private void timePasses(Subject subject, Broken broken, Instant until) {
    boolean isWatched = until.isAfter(broken.now().minus(WATCHED));
    Optional<Instant> next = isWatched ? time.next(subject) : Optional.empty();
    for (int rungs = 0; rungs < MOST_RUNGS && next.isPresent(); rungs++) {
      Instant at = next.get();
      if (at.isAfter(until)) {
        return;
      }
      at(at.plus(Duration.ofSeconds(20)), broken, time::reach);
      next = time.next(subject);
    }
  }

  private void at(Instant when, Broken broken, Runnable act) {
    past.at(when, when.isAfter(broken.now().minus(PlayingCases.TOLD)), act);
  }
}
