package org.lintel.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/** What is done to files so that it holds through a power failure. */
final class OnDisk {

  private OnDisk() {}

  /** Gives a whole file its name; the name is kept by the folder that it stands in. */
  static void settle(Path part, Path target) throws IOException {
    force(part, StandardOpenOption.WRITE);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    force(Objects.requireNonNull(target.getParent()), StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void removeAll(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
