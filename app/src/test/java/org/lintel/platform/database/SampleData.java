package org.lintel.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of every shape a backup must carry: two organisations, self references, bytes, JSON, arrays,
 * rare characters.
 */
final class SampleData {
  private SampleData() {}

  static void insert(JdbcClient owner) {
    insertOrganisations(owner);
    owner
        .sql(
            """
            INSERT INTO portfolio_node (id, organisation_id, parent_id, kind, name, path, created_at)
            VALUES
              ('00000000-0000-7000-8000-000000000003', 1, '00000000-0000-7000-8000-000000000001', 'COMMUNITY',
               E'桂花苑\\t"一期"\\n\\\\N 𠮷🏠', '{00000000-0000-7000-8000-000000000001,00000000-0000-7000-8000-000000000003}', now()),
              ('00000000-0000-7000-8000-000000000004', 2, '00000000-0000-7000-8000-000000000002', 'COMMUNITY',
               '听松里', '{00000000-0000-7000-8000-000000000002,00000000-0000-7000-8000-000000000004}', now()),
              ('00000000-0000-7000-8000-000000000001', 1, NULL, 'GROUP', '邻里集团', '{00000000-0000-7000-8000-000000000001}', now()),
              ('00000000-0000-7000-8000-000000000002', 2, NULL, 'GROUP', '另一集团', '{00000000-0000-7000-8000-000000000002}', now())
            """)
        .update();
    owner
        .sql(
            """
            INSERT INTO community (organisation_id, uuid, code, time_zone)
            VALUES
              (1, '00000000-0000-7000-8000-000000000003', 'guihua', 'Asia/Shanghai'),
              (2, '00000000-0000-7000-8000-000000000004', 'tingsong', 'Asia/Urumqi')
            """)
        .update();
    owner
        .sql(
            """
            INSERT INTO job (id, organisation_id, kind, state, parameters, requested_by, requested_at)
            VALUES (gen_random_uuid(), 2, 'sample', 'DONE', '{"name": "业主 \\"A\\""}', gen_random_uuid(), now())
            """)
        .update();
    owner
        .sql(
            """
            INSERT INTO stored_file (id, organisation_id, name, bytes, sha256, stored_at, stored_by)
            VALUES
              ('00000000-0000-7000-8000-00000000000a', 1, 'photo.jpg', 4, '\\x0001ff', now(), gen_random_uuid()),
              ('00000000-0000-7000-8000-00000000000b', 1, 'photo-small.jpg', 0, '\\x00', now(), gen_random_uuid())
            """)
        .update();
    owner
        .sql(
            """
            INSERT INTO photo
              (id, organisation_id, file_id, small_file_id, width, height, small_width, small_height, added_at)
            VALUES
              (gen_random_uuid(), 1, '00000000-0000-7000-8000-00000000000a',
               '00000000-0000-7000-8000-00000000000b', 1600, 1200, 320, 240, now())
            """)
        .update();
  }

  static void insertOrganisations(JdbcClient owner) {
    owner
        .sql(
            """
            INSERT INTO organisation (id, uuid, name, created_at)
            VALUES (1, gen_random_uuid(), '邻里物业', now()), (2, gen_random_uuid(), 'Second', now())
            """)
        .update();
    owner.sql("SELECT setval('organisation_number', 2)").query(Long.class).single();
  }

  static long nextCommunity(DatabaseAccess access) throws SQLException {
    try (var connection = access.owner().connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery("SELECT nextval(pg_get_serial_sequence('community', 'id'))")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** One row in each of two tables per transaction, as fast as it goes. */
  static void insertPairs(DatabaseAccess access, AtomicBoolean stopped, CountDownLatch underWay) {
    try (var connection = access.owner().connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int number = 0; !stopped.get(); number++) {
        statement.execute(
            "INSERT INTO directory VALUES ('pair', int4send(%d), 1, gen_random_uuid())"
                .formatted(number));
        statement.execute(
            "INSERT INTO installation_setting VALUES ('pair%d', '', now())".formatted(number));
        connection.commit();
        underWay.countDown();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void upload(LintelHome home) throws IOException {
    Files.createDirectories(home.uploads().resolve("1"));
    Files.write(home.uploads().resolve("1").resolve("照片 1.png"), new byte[] {0, 1, 2, -1});
    Files.write(home.uploads().resolve("empty"), new byte[0]);
    Files.writeString(home.uploads().resolve("half.part"), "still being written");
  }

  static Map<String, Integer> uploads(LintelHome home) throws IOException {
    var hashes = new TreeMap<String, Integer>();
    try (Stream<Path> files = Files.walk(home.uploads())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".part")) {
          hashes.put(
              home.uploads().relativize(file).toString(),
              Arrays.hashCode(Files.readAllBytes(file)));
        }
      }
    }
    return hashes;
  }
}
