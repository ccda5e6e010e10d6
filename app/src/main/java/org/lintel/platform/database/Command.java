package org.lintel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, with PostgreSQL's own variables kept out and messages in English. */
final class Command {

  record Finished(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  static final int NOT_FOUND = 127;
  static final int TIMED_OUT = 124;

  private Command() {}

  static Finished run(Path directory, Duration limit, List<String> command) {
    try {
      var output = Files.createTempFile("lintel-", ".out");
      try {
        int exit = runInto(output, directory, limit, command);
        return new Finished(exit, Files.readString(output));
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int runInto(Path output, Path directory, Duration limit, List<String> command)
      throws IOException {
    var builder = new ProcessBuilder(command);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      Files.writeString(output, String.valueOf(e.getMessage()));
      return NOT_FOUND;
    }
    process.getOutputStream().close();
    return exitOf(process, limit);
  }

  private static int exitOf(Process process, Duration limit) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return TIMED_OUT;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return TIMED_OUT;
    }
  }
}
