package org.lintel.platform.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** Runs a command that takes one file, and says in one sentence how it ended. */
record CommandLine(PrintStream out, Locale locale) {

  @FunctionalInterface
  interface Work {
    void run(Path file, DatabaseSettings settings, CommandLine terminal);
  }

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  /** The exit status. */
  static int run(String name, String[] arguments, Work work) {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var locale = Locale.getDefault();
    if (arguments.length != 1) {
      new CommandLine(System.err, locale).say("database.command.usage", name);
      return MISUSED;
    }
    try {
      var settings = DatabaseSettings.fromEnvironment();
      work.run(Path.of(arguments[0]), settings, new CommandLine(System.out, locale));
      return 0;
    } catch (DatabaseUnavailable e) {
      System.err.println(e.sentence(locale));
      return FAILED;
    }
  }

  void show(StartStep step) {
    out.println(step.sentence(locale));
  }

  void say(String key, Object argument) {
    out.println(DatabaseUnavailable.sentence(locale, key, String.valueOf(argument)));
  }
}
