package org.lintel.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.lintel.survey.instrument.AnswerCheck;
import org.lintel.survey.instrument.InstrumentVersion;
import org.lintel.survey.instrument.Sheet;
import org.springframework.stereotype.Component;

/**
 * Decides about submissions of one organisation and writes those that are accepted, all within the
 * transaction of the caller. Locks are taken in one order everywhere: waves, invitations,
 * responses, counters, each sorted by key.
 */
@Component
class StoringResponses {

  private final LockedHouseholds locked;
  private final ResponseRows rows;
  private final Instruments instruments;
  private final Identifiers identifiers;
  private final Clock clock;

  StoringResponses(
      LockedHouseholds locked,
      ResponseRows rows,
      Instruments instruments,
      Identifiers identifiers,
      Clock clock) {
    this.locked = locked;
    this.rows = rows;
    this.instruments = instruments;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** One outcome for each submission, in their order. */
  List<Outcome> store(int organisation, List<Submission> submissions) {
    var work = new Work(submissions);
    while (!work.isDone()) {
      List<Accepted> accepted = work.decide();
      rows.write(organisation, accepted);
      work.note(accepted);
    }
    return work.outcomes();
  }

  /** Submissions with what is known of their waves and households. */
  private final class Work {

    private final List<Submission> submissions;
    private final @Nullable Outcome[] outcomes;
    private final Map<Integer, Wave> waves;
    private final Map<InvitationKey, Household> households;
    private final Map<Submission, Integer> places = new HashMap<>();
    private final Instant now = clock.instant();

    Work(List<Submission> submissions) {
      this.submissions = submissions;
      this.outcomes = new Outcome[submissions.size()];
      var keys = new TreeSet<>(submissions.stream().map(Submission::invitation).toList());
      var rows = locked.lock(keys);
      this.waves = rows.waves();
      this.households = rows.households();
    }

    boolean isDone() {
      return Arrays.stream(outcomes).allMatch(outcome -> outcome != null);
    }

    /**
     * At most one for each household; another one of the same household waits for the next turn.
     */
    List<Accepted> decide() {
      var accepted = new HashMap<InvitationKey, Accepted>();
      for (int place = 0; place < outcomes.length; place++) {
        Submission submission = submissions.get(place);
        if (outcomes[place] == null && !accepted.containsKey(submission.invitation())) {
          Decision decision = decide(submission);
          if (decision instanceof Decision.Accept accept) {
            accepted.put(submission.invitation(), accept.accepted());
            places.put(submission, place);
          } else if (decision instanceof Decision.Decline decline) {
            outcomes[place] = decline.outcome();
          }
        }
      }
      return accepted.values().stream()
          .sorted((one, other) -> one.household().key().compareTo(other.household().key()))
          .toList();
    }

    void note(List<Accepted> written) {
      for (Accepted each : written) {
        households.put(each.household().key(), each.after());
        Integer place = places.get(each.submission());
        if (place != null) {
          outcomes[place] = each.outcome();
        }
      }
    }

    List<Outcome> outcomes() {
      var all = new ArrayList<Outcome>(outcomes.length);
      for (Outcome outcome : outcomes) {
        if (outcome != null) {
          all.add(outcome);
        }
      }
      return all;
    }

    private Decision decide(Submission submission) {
      Household household = households.get(submission.invitation());
      Wave wave = waves.get(submission.invitation().wave());
      if (household == null || wave == null) {
        return new Decision.Decline(new Outcome.NotInvited());
      }
      var answered = household.answered();
      if (answered.filter(a -> a.holds(submission)).isPresent()) {
        return new Decision.Decline(new Outcome.AlreadyReceived(answered.get().response()));
      }
      if (!wave.takes(submission.channel(), now)) {
        return new Decision.Decline(new Outcome.NotTaken(wave.standing(now)));
      }
      if (household.isSpent()
          || answered.filter(a -> !a.isFromTheSameHand(submission)).isPresent()) {
        return new Decision.Decline(new Outcome.AlreadyAnswered());
      }
      return check(submission, household, instruments.version(wave.versionId()));
    }

    private Decision check(Submission submission, Household household, InstrumentVersion version) {
      var problems =
          submission.channel() == Channel.IMPORT
              ? AnswerCheck.problemsOfGiven(version.questionnaire(), submission.answers())
              : AnswerCheck.problems(
                  version.questionnaire(), submission.answers(), household.facts());
      if (!problems.isEmpty()) {
        return new Decision.Decline(new Outcome.Refused(problems));
      }
      Sheet sheet = Sheet.of(version.questionnaire(), submission.answers(), household.facts());
      var response =
          household.answered().map(Household.Answered::response).orElseGet(identifiers::next);
      return new Decision.Accept(new Accepted(submission, household, response, version, sheet));
    }
  }

  private sealed interface Decision {

    record Accept(Accepted accepted) implements Decision {}

    record Decline(Outcome outcome) implements Decision {}
  }
}
