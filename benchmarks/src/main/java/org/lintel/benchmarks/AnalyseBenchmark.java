package org.lintel.benchmarks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lintel.statistics.moments.ByteColumns;
import org.lintel.statistics.moments.IntegerMoments;

/**
 * {@code ./lintel analyse} as a whole process on files of 48 answers a row, beside R on the same
 * files where it is installed.
 */
final class AnalyseBenchmark implements Benchmark {

  private static final int COLUMNS = 48;
  private static final int FEW = 1_000;
  private static final int MILLION = 1_000_000;
  private static final double SPEED = 150;
  private static final double MEMORY = 1.5;
  private static final double ALIKE = 1e-9;

  /** Nothing but reading and one figure: with a spec nothing is guessed. */
  private static final String ONE =
      "{\"format\": \"lintel-analysis-spec-1\", \"recommend\": \"q1\"}";

  private static final List<String> SCALE = List.of("--scale", "ten=q2..q11");

  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  @Override
  public String name() {
    return "analyse";
  }

  @Override
  public Lengths lengths(Lengths asked) {
    return asked.ofRounds(0, asked.rounds());
  }

  @Override
  public Result run(Setting setting) throws Exception {
    verdicts.clear();
    remarks.clear();
    var groups = new ArrayList<Group>();
    for (int rows : sizes(setting)) {
      groups.add(measure(setting, rows));
    }
    remarks.add(
        "Processor time for reading is that of a report with one figure, less that of the same"
            + " report of 1,000 rows: starting Java is left out, its compiler is not.");
    remarks.add("Memory is the most that the process held, with Java itself.");
    return new Result(name(), "Analysing a file of answers", groups, verdicts, remarks);
  }

  private static List<Integer> sizes(Setting setting) {
    if (!setting.lengths().isWorthKeeping()) {
      return List.of(50_000);
    }
    return setting.isAll() ? List.of(MILLION, 10 * MILLION) : List.of(MILLION);
  }

  private Group measure(Setting setting, int rows) throws Exception {
    try (var folder = ThrowAwayFolder.make()) {
      var answers = AnswerColumns.of(COLUMNS, rows);
      Path file = folder.resolve("answers.csv");
      answers.write(file, rows);
      Path few = folder.resolve("few.csv");
      answers.write(few, Math.min(FEW, rows));
      Path spec = Files.writeString(folder.resolve("one.json"), ONE);
      var lines = new Lines("%,d rows of %d answers".formatted(rows, COLUMNS), Files.size(file));
      int rounds = rows > MILLION ? 3 : setting.lengths().rounds();
      for (int round = 0; round < rounds; round++) {
        lines.begin.add(run(setting, folder, few, spec));
        lines.one.add(run(setting, folder, file, spec));
        lines.scale.add(run(setting, folder, file, spec, SCALE));
        setting.say("%s: round %d of %d".formatted(lines.title, round + 1, rounds));
      }
      double megabytes = answers.megabytes();
      var group = lines.group();
      lines.judge(megabytes, rows >= MILLION, verdicts);
      Optional<Path> r = RComparison.program();
      if (r.isEmpty()) {
        remarks.add("Rscript is not on the path: nothing was compared with R.");
      } else {
        compare(setting, folder, r.get(), answers, lines, group);
      }
      return group.built();
    }
  }

