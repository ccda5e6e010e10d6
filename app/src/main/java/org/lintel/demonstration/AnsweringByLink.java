package org.lintel.demonstration;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.web.Text;
import org.lintel.survey.Outcome;
import org.lintel.survey.ResponseQueue;
import org.lintel.survey.Submission;
import org.lintel.survey.Visit;
import org.lintel.survey.Visits;
import org.lintel.survey.instrument.Answers;
import org.springframework.stereotype.Component;

/**
 * Answers as an owner who opened a link does. No page is shown, so the id of the submission is none
 * that tells when one was.
 */
@Component
class AnsweringByLink {

  private final Visits visits;
  private final ResponseQueue queue;
  private final Clock clock;

  AnsweringByLink(Visits visits, ResponseQueue queue, Clock clock) {
    this.visits = visits;
    this.queue = queue;
    this.clock = clock;
  }

  void send(String token, Answers answers) {
    Outcome outcome = visits.with(token, visit -> store(visit, answers)).orElseThrow();
    if (!(outcome instanceof Outcome.Stored)) {
      throw new IllegalStateException("an answer of the demonstration was refused: " + outcome);
    }
  }

  private Outcome store(Visit visit, Answers answers) {
    return queue.store(
        visit.link().organisation(),
        new Submission(
            UUID.randomUUID(),
            visit.link().invitation(),
            Optional.of(visit.link().id()),
            visit.link().channel(),
            clock.instant(),
            Text.CHINESE,
            answers));
  }
}
