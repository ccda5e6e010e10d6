package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code ./lintel start} as somebody at a terminal uses it: a second one on the same data is told
 * why it does not start, Ctrl-C stops everything that was started and leaves the data. Runs with
 * {@code --all}: with the cache that a first start makes it takes a minute and a half.
 */
@Tag("slow")
class LauncherStory {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

  private Path installation;
  private Path home;

  /** Where the start that is recorded for the cache has its data. */
  private Path temporary;

  /** A clone that was built before, with nothing in it that a start does not need. */
  @BeforeEach
  void install() throws Exception {
    installation = Homes.fresh("installation");
    home = Homes.fresh("launched");
    temporary = Homes.fresh("temporary");
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    Files.copy(Path.of("../lintel"), installation.resolve("lintel"));
    Path run = installation.resolve("app/target/run");
    Files.createDirectories(run.getParent());
    Installation.unpackInto(run);
  }

  @AfterEach
  void remove() {
    running().forEach(ProcessHandle::destroyForcibly);
    running().forEach(each -> each.onExit().join());
    Homes.remove(installation);
    Homes.remove(home);
    Homes.remove(temporary);
  }

  @Test
  void aSecondStartIsRefusedAndCtrlCLeavesNothingRunning() throws Exception {
    Process first = start("first.log");
    await(first, "first.log");
    ProcessHandle database = postmaster();
    assertThat(database.isAlive()).isTrue();
    awaitRecorded(first).onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(recorded()).as("data that its server would miss").isNotEmpty();

    Process second = start("second.log");
    assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isNotZero();
    assertThat(printed("second.log"))
        .contains("Another Lintel is already running on " + home)
        .doesNotContain("\tat ");
    assertThat(first.isAlive()).isTrue();
    assertThat(database.isAlive()).isTrue();

    endWithNothingLeft(first);
    // It has ended; the system may take a moment to take an orphan's last trace away.
    database.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(home.resolve("database").resolve("postmaster.pid")).doesNotExist();
  }

  @Test
  void theCacheIsMadeByTheStartThatIsLeftToDoIt() throws Exception {
    Process first = start("first.log");
    await(first, "first.log");
    assertThat(awaitRecorded(first).isAlive()).isTrue();
    endWithNothingLeft(first);

    Process second = start("second.log");
    await(second, "second.log");
    await(second, () -> Files.exists(installation.resolve("app/target/run/lintel.aot")));
    endWithNothingLeft(second);
  }

  private void endWithNothingLeft(Process started) throws Exception {
    interrupt(started);

    assertThat(started.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(started.exitValue()).as(printed("first.log")).isZero();
    assertThat(running()).as("left running").isEmpty();
    assertThat(temporary).isEmptyDirectory();
    assertThat(printed("first.log")).doesNotContain("\tat ");
  }

  /**
   * In a session of its own, as a terminal would have it; whoever runs the stories in the
   * background must not make it deaf to Ctrl-C.
   */
  private Process start(String log) throws IOException {
    var builder =
        new ProcessBuilder(
            "setsid",
            "env",
            "--default-signal=INT",
            installation.resolve("lintel").toString(),
            "start");
    builder
        .environment()
        .putAll(
            Map.of(
                "LINTEL_JAVA",
                System.getProperty("java.home"),
                "LINTEL_HOME",
                home.toString(),
                "LINTEL_PORT",
                "0",
                "LINTEL_HEAP",
                "512m",
                "TMPDIR",
                temporary.toString()));
    builder.environment().remove("LINTEL_DATABASE_URL");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(installation.resolve(log).toFile())
        .start();
  }

  /** Ctrl-C reaches everything that the terminal started, the shell and what it waits for. */
  private static void interrupt(Process started) throws Exception {
    assertThat(
            new ProcessBuilder("kill", "-INT", "--", "-" + started.pid())
                .inheritIO()
                .start()
                .waitFor())
        .isZero();
  }

  private void await(Process started, String log) {
    await(started, () -> ADDRESS.matcher(printed(log)).find());
  }

  private void await(Process started, BooleanSupplier isSo) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(started.isAlive()).as(printed("first.log")).isTrue();
      assertThat(System.nanoTime()).as(printed("first.log")).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private ProcessHandle postmaster() {
    return postmaster(home).orElseThrow();
  }

  /** The server of the start that is recorded for the cache. */
  private ProcessHandle awaitRecorded(Process started) {
    await(started, () -> recorded().stream().anyMatch(data -> postmaster(data).isPresent()));
    return recorded().stream().flatMap(data -> postmaster(data).stream()).findFirst().orElseThrow();
  }

  private List<Path> recorded() {
    try (var folders = Files.list(temporary)) {
      return folders.map(folder -> folder.resolve("data")).filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProcessHandle> postmaster(Path data) {
    Path file = data.resolve("database").resolve("postmaster.pid");
    try (var lines = Files.lines(file)) {
      return lines.findFirst().flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever runs from this installation or on its data. */
  private List<ProcessHandle> running() {
    return ProcessHandle.allProcesses()
        .filter(each -> {
          String command = each.info().commandLine().orElse("");
          return Stream.of(installation, home, temporary)
              .anyMatch(folder -> command.contains(folder.toString()));
        })
        .toList();
  }

  private String printed(String log) {
    try {
      return Files.readString(installation.resolve(log), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
