package org.lintel.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder in which an installation keeps everything that must survive a restart. */
public record LintelHome(Path directory) {

  public LintelHome {
    directory = directory.toAbsolutePath().normalize();
  }

  /** The home of root is closed to the user PostgreSQL runs as, so root gets a system folder. */
  static LintelHome byDefault(boolean root, Path userHome) {
    return new LintelHome(root ? Path.of("/var/lib/lintel") : userHome.resolve(".lintel"));
  }

  /** Others may pass through to data of a server that runs as another user, but see nothing. */
  public void create() {
    if (Files.isDirectory(directory)) {
      return;
    }
    var permissions = ServerUser.isRoot() ? "rwx--x--x" : "rwx------";
    try {
      Files.createDirectories(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    } catch (IOException e) {
      throw DiskSpace.unavailable(e, directory);
    }
  }

  /** The key that encrypts phones and e-mail addresses. */
  public Path key() {
    return directory.resolve("key");
  }

  /** The files people uploaded. */
  public Path uploads() {
    return directory.resolve("uploads");
  }

  /** Copies in clear of files that are being read or uploaded, in a folder for each process. */
  public Path opened() {
    return directory.resolve("opened");
  }

  /** Where pages of this machine were last opened, for commands beside the application. */
  public Path lastAddress() {
    return directory.resolve("address");
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
