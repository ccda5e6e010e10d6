package org.lintel.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Brings the cluster of a folder up, whatever state the last end left it in. */
final class ClusterStart {
  private static final int PORT_ATTEMPTS = 5;
  private static final int WAIT_ATTEMPTS = 300;
  private static final int WAIT_MILLIS = 200;

  private enum Answer {
    OURS,
    OTHER_VERSION,
    NOBODY
  }

  private final LintelHome home;
  private final Postmaster postmaster;
  private final Consumer<StartStep> progress;

  ClusterStart(LintelHome home, Postmaster postmaster, Consumer<StartStep> progress) {
    this.home = home;
    this.postmaster = postmaster;
    this.progress = progress;
  }

  /** The secret whose port the server listens on. */
  ServerSecret start() {
    var secret = secret();
    if (!postmaster.exists()) {
      progress.accept(StartStep.CREATING);
      postmaster.create(secret.administrator());
    }
    if (!postmaster.majorVersion().equals(PostgresBundle.MAJOR_VERSION)) {
      throw new DatabaseUnavailable(
          "database.data.otherVersion",
          home.database(),
          postmaster.majorVersion(),
          PostgresBundle.MAJOR_VERSION);
    }
    return startOrAdopt(secret);
  }

  private ServerSecret secret() {
    var file = home.databaseSecret();
    if (Files.exists(file)) {
      return ServerSecret.read(file);
    }
    if (postmaster.exists()) {
      throw new DatabaseUnavailable("database.secret.missing", file, home.database());
    }
    var secret = ServerSecret.random(LocalPort.choose());
    secret.write(file);
    return secret;
  }

  private ServerSecret startOrAdopt(ServerSecret secret) {
    var running = postmaster.running();
    if (running.isPresent()) {
      var found = secret.withPort(running.get().port());
      var answer = ask(found);
      if (answer == Answer.OURS) {
        progress.accept(StartStep.ADOPTING);
        return kept(found, secret);
      }
      if (answer == Answer.OTHER_VERSION) {
        postmaster.stop();
      }
    }
    progress.accept(StartStep.STARTING);
    return startFresh(secret);
  }

  private ServerSecret startFresh(ServerSecret secret) {
    var current = secret;
    int waits = 0;
    int ports = 0;
    while (true) {
      switch (postmaster.start(current.port())) {
        case Postmaster.Start.Started() -> {
          checkPassword(current);
          return kept(current, secret);
        }
        case Postmaster.Start.PortTaken() -> {
          if (++ports > PORT_ATTEMPTS) {
            throw new DatabaseUnavailable("database.port.taken", current.port());
          }
          current = current.withPort(LocalPort.choose());
        }
        case Postmaster.Start.PredecessorStillEnding() -> {
          if (++waits > WAIT_ATTEMPTS) {
            throw new DatabaseUnavailable("database.start.predecessor", home.database());
          }
          pause();
        }
      }
    }
  }

  private ServerSecret kept(ServerSecret current, ServerSecret saved) {
    if (current.port() != saved.port()) {
      current.write(home.databaseSecret());
    }
    return current;
  }

  private void checkPassword(ServerSecret secret) {
    if (ask(secret) == Answer.NOBODY) {
      throw new DatabaseUnavailable("database.start.silent", home.database(), secret.port());
    }
  }

  /** Waits while the server starts up or shuts down. */
  private Answer ask(ServerSecret secret) {
    for (int attempt = 0; attempt < WAIT_ATTEMPTS; attempt++) {
      try (var connection = new Cluster(secret).administrator().connect();
          var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "SELECT current_setting('data_directory'), current_setting('server_version')")) {
        row.next();
        return answer(Path.of(row.getString(1)), row.getString(2));
      } catch (SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
          throw passwordRefused(e);
        }
        if (!state.equals("57P03")) {
          return Answer.NOBODY;
        }
        pause();
      }
    }
    return Answer.NOBODY;
  }

  private Answer answer(Path dataDirectory, String version) {
    if (!dataDirectory.equals(home.database())) {
      return Answer.NOBODY;
    }
    return version.equals(PostgresBundle.VERSION) ? Answer.OURS : Answer.OTHER_VERSION;
  }

  private DatabaseUnavailable passwordRefused(SQLException cause) {
    return new DatabaseUnavailable(
        cause, "database.secret.refused", home.databaseSecret(), home.database());
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the database starts", e);
    }
  }
}