  /** Rounds of one file, as they come. */
  private record Lines(
      String title,
      long bytes,
      List<FinishedProcess> begin,
      List<FinishedProcess> one,
      List<FinishedProcess> scale) {

    Lines(String title, long bytes) {
      this(title, bytes, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Group.Building group() {
      return Group.titled(title)
          .add("1,000 rows, one figure", "seconds", Rounds.of(begin, FinishedProcess::seconds))
          .add("1,000 rows, one figure", "MB", Rounds.of(begin, FinishedProcess::megabytes))
          .add("one figure", "seconds", Rounds.of(one, FinishedProcess::seconds))
          .add("one figure", "MB", Rounds.of(one, FinishedProcess::megabytes))
          .add("one figure", "MB/s and core", speed())
          .add("with a scale of ten", "seconds", Rounds.of(scale, FinishedProcess::seconds))
          .add("with a scale of ten", "MB", Rounds.of(scale, FinishedProcess::megabytes));
    }

    /** Megabytes of a million bytes for each second of processor time. */
    Rounds speed() {
      return new Rounds(
          IntStream.range(0, one.size())
              .mapToObj(i ->
                  bytes / 1e6 / Math.max(0.01, one.get(i).processor() - begin.get(i).processor()))
              .toList());
    }

    void judge(double megabytes, boolean isLong, List<Verdict> verdicts) {
      if (isLong) {
        verdicts.add(
            Verdict.atLeast(
                title + ": read at 150 MB/s and core", SPEED, speed().median(), " MB/s"));
        double ratio = Rounds.of(scale, FinishedProcess::megabytes).median() / megabytes;
        verdicts.add(
            Verdict.atMost(
                title + ": memory at most 1.5 times the answers as bytes",
                MEMORY,
                ratio,
                " times"));
      }
    }
  }

  private void compare(
      Setting setting,
      ThrowAwayFolder folder,
      Path program,
      AnswerColumns answers,
      Lines lines,
      Group.Building group)
      throws Exception {
    setting.say(lines.title() + ": R");
    var r = RComparison.run(program, folder.resolve("answers.csv"), folder.path());
    requireAlike(folder.resolve("report.json"), r);
    group
        .add("R, the same figures", "seconds", Rounds.of(r.process().seconds()))
        .add("R, the same figures", "MB", Rounds.of(r.number("peak.mb")))
        .add("R, reading alone", "seconds", Rounds.of(r.number("read.seconds")))
        .add("R, 48 by 48 covariances", "seconds", Rounds.of(r.number("moments.seconds")))
        .add("48 by 48 moments of bytes, one thread", "seconds", moments(setting, answers));
    double ours = Rounds.of(lines.scale(), FinishedProcess::seconds).median();
    remarks.add(
        "%s: R needs %s times as long and %s times the memory (%s, one run)."
            .formatted(
                lines.title(),
                Numerals.of(r.process().seconds() / ours),
                Numerals.of(
                    r.number("peak.mb")
                        / Rounds.of(lines.scale(), FinishedProcess::megabytes).median()),
                r.words()));
  }

  private static Rounds moments(Setting setting, AnswerColumns answers) {
    var seconds = new ArrayList<Double>();
    for (int round = 0; round < 2 + setting.lengths().rounds(); round++) {
      long begin = System.nanoTime();
      IntegerMoments found = new ByteColumns(answers.columns()).moments();
      seconds.add((System.nanoTime() - begin) / 1e9);
      if (found.n(0, 0) != answers.rows()) {
        throw new IllegalStateException("rows are missing");
      }
    }
    return new Rounds(seconds.subList(2, seconds.size()));
  }

  /** A comparison of different figures would say nothing. */
  private static void requireAlike(Path report, RComparison r) throws IOException {
    requireAlike("nps", figure(report, "nps"), r.number("nps"));
    requireAlike("alpha", figure(report, "scale.alpha"), r.number("alpha"));
  }

  private static void requireAlike(String name, double ours, double theirs) {
    if (Math.abs(ours - theirs) > ALIKE * Math.max(1, Math.abs(theirs))) {
      throw new IllegalStateException("%s is %s, in R %s".formatted(name, ours, theirs));
    }
  }

  private static double figure(Path report, String measure) throws IOException {
    var json = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
    for (JsonElement element : json.getAsJsonArray("figures")) {
      JsonObject figure = element.getAsJsonObject();
      if (figure.get("measure").getAsString().equals(measure)) {
        return figure.get("value").getAsDouble();
      }
    }
    throw new IllegalStateException("no " + measure + " in " + report);
  }

  private static FinishedProcess run(Setting setting, ThrowAwayFolder folder, Path file, Path spec)
      throws IOException, InterruptedException {
    return run(setting, folder, file, spec, List.of());
  }

  /** With the options of {@code ./lintel analyse}. */
  private static FinishedProcess run(
      Setting setting, ThrowAwayFolder folder, Path file, Path spec, List<String> words)
      throws IOException, InterruptedException {
    Path jar = setting.root().resolve("app/target/run/lintel-app.jar");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:MaxRAMPercentage=70",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-cp",
            jar.toString(),
            "org.lintel.analysis.AnalyseCommand",
            file.toString(),
            "--spec",
            spec.toString(),
            "--out",
            folder.path().toString()));
    command.addAll(words);
    return FinishedProcess.run(folder.resolve("analyse.log"), command);
  }
}
