package org.lintel.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests over kept connections for a bounded time. Answers with another status than the
 * expected one are counted apart and named; they are never part of a rate.
 */
record Load(int port, int connections, double seconds, int expected) {

  private static final int NAMED = 3;

  /** What a load gave. */
  record Outcome(Latencies latencies, double seconds, long wrong, List<String> examples) {

    double perSecond() {
      return latencies.count() / seconds;
    }

    /** Fails loudly: a rate of refused requests is no rate. */
    Outcome clean() {
      if (wrong > 0) {
        throw new IllegalStateException(
            wrong + " of " + (wrong + latencies.count()) + " requests failed: " + examples);
      }
      return this;
    }
  }

  private interface Turn {
    /** When the next request is due, or empty at the end. */
    Optional<Long> due();
  }

  /** Closed model: each connection sends the next request as soon as it has its answer. */
  Outcome closed(Requests requests) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    return run(
        requests,
        () -> {
          long now = System.nanoTime();
          return now < end ? Optional.of(now) : Optional.empty();
        });
  }

  /**
   * Open model: requests arrive at a fixed rate, whether or not earlier ones were answered. Latency
   * counts from the moment a request was due, so waiting for a free connection is part of it.
   */
  Outcome open(Requests requests, double perSecond) {
    long begin = System.nanoTime() + 10_000_000;
    long all = (long) (seconds * perSecond);
    var arrived = new AtomicLong();
    return run(
        requests,
        () -> {
          long number = arrived.getAndIncrement();
          if (number >= all) {
            return Optional.empty();
          }
          long due = begin + (long) (number * 1e9 / perSecond);
          for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
          }
          return Optional.of(due);
        });
  }

  private Outcome run(Requests requests, Turn turn) {
    var wrong = new ConcurrentLinkedQueue<String>();
    var all = new Latencies();
    long begun = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Latencies>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        running.add(threads.submit(() -> send(requests, turn, wrong)));
      }
      for (Future<Latencies> each : running) {
        all.addAll(each.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    double took = (System.nanoTime() - begun) / 1e9;
    return new Outcome(all, took, wrong.size(), wrong.stream().distinct().limit(NAMED).toList());
  }

  private Latencies send(Requests requests, Turn turn, ConcurrentLinkedQueue<String> wrong)
      throws IOException {
    var taken = new Latencies();
    try (var connection = new HttpConnection(port)) {
      for (var due = turn.due(); due.isPresent(); due = turn.due()) {
        var request = requests.take();
        if (request.isEmpty()) {
          return taken;
        }
        var answer = connection.exchange(request.get());
        long now = System.nanoTime();
        if (answer.status() == expected) {
          taken.add(now - due.get());
        } else {
          wrong.add("status " + answer.status());
        }
      }
    }
    return taken;
  }
}
