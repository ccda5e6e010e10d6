package org.lintel.survey;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.survey.instrument.Answers;
import org.springframework.stereotype.Component;

/**
 * Stores what an owner said on paper or by telephone, by the same writer as every other answer. Who
 * typed it stands in the audit log.
 */
@Component
public class EnteringAnAnswer {

  private final Responses responses;
  private final AuditTrail audit;
  private final Clock clock;

  EnteringAnAnswer(Responses responses, AuditTrail audit, Clock clock) {
    this.responses = responses;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Stores the answer of a household; an owner's own answer is never replaced.
   *
   * @param submission made before the form was shown, so that sending it twice stores once
   * @param channel paper or telephone
   */
  public Outcome enter(
      Viewer viewer,
      InvitationKey household,
      UUID submission,
      Channel channel,
      String language,
      Answers answers) {
    if (channel != Channel.PAPER && channel != Channel.PHONE) {
      throw new IllegalArgumentException("staff enter no answer by " + channel);
    }
    var sent =
        new Submission(
            submission, household, Optional.empty(), channel, clock.instant(), language, answers);
    Outcome outcome = responses.store(viewer.organisation(), List.of(sent)).getFirst();
    switch (outcome) {
      case Outcome.Stored stored -> note(viewer, "answer-entered", stored.response(), channel);
      case Outcome.Corrected corrected ->
          note(viewer, "answer-corrected", corrected.response(), channel);
      case Outcome.AlreadyReceived _,
          Outcome.AlreadyAnswered _,
          Outcome.NotTaken _,
          Outcome.NotInvited _,
          Outcome.Refused _,
          Outcome.Failed _ -> {
        // nothing was changed
      }
    }
    return outcome;
  }

  private void note(Viewer viewer, String act, UUID response, Channel channel) {
    audit.append(viewer.id(), act, response.toString(), Map.of("channel", channel.name()));
  }
}
