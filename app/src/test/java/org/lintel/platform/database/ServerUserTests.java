package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As whom the server runs; what only root can show needs root. */
class ServerUserTests {

  private final TestHome testHome = new TestHome();

  @BeforeEach
  void create() {
    testHome.create();
    testHome.home().create();
  }

  @AfterEach
  void remove() {
    testHome.remove();
  }

  @Test
  void theServerNeverRunsAsRoot() {
    var user = ServerUser.choose(testHome.home(), TestHome.BUNDLES);

    if (ServerUser.isRoot()) {
      assertThat(user).isInstanceOfAny(ServerUser.Dropped.class, ServerUser.Unmapped.class);
    } else {
      assertThat(user).isEqualTo(new ServerUser.Myself());
    }
  }

  @Test
  void aFolderThatOtherUsersCannotReachIsServedFromANamespaceAndLaterHandedOver() throws Exception {
    assumeTrue(ServerUser.isRoot(), "only root drops to another user");
    assumeTrue(
        Command.run(Path.of("/"), Duration.ofSeconds(5), List.of("unshare", "--user", "true"))
            .succeeded(),
        "this system gives no user namespaces");
    permit("rwx------");
    assertThat(ServerUser.choose(testHome.home(), TestHome.BUNDLES))
        .isEqualTo(new ServerUser.Unmapped());
    try (var postgres = start()) {
      EmbeddedPostgresTests.execute(postgres.access().owner(), "CREATE TABLE note (line text)");
    }

    permit("rwx--x--x");
    var user = ServerUser.choose(testHome.home(), TestHome.BUNDLES);
    assertThat(user).isInstanceOf(ServerUser.Dropped.class);
    try (var postgres = start()) {
      assertThat(EmbeddedPostgresTests.text(postgres.access().owner(), "SELECT count(*) FROM note"))
          .isEqualTo("0");
    }
    assertThat(ServerUser.choose(testHome.home(), TestHome.BUNDLES)).isEqualTo(user);
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(testHome.home(), TestHome.BUNDLES, Durability.THROWAWAY, _ -> {});
  }

  private void permit(String permissions) throws IOException {
    Files.setPosixFilePermissions(
        testHome.home().directory(), PosixFilePermissions.fromString(permissions));
  }
}
