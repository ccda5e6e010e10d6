package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTests {

  private final TestHome testHome = new TestHome();
  private final List<StartStep> steps = new ArrayList<>();

  @BeforeEach
  void create() {
    testHome.create();
  }

  @AfterEach
  void remove() {
    testHome.remove();
  }

  @Test
  void aRestartKeepsDataPortAndPasswords() throws SQLException {
    DatabaseAccess first;
    try (var postgres = start()) {
      first = postgres.access();
      execute(first.owner(), "CREATE TABLE note (line text)");
      execute(first.owner(), "INSERT INTO note VALUES ('业主：水管已修好')");
    }
    assertThat(steps).contains(StartStep.CREATING, StartStep.STARTING);
    steps.clear();

    try (var postgres = start()) {
      assertThat(postgres.access()).isEqualTo(first);
      assertThat(text(first.owner(), "SELECT line FROM note")).isEqualTo("业主：水管已修好");
    }
    assertThat(steps).containsExactly(StartStep.STARTING);
  }

  @Test
  void dataAreKeptSafely() throws SQLException {
    try (var postgres = start(Durability.SAFE)) {
      var owner = postgres.access().owner();
      var administrator = new Cluster(postgres.secret()).administrator();

      assertThat(text(owner, "SHOW fsync")).isEqualTo("on");
      assertThat(text(owner, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(text(owner, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(text(owner, "SHOW data_checksums")).isEqualTo("on");
      assertThat(text(owner, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(text(owner, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(text(administrator, "SHOW unix_socket_directories")).isEmpty();
      assertThat(text(owner, "SHOW log_error_verbosity")).isEqualTo("terse");
      assertThat(text(owner, "SHOW server_version")).isEqualTo(PostgresBundle.VERSION);
      assertThat(text(owner, "SELECT upper('éß') || lower('ÀÇ')")).isEqualTo("Éßàç");
    }
  }

  @Test
  void onlyItsOwnerReadsTheSecret() throws Exception {
    try (var postgres = start()) {
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(home().databaseSecret())))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().database())))
          .isEqualTo("rwx------");
      assertThat(Files.exists(home().directory().resolve("initdb.password"))).isFalse();

      var wrong = new Login(postgres.access().application().url(), Cluster.APPLICATION, "wrong");
      assertThatThrownBy(wrong::connect)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
  }

  @Test
  void theApplicationIsNeitherSuperuserNorPastTheRowPolicies() throws SQLException {
    try (var postgres = start()) {
      var query =
          "SELECT rolsuper::text || rolbypassrls::text FROM pg_roles WHERE rolname = current_user";

      assertThat(text(postgres.access().application(), query)).isEqualTo("falsefalse");
      assertThat(text(postgres.access().owner(), query)).isEqualTo("falsetrue");
      assertThatThrownBy(() ->
              execute(postgres.access().application(), "CREATE TABLE public.sneaked_in (id int)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aSecondInstanceOnTheSameFolderIsRefused() {
    try (var _ = start()) {
      assertRefused("database.home.inUse", home().directory().toString());
    }
  }

  @Test
  void aServerLeftByAKilledApplicationIsAdopted() throws SQLException {
    var postgres = start();
    execute(postgres.access().owner(), "CREATE TABLE note (line text)");
    long left = postgres.postmaster().running().orElseThrow().process();
    postgres.abandon();
    steps.clear();

    try (var adopting = start()) {
      assertThat(steps).containsExactly(StartStep.ADOPTING);
      assertThat(adopting.postmaster().running().orElseThrow().process()).isEqualTo(left);
      assertThat(text(adopting.access().application(), "SELECT 1")).isEqualTo("1");
    }
    for (var process : ProcessHandle.of(left).stream().toList()) {
      assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(5));
    }
  }

  @Test
  void aTakenPortIsChosenAgainAndKept() throws Exception {
    int port;
    try (var postgres = start()) {
      port = postgres.secret().port();
    }

    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        var postgres = start()) {
      assertThat(postgres.secret().port()).isNotEqualTo(port);
      assertThat(ServerSecret.read(home().databaseSecret())).isEqualTo(postgres.secret());
      assertThat(text(postgres.access().application(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aDamagedSecretIsNamed() throws Exception {
    start().close();
    var secret = home().databaseSecret();
    var whole = Files.readString(secret);

    Files.writeString(secret, whole.substring(0, whole.length() / 2));
    assertRefused("database.secret.damaged", secret.toString());
    Files.write(secret, new byte[] {0, 1, 2, 3});
    assertRefused("database.secret.damaged", secret.toString());
    Files.delete(secret);
    assertRefused("database.secret.missing", secret.toString());
    ServerSecret.random(ServerSecret.random(LocalPort.choose()).port()).write(secret);
    assertRefused("database.secret.refused", secret.toString());

    Files.writeString(secret, whole);
    start().close();
  }

  @Test
  void dataOfAnotherMajorVersionAreLeftAlone() throws Exception {
    start().close();
    Files.writeString(home().database().resolve("PG_VERSION"), "17\n");

    assertRefused("database.data.otherVersion", "17");
  }

  @Test
  void anUnusableFolderIsNamed() throws Exception {
    Files.writeString(home().directory(), "a file where the folder should be");

    assertRefused("database.home.unwritable", home().directory().toString());
  }

  @Test
  void everySentenceExistsInBothLanguages() {
    var refused = new DatabaseUnavailable("database.disk.tooSmall", Path.of("/data"), 300, 12);

    assertThat(refused.sentence(Locale.CHINA)).contains("/data", "300 MB", "12 MB", "空间");
    assertThat(refused.sentence(Locale.US)).contains("/data", "300 MB", "12 MB");
    for (var step : StartStep.values()) {
      assertThat(step.sentence(Locale.CHINA)).isNotEqualTo(step.sentence(Locale.US));
    }
  }

  private void assertRefused(String key, String named) {
    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            DatabaseUnavailable.class,
            refused -> {
              assertThat(refused.key()).isEqualTo(key);
              assertThat(refused).hasMessageContaining(named);
            });
    if (!key.equals("database.home.inUse") && Files.isDirectory(home().database())) {
      assertThat(home().database().resolve("postmaster.pid")).doesNotExist();
    }
  }

  private EmbeddedPostgres start() {
    return start(Durability.THROWAWAY);
  }

  private EmbeddedPostgres start(Durability durability) {
    return EmbeddedPostgres.start(home(), TestHome.BUNDLES, durability, steps::add);
  }

  private LintelHome home() {
    return testHome.home();
  }

  static void execute(Login login, String sql) throws SQLException {
    try (var connection = login.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String text(Login login, String query) throws SQLException {
    try (var connection = login.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
