package org.lintel.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.PassingTime;
import org.lintel.calendar.Subject;
import org.lintel.casework.CaseChannel;
import org.lintel.casework.CaseTerms;
import org.lintel.casework.Cases;
import org.lintel.casework.NewCase;
import org.lintel.casework.TakingInACase;
import org.lintel.identity.Permission;
import org.lintel.platform.Backdating;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets a case of the demonstration happen from its report to its end, or to today: everything in
 * one transaction, so that nothing that runs at the real time ever sees a case of the past half
 * done.
 */
@Component
class PlayingCases {

  /** What happened earlier leaves no letters: they would be too old to be sent. */
  static final Duration TOLD = Duration.ofDays(2);

  /** Of what was late before nobody was called: there would be more calls than words. */
  private static final Duration WATCHED = Duration.ofDays(21);

  /** So that nothing goes on for ever. */
  private static final int MOST_RUNGS = 40;

  private final TakingInACase taking;
  private final Cases cases;
  private final Playing playing;
  private final Backdating past;
  private final PassingTime time;
  private final TransactionOperations transactions;

  PlayingCases(
      TakingInACase taking,
      Cases cases,
      Playing playing,
      Backdating past,
      PassingTime time,
      TransactionOperations transactions) {
    this.taking = taking;
    this.cases = cases;
    this.playing = playing;
    this.past = past;
    this.time = time;
    this.transactions = transactions;
  }

  /** A case with everything that happens in it. */
  record Play(CasePlan plan, NewCase form, List<Scene> scenes) {

    Play {
      scenes = List.copyOf(scenes);
    }
  }

  /** Plays it as far as it has come by now, once; gives the case. */
  UUID play(DemonstrationViewer company, Crew crew, Play play, Instant now) {
    return taking
        .takenBefore(play.form())
        .orElseGet(() ->
            Objects.requireNonNull(transactions.execute(_ -> playNow(company, crew, play, now))));
  }

  private UUID playNow(DemonstrationViewer company, Crew crew, Play play, Instant now) {
    UUID id = takeIn(company, crew, play, now);
    goOn(company, crew, id, play.scenes(), now);
    return id;
  }

  /** Plays what else happens to a case, as far as it has come by now. */
  void goOn(DemonstrationViewer company, Crew crew, UUID id, List<Scene> scenes, Instant now) {
    Subject subject = CaseTerms.subject(cases.find(company, Permission.READ_CASES, id));
    for (Scene scene : scenes) {
      if (!scene.at().isAfter(now)) {
        timePasses(subject, scene.at(), now);
        at(scene.at(), now, () -> scene(company, crew, id, scene, now));
      }
    }
    timePasses(subject, now, now);
  }

  /** Whoever is to hear that a clock is late, or will be, hears it then: in the last weeks. */
  private void timePasses(Subject subject, Instant until, Instant now) {
    boolean isWatched = until.isAfter(now.minus(WATCHED));
    Optional<Instant> next = isWatched ? time.next(subject) : Optional.empty();
    for (int rungs = 0; rungs < MOST_RUNGS && next.isPresent(); rungs++) {
      Instant at = next.get();
      if (at.isAfter(until)) {
        return;
      }
      at(at.plus(Duration.ofSeconds(20)), now, time::reach);
      next = time.next(subject);
    }
  }

  private void scene(
      DemonstrationViewer company, Crew crew, UUID id, Scene scene, Instant present) {
    var found = cases.find(company, Permission.READ_CASES, id);
    playing.play(new Playing.Set(found, crew, company, scene.at(), present), scene.act());
  }

  private UUID takeIn(DemonstrationViewer company, Crew crew, Play play, Instant now) {
    var id = new UUID[1];
    boolean isByOwner = play.plan().channel() == CaseChannel.OWNER_PAGE;
    var desk = new DemonstrationViewer(crew.desk(), company.organisation(), company.root());
    at(
        play.plan().received(),
        now,
        () -> id[0] = isByOwner ? byOwner(play) : taking.byStaff(desk, play.form()));
    return id[0];
  }

  private UUID byOwner(Play play) {
    return switch (taking.byOwner(play.form())) {
      case TakingInACase.Taken.In(UUID id) -> id;
      case TakingInACase.Taken.Limited _ ->
          throw new IllegalStateException("one household comes too often: " + play.plan().name());
    };
  }

  private void at(Instant time, Instant now, Runnable act) {
    past.at(time, time.isAfter(now.minus(TOLD)), act);
  }
}
