package org.lintel.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The limit that storing answers is compared with: one row of the same shape and indexes, one
 * INSERT, one commit, over plain JDBC, on the same server. It checks nothing, counts nothing and
 * speaks no HTTP.
 */
final class SingleRowInserts implements AutoCloseable {

  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS benchmark.answer (LIKE response INCLUDING ALL)
      """;

  private static final String INSERT =
      """
      INSERT INTO benchmark.answer
        (community_id, id, organisation_id, wave_id, version_id, household_id, link_id,
         submission_ids, channel, language, first_submitted_at, submitted_at, month, scores,
         absences)
      VALUES (?, ?, 1, 1, 1, ?, ?, ?, 'API', 'zh-CN', ?, ?, ?, ?, ?)
      """;

  private static final String PGBENCH_INSERT =
      """
      INSERT INTO benchmark.answer
        (community_id, id, organisation_id, wave_id, version_id, household_id, link_id,
         submission_ids, channel, language, first_submitted_at, submitted_at, month, scores,
         absences)
      VALUES (1, uuidv7(), 1, 1, 1, gen_random_uuid(), gen_random_uuid(),
        ARRAY[gen_random_uuid()], 'API', 'zh-CN', now(), now(), date_trunc('month', now()),
        '{9,0,1,0,0,0,0,0,0,0,0}', '{0,0,1,0}');
      """;

  private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");
  private static final Short[] SCORES = {9, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0};
  private static final Short[] ABSENCES = {0, 0, 1, 0};

  private final Login login;
  private final List<Connection> connections = new ArrayList<>();

  private SingleRowInserts(Login login) {
    this.login = login;
  }

  static SingleRowInserts on(Login login) throws SQLException {
    var inserts = new SingleRowInserts(login);
    try (var connection = login.connect();
        var statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
    return inserts;
  }

  /** Rows each second over so many connections. */
  double perSecond(int wanted, double seconds)
      throws SQLException, InterruptedException, ExecutionException {
    while (connections.size() < wanted) {
      connections.add(login.connect());
    }
    long begun = System.nanoTime();
    long end = begun + (long) (seconds * 1e9);
    long rows = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> running = new ArrayList<>();
      for (Connection each : connections.subList(0, wanted)) {
        running.add(threads.submit(() -> insertUntil(each, end)));
      }
      for (Future<Long> each : running) {
        rows += each.get();
      }
    }
    return rows / ((System.nanoTime() - begun) / 1e9);
  }

  private static long insertUntil(Connection connection, long end) throws SQLException {
    long rows = 0;
    var scores = connection.createArrayOf("int2", SCORES);
    var absences = connection.createArrayOf("int2", ABSENCES);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      while (System.nanoTime() < end) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        insert.setInt(1, ThreadLocalRandom.current().nextInt(1, Town.COMMUNITIES + 1));
        insert.setObject(2, ordered());
        insert.setObject(3, UUID.randomUUID());
        insert.setObject(4, UUID.randomUUID());
        insert.setArray(5, connection.createArrayOf("uuid", new UUID[] {UUID.randomUUID()}));
        insert.setObject(6, now);
        insert.setObject(7, now);
        insert.setObject(8, LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1));
        insert.setArray(9, scores);
        insert.setArray(10, absences);
        rows += insert.executeUpdate();
      }
    }
    return rows;
  }

  /** Grows with time as the product's own keys do. */
  private static UUID ordered() {
    long random = ThreadLocalRandom.current().nextLong();
    long high = (System.currentTimeMillis() << 16) | 0x7000 | (random & 0x0fff);
    return new UUID(high, (random & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
  }

  /** The same by PostgreSQL's own tool where it is installed; the bundle does not have it. */
  Optional<Double> pgbench(Path folder, int clients, int seconds)
      throws IOException, InterruptedException {
    Path script = folder.resolve("insert.sql");
    Files.writeString(script, PGBENCH_INSERT.replace('\n', ' '));
    var builder =
        new ProcessBuilder(
            List.of(
                "pgbench",
                "-n",
                "-f",
                script.toString(),
                "-c",
                "" + clients,
                "-j",
                "2",
                "-T",
                "" + seconds,
                "-M",
                "prepared",
                "-h",
                "127.0.0.1",
                "-p",
                "" + login.port(),
                "-U",
                login.user(),
                login.database()));
    builder.environment().put("PGPASSWORD", login.password());
    builder.redirectErrorStream(true);
    String output;
    try {
      Process process = builder.start();
      output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor(seconds + 30L, TimeUnit.SECONDS);
    } catch (IOException missing) {
      return Optional.empty();
    }
    var found = PER_SECOND.matcher(output);
    if (!found.find()) {
      throw new IllegalStateException("pgbench: " + output);
    }
    return Optional.of(Double.valueOf(found.group(1)));
  }

  void empty() throws SQLException {
    try (var connection = login.connect();
        var statement = connection.createStatement()) {
      statement.execute("TRUNCATE benchmark.answer");
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection each : connections) {
      each.close();
    }
    connections.clear();
  }
}
