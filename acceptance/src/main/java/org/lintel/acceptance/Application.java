package org.lintel.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The built application, unpacked as {@code ./lintel} does it, as a process of its own on a data
 * directory that outlives it.
 */
public final class Application implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
  private static final int MAX_START_SECONDS = 120;

  private final Launch launch;
  private final ConcurrentLinkedQueue<String> output = new ConcurrentLinkedQueue<>();
  private @Nullable Process process;
  private String address = "";

  private Application(Launch launch) {
    this.launch = launch;
  }

  /** Starts on a data directory; the same directory again is a restart. */
  public static Application start(Path home, String... arguments) {
    return start(Launch.on(home, arguments));
  }

  /** The same, told more than a folder. */
  public static Application start(Launch launch) {
    var application = new Application(launch);
    application.start();
    return application;
  }

  /** Runs a command of the built application that needs neither server nor data directory. */
  public static Process command(String type, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", Installation.JAR.toString(), type));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Where it can be opened, without a slash at the end. */
  public String address() {
    return address;
  }

  /** What it has printed so far. */
  public List<String> output() {
    return List.copyOf(output);
  }

  /** The first thing printed that matches, for example a one-time link. */
  public String printed(String pattern) {
    var compiled = Pattern.compile(pattern);
    return output.stream()
        .map(compiled::matcher)
        .filter(java.util.regex.Matcher::find)
        .map(match -> match.group())
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing like " + pattern + " in " + output));
  }

  /** The first thing printed that matches, waiting for it. */
  public String awaitPrinted(String pattern, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end) {
      if (output.stream().anyMatch(Pattern.compile(pattern).asPredicate())) {
        return printed(pattern);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    return printed(pattern);
  }

  public Path home() {
    return launch.home();
  }

  public long pid() {
    return running().pid();
  }

  /** Its PostgreSQL, as the file that the server keeps beside its data names it. */
  public ProcessHandle postmaster() {
    return findPostmaster()
        .orElseThrow(() -> new AssertionError("no PostgreSQL runs in " + home() + ": " + output));
  }

  /** Waits until another PostgreSQL runs than the one that was killed. */
  public void awaitOtherPostmaster(long killed) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(MAX_START_SECONDS).toNanos();
    while (findPostmaster().filter(server -> server.pid() != killed).isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("PostgreSQL was not started again: " + output);
      }
      Thread.sleep(50);
    }
  }

  private Optional<ProcessHandle> findPostmaster() {
    try (var lines = Files.lines(home().resolve("database").resolve("postmaster.pid"))) {
      return lines
          .findFirst()
          .map(line -> Long.parseLong(line.strip()))
          .flatMap(ProcessHandle::of)
          .filter(ProcessHandle::isAlive);
    } catch (NoSuchFileException stopped) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a power cut would: no time to tidy up. */
  public void kill() {
    try {
      running().destroyForcibly().waitFor();
      keepOutput();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    Process current = process;
    if (current == null) {
      return;
    }
    current.destroy();
    try {
      if (!current.waitFor(60, TimeUnit.SECONDS)) {
        current.destroyForcibly();
        keepOutput();
        throw new AssertionError("did not stop within 60 s: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    process = null;
    keepOutput();
  }

  /** For whoever looks into a story that failed. */
  private void keepOutput() {
    Path log = Path.of("target", "output", home().getFileName() + ".log");
    try {
      Files.createDirectories(log.getParent());
      Files.write(log, output, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process running() {
    Process current = process;
    if (current == null) {
      throw new IllegalStateException("not started");
    }
    return current;
  }

  private void start() {
    try {
      process = launch.builder().start();
      address = "http://localhost:" + awaitPort(running());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String awaitPort(Process started) {
    var port = new CompletableFuture<String>();
    // Reading a pipe holds its carrier: a third application would wait for ever on two processors.
    Thread.ofPlatform().daemon().start(() -> follow(started, port));
    try {
      return port.get(MAX_START_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new AssertionError("did not start: " + String.join("\n", output), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void follow(Process started, CompletableFuture<String> port) {
    try (BufferedReader reader = started.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        output.add(line);
        var match = ADDRESS.matcher(line);
        if (match.find()) {
          port.complete(match.group(1));
        }
      }
      port.completeExceptionally(new AssertionError("the application ended"));
    } catch (IOException e) {
      port.completeExceptionally(e);
    }
  }
}
