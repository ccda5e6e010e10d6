package org.lintel.analysis;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintel.analysis.column.Columns;
import org.lintel.analysis.column.ReadingFiles;
import org.lintel.analysis.figure.Analysing;
import org.lintel.analysis.figure.Analysis;
import org.lintel.analysis.plan.KnownHouseholds;
import org.lintel.analysis.plan.LeftAside;
import org.lintel.analysis.plan.MakingThePlan;
import org.lintel.analysis.plan.Named;
import org.lintel.analysis.plan.NamedOnly;
import org.lintel.analysis.plan.Plan;
import org.lintel.analysis.plan.SpecFile;
import org.lintel.analysis.plan.UsedColumn;
import org.lintel.analysis.report.Report;
import org.lintel.analysis.report.Reports;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.statistics.PublicationFloor;
import org.slf4j.LoggerFactory;

/**
 * {@code ./lintel analyse FILE...}: a report of a file of answers, without server and database.
 * Exit status 0 with a report, 2 when something must be put right first.
 */
public final class AnalyseCommand {

  static final int MISUSED = 2;

  private static final int MOST_HEADINGS = 12;

  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  AnalyseCommand(Clock clock, PrintStream out, PrintStream err) {
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var command = new AnalyseCommand(Clock.system(ZoneId.systemDefault()), System.out, System.err);
    System.exit(command.run(Arrays.asList(arguments), Texts.ofTerminal()));
  }

  /** The exit status. */
  int run(List<String> arguments, Text ofTerminal) {
    Text text = ofTerminal;
    try {
      CommandLine line = CommandLine.read(arguments);
      text = line.one(Flag.LANGUAGE).map(AnalyseCommand::language).orElse(ofTerminal);
      if (line.asksForHelp()) {
        out.println(text.get("analysis.help"));
        return 0;
      }
      report(line, text);
      return 0;
    } catch (Refused e) {
      err.println(text.get("analysis.refused", e.in(text)));
      return MISUSED;
    }
  }

  private static Text language(String asked) {
    return switch (asked) {
      case "zh", "zh-CN" -> new Texts().in(Text.CHINESE);
      case "en" -> new Texts().in(Text.ENGLISH);
      default -> throw new Refused("language", asked);
    };
  }

  private void report(CommandLine line, Text text) {
    Path folder = folder(line);
    Named spec = line.path(Flag.SPEC).map(SpecFile::read).orElse(Named.NOTHING);
    boolean mayGuess = line.one(Flag.SPEC).isEmpty();
    Columns table = ReadingFiles.read(line.files(), new TellingProgress(err, text));
    requireAnswers(table);
    Plan plan =
        MakingThePlan.of(
            table, line.named().over(spec), mayGuess, text.get("analysis.files.period"));
    if (plan.isEmpty()) {
      throw new Refused("nothing", headings(table, text));
    }
    NamedOnly.check(plan, line.named());
    Plan whole =
        plan.knowing(
            line.path(Flag.POPULATION).map(file -> KnownHouseholds.population(table, file)),
            line.path(Flag.WEIGHTS).map(file -> KnownHouseholds.margins(table, file)));
    Analysis analysis = Analysing.of(whole);
    var report = new Report(analysis, ZonedDateTime.now(clock), text);
    List<Path> written = Reports.write(report, made(folder));
    tell(report, written, text);
    if (mayGuess) {
      LeftAside.of(plan, line.named())
          .forEach(question ->
              out.println(
                  text.get(
                      question.isConstant()
                          ? "analysis.left-aside.constant"
                          : "analysis.left-aside",
                      question.heading(),
                      question.cells(),
                      question.example())));
    }
  }

  private void tell(Report report, List<Path> written, Text text) {
    Reports.conclusion(report).forEach(out::println);
    Map<String, List<String>> guessed = guessed(report, text);
    if (!guessed.isEmpty()) {
      out.println();
      out.println(text.get("analysis.guessed", Reports.SPEC));
      String comma = text.get("analysis.list.comma");
      guessed.forEach((role, headings) ->
          out.println(text.get("analysis.guessed.column", role, listed(headings, comma, text))));
    }
    out.println();
    written.forEach(file -> out.println(text.get("analysis.written", file)));
  }

  private static String listed(List<String> headings, String comma, Text text) {
    String first = headings.stream().limit(MOST_HEADINGS).collect(Collectors.joining(comma));
    return headings.size() > MOST_HEADINGS
        ? text.get("analysis.list.more", first, headings.size())
        : first;
  }

  /** Headings by the part that they were guessed to play. */
  private static Map<String, List<String>> guessed(Report report, Text text) {
    return UsedColumn.of(report.analysis().plan()).stream()
        .filter(UsedColumn::isGuessed)
        .collect(
            Collectors.groupingBy(
                column -> text.get("analysis.role." + column.role().word()),
                LinkedHashMap::new,
                Collectors.mapping(UsedColumn::heading, Collectors.toList())));
  }

  private static void requireAnswers(Columns table) {
    if (table.rows() < PublicationFloor.SCORE) {
      throw new Refused("few-rows", table.rows(), PublicationFloor.SCORE, PublicationFloor.COMPARE);
    }
  }

  private static String headings(Columns table, Text text) {
    List<String> all = table.all().stream().map(column -> "“" + column.heading() + "”").toList();
    return listed(all, " ", text);
  }

  /** The folder that was named, or one named after the first file. */
  private static Path folder(CommandLine line) {
    Path folder =
        line.path(Flag.OUT)
            .orElseGet(() -> {
              String name = line.files().getFirst().getFileName().toString();
              int dot = name.lastIndexOf('.');
              return Path.of((dot > 0 ? name.substring(0, dot) : name) + "-report");
            });
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new Refused("out-file", folder);
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw new Refused("out-parent", folder, parent);
    }
    return folder;
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Refused("out-failed", folder, String.valueOf(e.getMessage()));
    }
  }
}
