package org.lintel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.platform.secret.SecretFile;

/** The server process of one cluster: created, started, found again, stopped. */
final class Postmaster {

  /** What a server writes about itself beside its data. */
  record Running(long process, int port) {}

  sealed interface Start {
    record Started() implements Start {}

    record PortTaken() implements Start {}

    /**
     * Processes of a killed predecessor still hold its memory; they end by themselves within
     * moments.
     */
    record PredecessorStillEnding() implements Start {}
  }

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final PostgresBundle bundle;
  private final LintelHome home;
  private final Path data;
  private final ServerUser user;
  private final Durability durability;
  private final PostmasterLog log;

  Postmaster(PostgresBundle bundle, LintelHome home, ServerUser user, Durability durability) {
    this.bundle = bundle;
    this.home = home;
    this.data = home.database();
    this.user = user;
    this.durability = durability;
    this.log = new PostmasterLog(data);
  }

  boolean exists() {
    return Files.exists(data);
  }

  /** Into a folder beside it, then renamed: a killed start leaves no half cluster. */
  void create(String administratorPassword) {
    var part = data.resolveSibling(data.getFileName() + ".part");
    var password = data.resolveSibling("initdb.password");
    try {
      PostgresBundle.delete(part);
      Files.createDirectory(part);
      user.own(part);
      SecretFile.write(password, administratorPassword.getBytes(StandardCharsets.US_ASCII));
      user.own(password);
      var created = run(initdb(part, password));
      if (!created.succeeded()) {
        PostgresBundle.delete(part);
        throw initdbFailed(created.output());
      }
      Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw DiskSpace.unavailable(e, data);
    } finally {
      deleteIfExists(password);
    }
  }

  private List<String> initdb(Path directory, Path password) {
    var command = new ArrayList<String>();
    command.addAll(List.of(bundle.program("initdb"), "--pgdata=" + directory));
    command.addAll(List.of("--username=postgres", "--pwfile=" + password, "--encoding=UTF8"));
    command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    command.addAll(List.of("--auth=scram-sha-256", "--data-checksums", "--no-instructions"));
    command.addAll(durability.initdbOptions());
    return command;
  }

  private DatabaseUnavailable initdbFailed(String output) {
    if (DiskSpace.isFull(output)) {
      return new DatabaseUnavailable("database.disk.full", home.directory());
    }
    if (output.contains("could not look up effective user ID")) {
      return new DatabaseUnavailable("database.user.unnamed");
    }
    return new DatabaseUnavailable("database.create.failed", PostmasterLog.lastLine(output));
  }

  Start start(int port) {
    user.own(data);
    log.begin();
    var options = String.join(" ", durability.serverOptions(port));
    var started = control("start", "--log=" + log.file(), "--options=" + options);
    if (started.succeeded()) {
      return new Start.Started();
    }
    var written = log.sinceBegin();
    if (written.contains("Address already in use")) {
      return new Start.PortTaken();
    }
    if (written.contains("pre-existing shared memory block")) {
      return new Start.PredecessorStillEnding();
    }
    throw startFailed(written + "\n" + started.output());
  }

  private DatabaseUnavailable startFailed(String output) {
    return DiskSpace.isFull(output)
        ? new DatabaseUnavailable("database.disk.full", home.directory())
        : new DatabaseUnavailable(
            "database.start.failed", data, PostmasterLog.firstFatalLine(output));
  }

  /**
   * Rolls back what is unfinished and lets no client wait: SIGTERM alone would wait for every
   * client.
   */
  void stop() {
    var stopped = control("stop", "--mode=fast");
    if (!stopped.succeeded() && running().isPresent()) {
      throw new DatabaseUnavailable("database.stop.failed", data, stopped.output().strip());
    }
  }

  /** The server that its process file names, if that process lives. */
  Optional<Running> running() {
    try {
      var lines = Files.readAllLines(data.resolve("postmaster.pid"));
      if (lines.size() < 4) {
        return Optional.empty();
      }
      long process = Long.parseLong(lines.get(0).strip());
      int port = Integer.parseInt(lines.get(3).strip());
      return isAlive(process) ? Optional.of(new Running(process, port)) : Optional.empty();
    } catch (IOException | NumberFormatException noServer) {
      return Optional.empty();
    }
  }

  private static boolean isAlive(long process) {
    return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
  }

  /** The major version that wrote the data, which another one cannot read. */
  String majorVersion() {
    try {
      return Files.readString(data.resolve("PG_VERSION")).strip();
    } catch (IOException e) {
      throw new DatabaseUnavailable(e, "database.data.unreadable", data, e);
    }
  }

  private Command.Finished control(String action, String... options) {
    var command = new ArrayList<String>();
    command.addAll(List.of(bundle.program("pg_ctl"), action, "--pgdata=" + data));
    command.addAll(List.of(options));
    command.addAll(List.of("--wait", "--timeout=" + LIMIT.toSeconds()));
    return run(command);
  }

  private Command.Finished run(List<String> command) {
    var whole = new ArrayList<>(user.prefix());
    whole.addAll(command);
    return Command.run(bundle.directory(), LIMIT.plusSeconds(10), whole);
  }

  private static void deleteIfExists(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
