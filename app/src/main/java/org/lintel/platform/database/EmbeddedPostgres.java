package org.lintel.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
  private final AtomicBoolean closed = new AtomicBoolean();

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
      return new EmbeddedPostgres(lock, postmaster, started(home, postmaster, progress));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** A start that fails or is interrupted leaves no server behind. */
  private static ServerSecret started(
      LintelHome home, Postmaster postmaster, Consumer<StartStep> progress) {
    try {
      var secret = new ClusterStart(home, postmaster, progress).start();
      new Cluster(secret).prepare();
      return secret;
    } catch (RuntimeException e) {
      if (postmaster.running().isPresent()) {
        postmaster.stop();
      }
      throw e;
    }
  }

  /** Stops a server that a killed process left on a folder nobody uses any more. */
  static void stopAbandoned(LintelHome home, Path bundles) {
    var bundle = PostgresBundle.unpacked(bundles, _ -> {});
    var user = ServerUser.choose(home, bundle.directory());
    var postmaster = new Postmaster(bundle, home, user, Durability.SAFE);
    if (postmaster.running().isPresent()) {
      postmaster.stop();
    }
  }

  /** For commands: an interrupted one leaves no server behind either. */
  EmbeddedPostgres stoppedAtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    return this;
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
    if (closed.getAndSet(true)) {
      return;
    }
    watch.close();
    try {
      postmaster.stop();
    } finally {
      lock.close();
    }
  }
}
