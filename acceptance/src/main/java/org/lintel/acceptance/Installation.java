package org.lintel.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The built application, unpacked as {@code ./lintel} does it. */
final class Installation {

  /** Of the one that all stories of a run start. */
  static final Path JAR = unpackInto(emptied(Path.of("target", "installed").toAbsolutePath()));

  private Installation() {}

  /** Unpacks into a folder that does not exist yet; returns the jar that names all others. */
  static Path unpackInto(Path folder) {
    Path built = built();
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djarmode=tools",
            "-jar",
            built.toString(),
            "extract",
            "--destination",
            folder.toString());
    try {
      var extract = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(extract.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (extract.waitFor() != 0) {
        throw new AssertionError("the application was not unpacked: " + said);
      }
      return Files.move(folder.resolve(built.getFileName()), folder.resolve("lintel-app.jar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path built() {
    try (var files = Files.list(Path.of("../app/target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("lintel-app-.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("build the app first: no jar in app/target"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path emptied(Path folder) {
    if (Files.isDirectory(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }
}
