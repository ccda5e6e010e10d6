package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server is killed while clients insert: what was acknowledged is there afterwards, once. */
class PostmasterKillTests {
  private static final int WRITERS = 4;
  private static final int ENOUGH = 200;

  private final TestHome testHome = new TestHome();
  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger number = new AtomicInteger();

  @BeforeEach
  void create() {
    testHome.create();
  }

  @AfterEach
  void remove() {
    testHome.remove();
  }

  @Test
  void nothingAcknowledgedIsLostInTwoRounds() throws Exception {
    killDuringInserts(2);
  }

  @Test
  @Tag("slow")
  void nothingAcknowledgedIsLostInTwentyRounds() throws Exception {
    killDuringInserts(20);
  }

  private void killDuringInserts(int rounds) throws Exception {
    try (var postgres =
        EmbeddedPostgres.start(testHome.home(), TestHome.BUNDLES, Durability.SAFE, _ -> {})) {
      EmbeddedPostgresTests.execute(
          postgres.access().owner(), "CREATE TABLE answer (id int PRIMARY KEY)");
      for (int round = 0; round < rounds; round++) {
        killOnce(postgres, round % 2 == 0);
        assertThat(kept(postgres.access().owner())).containsAll(acknowledged);
      }
    }

    try (var restarted =
        EmbeddedPostgres.start(testHome.home(), TestHome.BUNDLES, Durability.SAFE, _ -> {})) {
      assertThat(kept(restarted.access().owner()))
          .hasSizeGreaterThan(rounds * ENOUGH)
          .containsAll(acknowledged);
    }
  }

  /** The whole family at once, or only its head: then the others notice and end by themselves. */
  private void killOnce(EmbeddedPostgres postgres, boolean wholeFamily)
      throws InterruptedException {
    var stopped = new AtomicBoolean();
    var writers = new ArrayList<Thread>();
    for (int writer = 0; writer < WRITERS; writer++) {
      writers.add(Thread.ofPlatform().start(() -> write(postgres.access().owner(), stopped)));
    }
    await(acknowledged.size() + ENOUGH);
    var head =
        ProcessHandle.of(postgres.postmaster().running().orElseThrow().process()).orElseThrow();
    var family = wholeFamily ? head.descendants().toList() : List.<ProcessHandle>of();
    assertThat(head.destroyForcibly()).isTrue();
    family.forEach(ProcessHandle::destroyForcibly);
    head.onExit().join();
    await(acknowledged.size() + ENOUGH);
    stopped.set(true);
    for (var writer : writers) {
      writer.join();
    }
  }

  private void await(int acknowledgements) throws InterruptedException {
    for (int wait = 0; acknowledged.size() < acknowledgements; wait++) {
      assertThat(wait).as("seconds/50 without an answer").isLessThan(60 * 50);
      Thread.sleep(20);
    }
  }

  /**
   * Connects again after each failure, as an application does; a lost acknowledgement is not
   * counted.
   */
  private void write(Login login, AtomicBoolean stopped) {
    while (!stopped.get()) {
      try (var connection = login.connect();
          var insert = connection.prepareStatement("INSERT INTO answer VALUES (?)")) {
        while (!stopped.get()) {
          int id = number.incrementAndGet();
          insert.setInt(1, id);
          insert.executeUpdate();
          acknowledged.add(id);
        }
      } catch (SQLException serverIsDown) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<Integer> kept(Login login) throws SQLException {
    var ids = new HashSet<Integer>();
    try (var connection = login.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT id FROM answer")) {
      while (rows.next()) {
        ids.add(rows.getInt(1));
      }
    }
    return ids;
  }
}
