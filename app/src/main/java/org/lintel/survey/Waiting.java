package org.lintel.survey;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A submission in the queue, and the request that waits for its outcome. */
final class Waiting {

  private final Submission submission;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final AtomicBoolean isClaimed = new AtomicBoolean();

  Waiting(Submission submission) {
    this.submission = submission;
  }

  Submission submission() {
    return submission;
  }

  /** Whoever claims it first decides: the writer stores it, or the request gives up. */
  boolean claim() {
    return isClaimed.compareAndSet(false, true);
  }

  void settle(Outcome settled) {
    outcome.complete(settled);
  }

  void fail(RuntimeException cause) {
    outcome.completeExceptionally(cause);
  }

  /** Waits for the outcome; once the writer has claimed the submission, until it is known. */
  Outcome await(long milliseconds, long longest) throws InterruptedException {
    try {
      return get(milliseconds);
    } catch (TimeoutException late) {
      if (claim()) {
        throw (TooBusy) new TooBusy("waited too long in the queue").initCause(late);
      }
    }
    try {
      return get(longest);
    } catch (TimeoutException late) {
      throw (TooBusy) new TooBusy("the database did not answer").initCause(late);
    }
  }

  private Outcome get(long milliseconds) throws InterruptedException, TimeoutException {
    try {
      return outcome.get(milliseconds, TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed);
    }
  }
}
