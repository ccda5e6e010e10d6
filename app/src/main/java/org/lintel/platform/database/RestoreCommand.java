package org.lintel.platform.database;

import java.nio.file.Path;

/**
 * {@code ./lintel restore FILE}: into an empty folder, and an empty database when it is an external
 * one.
 */
public final class RestoreCommand {
  private RestoreCommand() {}

  public static void main(String[] arguments) {
    System.exit(CommandLine.run("restore", arguments, RestoreCommand::restore));
  }

  static void restore(Path file, DatabaseSettings settings, CommandLine terminal) {
    new Restore(settings, terminal::show).from(file.toAbsolutePath());
    terminal.say("database.restore.done", settings.home().directory());
  }
}
