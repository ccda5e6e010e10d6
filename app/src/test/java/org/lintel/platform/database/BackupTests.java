package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.TestDatabase;
import org.lintel.platform.database.BackupManifest.TableContent;
import org.lintel.platform.secret.KeyFile;

class BackupTests {

  @TempDir Path folder;
  private final TestHome testHome = new TestHome();
  private final TestDatabase source = new TestDatabase();

  @BeforeEach
  void create() {
    testHome.create();
    SampleData.insert(source.ownerJdbc());
  }

  @AfterEach
  void remove() {
    source.close();
    testHome.remove();
  }

  @Test
  void everyTableFileAndKeyComesBack() throws Exception {
    var key = new InstallationKey(home(), source.access()).open();
    SampleData.upload(home());
    var backup = backup();
    var before = contents(source.access());

    new Restore(embedded(), _ -> {}).from(backup);

    try (var database = Database.open(embedded(), _ -> {})) {
      assertThat(contents(database.access())).isEqualTo(before);
      assertThat(new InstallationKey(testHome.home(), database.access()).open().fingerprint())
          .isEqualTo(key.fingerprint());
      assertThat(SampleData.nextCommunity(database.access())).isGreaterThan(2);
    }
    assertThat(SampleData.uploads(testHome.home())).isEqualTo(SampleData.uploads(home()));
    assertThat(testHome.home().directory().resolve(Restore.UNFINISHED)).doesNotExist();
    assertThat(before)
        .filteredOn(table -> table.name().equals("organisation"))
        .singleElement()
        .extracting(TableContent::rows)
        .isEqualTo(2L);
    assertThat(rows(before, "photo")).isEqualTo(1);
  }

  @Test
  void aBackupOfAnOlderVersionMigrates() throws Exception {
    new Migrations(source.access()).clean();
    new Migrations(source.access()).migrateTo(MigrationVersion.fromVersion("0001"));
    SampleData.insertOrganisations(source.ownerJdbc());
    var backup = backup();

    try (var target = emptied()) {
      restoreInto(target, backup);

      assertThat(
              target
                  .ownerJdbc()
                  .sql("SELECT count(*) FROM organisation")
                  .query(Integer.class)
                  .single())
          .isEqualTo(2);
      assertThat(migrations(target)).containsAll(Migrations.known());
    }
  }

  @Test
  void aBackupIsOneMomentOfAllTables() throws Exception {
    var stopped = new AtomicBoolean();
    var underWay = new CountDownLatch(5);
    var writer =
        Thread.ofPlatform().start(() -> SampleData.insertPairs(source.access(), stopped, underWay));
    underWay.await();

    List<TableContent> tables;
    try (var backup = BackupFile.open(backup())) {
      tables = backup.manifest().tables();
    } finally {
      stopped.set(true);
      writer.join();
    }

    assertThat(rows(tables, "directory"))
        .isPositive()
        .isEqualTo(rows(tables, "installation_setting"));
  }

  @Test
  void onlyItsOwnerReadsABackupAndNothingIsOverwritten() throws Exception {
    var backup = backup();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
    assertThatThrownBy(this::backup)
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("exists");
    assertThat(folder.resolve("backup.zip.part")).doesNotExist();
  }

  @Test
  void aFolderThatIsInUseIsNotRestoredInto() throws IOException {
    var backup = backup();
    testHome.home().create();
    Files.writeString(testHome.home().directory().resolve("notes"), "mine");

    assertRefused("database.restore.notEmpty", () -> new Restore(embedded(), _ -> {}).from(backup));
    assertThat(testHome.home().directory().resolve("notes")).hasContent("mine");
  }

  @Test
  void aDatabaseThatIsInUseIsNotRestoredInto() {
    var backup = backup();

    try (var target = new TestDatabase()) {
      assertRefused("database.restore.usedDatabase", () -> restoreInto(target, backup));
    }
  }

  @Test
  void aRestoreThatWasCutShortIsSaidAndDoneAgain() throws Exception {
    var backup = backup();
    var unfinished = testHome.home().directory().resolve(Restore.UNFINISHED);
    Files.createDirectories(unfinished);
    Files.writeString(testHome.home().directory().resolve("key"), "left over");

    assertRefused("database.home.restoring", () -> Database.open(embedded(), _ -> {}));
    try (var target = emptied()) {
      restoreInto(target, backup);
    }
    assertThat(unfinished).doesNotExist();
    assertThat(KeyFile.read(testHome.home().key()).fingerprint()).isNotEmpty();
  }

  private Path backup() {
    var file = folder.resolve("backup.zip");
    new Backup(home(), source.access(), Clock.systemUTC()).write(file);
    return file;
  }

  private LintelHome home() {
    return new LintelHome(folder);
  }

  private DatabaseSettings embedded() {
    var defaults = DatabaseSettings.read(_ -> null);
    return new DatabaseSettings(
        testHome.home(), Optional.empty(), defaults.connections(), defaults.connectionWait());
  }

  private void restoreInto(TestDatabase target, Path backup) {
    var settings =
        new DatabaseSettings(
            testHome.home(), Optional.of(target.access()), 1, embedded().connectionWait());
    new Restore(settings, _ -> {}).from(backup);
  }

  private static TestDatabase emptied() {
    var database = new TestDatabase();
    new Migrations(database.access()).clean();
    return database;
  }

  private static void assertRefused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            DatabaseUnavailable.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private static long rows(List<TableContent> tables, String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  private static List<String> migrations(TestDatabase database) throws SQLException {
    try (var connection = database.access().owner().connect()) {
      return Migrations.applied(connection);
    }
  }

  /** Rows and order-free checksum of every table. */
  static List<TableContent> contents(DatabaseAccess access) throws SQLException, IOException {
    try (var connection = access.owner().connect()) {
      connection.setAutoCommit(false);
      var copy = new TableCopy(connection);
      copy.settle();
      var contents = new ArrayList<TableContent>();
      for (var table : copy.tables()) {
        var content = copy.out(table, OutputStream.nullOutputStream());
        contents.add(
            new TableContent(table.name(), table.columns(), content.rows(), "", content.content()));
      }
      return contents;
    }
  }
}
