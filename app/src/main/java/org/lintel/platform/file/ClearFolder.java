package org.lintel.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lintel.platform.database.LintelHome;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where this process keeps what lies in clear for a moment. Held by the lock of a file as long as
 * the process lives, however it ends, so that another one removes what was left and nothing else.
 */
@Component
final class ClearFolder implements AutoCloseable {

  private static final String LOCK = "lock";
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** Longer than a start needs from making its folder to holding it. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private final Path path;
  private final FileChannel held;

  ClearFolder(LintelHome home, Clock clock) {
    try {
      home.create();
      Path all = Files.createDirectories(home.opened(), OWNER_ONLY);
      removeLeft(all, clock.instant());
      path = Files.createTempDirectory(all, "", OWNER_ONLY);
      held = hold(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  /** The file gets its name when it is held: whoever finds it by its name finds it held. */
  private static FileChannel hold(Path folder) throws IOException {
    Path unnamed = folder.resolve("unnamed");
    var channel =
        FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel.lock();
    Files.move(unnamed, folder.resolve(LOCK));
    return channel;
  }

  private static void removeLeft(Path all, Instant now) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(all)) {
      for (Path folder : folders) {
        removeUnlessHeld(folder, now);
      }
    }
  }

  /** Another process that starts now may remove it first. */
  private static void removeUnlessHeld(Path folder, Instant now) throws IOException {
    try {
      boolean isLeft =
          Files.exists(folder.resolve(LOCK))
              ? isFree(folder.resolve(LOCK))
              : Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(YOUNG));
      if (isLeft) {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (NoSuchFileException _) {
      // gone already
    }
  }

  private static boolean isFree(Path lock) throws IOException {
    try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        var free = channel.tryLock()) {
      return free != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(path);
    held.close();
  }
}
