package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The commands as people run them: in a process of their own, beside a running server. */
class CommandTests {

  private record Ended(int exit, String output) {}

  @TempDir Path folder;
  private final TestHome source = new TestHome();
  private final TestHome target = new TestHome();

  @BeforeEach
  void create() {
    source.create();
    target.create();
  }

  @AfterEach
  void remove() {
    source.remove();
    target.remove();
  }

  @Test
  void aBackupTakenWhileLintelRunsIsRestoredByCommand() throws Exception {
    var backup = folder.resolve("backup.zip");
    List<BackupManifest.TableContent> before;
    try (var postgres = start(source)) {
      new Migrations(postgres.access()).migrate();
      SampleData.insert(jdbc(postgres.access().owner()));
      new InstallationKey(source.home(), postgres.access()).open();
      before = BackupTests.contents(postgres.access());
      var nowhere = folder.resolve("missing").resolve("backup.zip").toString();
      assertThat(run(BackupCommand.class, source, "zh_CN.UTF-8", nowhere))
          .isEqualTo(
              new Ended(
                  1, "没有文件夹 %s：请先建立，或换一个文件夹，没有写入任何内容。\n".formatted(folder.resolve("missing"))));
      assertThat(run(BackupCommand.class, source, "en_US.UTF-8", backup.toString()))
          .isEqualTo(
              new Ended(
                  0,
                  "Backup written: %s. It holds all personal data and the key to them: keep it where only you can read it.\n"
                      .formatted(backup)));
    }

    var restored = run(RestoreCommand.class, target, "en_US.UTF-8", backup.toString());

    assertThat(restored.output()).contains("Restored into " + target.home().directory());
    assertThat(restored.exit()).isZero();
    try (var postgres = start(target)) {
      assertThat(BackupTests.contents(postgres.access())).isEqualTo(before);
    }
    var later = folder.resolve("later.zip");
    assertThat(run(BackupCommand.class, target, "en_US.UTF-8", later.toString()).exit()).isZero();
    try (var file = BackupFile.open(later)) {
      assertThat(file.manifest().tables()).hasSameSizeAs(before);
    }
  }

  @Test
  void aCommandThatCannotWorkSaysSoInOneSentenceOfTheUsersLanguage() throws Exception {
    var backup = folder.resolve("backup.zip").toString();

    assertThat(run(BackupCommand.class, source, "en_US.UTF-8"))
        .isEqualTo(new Ended(2, "Usage: ./lintel backup FILE\n"));
    assertThat(run(BackupCommand.class, source, "en_US.UTF-8", backup))
        .isEqualTo(
            new Ended(
                1,
                "There are no data to back up in %s: check LINTEL_HOME.\n"
                    .formatted(source.home().directory())));
    assertThat(run(RestoreCommand.class, target, "zh_CN.UTF-8", backup))
        .isEqualTo(new Ended(1, "没有文件 " + backup + "。\n"));
  }

  @Test
  void aRestoreThatIsKilledIsDoneAgainAndItsServerEnds() throws Exception {
    var backup = folder.resolve("backup.zip");
    try (var database = new TestDatabase()) {
      SampleData.insert(database.ownerJdbc());
      new Backup(source.home(), database.access(), Clock.systemUTC()).write(backup);
    }
    var unfinished = new LintelHome(target.home().directory().resolve(Restore.UNFINISHED));

    kill(begin(RestoreCommand.class, target, "en_US.UTF-8", backup.toString()), unfinished);
    var left = server(unfinished);
    assertThat(run(RestoreCommand.class, target, "en_US.UTF-8", backup.toString()).exit()).isZero();
    assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(5));
    assertThat(unfinished.directory()).doesNotExist();
  }

  private static void kill(Process restore, LintelHome unfinished) throws InterruptedException {
    var servers = unfinished.database().resolve("postmaster.pid");
    for (int wait = 0; !Files.exists(servers); wait++) {
      assertThat(wait).as("tenths of a second without a server").isLessThan(1200);
      Thread.sleep(100);
    }
    restore.destroyForcibly().waitFor();
  }

  private static ProcessHandle server(LintelHome home) throws IOException {
    var process = Files.readAllLines(home.database().resolve("postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(process)).orElseThrow();
  }

  private static EmbeddedPostgres start(TestHome home) {
    return EmbeddedPostgres.start(home.home(), TestHome.BUNDLES, Durability.THROWAWAY, _ -> {});
  }

  private static JdbcClient jdbc(Login login) {
    return JdbcClient.create(
        new DriverManagerDataSource(login.url(), login.user(), login.password()));
  }

  private static Ended run(Class<?> command, TestHome home, String language, String... arguments)
      throws IOException, InterruptedException {
    var process = begin(command, home, language, arguments);
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), output);
  }

  private static Process begin(
      Class<?> command, TestHome home, String language, String... arguments) throws IOException {
    var locale = language.split("[_.]", -1);
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of("-Duser.language=" + locale[0], "-Duser.country=" + locale[1]));
    line.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), command.getName()));
    line.addAll(List.of(arguments));
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("LINTEL_HOME", home.home().directory().toString());
    builder.environment().remove("LINTEL_DATABASE_URL");
    return builder.start();
  }
}
