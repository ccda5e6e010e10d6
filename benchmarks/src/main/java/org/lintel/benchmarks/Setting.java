package org.lintel.benchmarks;

import java.nio.file.Path;

/**
 * Where and how long to measure.
 *
 * @param root folder of the sources with the built application
 * @param isAll also what takes many minutes and gigabytes
 */
record Setting(Path root, Lengths lengths, boolean isAll) {

  /** Tells whoever waits what is going on. */
  void say(String what) {
    System.err.println("  " + what);
  }

  Path target() {
    return root.resolve("benchmarks").resolve("target");
  }
}
