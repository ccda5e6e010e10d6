package org.lintel.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.recovery.CallOutcome;
import org.lintel.casework.recovery.CallingBack;
import org.lintel.casework.recovery.EndingTracks;
import org.lintel.casework.recovery.FollowingRecoveries;
import org.lintel.casework.recovery.Gesture;
import org.lintel.casework.recovery.Gestures;
import org.lintel.casework.recovery.GivenGestures;
import org.lintel.casework.recovery.GivingAGesture;
import org.lintel.casework.recovery.NewCall;
import org.lintel.casework.recovery.Recovery;
import org.lintel.casework.recovery.TrackEnd;
import org.lintel.demonstration.RecoveryPlot.Act;
import org.lintel.expectation.MakingAPromise;
import org.lintel.expectation.MovingAPromise;
import org.lintel.expectation.NewPromise;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseActor;
import org.lintel.expectation.PromiseMove;
import org.lintel.expectation.PromiseSource;
import org.lintel.expectation.PromiseState;
import org.lintel.expectation.Promises;
import org.springframework.stereotype.Component;

/** Does one thing about a recovery, by the acts that those have who call back. */
@Component
class CallbackActs {

  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final int DAYS = 9;

  private final Talks calls;
  private final Presents presents;
  private final Pledges pledges;
  private final Words words = Words.load();

  CallbackActs(Talks calls, Presents presents, Pledges pledges) {
    this.calls = calls;
    this.presents = presents;
    this.pledges = pledges;
  }

  /** What was said, and how it ends. */
  @Component
  record Talks(CallingBack calling, EndingTracks ending, FollowingRecoveries following) {}

  /** What is given. */
  @Component
  record Presents(Gestures catalogue, GivingAGesture giving, GivenGestures given) {}

  /** What is promised on the telephone. */
  @Component
  record Pledges(MakingAPromise making, MovingAPromise moving, Promises promises) {}

  /** Whose turn it is, about what, and when. */
  record Turn(PlayingRecoveries.Broken broken, Recovery found, Instant now) {

    /** Who looks after the household; the desk where it has nobody. */
    DemonstrationViewer caller() {
      List<UUID> stewards = broken.crew().stewards();
      int turn = Math.floorMod(broken.name().hashCode(), stewards.size());
      return as(stewards.get(turn));
    }

    DemonstrationViewer as(UUID staff) {
      return new DemonstrationViewer(
          staff, broken.company().organisation(), broken.company().root());
    }

    Seed seed(String what) {
      return Seed.of(what, broken.name());
    }

    UUID id(String what) {
      String name = broken.company().root() + broken.name() + what;
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    LocalDate day() {
      return LocalDate.ofInstant(now, LoadingTheDemonstration.ZONE);
    }
  }

  void act(Turn turn, Act act) {
    switch (act) {
      case Act.Call(CallOutcome outcome) -> call(turn, outcome);
      case Act.Promise _ -> promise(turn);
      case Act.AskFor(String gesture) -> ask(turn, gesture);
      case Act.Decide(boolean isApproved) -> decide(turn, isApproved);
      case Act.End(TrackEnd.Track track, TrackEnd how) -> end(turn, track, how);
      case Act.Check(var result) ->
          PlayingRelations.done(
              calls
                  .following()
                  .check(
                      turn.caller(),
                      turn.found(),
                      result,
                      words.say("check-" + result.key(), turn.seed("check"))),
              "check");
    }
  }

  private void call(Turn turn, CallOutcome outcome) {
    int number = turn.found().calls().tries();
    boolean isMissed = outcome == CallOutcome.NOT_REACHED;
    var call =
        new NewCall(
            turn.id("call " + number + outcome),
            outcome,
            isMissed ? "" : words.say("call-" + outcome.key(), turn.seed("call")),
            isMissed ? Optional.of(turn.day().plusDays(1)) : Optional.empty());
    PlayingRelations.done(calls.calling().call(turn.caller(), turn.found(), call), "call");
  }

  private void promise(Turn turn) {
    Recovery found = turn.found();
    pledges
        .making()
        .make(
            turn.caller(),
            new NewPromise(
                turn.id("promise"),
                found.place().communityId(),
                Optional.of(found.whom().household()),
                words.say("amends", turn.seed("amends")),
                new Promise.Where(
                    PromiseSource.SURVEY,
                    Optional.of(found.id()),
                    found.whom().home(),
                    found.href()),
                turn.caller().id(),
                turn.day()
                    .plusDays(DAYS)
                    .atTime(EVENING)
                    .atZone(LoadingTheDemonstration.ZONE)
                    .toInstant()));
  }

  private void ask(Turn turn, String preset) {
    Gesture gesture =
        presents.catalogue().all().stream()
            .filter(each -> each.preset().equals(preset))
            .findFirst()
            .orElseThrow();
    PlayingRelations.done(
        presents.giving().ask(turn.caller(), turn.found(), turn.id("gesture"), gesture.id()),
        "gesture");
  }

  private void decide(Turn turn, boolean isApproved) {
    UUID asked = turn.id("gesture");
    boolean isWaiting =
        presents.given().of(turn.found()).stream()
            .anyMatch(each -> each.id().equals(asked) && each.state() == GivenGestures.State.ASKED);
    if (isWaiting) {
      PlayingRelations.done(
          presents
              .giving()
              .decide(
                  turn.as(turn.broken().crew().manager()),
                  turn.found(),
                  asked,
                  isApproved,
                  isApproved ? "" : words.say("gesture-no", turn.seed("gesture-no"))),
          "decision");
    }
  }

  private void end(Turn turn, TrackEnd.Track track, TrackEnd how) {
    if (track == TrackEnd.Track.PROBLEM) {
      keep(turn);
    }
    PlayingRelations.done(
        calls
            .ending()
            .end(
                turn.caller(),
                turn.found(),
                track,
                how,
                words.say("track-" + how.key(), turn.seed("end")),
                turn.found().version()),
        "end of a track");
  }

  private void keep(Turn turn) {
    pledges.promises().madeAt(turn.found().place().communityId(), turn.found().id()).stream()
        .filter(promise -> promise.state() instanceof PromiseState.Keepable)
        .forEach(promise -> keep(turn, promise));
  }

  private void keep(Turn turn, Promise promise) {
    var kept = new PromiseMove.Keep(words.say("evidence", turn.seed("kept")), turn.now());
    var actor = new PromiseActor.Staff(turn.caller().id());
    PlayingPromises.check(pledges.moving().move(actor, promise, promise.version(), kept), promise);
  }
}
