package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintel.survey.instrument.Answers;

class FairQueueTests {

  @Test
  void anOrganisationWithARushDoesNotKeepTheOthersWaiting() throws InterruptedException {
    var queue = new FairQueue<String>(100);
    for (int i = 0; i < 5; i++) {
      queue.offer(1, "rush " + i);
    }
    queue.offer(2, "single");

    assertThat(queue.take(3, 0).elements()).containsExactly("rush 0", "rush 1", "rush 2");
    assertThat(queue.take(3, 0)).isEqualTo(new FairQueue.Lot<>(2, List.of("single")));
    assertThat(queue.take(3, 0).elements()).containsExactly("rush 3", "rush 4");
    assertThat(queue.take(3, 0).elements()).isEmpty();
  }

  @Test
  void aFullQueueTakesNothingUntilSomethingIsTaken() throws InterruptedException {
    var queue = new FairQueue<String>(2);

    assertThat(queue.offer(1, "a")).isTrue();
    assertThat(queue.offer(2, "b")).isTrue();
    assertThat(queue.offer(3, "c")).isFalse();
    queue.take(1, 0);
    assertThat(queue.offer(3, "c")).isTrue();
  }

  @Test
  void inARushAsManyAreWaitedForAsCameTheLastTime() throws Exception {
    var queue = new FairQueue<String>(100);
    queue.offer(1, "a");
    queue.offer(1, "b");
    queue.offer(1, "c");
    assertThat(queue.take(9, 0).elements()).containsExactly("a", "b", "c");

    queue.offer(1, "d");
    var others =
        Thread.ofVirtual()
            .start(() -> {
              queue.offer(1, "e");
              queue.offer(1, "f");
            });
    var taken = new ArrayList<String>();
    while (taken.size() < 3) {
      taken.addAll(queue.take(9, 1_000).elements());
    }

    others.join();
    assertThat(taken).containsExactly("d", "e", "f");
  }

  @Test
  void afterARushTheLastOneIsTakenWithoutCompany() throws InterruptedException {
    var queue = new FairQueue<String>(100);
    queue.offer(1, "a");
    queue.offer(1, "b");
    queue.take(9, 0);

    queue.offer(1, "c");

    assertThat(queue.take(9, 0).elements()).containsExactly("c");
  }

  @Test
  void whoGaveUpWaitingIsNotStored() {
    var waiting = waiting();

    assertThatThrownBy(() -> waiting.await(1, 1)).isInstanceOf(TooBusy.class);

    assertThat(waiting.claim()).isFalse();
  }

  @Test
  void whatIsBeingStoredIsWaitedFor() throws Exception {
    var waiting = waiting();
    assertThat(waiting.claim()).isTrue();
    Thread.ofVirtual().start(() -> waiting.settle(new Outcome.AlreadyAnswered()));

    assertThat(waiting.await(1, 5_000)).isEqualTo(new Outcome.AlreadyAnswered());
  }

  private static Waiting waiting() {
    var key = new InvitationKey(1, 1, UUID.randomUUID());
    return new Waiting(
        new Submission(
            UUID.randomUUID(),
            key,
            Optional.empty(),
            Channel.PAPER,
            Instant.EPOCH,
            "en",
            Answers.NONE));
  }
}
