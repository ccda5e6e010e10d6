package org.lintel.platform.database;

import java.nio.file.Path;

/** The folder in which an installation keeps everything that must survive a restart. */
public record LintelHome(Path directory) {

  public LintelHome {
    directory = directory.toAbsolutePath().normalize();
  }

  /** The home of root is closed to the user PostgreSQL runs as, so root gets a system folder. */
  static LintelHome byDefault(boolean root, Path userHome) {
    return new LintelHome(root ? Path.of("/var/lib/lintel") : userHome.resolve(".lintel"));
  }

  /** The key that encrypts phones and e-mail addresses. */
  public Path key() {
    return directory.resolve("key");
  }

  /** The files people uploaded. */
  public Path uploads() {
    return directory.resolve("uploads");
  }

  Path database() {
    return directory.resolve("database");
  }

  Path databaseSecret() {
    return directory.resolve("database.properties");
  }

  Path lock() {
    return directory.resolve("lock");
  }
}
