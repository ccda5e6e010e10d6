package org.lintel.analysis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command did with a file. */
record Analysed(int status, String out, String err, Path folder) {

  static final Texts TEXTS = new Texts();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T01:30:00Z"), ZoneOffset.ofHours(8));

  /** Runs the command in Chinese; the report goes to a folder of its own. */
  static Analysed run(Path folder, String... arguments) {
    return run(TEXTS.in(Text.CHINESE), folder, arguments);
  }

  static Analysed inEnglish(Path folder, String... arguments) {
    return run(TEXTS.in(Text.ENGLISH), folder, arguments);
  }

  private static Analysed run(Text text, Path folder, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var all = new ArrayList<>(Arrays.asList(arguments));
    Path report = folder.resolve("report");
    if (!all.contains("--out")) {
      all.addAll(List.of("--out", report.toString()));
    }
    int status = new AnalyseCommand(CLOCK, printing(out), printing(err)).run(all, text);
    return new Analysed(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), report);
  }

  private static PrintStream printing(ByteArrayOutputStream into) {
    return new PrintStream(into, true, StandardCharsets.UTF_8);
  }

  /** A file with these lines. */
  static String file(Path folder, String name, List<String> lines) {
    try {
      return Files.write(folder.resolve(name), lines).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(read("report.json"));
  }

  String html() {
    return read("report.html");
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All figures of a measure. */
  List<JsonNode> figures(String measure) {
    return StreamSupport.stream(json().path("figures").spliterator(), false)
        .filter(figure -> figure.path("measure").asString().equals(measure))
        .toList();
  }

  /** The figure of a measure, a group and a period. */
  JsonNode figure(String measure, String group, String period) {
    return figures(measure).stream()
        .filter(figure -> figure.path("group").asString().equals(group))
        .filter(figure -> figure.path("period").asString().equals(period))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + measure + " in " + json()));
  }
}
