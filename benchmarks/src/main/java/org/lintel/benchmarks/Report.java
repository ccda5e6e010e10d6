package org.lintel.benchmarks;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A result as people read it and as programs do. In docs/performance.md each benchmark has its own
 * part between two marks; what stands around them was written by people and stays.
 */
record Report(Result result, LocalDate date, Machine machine, String lengths, String load) {

  String markdown() {
    var text = new StringBuilder();
    text.append("## ").append(result.title()).append("\n\n");
    text.append("`./lintel bench ").append(result.name()).append("`, ").append(date);
    text.append(", commit ").append(machine.commit()).append("; ").append(lengths).append(".\n");
    text.append(machine.words()).append("; load average when it began: ").append(load);
    text.append(".\n\n");
    for (Group group : result.groups()) {
      table(text, group);
    }
    for (Verdict verdict : result.verdicts()) {
      text.append("- ").append(verdict.isMet() ? "Met" : "**Missed**").append(": ");
      text.append(verdict.target()).append("; found ").append(verdict.found()).append(".\n");
    }
    for (String remark : result.remarks()) {
      text.append("- ").append(remark).append('\n');
    }
    return text.toString();
  }

  private static void table(StringBuilder text, Group group) {
    List<String> columns = group.columns();
    text.append("| ").append(group.title()).append(" | ");
    text.append(String.join(" | ", columns)).append(" |\n|---|");
    text.append("---:|".repeat(columns.size())).append('\n');
    for (String row : group.rows()) {
      text.append("| ").append(row).append(" | ");
      text.append(
          columns.stream()
              .map(column -> cell(group, row, column))
              .collect(Collectors.joining(" | ")));
      text.append(" |\n");
    }
    text.append('\n');
  }

  private static String cell(Group group, String row, String column) {
    return group.row(row).stream()
        .filter(figure -> figure.column().equals(column))
        .map(figure -> Numerals.of(figure.rounds()))
        .findFirst()
        .orElse("");
  }

  /** Puts the part in the place of the one before it, or at the end. */
  static String placed(String document, String name, String part) {
    String begin = "<!-- measured: " + name + " -->";
    String end = "<!-- end: " + name + " -->";
    String block = begin + "\n" + part.strip() + "\n" + end;
    int from = document.indexOf(begin);
    int to = document.indexOf(end);
    if (from < 0 || to < from) {
      return document.strip() + "\n\n" + block + "\n";
    }
    return document.substring(0, from) + block + document.substring(to + end.length());
  }

  void writeTo(Path document) throws IOException {
    String before = Files.exists(document) ? Files.readString(document) : "# Performance\n";
    Files.writeString(document, placed(before, result.name(), markdown()));
  }

  void writeJson(Path folder) throws IOException {
    Files.createDirectories(folder);
    var gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping();
    gson.registerTypeAdapter(
        LocalDate.class,
        (JsonSerializer<LocalDate>) (day, type, context) -> new JsonPrimitive(day.toString()));
    Files.writeString(folder.resolve(result.name() + ".json"), gson.create().toJson(this) + "\n");
  }
}
