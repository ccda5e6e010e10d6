package org.lintel.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Asks together what many ask at the same time. Whoever asks alone is served at once; whoever asks
 * meanwhile is served with all others that came, by one call. What is answered was read after it
 * was asked.
 */
public final class Gathering<K, V> {

  private static final int MOST = 256;
  private static final int SECONDS_OF_REST = 30;

  private final Function<List<K>, List<V>> all;
  private final Duration longest;
  private final ConcurrentLinkedQueue<Asked<K, V>> asked = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isServing = new AtomicBoolean();
  private final ThreadPoolExecutor thread;

  private record Asked<K, V>(K key, CompletableFuture<V> answer) {}

  /**
   * @param name of the thread that serves
   * @param longest that somebody waits for the answer
   * @param all gives the answers to some keys, in their order
   */
  public Gathering(String name, Duration longest, Function<List<K>, List<V>> all) {
    this.all = all;
    this.longest = longest;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            SECONDS_OF_REST,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name(name).factory());
    thread.allowCoreThreadTimeOut(true);
  }

  /**
   * Waits for the answer to one key.
   *
   * @throws DataAccessResourceFailureException when it does not come in time
   */
  public V get(K key) {
    var mine = new Asked<K, V>(key, new CompletableFuture<>());
    asked.add(mine);
    wake();
    try {
      return mine.answer().get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (TimeoutException late) {
      asked.remove(mine);
      throw new DataAccessResourceFailureException("no answer within " + longest, late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new DataAccessResourceFailureException("stopped while waiting", stopped);
    }
  }

  /** How many wait for the next turn. */
  int waiting() {
    return asked.size();
  }

  private void wake() {
    if (isServing.compareAndSet(false, true)) {
      thread.execute(this::serve);
    }
  }

  private void serve() {
    for (var lot = next(); !lot.isEmpty(); lot = next()) {
      serve(lot);
    }
    isServing.set(false);
    if (!asked.isEmpty()) {
      wake();
    }
  }

  private List<Asked<K, V>> next() {
    var lot = new ArrayList<Asked<K, V>>();
    while (lot.size() < MOST) {
      Asked<K, V> each = asked.poll();
      if (each == null) {
        return lot;
      }
      lot.add(each);
    }
    return lot;
  }

  private void serve(List<Asked<K, V>> lot) {
    try {
      List<V> answers = all.apply(lot.stream().map(Asked::key).toList());
      if (answers.size() != lot.size()) {
        throw new IllegalStateException(answers.size() + " answers to " + lot.size() + " keys");
      }
      for (int i = 0; i < lot.size(); i++) {
        lot.get(i).answer().complete(answers.get(i));
      }
    } catch (DataAccessResourceFailureException unreachable) {
      lot.forEach(each -> each.answer().completeExceptionally(unreachable));
    } catch (RuntimeException failure) {
      apart(lot, failure);
    } catch (Error failure) {
      lot.forEach(each -> each.answer().completeExceptionally(failure));
      throw failure;
    }
  }

  /** One key that fails does not fail its neighbours. */
  private void apart(List<Asked<K, V>> lot, RuntimeException failure) {
    if (lot.size() == 1) {
      lot.getFirst().answer().completeExceptionally(failure);
    } else {
      lot.forEach(each -> serve(List.of(each)));
    }
  }
}
