package org.lintel.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where and on what figures were taken. */
record Machine(String words, String commit) {

  static Machine describe(Path root) throws IOException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        "%s, %d processors, %d GB, %s %s, Java %s"
            .formatted(
                processor(),
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / 1e9),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version()),
        commit(root));
  }

  /** How many processes wanted a processor during the last minute. */
  static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(file)) {
      return System.getProperty("os.arch");
    }
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(() -> System.getProperty("os.arch"));
    }
  }

  private static String commit(Path root) throws IOException {
    String commit = git(root, "rev-parse", "--short", "HEAD");
    boolean isChanged = !git(root, "status", "--porcelain", "--", "app", "statistics").isEmpty();
    return isChanged ? commit + " with uncommitted changes" : commit;
  }

  private static String git(Path root, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add("git");
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(root.toFile()).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
