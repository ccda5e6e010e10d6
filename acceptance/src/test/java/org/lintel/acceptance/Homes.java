package org.lintel.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Data directories of stories: outside folders that only root may enter, removed afterwards. */
final class Homes {

  private Homes() {}

  static Path fresh(String name) {
    try {
      return Files.createTempDirectory(Path.of("/tmp"), "lintel-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void remove(Path home) {
    try (var files = Files.walk(home)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
