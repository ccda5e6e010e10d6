package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.TestDatabase;

/** A disk that is really full: root mounts a small one; every system has /dev/full. */
class DiskSpaceTests {

  private final TestHome testHome = new TestHome();

  @BeforeEach
  void create() {
    testHome.create();
  }

  @AfterEach
  void remove() {
    run("umount", disk().toString());
    testHome.remove();
  }

  @Test
  void aFullDeviceIsRecognisedByWhatTheSystemSays() {
    var full = Path.of("/dev/full");

    assertRefused(
        "database.disk.full",
        () -> {
          try {
            Files.write(full, new byte[] {1});
          } catch (IOException e) {
            assertThat(FullDisk.isCauseOf(new UncheckedIOException(e))).isTrue();
            throw DiskSpace.unavailable(e, full);
          }
        });
  }

  @Test
  void aDiskThatIsTooSmallStopsTheFirstStartBeforeItBegins() {
    var folder = TestHome.BUNDLES;

    assertRefused("database.disk.tooSmall", () -> DiskSpace.require(folder, Long.MAX_VALUE));
  }

  @Test
  void aSmallDiskIsNamedWithWhatIsNeededAndFree() throws Exception {
    mount("120m");

    assertRefused("database.disk.tooSmall", () -> EmbeddedPostgres.start(home(), _ -> {}).close());
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheDiskFillsUpAndThereIsRoomAgain() throws Exception {
    mount("310m");
    try (var postgres = start()) {
      var owner = postgres.access().owner();
      EmbeddedPostgresTests.execute(owner, "CREATE TABLE answer (id int PRIMARY KEY, line text)");
      var filler = fill();
      int acknowledged = insertUntilFull(owner);

      Files.delete(filler);
      EmbeddedPostgresTests.execute(owner, "INSERT INTO answer VALUES (-1, 'again')");
      assertThat(EmbeddedPostgresTests.text(owner, "SELECT count(*) FROM answer WHERE id >= 0"))
          .isEqualTo(Integer.toString(acknowledged));
    }
  }

  private static int insertUntilFull(Login login) throws SQLException {
    int acknowledged = 0;
    try (var connection = login.connect();
        var insert =
            connection.prepareStatement("INSERT INTO answer VALUES (?, repeat('x', 900))")) {
      while (acknowledged < 1_000_000) {
        insert.setInt(1, acknowledged);
        insert.executeUpdate();
        acknowledged++;
      }
    } catch (SQLException e) {
      assertThat(FullDisk.isCauseOf(new IllegalStateException(e))).as(e.getMessage()).isTrue();
    }
    return acknowledged;
  }

  @Test
  void aDiskThatFillsUpDuringTheFirstStartLeavesNoHalfCluster() throws Exception {
    mount("30m");
    home().create();
    var bundle = PostgresBundle.unpacked(TestHome.BUNDLES, _ -> {});
    var user = ServerUser.choose(home(), bundle.directory());
    var postmaster = new Postmaster(bundle, home(), user, Durability.THROWAWAY);

    assertRefused("database.disk.full", () -> postmaster.create("x".repeat(43)));
    assertThat(home().directory()).isEmptyDirectory();
  }

  @Test
  void aBackupToAFullDiskLeavesNoHalfFile() throws Exception {
    mount("1m");
    var filler = fill();

    try (var database = new TestDatabase()) {
      var backup = new Backup(database.settings().home(), database.access(), Clock.systemUTC());
      assertRefused("database.disk.full", () -> backup.write(disk().resolve("backup.zip")));
    }
    try (var left = Files.list(disk())) {
      assertThat(left).containsExactly(filler);
    }
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(home(), TestHome.BUNDLES, Durability.THROWAWAY, _ -> {});
  }

  private LintelHome home() {
    return new LintelHome(disk().resolve("lintel"));
  }

  private Path disk() {
    return testHome.home().directory().resolveSibling("disk");
  }

  private void mount(String size) throws IOException {
    assumeTrue(ServerUser.isRoot(), "mounting a small disk needs root");
    Files.createDirectories(disk());
    var mounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + size + ",mode=755", "tmpfs", disk().toString());
    assumeTrue(mounted.succeeded(), "this root may not mount: " + mounted.output());
  }

  private Path fill() {
    var filler = disk().resolve("filler");
    run("dd", "if=/dev/zero", "of=" + filler, "bs=64k");
    run("dd", "if=/dev/zero", "of=" + filler, "bs=1", "oflag=append", "conv=notrunc", "count=4096");
    assertThat(filler).exists();
    return filler;
  }

  private static Command.Finished run(String... command) {
    return Command.run(Path.of("/"), Duration.ofSeconds(60), List.of(command));
  }

  private static void assertRefused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            DatabaseUnavailable.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
