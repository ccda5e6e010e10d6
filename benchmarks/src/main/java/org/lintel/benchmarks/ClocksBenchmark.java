package org.lintel.benchmarks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** How late rungs of clocks are reached while a million others run, and how many in a second. */
final class ClocksBenchmark implements Benchmark {

  private static final int OPEN = 1_000_000;
  private static final int QUICK_OPEN = 20_000;
  private static final int BURST = 10_000;
  private static final int QUICK_BURST = 500;
  private static final int PER_SECOND = 20;
  private static final int RUNGS = 2;
  private static final int LONGEST_WAIT = 300;
  private static final int AHEAD = 10;
  private static final double LATEST = 60;
  private static final double MONTH = 30 * 86_400;
  private static final String STEADY = "20 clocks a second";

  @Override
  public String name() {
    return "clocks";
  }

  @Override
  public Result run(Setting setting) throws Exception {
    try (var folder = ThrowAwayFolder.make();
        var installation = Installation.start(setting.root(), folder.resolve("home"))) {
      var staff = Staff.setUp(installation);
      try (var town = Town.build(setting.root(), installation, staff)) {
        if (staff.get("/clock-rules").statusCode() != 200) {
          throw new IllegalStateException("the rules of deadlines did not open");
        }
        return new Run(setting, installation, town).all();
      }
    }
  }

  /** One installation with its clocks. */
  private static final class Run {

    private final Setting setting;
    private final Installation installation;
    private final Town town;
    private final Group.Building times;
    private final Group.Building costs = Group.titled("Processor time for each rung, microseconds");
    private final int open;
    private final int burst;

    Run(Setting setting, Installation installation, Town town) {
      this.setting = setting;
      this.installation = installation;
      this.town = town;
      boolean isQuick = !setting.lengths().isWorthKeeping();
      this.open = isQuick ? QUICK_OPEN : OPEN;
      this.burst = isQuick ? QUICK_BURST : BURST;
      this.times =
          Group.titled("Seconds from when a rung is due (%,d open clocks)".formatted(open));
    }

    Result all() throws Exception {
      make(open, Instant.now().plusSeconds(86_400), MONTH);
      town.run("VACUUM ANALYZE");
      town.run("CHECKPOINT");
      setting.say("%,d clocks run".formatted(open));
      int seconds = 4 * setting.lengths().seconds();
      measure(STEADY, PER_SECOND * seconds, seconds);
      measure("%,d clocks at once".formatted(burst), burst, 0);
      return result();
    }

    private void make(int clocks, Instant first, double spread) throws Exception {
      OffsetDateTime begin = first.atOffset(ZoneOffset.UTC);
      town.run(CaseSql.FRESH_CLOCKS, begin, spread, clocks);
      town.run(CaseSql.CLOCKS);
      town.run(CaseSql.CLOCK_EVENTS);
      town.run("ANALYZE benchmark.clock");
    }

    private void measure(String row, int clocks, int seconds) throws Exception {
      List<Double> middle = new ArrayList<>();
      List<Double> most = new ArrayList<>();
      List<Double> longest = new ArrayList<>();
      List<Double> rates = new ArrayList<>();
      List<Costs> used = new ArrayList<>();
      for (int round = 0; round < setting.lengths().rounds(); round++) {
        Instant due = Instant.now().plusSeconds(AHEAD);
        make(clocks, due, seconds);
        var before = Costs.of(installation);
        Instant heard = awaitAll(clocks);
        used.add(Costs.of(installation).since(before).each((long) RUNGS * clocks));
        middle.add(late(0.5));
        most.add(late(0.99));
        longest.add(late(1));
        double took = Math.max(0.001, (heard.toEpochMilli() - due.toEpochMilli()) / 1000.0);
        rates.add(RUNGS * clocks / took);
        setting.say(row + ": the last %.1f s late".formatted(longest.getLast()));
      }
      times.add(row, "p50", new Rounds(middle));
      times.add(row, "p99", new Rounds(most));
      times.add(row, "longest", new Rounds(longest));
      times.add(row, "rungs reached and heard of in a second", new Rounds(rates));
      costs.add(row, "application", Rounds.of(used, Costs::application));
      costs.add(row, "PostgreSQL", Rounds.of(used, Costs::database));
    }

    /** Returns when every rung was reached and every listener has heard of it. */
    private Instant awaitAll(int clocks) throws Exception {
      Instant end = Instant.now().plusSeconds(LONGEST_WAIT);
      while (Long.parseLong(town.text(CaseSql.FIRED)) < (long) RUNGS * clocks
          || town.count("event_publication") > 0) {
        if (Instant.now().isAfter(end)) {
          throw new IllegalStateException(
              town.text(CaseSql.FIRED) + " of " + RUNGS * clocks + " rungs were reached in time");
        }
        Thread.sleep(500);
      }
      return Instant.now();
    }

    private double late(double share) throws Exception {
      return Double.parseDouble(town.text(CaseSql.LATE, share));
    }

    private Result result() {
      var table = times.built();
      List<Verdict> verdicts =
          table.rows().stream()
              .map(row ->
                  Verdict.atMost(
                      "every rung within 60 s: " + row,
                      LATEST,
                      table.at(row, "longest").rounds().max(),
                      " s"))
              .toList();
      return new Result(
          "clocks",
          "Clocks that fire",
          List.of(table, costs.built()),
          verdicts,
          List.of(
              "Each clock runs by the 24-hour rule and reaches two rungs when it is due; each rung"
                  + " is noted, published and heard by casework, which finds that there is no such"
                  + " case. The worker looks every 5 s, which is most of what the first row"
                  + " waits.",
              "Application, PostgreSQL and this measuring share the machine's processors."));
    }
  }
}
