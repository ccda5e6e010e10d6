package org.lintel.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.database.ExpressConnections;
import org.lintel.platform.database.OrganisationScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The way of single answers into the database: requests queue up, one thread stores what has
 * gathered in one transaction, and each request answers after the commit that holds its own. It
 * stops after the web server and before the database: whatever was taken is stored.
 */
@Component
public class ResponseQueue implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ResponseQueue.class);
  private static final int POLL = 200;
  private static final int STOP_WITHIN = 15_000;

  /** Below the web server's two phases: it starts before and stops after them. */
  private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

  private final Responses responses;
  private final FairQueue<Waiting> queue;
  private final long longestInQueue;
  private final long longestInDatabase;
  private volatile boolean isRunning;
  private @Nullable Thread writer;

  ResponseQueue(
      Responses responses,
      @Value("${lintel.responses.queue:4000}") int capacity,
      @Value("${lintel.responses.longest-in-queue:5000}") long longestInQueue,
      @Value("${lintel.responses.longest-in-database:20000}") long longestInDatabase) {
    this.responses = responses;
    this.queue = new FairQueue<>(capacity);
    this.longestInQueue = longestInQueue;
    this.longestInDatabase = longestInDatabase;
  }

  /**
   * Stores one submission and waits until it is durable.
   *
   * @throws TooBusy when there is no room, or no time; nothing was stored unless the same id is
   *     found stored later
   */
  public Outcome store(int organisation, Submission submission) {
    var waiting = new Waiting(submission);
    if (!isRunning || !queue.offer(organisation, waiting)) {
      throw new TooBusy("the queue is full");
    }
    try {
      return waiting.await(longestInQueue, longestInDatabase);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw (TooBusy) new TooBusy("stopping").initCause(stopped);
    }
  }

  /** Ends only with {@link #stop}: without a writer every answer would be turned away. */
  private void write() {
    boolean isDrained = false;
    while (isRunning || !isDrained) {
      try {
        FairQueue.Lot<Waiting> lot = queue.take(Responses.LOT, isRunning ? POLL : 0);
        isDrained = lot.elements().isEmpty();
        write(lot);
      } catch (InterruptedException stray) {
        log.warn("somebody interrupted the writer of answers; it goes on");
      }
    }
  }

  private void write(FairQueue.Lot<Waiting> lot) {
    List<Waiting> claimed = lot.elements().stream().filter(Waiting::claim).toList();
    if (claimed.isEmpty()) {
      return;
    }
    try {
      List<Outcome> outcomes = store(lot.organisation(), claimed);
      for (int i = 0; i < outcomes.size(); i++) {
        claimed.get(i).settle(outcomes.get(i));
      }
    } catch (DataAccessException | TransactionException unreachable) {
      log.warn("{} answers were not stored: {}", claimed.size(), unreachable.toString());
      claimed.forEach(waiting -> waiting.fail(new TooBusy("the database is not there")));
    } catch (RuntimeException defect) {
      log.error("{} answers were not stored", claimed.size(), defect);
      claimed.forEach(waiting -> waiting.fail(defect));
    } catch (Error broken) {
      log.error("{} answers were not stored; the writer goes on", claimed.size(), broken);
      claimed.forEach(waiting -> waiting.fail(new TooBusy("the writer failed")));
    }
  }

  private List<Outcome> store(int organisation, List<Waiting> claimed) {
    var submissions = claimed.stream().map(Waiting::submission).toList();
    return OrganisationScope.<List<Outcome>, RuntimeException>call(
        organisation,
        () ->
            ExpressConnections.<List<Outcome>, RuntimeException>call(
                () -> responses.store(organisation, submissions)));
  }

  @Override
  public synchronized void start() {
    isRunning = true;
    writer = Thread.ofPlatform().name("response-writer").start(this::write);
  }

  @Override
  public synchronized void stop() {
    isRunning = false;
    Thread stopping = writer;
    if (stopping == null) {
      return;
    }
    try {
      stopping.join(STOP_WITHIN);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    writer = null;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
