package org.lintel.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.lintel.casework.Actor;
import org.lintel.casework.CaseMove;
import org.lintel.casework.CaseState;
import org.lintel.casework.Cases;
import org.lintel.casework.ClosingOutcome;
import org.lintel.casework.LinkingDuplicates;
import org.lintel.casework.MovingACase;
import org.lintel.casework.OwnerDeciding;
import org.lintel.casework.Rating;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.Talking;
import org.lintel.casework.Wait;
import org.lintel.demonstration.Scene.Act;
import org.lintel.identity.Permission;
import org.lintel.platform.Identifiers;
import org.springframework.stereotype.Component;

/** Lets one scene of a case happen, by the acts that owners and staff have. */
@Component
class Playing {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

  private final CaseActs acts;
  private final PlayingPromises promises;
  private final PlayingPhotos photos;
  private final PlayingVisits visits;
  private final Identifiers identifiers;

  Playing(
      CaseActs acts,
      PlayingPromises promises,
      PlayingPhotos photos,
      PlayingVisits visits,
      Identifiers identifiers) {
    this.acts = acts;
    this.promises = promises;
    this.photos = photos;
    this.visits = visits;
    this.identifiers = identifiers;
  }

  /** What can be done with a case. */
  @Component
  record CaseActs(
      Cases cases,
      MovingACase moving,
      Talking talking,
      OwnerDeciding owner,
      LinkingDuplicates linking,
      Rating rating) {}

  /**
   * Whose scene it is: the case as it stands, who works there, and the time.
   *
   * @param present until when anything happens at all
   */
  record Set(
      ServiceCase found, Crew crew, DemonstrationViewer company, Instant now, Instant present) {

    /** Who has it; until then, who answers for the community. */
    UUID handler() {
      return found.handler().orElse(crew.manager());
    }

    DemonstrationViewer as(UUID staff) {
      return new DemonstrationViewer(staff, company.organisation(), company.root());
    }

    LocalDate day(int days) {
      return now.atZone(LoadingTheDemonstration.ZONE).toLocalDate().plusDays(days);
    }
  }

  void play(Set set, Act act) {
    switch (act) {
      case Act.Hear _ -> hear(set);
      case Act.Give _ -> give(set);
      case Act.Work(CaseMove move) -> work(set, move);
      case Act.Pause pause -> pause(set, pause);
      case Act.Answer(String words, int days) -> answer(set, words, days);
      case Act.Note(String words) ->
          acts.talking().note(set.as(set.handler()), set.found(), identifiers.next(), words);
      case Act.Say(String words) ->
          acts.talking().ownerWrites(set.found(), identifiers.next(), words);
      case Act.Nudge _ -> acts.talking().nudge(set.found());
      case Act.Decide(CaseMove move) ->
          check(acts.owner().decide(set.found(), set.found().version(), move), set, act);
      case Act.Solve _ -> check(acts.owner().solved(set.found(), set.found().version()), set, act);
      case Act.SolveByPhone _ -> solve(set, new Actor.Staff(set.crew().desk()));
      case Act.Silence _ -> solve(set, new Actor.Silence());
      case Act.Repeat(UUID original) -> repeat(set, original);
      case Act.EndWithOriginal(UUID original, String words) ->
          work(set, new CaseMove.Close(new ClosingOutcome.DuplicateOf(original, words)));
      case Act.Rate(int stars, String words) -> acts.rating().rate(set.found(), stars, words);
      case Act.Arrange arrange -> visits.arrange(set, arrange);
      case Act.Offer offer -> visits.offer(set, offer);
      case Act.Choose choose -> visits.choose(set, choose);
      case Act.MoveVisit move -> visits.move(set, move);
      case Act.Miss miss -> visits.miss(set, miss);
      case Act.Arrive _ -> arrive(set);
      case Act.Leave _ -> visits.leave(set);
      case Act.Promise(String words, int days) -> promises.make(set, words, days);
      case Act.KeepPromise(String evidence) -> promises.keep(set, evidence);
      case Act.MovePromise(String reason, int days) -> promises.move(set, reason, days);
      case Act.BreakPromise _ -> promises.breakBy(set);
      case Act.Finish(String evidence) -> photos.finish(set, evidence);
    }
  }

  /** Judged as what it is reported as, by whoever has it or answers for the place. */
  private void hear(Set set) {
    var matter = set.found().matter();
    var actor = new Actor.Staff(set.handler());
    move(set, actor, new CaseMove.Acknowledge());
    move(
        again(set),
        actor,
        new CaseMove.Assess(matter.kind(), matter.severity(), matter.isSafety()));
  }

  private void give(Set set) {
    if (set.found().handler().isEmpty()) {
      List<UUID> stewards = set.crew().stewards();
      UUID steward = stewards.get(Math.floorMod(set.found().number(), stewards.size()));
      move(set, new Actor.Staff(set.crew().manager()), new CaseMove.Assign(steward));
    }
  }

  private void pause(Set set, Act.Pause pause) {
    Set there = visits.leave(set) ? again(set) : set;
    var wait = new Wait(pause.on(), pause.reason(), pause.days(), set.day(pause.update()));
    work(there, new CaseMove.Await(wait));
  }

  private void work(Set set, CaseMove move) {
    boolean isEnd = move instanceof CaseMove.Close;
    if (isEnd && set.found().state() instanceof CaseState.Closed) {
      return;
    }
    move(set, new Actor.Staff(set.handler()), move);
  }

  private void arrive(Set set) {
    if (!visits.arrive(set)) {
      move(set, new Actor.Staff(set.handler()), new CaseMove.Start());
    }
  }

  private void repeat(Set set, UUID original) {
    var staff = set.as(set.handler());
    ServiceCase first = acts.cases().find(staff, Permission.HANDLE_CASES, original);
    var linked = acts.linking().link(staff, set.found(), set.found().version(), first);
    if (linked != LinkingDuplicates.Linked.DONE) {
      throw new IllegalStateException("case " + set.found().id() + " is no repeat: " + linked);
    }
  }

  private void answer(Set set, String words, int days) {
    LocalDate until = days == 0 ? null : set.day(days);
    String said = until == null ? words : words.replace("{日}", DAY.format(until));
    acts.talking()
        .staffWrite(
            set.as(set.handler()),
            set.found(),
            set.found().version(),
            new Talking.Answer(identifiers.next(), said, until));
  }

  private void solve(Set set, Actor actor) {
    if (set.found().state() instanceof CaseState.Done(String evidence)) {
      move(set, actor, new CaseMove.Confirm());
      move(again(set), actor, new CaseMove.Close(new ClosingOutcome.Remedied(evidence)));
    }
  }

  private Set again(Set set) {
    ServiceCase found = acts.cases().again(set.found());
    return new Set(found, set.crew(), set.company(), set.now(), set.present());
  }

  private void move(Set set, Actor actor, CaseMove move) {
    check(acts.moving().move(actor, set.found(), set.found().version(), move), set, move);
  }

  static void check(MovingACase.Answer answer, Set set, Object act) {
    if (!(answer instanceof MovingACase.Answer.Made)) {
      throw new IllegalStateException(
          "case " + set.found().id() + " " + set.found().state() + ": " + act + " " + answer);
    }
  }
}
