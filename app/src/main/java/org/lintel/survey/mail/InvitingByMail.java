package org.lintel.survey.mail;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.LetterState;
import org.lintel.channel.Outbox;
import org.lintel.channel.Posting;
import org.lintel.platform.Viewer;
import org.lintel.platform.job.JobCancelled;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.lintel.platform.job.JobOutcome;
import org.lintel.platform.job.Jobs;
import org.lintel.survey.Wave;
import org.lintel.survey.Waves;
import org.springframework.stereotype.Component;

/**
 * Sends one round of a wave's mails in the background. May run again from the start: what is in the
 * outbox is not put there twice.
 */
@Component
public class InvitingByMail implements JobHandler {

  private static final String KIND = "survey-mails";

  /** Then the rest goes by itself, and the job makes room for others. */
  private static final Duration AT_MOST = Duration.ofMinutes(10);

  private final Jobs jobs;
  private final Waves waves;
  private final MailPlan plan;
  private final Outbox outbox;
  private final Posting posting;

  InvitingByMail(Jobs jobs, Waves waves, MailPlan plan, Outbox outbox, Posting posting) {
    this.jobs = jobs;
    this.waves = waves;
    this.plan = plan;
    this.outbox = outbox;
    this.posting = posting;
  }

  /** Empty when the round cannot go now. */
  public Optional<UUID> start(Viewer viewer, Wave wave, int round) {
    return plan.allows(wave, round)
        ? Optional.of(
            jobs.submit(
                viewer,
                KIND,
                Map.of("wave", String.valueOf(wave.id()), "round", String.valueOf(round))))
        : Optional.empty();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JobOutcome run(JobContext context) {
    Wave wave = waves.get(Integer.parseInt(context.parameter("wave")));
    int round = Integer.parseInt(context.parameter("round"));
    String href = "/surveys/" + wave.uuid() + "/mails";
    if (!plan.put(context.requestedBy(), wave, round)) {
      return JobOutcome.refused(href, "survey.mails.outcome.obstacle");
    }
    var occasion = MailRounds.occasion(wave, round);
    try {
      var posted = posting.post(Optional.of(occasion), AT_MOST, context::progress);
      return outcome(href, posted, outbox.counts(occasion));
    } catch (JobCancelled asked) {
      int withdrawn = outbox.withdraw(occasion);
      return JobOutcome.refused(href, "survey.mails.outcome.stopped", withdrawn);
    }
  }

  private static JobOutcome outcome(
      String href, Posting.Posted posted, Map<LetterState, Integer> all) {
    int sent = posted.count(LetterState.SENT);
    int failed = posted.count(LetterState.FAILED) + posted.count(LetterState.UNCERTAIN);
    int waiting = all.getOrDefault(LetterState.WAITING, 0);
    if (!posted.trouble().isEmpty()) {
      return JobOutcome.refused(
          href, "survey.mails.outcome.unreached", posted.trouble(), sent, waiting);
    }
    return JobOutcome.done(href, "survey.mails.outcome.done", sent, failed, waiting);
  }
}
