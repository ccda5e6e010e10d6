package org.lintel.benchmarks;

import java.time.Duration;
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
  private static final int MOST_BURSTS = 3;
  private static final int PER_SECOND = 20;
  private static final int RUNGS = 2;
  private static final int LONGEST_WAIT = 300;
  private static final int AHEAD = 10;
  private static final double LATEST = 60;
  private static final double MONTH = 30 * 86_400;
  private static final String REACHED = "the last reached";
  private static final String TOLD = "the last told";
  private static final String STEADY = "20 clocks a second";

  @Override
  public String name() {
    return "clocks";
  }

  @Override
  public Lengths lengths(Lengths asked) {
    return asked.underLoad(4 * asked.seconds(), asked.rounds(), 4 * asked.seconds());
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
        return new Run(setting, installation, town, staff).all();
      }
    }
  }

  /** One installation with its clocks. */
  private static final class Run {

    private final Setting setting;
    private final Installation installation;
    private final Town town;
    private final DayTown people;
    private final Group.Building times;
    private final Group.Building costs = Group.titled("Processor time for each rung, microseconds");
    private final int open;
    private final int burst;

    Run(Setting setting, Installation installation, Town town, Staff staff) {
      this.setting = setting;
      this.people = new DayTown(installation, staff, town);
      this.installation = installation;
      this.town = town;
      boolean isQuick = !setting.lengths().isWorthKeeping();
      this.open = isQuick ? QUICK_OPEN : OPEN;
      this.burst = isQuick ? QUICK_BURST : BURST;
      this.times =
          Group.titled("Seconds from when a rung is due (%,d open clocks)".formatted(open));
    }

    Result all() throws Exception {
      people.staff(Town.COMMUNITIES);
      people.staff(Town.COMMUNITIES, "COMMUNITY_MANAGER");
      town.run(CaseSql.HANDLERS, 1);
      town.run(TownSql.FRESH, Town.COMMUNITIES);
      for (String insert : TownSql.HOUSEHOLDS) {
        town.run(insert);
      }
      make(open, Instant.now().plusSeconds(86_400), MONTH);
      town.run("VACUUM ANALYZE");
      town.run("CHECKPOINT");
      setting.say("%,d clocks run".formatted(open));
      int seconds = setting.lengths().seconds();
      round(PER_SECOND * seconds, seconds); // warms up
      measure(STEADY, PER_SECOND * seconds, seconds);
      measure("%,d clocks at once".formatted(burst), burst, 0);
      return result();
    }

    private record Round(Lateness fired, Lateness told, double perSecond, Costs costs) {}

    private record Lateness(double middle, double most, double longest) {}

    private void make(int clocks, Instant first, double spread) throws Exception {
      OffsetDateTime begin = first.atOffset(ZoneOffset.UTC);
      town.run(CaseSql.FRESH_CLOCKS, begin, spread, clocks);
      town.run(CaseSql.CLOCKS);
      town.run(CaseSql.CLOCK_EVENTS);
      town.run("ANALYZE benchmark.clock");
    }

    private void measure(String row, int clocks, int seconds) throws Exception {
      List<Round> rounds = new ArrayList<>();
      int most = seconds == 0 ? MOST_BURSTS : setting.lengths().rounds();
      for (int number = 0; number < Math.min(most, setting.lengths().rounds()); number++) {
        rounds.add(round(clocks, seconds));
        setting.say(
            row
                + ": the last reached %.1f s late, the last told %.1f s"
                    .formatted(
                        rounds.getLast().fired().longest(), rounds.getLast().told().longest()));
      }
      times.add(row, "reached, p50", Rounds.of(rounds, each -> each.fired().middle()));
      times.add(row, "reached, p99", Rounds.of(rounds, each -> each.fired().most()));
      times.add(row, REACHED, Rounds.of(rounds, each -> each.fired().longest()));
      times.add(row, "told, p50", Rounds.of(rounds, each -> each.told().middle()));
      times.add(row, "told, p99", Rounds.of(rounds, each -> each.told().most()));
      times.add(row, TOLD, Rounds.of(rounds, each -> each.told().longest()));
      times.add(row, "rungs reached and told in a second", Rounds.of(rounds, Round::perSecond));
      costs.add(row, "application", Rounds.of(rounds, each -> each.costs().application()));
      costs.add(row, "PostgreSQL", Rounds.of(rounds, each -> each.costs().database()));
      costs.add(row, "this measuring", Rounds.of(rounds, each -> each.costs().generator()));
    }

    /** Costs count from the moment at which the first is due: waiting for it is nobody's work. */
    private Round round(int clocks, int seconds) throws Exception {
      Instant due = Instant.now().plusSeconds(AHEAD);
      make(clocks, due, seconds);
      town.run(CaseSql.TIMED_CASES);
      town.run("ANALYZE service_case, clock, clock_event");
      if (Instant.now().isAfter(due)) {
        throw new IllegalStateException("the clocks were due before all of them were made");
      }
      Thread.sleep(Duration.between(Instant.now(), due));
      var before = Costs.of(installation);
      Instant heard = awaitAll(clocks, due.plusSeconds(seconds));
      var used = Costs.of(installation).since(before).each((long) RUNGS * clocks);
      double took = Math.max(0.001, (heard.toEpochMilli() - due.toEpochMilli()) / 1000.0);
      return new Round(
          lateness(CaseSql.LATE), lateness(CaseSql.TOLD_LATE), RUNGS * clocks / took, used);
    }

    /** Returns when every rung was reached and told; fails when one was lost or told twice. */
    private Instant awaitAll(int clocks, Instant last) throws Exception {
      Instant end = last.plusSeconds(LONGEST_WAIT);
      while (Instant.now().isBefore(last) || town.text(CaseSql.WAITING).equals("t")) {
        if (Instant.now().isAfter(end)) {
          break;
        }
        Thread.sleep(500);
      }
      Instant heard = Instant.now();
      long wanted = (long) RUNGS * clocks;
      long fired = Long.parseLong(town.text(CaseSql.FIRED));
      long told = Long.parseLong(town.text(CaseSql.TOLD));
      if (fired != wanted || told != wanted) {
        throw new IllegalStateException(
            "of " + wanted + " rungs " + fired + " were reached and " + told + " were told");
      }
      return heard;
    }

    private Lateness lateness(String sql) throws Exception {
      return new Lateness(late(sql, 0.5), late(sql, 0.99), late(sql, 1));
    }

    private double late(String sql, double share) throws Exception {
      return Double.parseDouble(town.text(sql, share));
    }

    private Result result() {
      var table = times.built();
      List<Verdict> verdicts = new ArrayList<>();
      for (String row : table.rows()) {
        for (String column : List.of(REACHED, TOLD)) {
          verdicts.add(
              Verdict.atMost(
                  "within 60 s, %s: %s".formatted(row, column),
                  LATEST,
                  table.at(row, column).rounds().max(),
                  " s"));
        }
      }
      return new Result(
          "clocks",
          "Clocks that fire",
          List.of(table, costs.built()),
          verdicts,
          List.of(
              "Each clock runs by the 24-hour rule and reaches two rungs when it is due: its handler"
                  + " and the community manager. Reached: the rung is noted and published, once."
                  + " Told: casework has heard of it, called the person to the case, written it into"
                  + " the timeline and left a notice. Every rung was reached once and told once, or"
                  + " there would be no figures.",
              "Those that are due at once are played in at most %d rounds.".formatted(MOST_BURSTS),
              "The worker looks every 5 s, which is most of what the first row waits.",
              "The million clocks behind them are due within the month ahead; those that fire"
                  + " belong to open cases.",
              "Application, PostgreSQL and this measuring share the machine's processors."));
    }
  }
}
