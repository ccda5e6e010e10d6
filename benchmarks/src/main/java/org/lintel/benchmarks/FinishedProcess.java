package org.lintel.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process has taken from its start to its end.
 *
 * @param seconds by the clock
 * @param processor seconds of processor time
 * @param megabytes most that it held at once
 * @param printed everything it said
 */
record FinishedProcess(double seconds, double processor, double megabytes, String printed) {

  private static final int LOOK_EVERY = 20;

  static FinishedProcess run(Path log, List<String> command)
      throws IOException, InterruptedException {
    double before = Processes.processorOfEndedChildren();
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    AutoCloseable ending = process::destroyForcibly;
    AtExit.close(ending);
    double most = 0;
    while (!process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, Processes.peakMemory(process.pid()));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    AtExit.forget(ending);
    String printed = Files.readString(log, StandardCharsets.UTF_8);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with:\n" + printed);
    }
    return new FinishedProcess(
        seconds, Processes.processorOfEndedChildren() - before, most, printed);
  }
}
