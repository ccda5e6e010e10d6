package org.lintel.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What must be stopped or removed even when somebody interrupts a benchmark: the last one first.
 */
final class AtExit {

  private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtExit::closeAll));
  }

  private AtExit() {}

  static synchronized void close(AutoCloseable open) {
    OPEN.push(open);
  }

  static synchronized void forget(AutoCloseable closed) {
    OPEN.remove(closed);
  }

  private static synchronized void closeAll() {
    while (!OPEN.isEmpty()) {
      AutoCloseable open = OPEN.pop();
      try {
        open.close();
      } catch (Exception failure) {
        System.err.println("could not close " + open + ": " + failure);
      }
    }
  }
}
