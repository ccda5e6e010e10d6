package org.lintel.platform.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the data are and how many connections the application holds. Properties {@code lintel.…},
 * or environment variables of the same name in capitals with underscores; commands without the
 * application read the variables only.
 */
public record DatabaseSettings(
    LintelHome home, Optional<DatabaseAccess> external, int connections, Duration connectionWait) {

  static final int DEFAULT_CONNECTIONS = 16;
  static final int MAX_CONNECTIONS = 80;

  /** Beside those that are set; see {@link OrganisationDataSource}. */
  static final int NOBODYS_CONNECTIONS = 4;

  static final int EXPRESS_CONNECTIONS = 4;

  static final int DEFAULT_WAIT_MILLIS = 3_000;
  static final int MAX_WAIT_MILLIS = 60_000;

  public static DatabaseSettings fromEnvironment() {
    return read(name -> System.getenv(variable(name)));
  }

  /** Reads properties such as {@code lintel.home}; what is absent has its default. */
  public static DatabaseSettings read(Function<String, @Nullable String> properties) {
    var reading = new SettingsReading(properties);
    return new DatabaseSettings(
        reading
            .text("lintel.home")
            .map(Path::of)
            .map(LintelHome::new)
            .orElseGet(DatabaseSettings::defaultHome),
        ExternalDatabase.access(reading),
        reading.number("lintel.database.connections", DEFAULT_CONNECTIONS, 1, MAX_CONNECTIONS),
        Duration.ofMillis(
            reading.number("lintel.database.wait", DEFAULT_WAIT_MILLIS, 250, MAX_WAIT_MILLIS)));
  }

  private static LintelHome defaultHome() {
    return LintelHome.byDefault(ServerUser.isRoot(), Path.of(System.getProperty("user.home")));
  }

  static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
