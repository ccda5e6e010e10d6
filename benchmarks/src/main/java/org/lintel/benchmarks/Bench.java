package org.lintel.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * {@code ./lintel bench [--quick | --short] [--all] [NAME...]}: measures the built application on
 * this machine, in throw-away data folders and over loopback only.
 */
public final class Bench {

  private static final List<Benchmark> ALL =
      List.of(
          new PageBenchmark(),
          new ResponsesBenchmark(),
          new CockpitBenchmark(),
          new CasesBenchmark(),
          new ClocksBenchmark(),
          new DayBenchmark(),
          new StartBenchmark(),
          new ExchangeBenchmark(),
          new StatisticsBenchmark(),
          new AnalyseBenchmark());

  private Bench() {}

  /** First the folder of the sources, then what to measure. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      throw new IllegalArgumentException("the folder of the sources is missing");
    }
    List<String> words = List.of(arguments).subList(1, arguments.length);
    List<String> names = words.stream().filter(word -> !word.startsWith("--")).toList();
    refuseUnknown(words, names);
    if (!Processes.areCounted()) {
      throw new IllegalStateException("measuring needs /proc, which this system does not have");
    }
    Path root = Path.of(arguments[0]).toRealPath();
    for (Benchmark benchmark : ALL) {
      if (names.isEmpty() || names.contains(benchmark.name())) {
        Lengths own = benchmark.lengths(lengths(words));
        measure(benchmark, new Setting(root, own, words.contains("--all")));
      }
    }
  }

  static List<String> names() {
    return ALL.stream().map(Benchmark::name).toList();
  }

  private static void refuseUnknown(List<String> words, List<String> names) {
    List<String> known = names();
    List<String> options = List.of("--quick", "--short", "--all");
    for (String word : words) {
      if (!(names.contains(word) ? known : options).contains(word)) {
        System.err.println(
            "lintel: bench knows "
                + String.join(", ", known)
                + " and "
                + String.join(", ", options)
                + ", not '"
                + word
                + "'.");
        System.exit(2);
      }
    }
  }

  private static Lengths lengths(List<String> words) {
    if (words.contains("--quick")) {
      return Lengths.QUICK;
    }
    return words.contains("--short") ? Lengths.SHORT : Lengths.FULL;
  }

  private static void measure(Benchmark benchmark, Setting setting) throws Exception {
    System.err.println(benchmark.name() + " (" + setting.lengths().words() + ")");
    String load = Machine.load();
    Result result = benchmark.run(setting);
    var report =
        new Report(
            result,
            LocalDate.now(ZoneId.systemDefault()),
            Machine.describe(setting.root()),
            setting.lengths().words(),
            load);
    System.out.println(report.markdown());
    report.writeJson(setting.target().resolve("figures"));
    if (setting.lengths().isWorthKeeping()) {
      report.writeTo(setting.root().resolve("docs").resolve("performance.md"));
    }
  }
}
