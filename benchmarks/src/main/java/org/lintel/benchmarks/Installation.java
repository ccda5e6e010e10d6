package org.lintel.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * The built application as {@code ./lintel start} runs it: the same unpacked jar with the same
 * options. The acceptance stories start it with a cheaper compiler, which measures something else.
 */
final class Installation implements AutoCloseable {

  static final List<String> OPTIONS =
      List.of(
          "-Xmx768m",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "-Dfile.encoding=UTF-8");

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
  private static final int LONGEST_START = 180;
  private static final int LONGEST_STOP = 60;

  private final Path home;
  private final Path log;
  private final Process process;
  private final long begun;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final ConcurrentLinkedQueue<String> printed = new ConcurrentLinkedQueue<>();

  private Installation(Path home, Path log, Process process, long begun) {
    this.home = home;
    this.log = log;
    this.process = process;
    this.begun = begun;
  }

  /** Starts on a data folder with further options of the virtual machine. */
  static Installation start(Path root, Path home, String... options) throws IOException {
    long begun = System.nanoTime();
    Process process = builder(root, home, List.of(options)).start();
    Path log = root.resolve("benchmarks").resolve("target").resolve("application.log");
    Files.createDirectories(log.getParent());
    var installation = new Installation(home, log, process, begun);
    AtExit.close(installation);
    Thread.ofPlatform().daemon().start(installation::follow); // reading a pipe holds a carrier
    return installation;
  }

  /** The same with a server that allows more connections than its usual 100. */
  static Installation startWithConnections(Path root, Path home, int connections)
      throws IOException, SQLException {
    try (var first = start(root, home)) {
      first.port();
      try (var connection = first.administrator().connect();
          var statement = connection.createStatement()) {
        statement.execute("ALTER SYSTEM SET max_connections = " + connections);
      }
    }
    return start(root, home);
  }

  static ProcessBuilder builder(Path root, Path home, List<String> options) {
    Path jar = root.resolve("app").resolve("target").resolve("run").resolve("lintel-app.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing; ./lintel bench builds it");
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(options);
    command.addAll(List.of("-cp", jar.toString(), "org.lintel.Lintel"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LINTEL_HOME", home.toString());
    builder.environment().put("LINTEL_PORT", "0");
    builder.environment().remove("LINTEL_READY_DIRECTORY");
    builder.environment().remove("LINTEL_DATABASE_URL");
    return builder;
  }

  /** Waits until it says where it can be opened. */
  int port() {
    try {
      return port.get(LONGEST_START, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("did not start:\n" + String.join("\n", printed), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String address() {
    return "http://localhost:" + port();
  }

  /** Time since the process was asked for. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  long process() {
    return process.pid();
  }

  /** The server process of the database. */
  long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(home.resolve("database").resolve("postmaster.pid")).getFirst().strip());
  }

  /**
   * The role that may do everything: it fills tables past the row policies, sets foreign keys aside
   * while it loads, and asks for a checkpoint before a round.
   */
  Login administrator() throws IOException {
    var secret = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("database.properties"))) {
      secret.load(reader);
    }
    return new Login(
        Integer.parseInt(secret.getProperty("port", "")),
        "lintel",
        "postgres",
        secret.getProperty("administrator", ""));
  }

  /** The first thing printed that matches, waited for as long as a start may take. */
  String printed(String pattern) throws InterruptedException {
    var wanted = Pattern.compile(pattern);
    for (int tenths = 0; tenths < 10 * LONGEST_START; tenths++) {
      for (String line : printed) {
        var match = wanted.matcher(line);
        if (match.find()) {
          return match.group();
        }
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("nothing like " + pattern + " in " + printed);
  }

  private void follow() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        var kept = new PrintWriter(Files.newBufferedWriter(log), true)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        printed.add(line);
        kept.println(line);
        var match = ADDRESS.matcher(line);
        if (match.find()) {
          port.complete(Integer.valueOf(match.group(1)));
        }
      }
      port.completeExceptionally(new IllegalStateException("the application ended"));
    } catch (IOException e) {
      port.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("did not stop within " + LONGEST_STOP + " s: " + printed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    AtExit.forget(this);
  }
}
