package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.calendar.Severity;
import org.lintel.service.CaseKind;

class CaseMachineTests {

  private static final UUID ZHANG = new UUID(1, 1);
  private static final UUID CHEN = new UUID(1, 2);
  private static final UUID ORIGINAL = new UUID(2, 1);
  private static final Actor HANDLER = new Actor.Staff(ZHANG);
  private static final Actor COLLEAGUE = new Actor.Staff(CHEN);
  private static final Actor OWNER = new Actor.Owner();
  private static final Actor SILENCE = new Actor.Silence();
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Wait FOR_PARTS = new Wait(Wait.On.PARTS, "等配件", 10, TODAY.plusDays(3));
  private static final Wait FOR_OWNER = new Wait(Wait.On.OWNER, "等回电", 10, TODAY);

  /** One line a state, one letter a move in the order of the enum: what a colleague may do. */
  private static final String ALLOWED =
      """
      RECEIVED        x.x............
      ACKNOWLEDGED    .xx........x.xx
      ASSESSED        .xx........x.xx
      ASSIGNED        .xxxxxx..x.x.xx
      IN_PROGRESS     .xx..xx..x.x.xx
      WAITING         .xx.xxx..x.x.xx
      REMEDY_PROPOSED .xx....xx..x.xx
      REMEDY_ACCEPTED .xx.xxx..x.x.xx
      REMEDY_REFUSED  .xx.xxx..x.x.xx
      DONE            ..x.......x.x..
      CONFIRMED       ............x..
      CLOSED          ............x..
      REOPENED        .xx.xxx..x.x.xx
      ESCALATED       .xx.xxx..x.x.xx
      DISPUTED        .xx.xxx..x.x.xx
      """;

