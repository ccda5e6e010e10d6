package org.lintel.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lintel.casework.recovery.CallOutcome;
import org.lintel.casework.recovery.CheckResult;
import org.lintel.casework.recovery.EndingTracks;
import org.lintel.casework.recovery.TrackEnd;

/** Call by call how a recovery of the demonstration goes: slower where everything is slower. */
final class RecoveryPlot {

  private static final Duration LATELY = Duration.ofDays(7);

  /** Since about then it is worse where it became worse. */
  private static final Duration CHANGED = Duration.ofDays(120);

  private final PlayingRecoveries.Broken broken;
  private final Pace pace;
  private final Seed seed;
  private final List<Step> steps = new ArrayList<>();
  private Instant now;

  private RecoveryPlot(PlayingRecoveries.Broken broken) {
    this.broken = broken;
    boolean isLate = broken.at().isAfter(broken.now().minus(CHANGED));
    this.pace = Pace.of(broken.crew().place(), isLate, Seed.of("recovery pace", broken.name()));
    this.seed = Seed.of("recovery", broken.name());
    this.now = broken.at();
  }

  /** Something that is done about it. */
  sealed interface Act {

    record Call(CallOutcome outcome) implements Act {}

    /** Something is promised on the telephone, and kept when the problem is solved. */
    record Promise() implements Act {}

    record AskFor(String gesture) implements Act {}

    /** The manager of the community decides about what was asked. */
    record Decide(boolean isApproved) implements Act {}

    record End(TrackEnd.Track track, TrackEnd how) implements Act {}

    record Check(CheckResult result) implements Act {}
  }

  record Step(Instant at, Act act) {}

  static List<Step> of(PlayingRecoveries.Broken broken) {
    var plot = new RecoveryPlot(broken);
    plot.write();
    return plot.steps.stream().sorted(Comparator.comparing(Step::at)).toList();
  }

  private void write() {
    double roll = seed.uniform();
    int missed = roll < 0.07 ? 3 : roll < 0.15 ? 2 : roll < 0.36 ? 1 : 0;
    boolean isForgotten = broken.at().isAfter(broken.now().minus(LATELY)) && seed.happens(0.4);
    work(isForgotten ? 90 : 13);
    for (int number = 0; number < missed; number++) {
      say(new Act.Call(CallOutcome.NOT_REACHED));
      nextDay();
    }
    if (missed == 3) {
      say(new Act.Call(CallOutcome.UNREACHABLE));
      return;
    }
    double outcome = seed.uniform();
    if (outcome < 0.08) {
      declined();
    } else if (outcome < 0.4) {
      say(new Act.Call(CallOutcome.SETTLED));
      check();
    } else {
      promised();
    }
  }

  private void declined() {
    say(new Act.Call(CallOutcome.DECLINED));
    work(60);
    say(new Act.End(TrackEnd.Track.PROBLEM, TrackEnd.EXPLAINED));
  }

  private void promised() {
    say(new Act.Call(CallOutcome.PROMISED));
    soon(2);
    say(new Act.Promise());
    if (seed.happens(0.75)) {
      gesture();
    }
    work(26);
    say(new Act.End(TrackEnd.Track.EMOTION, TrackEnd.HEARD));
    work(46);
    var how = seed.happens(0.78) ? TrackEnd.SOLVED : TrackEnd.EXPLAINED;
    say(new Act.End(TrackEnd.Track.PROBLEM, how));
    check();
  }

  /** What costs more than one may give is decided by somebody else, some days later. */
  private void gesture() {
    boolean isRecent = broken.at().isAfter(broken.now().minus(LATELY));
    String gesture =
        isRecent || seed.happens(0.2)
            ? "cleaning-free"
            : seed.oneOf(List.of("apology-in-person", "apology-letter", "fruit", "repair-free"));
    soon(5);
    say(new Act.AskFor(gesture));
    if (gesture.equals("cleaning-free")) {
      Instant asked = now;
      work(20);
      say(new Act.Decide(seed.happens(0.8)));
      now = asked;
    }
  }

  /** Two weeks later she is asked; where things are slow she has less often got over it. */
  private void check() {
    now = Pace.office(now.plus(EndingTracks.UNTIL_CHECK).plus(Duration.ofDays(1)), seed);
    work(9);
    double roll = seed.uniform();
    double isSore = Math.min(0.6, 0.24 * pace.slowness());
    say(
        new Act.Check(
            roll < isSore
                ? CheckResult.NOT_RECOVERED
                : roll > 0.9 ? CheckResult.UNKNOWN : CheckResult.RECOVERED));
  }

  private void say(Act act) {
    steps.add(new Step(now, act));
  }

  private void work(double medianHours) {
    now = pace.atWork(now.plus(pace.work(medianHours)));
  }

  private void soon(double mostMinutes) {
    now = now.plusSeconds(30 + seed.below((int) (60 * mostMinutes)));
  }

  private void nextDay() {
    LocalDate day = LocalDate.ofInstant(now, LoadingTheDemonstration.ZONE).plusDays(1);
    now = Pace.office(day.atStartOfDay(LoadingTheDemonstration.ZONE).toInstant(), seed);
  }
}
