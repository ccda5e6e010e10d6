package org.lintel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What of a large test is run: all of it with {@code --all}, otherwise the commit decides. */
final class Turns {

  private static final String COMMIT = commit();

  private Turns() {}

  /** Whether it is the turn of one of several; over the commits each of them has its own. */
  static boolean has(String one, int several) {
    return Boolean.getBoolean("slow") || Math.floorMod((one + COMMIT).hashCode(), several) == 0;
  }

  private static String commit() {
    try {
      var git = new ProcessBuilder("git", "rev-parse", "HEAD").redirectErrorStream(true).start();
      return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
