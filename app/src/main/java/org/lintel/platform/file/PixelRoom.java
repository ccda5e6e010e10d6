package org.lintel.platform.file;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How much memory photos take that are decoded at one time; others wait, and not for ever. */
final class PixelRoom {

  static final int MEGABYTES = 300;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final Semaphore free = new Semaphore(MEGABYTES, true);

  <T> T taking(long bytes, Supplier<T> work) {
    int megabytes = Math.clamp((bytes >> 20) + 1, 1, MEGABYTES);
    if (!isEntered(megabytes)) {
      throw new PhotoRefused(PhotoProblem.BUSY);
    }
    try {
      return work.get();
    } finally {
      free.release(megabytes);
    }
  }

  private boolean isEntered(int megabytes) {
    try {
      return free.tryAcquire(megabytes, LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
