package org.lintel.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The same figures of the same file by R, where it is installed.
 *
 * @param process as a whole
 * @param told what the script printed, by name
 */
record RComparison(FinishedProcess process, Map<String, String> told) {

  private static final String SCRIPT = "compare.R";

  RComparison {
    told = Map.copyOf(told);
  }

  /** The program, where one is on the path. */
  static Optional<Path> program() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(Pattern.quote(java.io.File.pathSeparator), -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "Rscript"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static RComparison run(Path program, Path file, Path folder)
      throws IOException, InterruptedException {
    Path script = folder.resolve(SCRIPT);
    try (InputStream source = RComparison.class.getResourceAsStream(SCRIPT)) {
      if (source == null) {
        throw new IllegalStateException(SCRIPT + " is missing");
      }
      Files.write(script, source.readAllBytes());
    }
    var process =
        FinishedProcess.run(
            folder.resolve("r.log"),
            List.of(program.toString(), "--vanilla", script.toString(), file.toString()));
    var told = new HashMap<String, String>();
    process
        .printed()
        .lines()
        .map(line -> line.strip().split(" +", -1))
        .filter(words -> words.length == 2)
        .forEach(words -> told.put(words[0], words[1]));
    return new RComparison(process, told);
  }

  double number(String name) {
    return Double.parseDouble(text(name));
  }

  String text(String name) {
    return Optional.ofNullable(told.get(name))
        .orElseThrow(
            () -> new IllegalStateException("R did not tell " + name + ":\n" + process.printed()));
  }

  /** What R had to work with. */
  String words() {
    return "R %s, %s, %s"
        .formatted(
            text("version"),
            number("data.table") > 0 ? "data.table" : "read.csv (data.table is not installed)",
            number("psych") > 0 ? "psych" : "cov (psych is not installed)");
  }
}
