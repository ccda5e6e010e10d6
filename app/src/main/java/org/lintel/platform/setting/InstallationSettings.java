package org.lintel.platform.setting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.lintel.platform.secret.PersonalDataCipher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The installation's settings: the environment's word first, then what is stored. */
@Component
public class InstallationSettings {

  private static final String PREFIX = "lintel.";

  private final JdbcClient database;
  private final Environment environment;
  private final PersonalDataCipher cipher;
  private final Clock clock;

  public InstallationSettings(
      JdbcClient database, Environment environment, PersonalDataCipher cipher, Clock clock) {
    this.database = database;
    this.environment = environment;
    this.cipher = cipher;
    this.clock = clock;
  }

  public Optional<String> value(Setting setting) {
    return isFixed(setting) ? ofEnvironment(setting) : stored(setting);
  }

  /** Whether the environment decides, so that storing a value would have no effect. */
  public boolean isFixed(Setting setting) {
    return environment.containsProperty(PREFIX + setting.key());
  }

  /** Stores a value; an empty one takes the setting back. */
  public void put(Setting setting, String value) {
    if (value.isBlank()) {
      remove(setting);
    } else {
      write(setting, setting.isSecret() ? encrypted(value) : value.strip());
    }
  }

  private Optional<String> ofEnvironment(Setting setting) {
    return Optional.ofNullable(environment.getProperty(PREFIX + setting.key()))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private Optional<String> stored(Setting setting) {
    return database
        .sql(
            """
            SELECT value
            FROM installation_setting
            WHERE name = :name
            """)
        .param("name", setting.key())
        .query(String.class)
        .optional()
        .map(value -> setting.isSecret() ? decrypted(value) : value);
  }

  private String encrypted(String value) {
    return Base64.getEncoder().encodeToString(cipher.encrypt(value));
  }

  private String decrypted(String value) {
    return cipher.decrypt(Base64.getDecoder().decode(value));
  }

  private void write(Setting setting, String value) {
    database
        .sql(
            """
            INSERT INTO installation_setting (name, value, changed_at)
            VALUES (:name, :value, :now)
            ON CONFLICT (name) DO UPDATE
            SET value = excluded.value,
                changed_at = excluded.changed_at
            """)
        .param("name", setting.key())
        .param("value", value)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private void remove(Setting setting) {
    database
        .sql(
            """
            DELETE FROM installation_setting
            WHERE name = :name
            """)
        .param("name", setting.key())
        .update();
  }
}
