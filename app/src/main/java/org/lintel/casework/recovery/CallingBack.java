package org.lintel.casework.recovery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.relationship.ContactKind;
import org.lintel.relationship.ContactLog;
import org.lintel.relationship.NewContact;
import org.lintel.survey.AnswersToFollow;
import org.lintel.survey.CallbackOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a call down, in one act with the contact log of the household: what came of it moves the
 * tracks and meets the clock.
 */
@Component
public class CallingBack {

  private final JdbcClient database;
  private final Households households;
  private final ContactLog contacts;
  private final AnswersToFollow answers;
  private final CallSteps steps;

  CallingBack(
      JdbcClient database,
      Households households,
      ContactLog contacts,
      AnswersToFollow answers,
      CallSteps steps) {
    this.database = database;
    this.households = households;
    this.contacts = contacts;
    this.answers = answers;
    this.steps = steps;
  }

  /** What each act on a recovery needs. */
  @Component
  record CallSteps(
      RecoveryLedger ledger,
      RecoveryClocks clocks,
      EndingTracks ending,
      AuditTrail audit,
      Clock clock) {}

  /** Refused when it is closed, or the contact log refuses it; the same call twice is one. */
  @Transactional
  public Refusals call(Viewer viewer, Recovery seen, NewCall call) {
    Recovery found = steps.ending().held(seen);
    if (steps.ledger().has(found, call.id())) {
      return Refusals.none();
    }
    Refusals refusals = check(found, call);
    if (!refusals.isEmpty()) {
      return refusals;
    }
    Household household = households.find(viewer, Permission.CALL_BACK, found.whom().household());
    refusals =
        contacts.log(
            viewer,
            household,
            new NewContact(
                call.id(),
                Optional.of(ContactKind.CALL),
                Optional.of(call.outcome().contact()),
                call.words(),
                ""));
    if (refusals.isEmpty()) {
      note(viewer, found, call);
      act(viewer, found, call);
    }
    return refusals;
  }

  private static Refusals check(Recovery found, NewCall call) {
    var refusals = Refusals.none();
    if (found.isClosed()) {
      refusals.add("", "casework.callback.refused.closed");
    } else if (call.outcome() == CallOutcome.UNREACHABLE
        && found.calls().tries() < Recovery.ENOUGH_TRIES) {
      refusals.add(
          "outcome",
          "casework.callback.refused.tries",
          found.calls().tries(),
          Recovery.ENOUGH_TRIES);
    }
    return refusals;
  }

  private void note(Viewer viewer, Recovery found, NewCall call) {
    steps
        .ledger()
        .append(
            RecoveryLedger.Key.of(found),
            call.id(),
            RecoveryLedger.Kind.CALLED,
            call.outcome().name(),
            Optional.of(viewer.id()),
            call.words());
    steps
        .audit()
        .append(
            viewer.id(),
            "recovery-called",
            found.id().toString(),
            Map.of("outcome", call.outcome().name()));
  }

  private void act(Viewer viewer, Recovery found, NewCall call) {
    switch (call.outcome()) {
      case NOT_REACHED -> tried(found, call.nextTry().orElse(null));
      case UNREACHABLE -> {
        wishesAre(viewer, found, CallbackOutcome.UNREACHABLE);
        steps.ending().endAll(viewer, found, TrackEnd.UNREACHED, TrackEnd.UNREACHED);
      }
      case DECLINED -> {
        reached(viewer, found, CallbackOutcome.DECLINED);
        steps.ending().end(viewer, found, TrackEnd.Track.EMOTION, TrackEnd.DECLINED, "");
      }
      case SETTLED -> {
        reached(viewer, found, CallbackOutcome.REACHED);
        steps.ending().endAll(viewer, found, TrackEnd.HEARD, TrackEnd.SOLVED);
      }
      case PROMISED, CASE -> reached(viewer, found, CallbackOutcome.REACHED);
    }
  }

  private void tried(Recovery found, @Nullable LocalDate next) {
    update(
        """
        UPDATE recovery
        SET tries = tries + 1, next_try_on = :next, version = version + 1
        WHERE community_id = :community AND id = :id
        """,
        found,
        next);
  }

  private void reached(Viewer viewer, Recovery found, CallbackOutcome outcome) {
    update(
        """
        UPDATE recovery
        SET called_at = coalesce(called_at, :now), next_try_on = :next, version = version + 1
        WHERE community_id = :community AND id = :id
        """,
        found,
        null);
    steps.clocks().called(found.subject());
    wishesAre(viewer, found, outcome);
  }

  private void wishesAre(Viewer viewer, Recovery found, CallbackOutcome outcome) {
    if (found.cause() == RecoveryCause.ANSWER) {
      Instant now = steps.clock().instant();
      int community = found.place().communityId();
      answers.called(viewer, community, found.whom().household(), outcome, now);
    }
  }

  private void update(String sql, Recovery found, @Nullable LocalDate next) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("next", next);
    parameters.put("now", Times.of(steps.clock().instant()));
    parameters.put("community", found.place().communityId());
    parameters.put("id", found.id());
    database.sql(sql).params(parameters).update();
  }
}
