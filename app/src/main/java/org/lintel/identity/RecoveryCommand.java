package org.lintel.identity;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lintel.platform.database.DatabaseAccess;
import org.lintel.platform.database.DatabaseSettings;
import org.lintel.platform.database.DatabaseUnavailable;
import org.lintel.platform.database.EmbeddedPostgres;
import org.lintel.platform.database.OrganisationDataSource;
import org.lintel.platform.secret.KeyFile;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.slf4j.LoggerFactory;

/**
 * {@code ./lintel recover [EMAIL]}: prints a one-time link by which a lost administrator chooses a
 * new password. Works on the server only, whether Lintel runs or not.
 */
public final class RecoveryCommand {

  private static final int FAILED = 1;

  private RecoveryCommand() {}

  public static void main(String[] arguments) {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var settings = DatabaseSettings.fromEnvironment();
    System.exit(run(arguments, settings, Texts.ofTerminal(), System.out));
  }

  static int run(String[] arguments, DatabaseSettings settings, Text text, PrintStream out) {
    try {
      var lines = withDatabase(settings, arguments, text);
      lines.forEach(out::println);
      return lines.isEmpty() ? FAILED : 0;
    } catch (DatabaseUnavailable e) {
      System.err.println(e.sentence(Locale.getDefault()));
      return FAILED;
    } catch (KeyFile.Damaged e) {
      System.err.println(text.get("identity.recovery.key", settings.home().key()));
      return FAILED;
    }
  }

  private static List<String> withDatabase(DatabaseSettings settings, String[] arguments, Text text)
      throws KeyFile.Damaged {
    if (settings.external().isPresent()) {
      return recover(settings, settings.external().get(), arguments, text);
    }
    var running = EmbeddedPostgres.runningOn(settings.home());
    if (running.isPresent()) {
      return recover(settings, running.get(), arguments, text);
    }
    try (var postgres = EmbeddedPostgres.start(settings.home(), _ -> {})) {
      return recover(settings, postgres.access(), arguments, text);
    }
  }

  private static List<String> recover(
      DatabaseSettings settings, DatabaseAccess access, String[] arguments, Text text)
      throws KeyFile.Damaged {
    var key = KeyFile.read(settings.home().key());
    try (var source = new OrganisationDataSource(access.application(), settings)) {
      return new Recovery(source, settings.home(), key, text).links(Arrays.asList(arguments));
    }
  }
}
