package org.lintel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the server wrote while it started: first to one file, then to its collector's files. */
final class PostmasterLog {
  private final Path data;
  private final Map<Path, Long> sizes = new HashMap<>();

  PostmasterLog(Path data) {
    this.data = data;
  }

  Path file() {
    return data.resolve("start.log");
  }

  void begin() {
    sizes.clear();
    try {
      Files.deleteIfExists(file());
      for (var each : collected()) {
        sizes.put(each, Files.size(each));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String sinceBegin() {
    var text = new StringBuilder();
    try {
      if (Files.exists(file())) {
        text.append(Files.readString(file(), StandardCharsets.ISO_8859_1));
      }
      for (var each : collected()) {
        text.append(added(each, sizes.getOrDefault(each, 0L)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String added(Path log, long from) throws IOException {
    try (var content = Files.newInputStream(log)) {
      content.skipNBytes(Math.min(from, Files.size(log)));
      return new String(content.readNBytes(1 << 16), StandardCharsets.ISO_8859_1);
    }
  }

  private List<Path> collected() throws IOException {
    var folder = data.resolve("log");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  static String lastLine(String output) {
    return output.strip().lines().reduce("", (_, line) -> line);
  }

  static String firstFatalLine(String output) {
    return output
        .lines()
        .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
        .findFirst()
        .orElseGet(() -> lastLine(output));
  }
}
