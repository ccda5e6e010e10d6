package org.lintel.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** {@code ./lintel backup FILE}: works whether Lintel runs or not. */
public final class BackupCommand {
  private BackupCommand() {}

  public static void main(String[] arguments) {
    System.exit(CommandLine.run("backup", arguments, BackupCommand::write));
  }

  static void write(Path file, DatabaseSettings settings, CommandLine terminal) {
    if (settings.external().isPresent()) {
      write(file, settings, settings.external().get(), terminal);
      return;
    }
    if (!Files.isDirectory(settings.home().database())) {
      throw new DatabaseUnavailable("database.backup.nothing", settings.home().directory());
    }
    var running = EmbeddedPostgres.runningOn(settings.home());
    if (running.isPresent()) {
      write(file, settings, running.get(), terminal);
      return;
    }
    try (var postgres = EmbeddedPostgres.start(settings.home(), terminal::show).stoppedAtExit()) {
      write(file, settings, postgres.access(), terminal);
    }
  }

  private static void write(
      Path file, DatabaseSettings settings, DatabaseAccess access, CommandLine terminal) {
    new Backup(settings.home(), access, Clock.systemUTC()).write(file.toAbsolutePath());
    terminal.say("database.backup.done", file.toAbsolutePath());
  }
}
