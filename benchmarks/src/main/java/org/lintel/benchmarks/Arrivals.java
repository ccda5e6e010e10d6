package org.lintel.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests of several kinds that arrive at a fixed rate, whatever became of earlier ones. Latency
 * counts from the moment at which a request was due, so that waiting for a connection is part of
 * it: a server that stands still makes every later request late, and that is what is counted.
 */
record Arrivals(int port, int connections, List<Arrival> all, double perSecond) {

  private static final int NAMED = 3;

  /** Until the connections are open; that is not what is measured. */
  private static final long OPENING = 500_000_000;

  Arrivals {
    all = List.copyOf(all);
  }

  /** One request, what it belongs to, and the status that it must be answered with. */
  static final class Arrival {

    private final String kind;
    private final byte[] request;
    private final int expected;

    Arrival(String kind, byte[] request, int expected) {
      this.kind = kind;
      this.request = request.clone();
      this.expected = expected;
    }
  }

  /** What came of them: latencies of each kind, and what was answered otherwise. */
  record Outcome(Map<String, Latencies> kinds, double seconds, List<String> wrong) {

    /** A request that was refused is no measurement. */
    Outcome clean() {
      if (!wrong.isEmpty()) {
        throw new IllegalStateException(
            wrong.size() + " requests failed: " + wrong.stream().distinct().limit(NAMED).toList());
      }
      return this;
    }

    /** Of all kinds together. */
    Latencies latencies() {
      var together = new Latencies();
      kinds.values().forEach(together::addAll);
      return together;
    }

    long count() {
      return kinds.values().stream().mapToLong(Latencies::count).sum();
    }
  }

  Outcome run() throws InterruptedException {
    var kinds = new ConcurrentHashMap<String, Latencies>();
    var wrong = new ConcurrentLinkedQueue<String>();
    var next = new AtomicInteger();
    long begun = System.nanoTime() + OPENING;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        running.add(
            threads.submit(() -> {
              send(next, begun, kinds, wrong);
              return null;
            }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    double took = (System.nanoTime() - begun) / 1e9;
    return new Outcome(new TreeMap<>(kinds), took, List.copyOf(wrong));
  }

  private void send(
      AtomicInteger next,
      long begun,
      Map<String, Latencies> kinds,
      ConcurrentLinkedQueue<String> wrong)
      throws IOException {
    try (var connection = new HttpConnection(port)) {
      for (int number = next.getAndIncrement();
          number < all.size();
          number = next.getAndIncrement()) {
        long due = begun + (long) (number * 1e9 / perSecond);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        Arrival arrival = all.get(number);
        var answer = connection.exchange(arrival.request);
        long taken = System.nanoTime() - due;
        if (answer.status() == arrival.expected) {
          kinds.computeIfAbsent(arrival.kind, _ -> new Latencies()).add(taken);
        } else {
          wrong.add(arrival.kind + " answered " + answer.status());
        }
      }
    }
  }
}
