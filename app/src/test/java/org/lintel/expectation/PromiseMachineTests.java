package org.lintel.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.expectation.MovedPromise.PromiseTerms;

class PromiseMachineTests {

  private static final UUID CHEN = new UUID(1, 1);
  private static final UUID ZHANG = new UUID(1, 2);
  private static final PromiseActor STAFF = new PromiseActor.Staff(CHEN);
  private static final PromiseActor OWNER = new PromiseActor.Owner();
  private static final PromiseActor TIME = new PromiseActor.Time();
  private static final Instant MADE = Instant.parse("2026-11-10T02:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant LONG_AFTER = Instant.parse("2026-11-28T10:00:00Z");
  private static final OwnersWord SAID =
      new OwnersWord(OwnersWord.Way.PHONE, DUE.minus(Duration.ofDays(1)));

  /** One line a state, one letter a move in the order of the enum: staff, the owner, time. */
  private static final String ALLOWED =
      """
      MADE         xxxx.x.x .....x.. ....x...
      RENEGOTIATED xxxx.x.x .....x.. ....x...
      KEPT         ......x. ........ ........
      BROKEN       x....... ........ ........
      WITHDRAWN    ........ ........ ........
      """;

  @Test
  void everyMoveFromEveryStateIsAllowedOrRefusedAsTheTableSays() {
    var lines = ALLOWED.lines().iterator();
    for (PromiseState.Kind from : PromiseState.Kind.values()) {
      String[] parts = lines.next().strip().split(" +", -1);
      assertThat(parts[0]).isEqualTo(from.name());
      assertRow(from, STAFF, parts[1]);
      assertRow(from, OWNER, parts[2]);
      assertRow(from, TIME, parts[3]);
    }
    assertThat(lines.hasNext()).isFalse();
  }

  private static void assertRow(PromiseState.Kind from, PromiseActor actor, String marks) {
    assertThat(marks).hasSameSizeAs(PromiseMove.Kind.values());
    int at = 0;
    for (PromiseMove.Kind kind : PromiseMove.Kind.values()) {
      boolean isAllowed = marks.charAt(at++) == 'x';
      MovedPromise moved =
          PromiseMachine.move(terms(state(from)), facts(), actor, move(kind, actor));

      assertThat(moved instanceof MovedPromise.To)
          .as(from + " " + actor + " " + kind)
          .isEqualTo(isAllowed);
    }
  }

  @ParameterizedTest
  @EnumSource(PromiseState.Kind.class)
  void aPageOffersExactlyWhatStaffCanDo(PromiseState.Kind from) {
    for (PromiseMove.Kind kind : PromiseMove.Kind.values()) {
      MovedPromise moved =
          PromiseMachine.move(terms(state(from)), facts(), STAFF, move(kind, STAFF));

      assertThat(PromiseMachine.known(from).contains(kind))
          .as(from + " " + kind)
          .isEqualTo(moved instanceof MovedPromise.To);
    }
  }

  @Test
  void withTheOwnersConsentTheDateMovesAndIsCounted() {
    Instant later = LONG_AFTER.plus(Duration.ofDays(3));

    PromiseTerms terms = made(new PromiseMove.Renegotiate(later, SAID, "等配件"));

    assertThat(terms.state()).isEqualTo(new PromiseState.Renegotiated(SAID));
    assertThat(terms.due()).isEqualTo(later);
    assertThat(terms.renegotiations()).isEqualTo(1);
    assertThat(terms.announced()).isEmpty();
  }

  @Test
  void withoutHerConsentTheDateStaysAndThePromiseIsLate() {
    Instant later = LONG_AFTER.plus(Duration.ofDays(3));

    PromiseTerms terms = made(new PromiseMove.Announce(later, "等配件"));

    assertThat(terms.due()).isEqualTo(DUE);
    assertThat(terms.announced()).contains(later);
    assertThat(terms.renegotiations()).isZero();
    assertThat(PromiseStanding.of(terms.state(), terms.due(), LONG_AFTER))
        .isEqualTo(PromiseStanding.LATE);
  }

  @Test
  void onlyHerOwnWordMovesOrEndsAPromise() {
    var byThePage = new OwnersWord(OwnersWord.Way.OWNER_PAGE, SAID.at());
    var committee = new OwnersWord(OwnersWord.Way.COMMITTEE, SAID.at());
    var later = LONG_AFTER.plus(Duration.ofDays(3));

    assertThat(refusal(STAFF, new PromiseMove.Withdraw(byThePage, "不用了")))
        .contains(PromiseRefusal.NOT_HER_WORD);
    assertThat(refusal(OWNER, new PromiseMove.Withdraw(SAID, "不用了")))
        .contains(PromiseRefusal.NOT_HER_WORD);
    assertThat(refusal(STAFF, new PromiseMove.Renegotiate(later, committee, "等配件")))
        .contains(PromiseRefusal.NOT_HER_WORD);
    assertThat(refusal(STAFF, new PromiseMove.Withdraw(SAID, "不用了"))).isEmpty();
    assertThat(refusal(OWNER, new PromiseMove.Withdraw(byThePage, ""))).isEmpty();
  }

  @Test
  void whatAllOwnersWerePromisedTheirCommitteeMoves() {
    var committee = new OwnersWord(OwnersWord.Way.COMMITTEE, SAID.at());
    var facts = new PromiseFacts(MADE, true, 7, LONG_AFTER);
    var later = LONG_AFTER.plus(Duration.ofDays(3));

    assertThat(
            refusal(
                PromiseMachine.move(
                    terms(new PromiseState.Made()),
                    facts,
                    STAFF,
                    new PromiseMove.Renegotiate(later, committee, "延期"))))
        .isEmpty();
    assertThat(
            refusal(
                PromiseMachine.move(
                    terms(new PromiseState.Made()),
                    facts,
                    STAFF,
                    new PromiseMove.Renegotiate(later, SAID, "延期"))))
        .contains(PromiseRefusal.NOT_HER_WORD);
  }

  @Test
  void nobodySaidAnythingBeforeThePromiseOrInTheFuture() {
    var before = new OwnersWord(OwnersWord.Way.PHONE, MADE.minusSeconds(1));
    var ahead = new OwnersWord(OwnersWord.Way.PHONE, LONG_AFTER.plusSeconds(1));

    assertThat(refusal(STAFF, new PromiseMove.Withdraw(before, "不用了")))
        .contains(PromiseRefusal.WORD_OUTSIDE);
    assertThat(refusal(STAFF, new PromiseMove.Withdraw(ahead, "不用了")))
        .contains(PromiseRefusal.WORD_OUTSIDE);
    assertThat(refusal(STAFF, new PromiseMove.Keep("换好了", MADE.minusSeconds(1))))
        .contains(PromiseRefusal.KEPT_TOO_EARLY);
    assertThat(refusal(STAFF, new PromiseMove.Keep("换好了", LONG_AFTER.plusSeconds(1))))
        .contains(PromiseRefusal.KEPT_AHEAD);
  }

  @Test
  void aNewDateLiesAheadIsNotTooFarAndIsAnotherOne() {
    assertThat(refusal(STAFF, new PromiseMove.Renegotiate(LONG_AFTER, SAID, "等")))
        .contains(PromiseRefusal.DATE_NOT_AHEAD);
    assertThat(
            refusal(
                STAFF,
                new PromiseMove.Announce(
                    LONG_AFTER.plus(PromiseMachine.FARTHEST).plusSeconds(1), "等")))
        .contains(PromiseRefusal.DATE_TOO_FAR);
    var early = new PromiseFacts(MADE, false, 7, MADE.plus(Duration.ofDays(9)));
    assertThat(
            refusal(
                PromiseMachine.move(
                    terms(new PromiseState.Made()),
                    early,
                    STAFF,
                    new PromiseMove.Renegotiate(
                        DUE, new OwnersWord(OwnersWord.Way.PHONE, MADE), "等"))))
        .contains(PromiseRefusal.SAME_DATE);
  }

  @Test
  void timeBreaksAPromiseOnTheDayThatTheRuleSaysAndNotBefore() {
    for (int days : new int[] {1, 7, 90}) {
      Instant last = DUE.plus(Duration.ofDays(days));
      var before = new PromiseFacts(MADE, false, days, last.minusMillis(1));
      var then = new PromiseFacts(MADE, false, days, last);
      var terms = terms(new PromiseState.Made());

      assertThat(refusal(PromiseMachine.move(terms, before, TIME, new PromiseMove.Expire())))
          .contains(PromiseRefusal.TOO_EARLY);
      assertThat(PromiseMachine.move(terms, then, TIME, new PromiseMove.Expire()))
          .isEqualTo(
              new MovedPromise.To(
                  terms.with(new PromiseState.Broken(PromiseState.Broken.By.TIME, "", last))));
    }
  }

  @Test
  void whatWasBrokenCanBeKeptLateAndIsNeverKeptInTime() {
    var broken = new PromiseState.Broken(PromiseState.Broken.By.TIME, "", LONG_AFTER);

    var moved =
        PromiseMachine.move(
            terms(broken), facts(), STAFF, new PromiseMove.Keep("补做了", DUE.plusSeconds(1)));

    assertThat(moved).isInstanceOf(MovedPromise.To.class);
    var state = ((MovedPromise.To) moved).terms().state();
    assertThat(PromiseStanding.of(state, DUE, LONG_AFTER)).isEqualTo(PromiseStanding.KEPT_LATE);
  }

  @Test
  void standingFollowsTheDateToTheMoment() {
    var open = new PromiseState.Made();
    Instant soon = DUE.minus(PromiseStanding.SOON);

    assertThat(PromiseStanding.of(open, DUE, soon.minusMillis(1))).isEqualTo(PromiseStanding.AHEAD);
    assertThat(PromiseStanding.of(open, DUE, soon)).isEqualTo(PromiseStanding.DUE_SOON);
    assertThat(PromiseStanding.of(open, DUE, DUE)).isEqualTo(PromiseStanding.DUE_SOON);
    assertThat(PromiseStanding.of(open, DUE, DUE.plusMillis(1))).isEqualTo(PromiseStanding.LATE);
    assertThat(PromiseStanding.of(new PromiseState.Kept("好", DUE), DUE, LONG_AFTER))
        .isEqualTo(PromiseStanding.KEPT);
  }

  private static PromiseTerms made(PromiseMove move) {
    var moved = PromiseMachine.move(terms(new PromiseState.Made()), facts(), STAFF, move);
    assertThat(moved).isInstanceOf(MovedPromise.To.class);
    return ((MovedPromise.To) moved).terms();
  }

  private static Optional<PromiseRefusal> refusal(PromiseActor actor, PromiseMove move) {
    return refusal(PromiseMachine.move(terms(new PromiseState.Made()), facts(), actor, move));
  }

  private static Optional<PromiseRefusal> refusal(MovedPromise moved) {
    return moved instanceof MovedPromise.Refused(PromiseRefusal reason)
        ? Optional.of(reason)
        : Optional.empty();
  }

  private static PromiseFacts facts() {
    return new PromiseFacts(MADE, false, 7, LONG_AFTER);
  }

  private static PromiseTerms terms(PromiseState state) {
    return new PromiseTerms(state, CHEN, DUE, Optional.empty(), 0);
  }

  private static PromiseState state(PromiseState.Kind kind) {
    return switch (kind) {
      case MADE -> new PromiseState.Made();
      case RENEGOTIATED -> new PromiseState.Renegotiated(SAID);
      case KEPT -> new PromiseState.Kept("换好了", DUE);
      case BROKEN -> new PromiseState.Broken(PromiseState.Broken.By.STAFF, "没有配件", DUE);
      case WITHDRAWN -> new PromiseState.Withdrawn(SAID, "不用了", DUE);
    };
  }

  private static PromiseMove move(PromiseMove.Kind kind, PromiseActor actor) {
    Instant later = LONG_AFTER.plus(Duration.ofDays(3));
    var way =
        actor instanceof PromiseActor.Owner ? OwnersWord.Way.OWNER_PAGE : OwnersWord.Way.PHONE;
    return switch (kind) {
      case KEEP -> new PromiseMove.Keep("换好了", DUE);
      case RENEGOTIATE -> new PromiseMove.Renegotiate(later, SAID, "等配件");
      case ANNOUNCE -> new PromiseMove.Announce(later, "等配件");
      case GIVE_UP -> new PromiseMove.GiveUp("做不到");
      case EXPIRE -> new PromiseMove.Expire();
      case WITHDRAW -> new PromiseMove.Withdraw(new OwnersWord(way, SAID.at()), "不用了");
      case REOPEN -> new PromiseMove.Reopen("其实没有");
      case ENTRUST -> new PromiseMove.Entrust(ZHANG);
    };
  }
}
