package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTests {

  private static final String URL = "lintel.database.url";

  @Test
  void defaultsArePinned() {
    var settings = DatabaseSettings.read(_ -> null);

    assertThat(settings.external()).isEmpty();
    assertThat(settings.connections()).isEqualTo(16);
    assertThat(settings.connectionWait()).isEqualTo(Duration.ofSeconds(3));
    assertThat(LintelHome.byDefault(true, Path.of("/root")).directory())
        .isEqualTo(Path.of("/var/lib/lintel"));
    assertThat(LintelHome.byDefault(false, Path.of("/home/wang")).directory())
        .isEqualTo(Path.of("/home/wang/.lintel"));
  }

  @Test
  void everySettingIsRead() {
    var settings =
        read(
            Map.of(
                "lintel.home", "/srv/lintel",
                "lintel.database.connections", "40",
                "lintel.database.wait", "500"));

    assertThat(settings.home().directory()).isEqualTo(Path.of("/srv/lintel"));
    assertThat(settings.connections()).isEqualTo(40);
    assertThat(settings.connectionWait()).isEqualTo(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "81", "-1", "many", "99999999999"})
  void aSenselessNumberIsNamedWithItsLimits(String number) {
    assertThatThrownBy(() -> read(Map.of("lintel.database.connections", number)))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessage("LINTEL_DATABASE_CONNECTIONS is %s, it must be a number from 1 to 80.", number);
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://web:s%40fe@db.example:5433/lintel, jdbc:postgresql://db.example:5433/lintel",
    "jdbc:postgresql://web:s%40fe@db.example/lintel?sslmode=require, jdbc:postgresql://db.example/lintel?sslmode=require",
    "postgres://web:s%40fe@db.example/lintel, jdbc:postgresql://db.example/lintel",
  })
  void theAddressMayCarryTheRole(String address, String jdbc) {
    var access =
        read(Map.of(URL, address, "lintel.database.owner.user", "owner")).external().orElseThrow();

    assertThat(access.application()).isEqualTo(new Login(jdbc, "web", "s@fe"));
    assertThat(access.owner()).isEqualTo(new Login(jdbc, "owner", ""));
  }

  @Test
  void theOwnerMayGoAnotherWay() {
    var access =
        read(Map.of(
                URL,
                "postgresql://pooler/lintel",
                "lintel.database.user",
                "web",
                "lintel.database.password",
                "a",
                "lintel.database.owner.url",
                "postgresql://keeper:b@primary/lintel"))
            .external()
            .orElseThrow();

    assertThat(access.application())
        .isEqualTo(new Login("jdbc:postgresql://pooler/lintel", "web", "a"));
    assertThat(access.owner())
        .isEqualTo(new Login("jdbc:postgresql://primary/lintel", "keeper", "b"));
  }

  @Test
  void aMissingRoleIsNamed() {
    assertThatThrownBy(() -> read(Map.of(URL, "postgresql://web@db.example/lintel")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessage(
            "LINTEL_DATABASE_OWNER_USER is missing, it is needed with LINTEL_DATABASE_URL.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://db/lintel",
        "postgresql://db",
        "postgresql://db/",
        "db.example",
        "::",
        "postgresql://user:top secret@db/lintel"
      })
  void whatIsNoAddressIsRefusedWithoutRepeatingIt(String address) {
    assertThatThrownBy(() -> read(Map.of(URL, address, "lintel.database.owner.user", "owner")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("LINTEL_DATABASE_URL")
        .hasMessageNotContaining("top secret");
  }

  private static DatabaseSettings read(Map<String, String> properties) {
    return DatabaseSettings.read(properties::get);
  }
}
