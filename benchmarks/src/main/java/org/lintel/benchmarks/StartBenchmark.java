package org.lintel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From the command to the first page, with and without what an earlier start has left. */
final class StartBenchmark implements Benchmark {

  private static final int OK = 200;
  private static final double LONGEST = 6;
  private static final int REST = 5_000;
  private static final int LONGEST_TRAINING = 180;

  @Override
  public String name() {
    return "start";
  }

  /** One start: to the first page, its processor time, and what it holds once it rests. */
  private record Start(double seconds, double processor, double memory, double database) {}

  @Override
  public Lengths lengths(Lengths asked) {
    return asked.ofRounds(0, asked.rounds());
  }

  @Override
  public Result run(Setting setting) throws Exception {
    var times = Group.titled("Start to the first page");
    var memory = Group.titled("Memory at rest, MB");
    try (var folder = ThrowAwayFolder.make()) {
      Path cache = folder.resolve("lintel.aot");
      train(setting, folder.resolve("training"), cache);
      String withCache = "-XX:AOTCache=" + cache;
      Path used = folder.resolve("used");
      start(setting, used);
      List<Start> cold = new ArrayList<>();
      List<Start> coldCached = new ArrayList<>();
      List<Start> warm = new ArrayList<>();
      List<Start> warmCached = new ArrayList<>();
      int rounds = setting.lengths().rounds();
      for (int round = 0; round < rounds; round++) {
        cold.add(start(setting, folder.resolve("cold-" + round)));
        coldCached.add(start(setting, folder.resolve("cached-" + round), withCache));
        warm.add(start(setting, used));
        warmCached.add(start(setting, used, withCache));
        setting.say("round %d of %d".formatted(round + 1, rounds));
      }
      add(times, memory, "first start, empty data folder", cold);
      add(times, memory, "first start with AOT cache", coldCached);
      add(times, memory, "later start", warm);
      add(times, memory, "later start with AOT cache", warmCached);
      double found = Rounds.of(warmCached, Start::seconds).median();
      return new Result(
          name(),
          "Starts and memory",
          List.of(times.built(), memory.built()),
          List.of(Verdict.atMost("later start at most 6 s", LONGEST, found, " s")),
          List.of(
              "Files were in the page cache; a machine that was just switched on reads them first.",
              "A first start unpacks PostgreSQL, makes the cluster and migrates it.",
              "The options are those of `./lintel start` (-Xmx768m, serial collector)."));
    }
  }

  private void add(Group.Building times, Group.Building memory, String row, List<Start> starts) {
    times.add(row, "seconds", Rounds.of(starts, Start::seconds));
    times.add(row, "processor seconds, application", Rounds.of(starts, Start::processor));
    memory.add(row, "application", Rounds.of(starts, Start::memory));
    memory.add(row, "PostgreSQL", Rounds.of(starts, Start::database));
  }

  private Start start(Setting setting, Path home, String... options) throws Exception {
    try (var installation = Installation.start(setting.root(), home, options)) {
      try (var connection = new HttpConnection(installation.port())) {
        var answer = connection.exchange(Requests.get("/sign-in", ""));
        if (answer.status() != OK) {
          throw new IllegalStateException("/sign-in answered " + answer.status());
        }
      }
      double seconds = installation.age().toMillis() / 1000.0;
      double processor = Processes.processor(installation.process());
      Thread.sleep(setting.lengths().isWorthKeeping() ? REST : 500);
      return new Start(
          seconds,
          processor,
          Processes.memory(installation.process()),
          Processes.memoryWithChildren(installation.postmaster()));
    }
  }

  /**
   * Makes the cache in the two steps of {@code ./lintel start}, which does it in the background
   * after a start without one: what a start in a data folder of its own loads is recorded, and a
   * second process makes a cache of it.
   */
  private static void train(Setting setting, Path home, Path cache) throws Exception {
    String loaded = "-XX:AOTConfiguration=" + cache + ".loaded";
    trainingStep(setting, home, "-XX:AOTMode=record", loaded, "-Dspring.context.exit=onRefresh");
    trainingStep(setting, home, "-XX:AOTMode=create", loaded, "-XX:AOTCache=" + cache);
    if (!Files.exists(cache)) {
      throw new IllegalStateException("no AOT cache was made; see " + log(setting));
    }
  }

  private static void trainingStep(Setting setting, Path home, String... options)
      throws IOException, InterruptedException {
    Files.createDirectories(setting.target());
    Process training =
        Installation.builder(setting.root(), home, List.of(options))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(setting).toFile()))
            .start();
    if (!training.waitFor(LONGEST_TRAINING, TimeUnit.SECONDS)) {
      training.destroy();
      throw new IllegalStateException("making the cache took too long; see " + log(setting));
    }
  }

  private static Path log(Setting setting) {
    return setting.target().resolve("training.log");
  }
}
