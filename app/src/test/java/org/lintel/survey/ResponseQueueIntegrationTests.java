package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintel.survey.instrument.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Whatever happens to one answer, the next ones are stored. */
@SurveyTest
class ResponseQueueIntegrationTests {

  private final Trouble trouble;
  private final ResponseQueue queue;

  ResponseQueueIntegrationTests(
      @Autowired StoringResponses storing, @Autowired PlatformTransactionManager transactions) {
    trouble = new Trouble(storing, transactions);
    queue = new ResponseQueue(trouble, 10, 3_000, 3_000);
    queue.start();
  }

  @AfterEach
  void stop() {
    queue.stop();
    assertThat(queue.isRunning()).isFalse();
  }

  @Test
  void anErrorFailsTheAnswersThatMetItAndNoOthers() {
    trouble.next =
        () -> {
          throw new StackOverflowError();
        };

    assertThatThrownBy(this::store).isInstanceOf(TooBusy.class).hasMessageContaining("writer");

    assertThat(store()).isInstanceOf(Outcome.NotInvited.class);
  }

  @Test
  void aStrayInterruptDoesNotEndTheWriter() {
    trouble.next = () -> Thread.currentThread().interrupt();

    assertThat(store()).isInstanceOf(Outcome.NotInvited.class);
    assertThat(store()).isInstanceOf(Outcome.NotInvited.class);
  }

  private Outcome store() {
    return queue.store(
        1,
        new Submission(
            UUID.randomUUID(),
            new InvitationKey(1, 1, UUID.randomUUID()),
            Optional.empty(),
            Channel.LINK,
            Instant.now(),
            "zh-CN",
            new Answers(Map.of())));
  }

  /** Stores nothing; does once what it is told. */
  private static final class Trouble extends Responses {

    private volatile Runnable next = () -> {};

    Trouble(StoringResponses storing, PlatformTransactionManager transactions) {
      super(storing, transactions);
    }

    @Override
    public List<Outcome> store(int organisation, List<Submission> submissions) {
      Runnable now = next;
      next = () -> {};
      now.run();
      return submissions.stream().<Outcome>map(_ -> new Outcome.NotInvited()).toList();
    }
  }
}
