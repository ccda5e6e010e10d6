package org.lintel.platform.database;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the next part from the database while the last one is being used, so that a long file takes
 * as long as the slower half. At most two parts are in memory.
 */
public final class ReadingAhead {

  private ReadingAhead() {}

  /**
   * Uses what is read for each key, in their order. Reading happens on another thread within the
   * same organisation and outside the caller's transaction; its failures are thrown here.
   */
  public static <K, V> void each(List<K> keys, Function<K, V> read, Consumer<V> use) {
    int organisation = OrganisationScope.required();
    Iterator<K> left = keys.iterator();
    if (!left.hasNext()) {
      return;
    }
    try (var thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("reading-ahead").factory())) {
      Future<V> coming = begin(thread, organisation, read, left.next());
      while (left.hasNext()) {
        V here = get(coming);
        coming = begin(thread, organisation, read, left.next());
        use.accept(here);
      }
      use.accept(get(coming));
    }
  }

  private static <K, V> Future<V> begin(
      ExecutorService thread, int organisation, Function<K, V> read, K key) {
    return thread.submit(() -> OrganisationScope.call(organisation, () -> read.apply(key)));
  }

  private static <V> V get(Future<V> coming) {
    try {
      return coming.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading", stopped);
    }
  }
}
