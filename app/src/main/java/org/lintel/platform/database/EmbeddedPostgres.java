package org.lintel.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The PostgreSQL that comes with Lintel: unpacked, created and started on the first use of a
 * folder, started or adopted on the next. Whoever closes it has closed every connection before.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private final HomeLock lock;
  private final Postmaster postmaster;
  private final ServerSecret secret;
  private final PostmasterWatch watch;

  private EmbeddedPostgres(HomeLock lock, Postmaster postmaster, ServerSecret secret) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.secret = secret;
    this.watch = new PostmasterWatch(postmaster, secret.port());
  }

  /** Throws {@link DatabaseUnavailable} with one sentence when it cannot start. */
  public static EmbeddedPostgres start(LintelHome home, Consumer<StartStep> progress) {
    return start(home, home.directory(), Durability.SAFE, progress);
  }

  static EmbeddedPostgres start(
      LintelHome home, Path bundles, Durability durability, Consumer<StartStep> progress) {
    home.create();
    var lock = HomeLock.acquire(home);
    try {
      if (!Files.exists(home.database())) {
        DiskSpace.require(home.directory(), DiskSpace.NEEDED_FOR_NEW_CLUSTER);
      }
      var bundle = PostgresBundle.unpacked(bundles, progress);
      var user = ServerUser.choose(home, bundle.directory());
      var postmaster = new Postmaster(bundle, home, user, durability);
      var secret = new ClusterStart(home, postmaster, progress).start();
      new Cluster(secret).prepare();
      return new EmbeddedPostgres(lock, postmaster, secret);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** How to reach the server that another process runs on this folder, if one does. */
  public static Optional<DatabaseAccess> runningOn(LintelHome home) {
    var lock = HomeLock.tryAcquire(home);
    if (lock.isPresent()) {
      lock.get().close();
      return Optional.empty();
    }
    return Optional.of(new Cluster(ServerSecret.read(home.databaseSecret())).access());
  }

  public DatabaseAccess access() {
    return new Cluster(secret).access();
  }

  Postmaster postmaster() {
    return postmaster;
  }

  ServerSecret secret() {
    return secret;
  }

  /** Lets go of everything but the server, as a killed application does. */
  void abandon() {
    watch.close();
    lock.close();
  }

  @Override
  public void close() {
    watch.close();
    try {
      postmaster.stop();
    } finally {
      lock.close();
    }
  }
}