  @Test
  void everyMoveFromEveryStateIsAllowedOrRefusedAsTheTableSays() {
    var lines = ALLOWED.lines().map(String::strip).iterator();
    for (CaseState.Kind from : CaseState.Kind.values()) {
      String line = lines.next();
      assertThat(line).startsWith(from.name());
      String marks = line.substring(line.lastIndexOf(' ') + 1);
      assertThat(marks).hasSameSizeAs(CaseMove.Kind.values());
      int at = 0;
      for (CaseMove.Kind move : CaseMove.Kind.values()) {
        boolean isAllowed = marks.charAt(at++) == 'x';
        Moved moved = CaseMachine.move(state(from), facts(), COLLEAGUE, move(move));

        assertThat(moved instanceof Moved.To).as(from + " " + move).isEqualTo(isAllowed);
      }
    }
    assertThat(lines.hasNext()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(CaseState.Kind.class)
  void aPageOffersNoMoveThatTheStateDoesNotKnow(CaseState.Kind from) {
    for (CaseMove.Kind move : CaseMove.Kind.values()) {
      Moved moved = CaseMachine.move(state(from), facts(), COLLEAGUE, move(move));
      if (moved instanceof Moved.To) {
        assertThat(CaseMachine.known(from)).as(from + " " + move).contains(move);
      }
      if (!CaseMachine.known(from).contains(move)) {
        assertThat(moved)
            .as(from + " " + move)
            .isEqualTo(new Moved.Refused(MoveRefusal.NOT_FROM_HERE));
      }
    }
  }

  @Test
  void aMoveLeadsWhereItSays() {
    assertThat(after(CaseState.Kind.RECEIVED, CaseMove.Kind.ACKNOWLEDGE))
        .isEqualTo(CaseState.Kind.ACKNOWLEDGED);
    assertThat(after(CaseState.Kind.ACKNOWLEDGED, CaseMove.Kind.ASSESS))
        .isEqualTo(CaseState.Kind.ASSIGNED);
    assertThat(after(CaseState.Kind.ASSESSED, CaseMove.Kind.ASSIGN))
        .isEqualTo(CaseState.Kind.ASSIGNED);
    assertThat(after(CaseState.Kind.ASSIGNED, CaseMove.Kind.RELEASE))
        .isEqualTo(CaseState.Kind.ASSESSED);
    assertThat(after(CaseState.Kind.ASSIGNED, CaseMove.Kind.START))
        .isEqualTo(CaseState.Kind.IN_PROGRESS);
    assertThat(after(CaseState.Kind.IN_PROGRESS, CaseMove.Kind.AWAIT))
        .isEqualTo(CaseState.Kind.WAITING);
    assertThat(after(CaseState.Kind.WAITING, CaseMove.Kind.START))
        .isEqualTo(CaseState.Kind.IN_PROGRESS);
    assertThat(after(CaseState.Kind.IN_PROGRESS, CaseMove.Kind.PROPOSE))
        .isEqualTo(CaseState.Kind.REMEDY_PROPOSED);
    assertThat(after(CaseState.Kind.REMEDY_PROPOSED, CaseMove.Kind.ACCEPT_REMEDY))
        .isEqualTo(CaseState.Kind.REMEDY_ACCEPTED);
    assertThat(after(CaseState.Kind.REMEDY_PROPOSED, CaseMove.Kind.REFUSE_REMEDY))
        .isEqualTo(CaseState.Kind.REMEDY_REFUSED);
    assertThat(after(CaseState.Kind.IN_PROGRESS, CaseMove.Kind.FINISH))
        .isEqualTo(CaseState.Kind.DONE);
    assertThat(after(CaseState.Kind.DONE, CaseMove.Kind.CONFIRM))
        .isEqualTo(CaseState.Kind.CONFIRMED);
    assertThat(after(CaseState.Kind.DONE, CaseMove.Kind.REOPEN)).isEqualTo(CaseState.Kind.REOPENED);
    assertThat(after(CaseState.Kind.REMEDY_REFUSED, CaseMove.Kind.ESCALATE))
        .isEqualTo(CaseState.Kind.ESCALATED);
    assertThat(after(CaseState.Kind.ESCALATED, CaseMove.Kind.TAKE_OUTSIDE))
        .isEqualTo(CaseState.Kind.DISPUTED);
  }

  @Test
  void judgingACaseAnewOrGivingItToAnotherLeavesItWhereItStands() {
    for (var from : List.of(CaseState.Kind.WAITING, CaseState.Kind.ESCALATED)) {
      assertThat(after(from, CaseMove.Kind.ASSESS)).isEqualTo(from);
      assertThat(after(from, CaseMove.Kind.ASSIGN)).isEqualTo(from);
    }
  }

  @Test
  void whatWasGivenToSomebodyBeforeItWasJudgedIsHersAfterwards() {
    assertThat(after(CaseState.Kind.RECEIVED, CaseMove.Kind.ASSIGN))
        .isEqualTo(CaseState.Kind.RECEIVED);
    var assess = move(CaseMove.Kind.ASSESS);

    assertThat(move(state(CaseState.Kind.ACKNOWLEDGED), facts(Fact.NOBODYS), COLLEAGUE, assess))
        .isEqualTo(new Moved.To(new CaseState.Assessed(), Optional.empty(), 0, 0));
    assertThat(move(state(CaseState.Kind.ACKNOWLEDGED), facts(), COLLEAGUE, assess))
        .isEqualTo(new Moved.To(new CaseState.Assigned(), Optional.of(ZHANG), 0, 0));
  }

  @Test
  void reopeningAndEscalatingAreCounted() {
    var reopened = move(state(CaseState.Kind.CLOSED), facts(), OWNER, new CaseMove.Reopen("还漏"));
    var escalated =
        move(state(CaseState.Kind.REOPENED), facts(), COLLEAGUE, new CaseMove.Escalate("第二次"));

    assertThat(reopened)
        .isEqualTo(new Moved.To(new CaseState.Reopened("还漏"), Optional.of(ZHANG), 0, 1));
    assertThat(escalated)
        .isEqualTo(new Moved.To(new CaseState.Escalated(1, "第二次"), Optional.of(ZHANG), 1, 0));
    var highest = facts(Fact.HIGHEST);
    assertThat(move(state(CaseState.Kind.ESCALATED), highest, HANDLER, new CaseMove.Escalate("再")))
        .isEqualTo(new Moved.Refused(MoveRefusal.HIGHEST_LEVEL));
  }

  @Test
  void nobodyWorksOnWhatNobodyHas() {
    var nobodys = facts(Fact.NOBODYS);
    for (var move : List.of(CaseMove.Kind.START, CaseMove.Kind.FINISH, CaseMove.Kind.AWAIT)) {
      assertThat(move(state(CaseState.Kind.REOPENED), nobodys, COLLEAGUE, move(move)))
          .isEqualTo(new Moved.Refused(MoveRefusal.NO_HANDLER));
    }
  }

  @Test
  void whoDidTheWorkNeverSpeaksForTheOwner() {
    var own = new Moved.Refused(MoveRefusal.OWN_WORK);

    assertThat(move(state(CaseState.Kind.DONE), facts(), HANDLER, new CaseMove.Confirm()))
        .isEqualTo(own);
    assertThat(
            move(
                state(CaseState.Kind.REMEDY_PROPOSED),
                facts(),
                HANDLER,
                new CaseMove.AcceptRemedy()))
        .isEqualTo(own);
    assertThat(
            move(
                state(CaseState.Kind.IN_PROGRESS),
                facts(Fact.COMPLAINT),
                HANDLER,
                close(new ClosingOutcome.Withdrawn("业主说算了"))))
        .isEqualTo(own);
  }

  @Test
  void whoDidItIsWhoSaidSoAndNotOnlyWhoHasItNow() {
    var chens = facts(Fact.CHENS_WORK);
    var own = new Moved.Refused(MoveRefusal.OWN_WORK);
    var withdrawn = close(new ClosingOutcome.Withdrawn("业主说算了"));

    assertThat(move(state(CaseState.Kind.DONE), chens, COLLEAGUE, new CaseMove.Confirm()))
        .isEqualTo(own);
    assertThat(
            move(
                state(CaseState.Kind.REMEDY_PROPOSED),
                chens,
                COLLEAGUE,
                new CaseMove.AcceptRemedy()))
        .isEqualTo(own);
    assertThat(
            move(
                state(CaseState.Kind.IN_PROGRESS),
                facts(Fact.COMPLAINT, Fact.CHENS_WORK),
                COLLEAGUE,
                withdrawn))
        .isEqualTo(own);
  }

  @Test
  void silenceConfirmsOnlyAfterSevenDaysWithoutAWordUnreadOrBad() {
    var done = state(CaseState.Kind.DONE);
    var confirm = new CaseMove.Confirm();

    assertThat(move(done, facts(Fact.DONE_LONG_AGO), SILENCE, confirm))
        .isEqualTo(
            new Moved.To(new CaseState.Confirmed(Confirmation.SILENCE), Optional.of(ZHANG), 0, 0));
    assertThat(move(done, facts(), SILENCE, confirm))
        .isEqualTo(new Moved.Refused(MoveRefusal.TOO_EARLY));
    assertThat(move(done, facts(Fact.DONE_LONG_AGO, Fact.UNREAD), SILENCE, confirm))
        .isEqualTo(new Moved.Refused(MoveRefusal.UNREAD_WORD));
    assertThat(move(done, facts(Fact.DONE_LONG_AGO, Fact.DISCONTENT), SILENCE, confirm))
        .isEqualTo(new Moved.Refused(MoveRefusal.OWNER_DISCONTENT));
  }

  @ParameterizedTest
  @EnumSource(CaseMove.Kind.class)
  void silenceDoesNothingElseAndTheOwnerOnlyWhatIsHers(CaseMove.Kind kind) {
    var ofOwners =
        List.of(
            CaseMove.Kind.ACCEPT_REMEDY,
            CaseMove.Kind.REFUSE_REMEDY,
            CaseMove.Kind.CONFIRM,
            CaseMove.Kind.REOPEN);
    for (CaseState.Kind from : CaseState.Kind.values()) {
      if (kind != CaseMove.Kind.CONFIRM) {
        assertThat(move(state(from), facts(), SILENCE, move(kind)))
            .isEqualTo(new Moved.Refused(MoveRefusal.NOT_BY_SILENCE));
      }
      if (!ofOwners.contains(kind)) {
        assertThat(move(state(from), facts(), OWNER, move(kind)))
            .isEqualTo(new Moved.Refused(MoveRefusal.NOT_BY_THE_OWNER));
      }
    }
  }

  @Test
  void remediedIsWhatWasConfirmedAndNothingElse() {
    var remedied = close(new ClosingOutcome.Remedied("修好了"));
    for (CaseState.Kind from : CaseState.Kind.values()) {
      var moved = move(state(from), facts(), COLLEAGUE, remedied);
      assertThat(moved instanceof Moved.To)
          .as(from.name())
          .isEqualTo(from == CaseState.Kind.CONFIRMED);
    }
    assertThat(move(state(CaseState.Kind.DONE), facts(), SILENCE, remedied))
        .isEqualTo(new Moved.Refused(MoveRefusal.NOT_CONFIRMED));
  }

  @Test
  void aComplaintThatTheOwnerDidNotAcceptIsNotClosedAgainstHer() {
    var explained = close(new ClosingOutcome.Explained("按合同如此"));
    var against = new Moved.Refused(MoveRefusal.AGAINST_THE_OWNER);
    var complaint = facts(Fact.COMPLAINT);

    assertThat(move(state(CaseState.Kind.REMEDY_REFUSED), complaint, COLLEAGUE, explained))
        .isEqualTo(against);
    assertThat(
            move(
                state(CaseState.Kind.REOPENED),
                facts(Fact.COMPLAINT, Fact.TAKEN_UP_AGAIN),
                COLLEAGUE,
                explained))
        .isEqualTo(against);
    assertThat(move(state(CaseState.Kind.DISPUTED), complaint, COLLEAGUE, explained))
        .isInstanceOf(Moved.To.class);
    assertThat(move(state(CaseState.Kind.ASSESSED), complaint, COLLEAGUE, explained))
        .isInstanceOf(Moved.To.class);
    assertThat(move(state(CaseState.Kind.REMEDY_REFUSED), facts(), COLLEAGUE, explained))
        .isInstanceOf(Moved.To.class);
  }

  @Test
  void whatSheRefusedStaysRefusedInEveryStateAndUnderEveryName() {
    var against = new Moved.Refused(MoveRefusal.AGAINST_THE_OWNER);
    var refused = facts(Fact.COMPLAINT, Fact.REFUSED_BEFORE, Fact.LINKED, Fact.ORIGINAL_SETTLED);
    var enquiry = new CaseMove.Assess(CaseKind.ENQUIRY, Severity.MINOR, false);
    for (CaseState.Kind from : CaseState.Kind.values()) {
      for (var how :
          List.of(
              ClosingOutcome.Kind.EXPLAINED,
              ClosingOutcome.Kind.NOT_OURS,
              ClosingOutcome.Kind.DUPLICATE)) {
        var moved = move(state(from), refused, COLLEAGUE, close(outcome(how)));
        assertThat(moved instanceof Moved.To)
            .as(from + " " + how)
            .isEqualTo(from == CaseState.Kind.DISPUTED);
      }
      assertThat(move(state(from), refused, COLLEAGUE, enquiry)).isInstanceOf(Moved.Refused.class);
    }
    assertThat(move(state(CaseState.Kind.IN_PROGRESS), refused, COLLEAGUE, enquiry))
        .isEqualTo(against);
    assertThat(
            move(
                state(CaseState.Kind.IN_PROGRESS),
                refused,
                COLLEAGUE,
                new CaseMove.Assess(CaseKind.COMPLAINT, Severity.EMERGENCY, true)))
        .isInstanceOf(Moved.To.class);
    assertThat(
            move(
                state(CaseState.Kind.IN_PROGRESS),
                refused,
                COLLEAGUE,
                close(outcome(ClosingOutcome.Kind.EXPLAINED))))
        .isEqualTo(against);
  }

  @Test
  void remediedIsNotWhatTheOwnerDeniesButSheMaySayOtherwise() {
    var remedied = close(new ClosingOutcome.Remedied("修好了"));
    var confirmed = state(CaseState.Kind.CONFIRMED);

    for (var actor : List.of(COLLEAGUE, SILENCE)) {
      assertThat(move(confirmed, facts(Fact.DISCONTENT), actor, remedied))
          .isEqualTo(new Moved.Refused(MoveRefusal.OWNER_DISCONTENT));
    }
    assertThat(move(confirmed, facts(Fact.DISCONTENT), OWNER, remedied))
        .isInstanceOf(Moved.To.class);
  }

  @Test
  void noStaffClosesOverAWordThatNobodyRead() {
    var unread = facts(Fact.UNREAD);
    for (CaseState.Kind from : CaseState.Kind.values()) {
      if (from != CaseState.Kind.CLOSED) {
        for (ClosingOutcome.Kind outcome : ClosingOutcome.Kind.values()) {
          assertThat(move(state(from), unread, COLLEAGUE, close(outcome(outcome))))
              .isEqualTo(new Moved.Refused(MoveRefusal.UNREAD_WORD));
        }
      }
    }
  }

  @Test
  void unreachableIsWhoWasTriedThreeTimesWhileWaitingForHer() {
    var waiting = new CaseState.Waiting(FOR_OWNER);

    assertThat(move(waiting, facts(), COLLEAGUE, close(new ClosingOutcome.Unreachable(3, "三次未接"))))
        .isInstanceOf(Moved.To.class);
    assertThat(move(waiting, facts(), COLLEAGUE, close(new ClosingOutcome.Unreachable(2, "两次未接"))))
        .isEqualTo(new Moved.Refused(MoveRefusal.TOO_FEW_ATTEMPTS));
    var early = new CaseState.Waiting(new Wait(Wait.On.OWNER, "等回电", 10, TODAY.plusDays(1)));
    assertThat(move(early, facts(), COLLEAGUE, close(new ClosingOutcome.Unreachable(3, "三次未接"))))
        .isEqualTo(new Moved.Refused(MoveRefusal.TOO_EARLY_TO_GIVE_UP));
    assertThat(
            move(
                state(CaseState.Kind.IN_PROGRESS),
                facts(),
                COLLEAGUE,
                close(new ClosingOutcome.Unreachable(3, "三次未接"))))
        .isEqualTo(new Moved.Refused(MoveRefusal.NOT_FROM_HERE));
  }

  @Test
  void aDuplicateEndsWithItsOwnWordAfterTheOneItRepeats() {
    var duplicate = close(new ClosingOutcome.DuplicateOf(ORIGINAL, "电梯已恢复"));
    var assessed = state(CaseState.Kind.ASSESSED);

    assertThat(move(assessed, facts(), COLLEAGUE, duplicate))
        .isEqualTo(new Moved.Refused(MoveRefusal.NOT_LINKED));
    assertThat(move(assessed, facts(Fact.LINKED), COLLEAGUE, duplicate))
        .isEqualTo(new Moved.Refused(MoveRefusal.ORIGINAL_OPEN));
    assertThat(move(assessed, facts(Fact.LINKED, Fact.ORIGINAL_SETTLED), COLLEAGUE, duplicate))
        .isInstanceOf(Moved.To.class);
  }

  @Test
  void whoWaitsSaysHowLongAndWhenTheOwnerHearsMore() {
    var from = state(CaseState.Kind.IN_PROGRESS);

    assertThat(move(from, facts(), HANDLER, await(10, TODAY)))
        .isEqualTo(new Moved.Refused(MoveRefusal.UPDATE_NOT_AHEAD));
    assertThat(move(from, facts(), HANDLER, await(10, TODAY.plusDays(11))))
        .isEqualTo(new Moved.Refused(MoveRefusal.UPDATE_BEYOND_BUDGET));
    assertThat(move(from, facts(), HANDLER, await(181, TODAY.plusDays(1))))
        .isEqualTo(new Moved.Refused(MoveRefusal.BUDGET_OUTSIDE));
    assertThat(move(from, facts(), HANDLER, await(0, TODAY.plusDays(1))))
        .isEqualTo(new Moved.Refused(MoveRefusal.BUDGET_OUTSIDE));
    assertThat(move(from, facts(), HANDLER, await(180, TODAY.plusDays(180))))
        .isInstanceOf(Moved.To.class);
  }

  private static CaseMove await(int days, LocalDate next) {
    return new CaseMove.Await(new Wait(Wait.On.THIRD_PARTY, "等供电局", days, next));
  }

  private static CaseMove close(ClosingOutcome outcome) {
    return new CaseMove.Close(outcome);
  }

  private static Moved move(CaseState state, CaseFacts facts, Actor actor, CaseMove move) {
    return CaseMachine.move(state, facts, actor, move);
  }

  private static CaseState.Kind after(CaseState.Kind from, CaseMove.Kind move) {
    var moved = CaseMachine.move(state(from), facts(), COLLEAGUE, move(move));
    assertThat(moved).as(from + " " + move).isInstanceOf(Moved.To.class);
    return ((Moved.To) moved).state().kind();
  }

  private enum Fact {
    NOBODYS,
    COMPLAINT,
    UNREAD,
    DISCONTENT,
    DONE_LONG_AGO,
    LINKED,
    ORIGINAL_SETTLED,
    HIGHEST,
    TAKEN_UP_AGAIN,
    REFUSED_BEFORE,
    CHENS_WORK
  }

  private static CaseFacts facts(Fact... given) {
    var all = Arrays.asList(given);
    var doneAgo = all.contains(Fact.DONE_LONG_AGO) ? Duration.ofDays(7) : Duration.ofDays(6);
    return new CaseFacts(
        all.contains(Fact.COMPLAINT) ? CaseKind.COMPLAINT : CaseKind.REPAIR,
        all.contains(Fact.NOBODYS) ? Optional.empty() : Optional.of(ZHANG),
        all.contains(Fact.CHENS_WORK) ? Optional.of(CHEN) : Optional.empty(),
        all.contains(Fact.HIGHEST) ? CaseMachine.LEVELS : 0,
        all.contains(Fact.TAKEN_UP_AGAIN) ? 1 : 0,
        Optional.of(NOW.minus(doneAgo)),
        all.contains(Fact.UNREAD),
        all.contains(Fact.DISCONTENT),
        all.contains(Fact.REFUSED_BEFORE),
        all.contains(Fact.LINKED) ? Optional.of(ORIGINAL) : Optional.empty(),
        all.contains(Fact.ORIGINAL_SETTLED),
        NOW,
        TODAY);
  }

  private static CaseState state(CaseState.Kind kind) {
    return switch (kind) {
      case RECEIVED -> new CaseState.Received();
      case ACKNOWLEDGED -> new CaseState.Acknowledged();
      case ASSESSED -> new CaseState.Assessed();
      case ASSIGNED -> new CaseState.Assigned();
      case IN_PROGRESS -> new CaseState.InProgress();
      case WAITING -> new CaseState.Waiting(FOR_PARTS);
      case REMEDY_PROPOSED -> new CaseState.RemedyProposed("免费更换");
      case REMEDY_ACCEPTED -> new CaseState.RemedyAccepted("免费更换");
      case REMEDY_REFUSED -> new CaseState.RemedyRefused("要退费");
      case DONE -> new CaseState.Done("更换阀门，试水 30 分钟不漏");
      case CONFIRMED -> new CaseState.Confirmed(Confirmation.OWNER);
      case CLOSED -> new CaseState.Closed(new ClosingOutcome.Remedied("修好了"));
      case REOPENED -> new CaseState.Reopened("又漏了");
      case ESCALATED -> new CaseState.Escalated(1, "业主不认可");
      case DISPUTED -> new CaseState.Disputed(OutsideBody.HOTLINE_12345, "2026-1122");
    };
  }

  /** Closing here is with an explanation; the others are tried one by one. */
  private static CaseMove move(CaseMove.Kind kind) {
    Map<CaseMove.Kind, CaseMove> moves = new EnumMap<>(CaseMove.Kind.class);
    moves.put(CaseMove.Kind.ACKNOWLEDGE, new CaseMove.Acknowledge());
    moves.put(CaseMove.Kind.ASSESS, new CaseMove.Assess(CaseKind.REPAIR, Severity.URGENT, false));
    moves.put(CaseMove.Kind.ASSIGN, new CaseMove.Assign(CHEN));
    moves.put(CaseMove.Kind.RELEASE, new CaseMove.Release());
    moves.put(CaseMove.Kind.START, new CaseMove.Start());
    moves.put(CaseMove.Kind.AWAIT, new CaseMove.Await(FOR_PARTS));
    moves.put(CaseMove.Kind.PROPOSE, new CaseMove.Propose("免费更换"));
    moves.put(CaseMove.Kind.ACCEPT_REMEDY, new CaseMove.AcceptRemedy());
    moves.put(CaseMove.Kind.REFUSE_REMEDY, new CaseMove.RefuseRemedy("要退费"));
    moves.put(CaseMove.Kind.FINISH, new CaseMove.Finish("换好了"));
    moves.put(CaseMove.Kind.CONFIRM, new CaseMove.Confirm());
    moves.put(CaseMove.Kind.CLOSE, close(new ClosingOutcome.Explained("说明")));
    moves.put(CaseMove.Kind.REOPEN, new CaseMove.Reopen("又漏了"));
    moves.put(CaseMove.Kind.ESCALATE, new CaseMove.Escalate("业主不认可"));
    moves.put(
        CaseMove.Kind.TAKE_OUTSIDE, new CaseMove.TakeOutside(OutsideBody.MEDIATION, "2026-7"));
    return java.util.Objects.requireNonNull(moves.get(kind));
  }

  private static ClosingOutcome outcome(ClosingOutcome.Kind kind) {
    return switch (kind) {
      case REMEDIED -> new ClosingOutcome.Remedied("修好了");
      case EXPLAINED -> new ClosingOutcome.Explained("说明");
      case NOT_OURS -> new ClosingOutcome.NotOurs("供电局", "请致电 95598");
      case WITHDRAWN -> new ClosingOutcome.Withdrawn("业主撤回");
      case UNREACHABLE -> new ClosingOutcome.Unreachable(3, "三次未接");
      case DUPLICATE -> new ClosingOutcome.DuplicateOf(ORIGINAL, "同一件");
    };
  }
}
