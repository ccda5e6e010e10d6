package org.lintel.platform.database;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again when it ended without being asked to, on the same port, so that pools
 * find it.
 */
final class PostmasterWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PostmasterWatch.class);
  private static final Duration PERIOD = Duration.ofMillis(500);

  private final Postmaster postmaster;
  private final int port;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  PostmasterWatch(Postmaster postmaster, int port) {
    this.postmaster = postmaster;
    this.port = port;
    this.thread = Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
  }

  private void watch() {
    try {
      while (!closing.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
        if (postmaster.running().isEmpty()) {
          restart();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart() {
    log.warn(StartStep.RESTARTING.sentence(Locale.ENGLISH));
    try {
      var start = postmaster.start(port);
      if (!(start instanceof Postmaster.Start.Started)) {
        log.warn("PostgreSQL is not up yet: {}", start);
      }
    } catch (DatabaseUnavailable e) {
      log.error("PostgreSQL did not start again; the next attempt follows", e);
    }
  }

  /** After this the server stays down once stopped. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
