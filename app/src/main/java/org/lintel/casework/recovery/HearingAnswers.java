package org.lintel.casework.recovery;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.survey.AnswersToFollow;
import org.lintel.survey.ResponsesStored;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Opens recoveries for answers after they were stored, on a thread of its own. The registry of
 * events keeps what it hears until it returns, and tells it again where it failed; so each answer
 * is looked at in a transaction of its own, and none opens anything twice.
 */
@Component
class HearingAnswers {

  /** Answers on paper come late; what is older than this is history and no cause for a call. */
  static final Duration FRESH = Duration.ofDays(14);

  private final AnswersToFollow answers;
  private final RecoveryRules rules;
  private final OpeningARecovery opening;
  private final Clock clock;

  HearingAnswers(
      AnswersToFollow answers, RecoveryRules rules, OpeningARecovery opening, Clock clock) {
    this.answers = answers;
    this.rules = rules;
    this.opening = opening;
    this.clock = clock;
  }

  /** The organisation is entered before the transaction begins, which is why there is none here. */
  @Async
  @TransactionalEventListener
  void on(ResponsesStored stored) {
    OrganisationScope.run(stored.organisation(), () -> open(stored));
  }

  void open(ResponsesStored stored) {
    var given = answers.of(stored.responses(), clock.instant().minus(FRESH));
    if (!given.isEmpty()) {
      RecoveryRules.Rules all = rules.all();
      given.forEach(each -> open(each, all.of(each.instrument())));
    }
  }

  private void open(AnswersToFollow.Given given, RecoveryRule rule) {
    Set<RecoveryReason> reasons = rule.reasons(given);
    if (!reasons.isEmpty()) {
      opening.open(
          new NewRecovery(
              given.community(),
              given.household(),
              given.member(),
              RecoveryCause.ANSWER,
              given.response(),
              reasons,
              !reasons.contains(RecoveryReason.CONTACT_ASKED)));
    }
  }
}
