package org.lintel.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Storing answers: what a second takes at 1, 8, 32 and 128 connections, as a ratio to single-row
 * INSERTs on the same server in alternating rounds, and how long each answer waits.
 */
final class ResponsesBenchmark implements Benchmark {

  private static final int[] LEVELS = {1, 8, 32, 128};
  private static final int JUDGED = 32;
  private static final int CREATED = 201;
  private static final int SEEN_OTHER = 303;
  private static final double GOAL = 0.6;
  private static final double SHARE_OF_LIMIT = 0.5;
  private static final double RESERVE = 1.6;
  private static final int FEWEST = 400;
  private static final int MOST_TOKENS = 120_000;
  private static final int CONNECTIONS_OF_THE_SERVER = 200;

  @Override
  public String name() {
    return "responses";
  }

  @Override
  public Lengths lengths(Lengths asked) {
    return asked.underLoad(asked.warmUp(), asked.rounds(), asked.seconds());
  }

  @Override
  public Result run(Setting setting) throws Exception {
    try (var folder = ThrowAwayFolder.make();
        var installation =
            Installation.startWithConnections(
                setting.root(), folder.resolve("home"), CONNECTIONS_OF_THE_SERVER)) {
      var staff = Staff.setUp(installation);
      try (var town = Town.build(setting.root(), installation, staff);
          var inserts = SingleRowInserts.on(installation.administrator())) {
        var run = new Run(setting, installation, town, inserts, folder);
        return run.all();
      }
    }
  }

  /** One round of a level: the limit, then the application. */
  private record Round(double limit, Load.Outcome outcome, Costs costs) {}

  /** One installation under load. */
  private static final class Run {

    private final Setting setting;
    private final Installation installation;
    private final Town town;
    private final SingleRowInserts inserts;
    private final ThrowAwayFolder folder;
    private final int wave;
    private final int longWave;
    private final Group.Building rates = Group.titled("Throughput, closed model");
    private final Group.Building waits = Group.titled("Latency, milliseconds");
    private final Group.Building costs =
        Group.titled("Processor time for each answer, microseconds");
    private final Group.Building memory = Group.titled("Memory, MB");
    private final List<String> remarks = new ArrayList<>();
    private double expected = 1500;

    Run(
        Setting setting,
        Installation installation,
        Town town,
        SingleRowInserts inserts,
        ThrowAwayFolder folder)
        throws Exception {
      this.setting = setting;
      this.installation = installation;
      this.town = town;
      this.inserts = inserts;
      this.folder = folder;
      this.wave = town.wave(Questionnaires.SHORT, 0);
      this.longWave = town.wave(Questionnaires.LONG, 0);
    }

    Result all() throws Exception {
      memory("idle, before any request");
      warmUp();
      for (int level : LEVELS) {
        level(level);
      }
      other("owner's page, 32 connections", SEEN_OTHER, Kind.PAGE);
      other("66 numbers an answer, 32 connections", CREATED, Kind.LONG);
      memory("after the load");
      openModel();
      compareWithPgbench();
      checkStored();
      return result();
    }

    private enum Kind {
      API,
      PAGE,
      LONG
    }

    private Requests requests(Kind kind, double perSecond, double seconds) throws Exception {
      int count = (int) Math.clamp(perSecond * seconds * RESERVE, FEWEST, MOST_TOKENS);
      List<String> tokens = town.invite(kind == Kind.LONG ? longWave : wave, count);
      return Requests.each(
          switch (kind) {
            case API -> Questionnaires.requests(Questionnaires.SHORT, tokens);
            case LONG -> Questionnaires.requests(Questionnaires.LONG, tokens);
            case PAGE -> Questionnaires.forms(tokens);
          });
    }

    private void warmUp() throws Exception {
      for (int left = setting.lengths().warmUp(); left > 0; left -= 10) {
        int seconds = Math.min(left, 10);
        var load = new Load(installation.port(), JUDGED, seconds, CREATED);
        var outcome = load.closed(requests(Kind.API, expected, seconds)).clean();
        expected = Math.max(expected, outcome.perSecond());
        setting.say("warming up: %.0f answers/s".formatted(outcome.perSecond()));
      }
      inserts.perSecond(JUDGED, Math.min(5, setting.lengths().warmUp()));
    }

    private void level(int connections) throws Exception {
      List<Round> rounds = new ArrayList<>();
      for (int round = 0; round < setting.lengths().rounds(); round++) {
        rounds.add(round(connections, CREATED, Kind.API));
      }
      report(connections + " connections", rounds);
    }

    private void other(String row, int status, Kind kind) throws Exception {
      round(JUDGED, status, kind);
      List<Round> rounds = new ArrayList<>();
      for (int round = 0; round < setting.lengths().rounds(); round++) {
        rounds.add(round(JUDGED, status, kind));
      }
      report(row, rounds);
    }

    private Round round(int connections, int status, Kind kind) throws Exception {
      int seconds = setting.lengths().seconds();
      inserts.empty();
      double limit = inserts.perSecond(connections, seconds);
      var requests = requests(kind, connections == 1 ? expected / 2 : expected, seconds);
      var before = Costs.of(installation);
      var load = new Load(installation.port(), connections, seconds, status);
      var outcome = load.closed(requests).clean();
      var used = Costs.of(installation).since(before);
      expected = Math.max(expected, outcome.perSecond());
      if (requests.isUsedUp()) {
        setting.say("the prepared answers were used up after %.1f s".formatted(outcome.seconds()));
      }
      setting.say(
          "%d connections: %.0f answers/s, limit %.0f rows/s"
              .formatted(connections, outcome.perSecond(), limit));
      return new Round(limit, outcome, used.each(outcome.latencies().count()));
    }

    private void report(String row, List<Round> rounds) {
      var answers = Rounds.of(rounds, round -> round.outcome().perSecond());
      var limit = Rounds.of(rounds, Round::limit);
      rates.add(row, "answers/s", answers);
      rates.add(row, "INSERTs/s by JDBC", limit);
      rates.add(row, "ratio", answers.dividedBy(limit));
      waits.add(row, "p50", Rounds.of(rounds, r -> r.outcome().latencies().percentile(0.5)));
      waits.add(row, "p99", Rounds.of(rounds, r -> r.outcome().latencies().percentile(0.99)));
      waits.add(row, "longest", Rounds.of(rounds, r -> r.outcome().latencies().percentile(1)));
      costs.add(row, "application", Rounds.of(rounds, round -> round.costs().application()));
      costs.add(row, "PostgreSQL", Rounds.of(rounds, round -> round.costs().database()));
      costs.add(row, "load generator", Rounds.of(rounds, round -> round.costs().generator()));
    }

    private void memory(String row) throws Exception {
      memory.add(row, "application", Rounds.of(Processes.memory(installation.process())));
      memory.add(
          row, "PostgreSQL", Rounds.of(Processes.memoryWithChildren(installation.postmaster())));
    }

    private void openModel() throws Exception {
      double rate =
          SHARE_OF_LIMIT * rates.built().at(JUDGED + " connections", "answers/s").rounds().median();
      int seconds = setting.lengths().seconds();
      List<Latencies> rounds = new ArrayList<>();
      for (int round = 0; round < setting.lengths().rounds(); round++) {
        var load = new Load(installation.port(), 128, seconds, CREATED);
        rounds.add(load.open(requests(Kind.API, rate, seconds), rate).clean().latencies());
      }
      String row = "open model, " + Numerals.of(rate) + "/s arrive (half of 32 connections)";
      waits.add(row, "p50", Rounds.of(rounds, each -> each.percentile(0.5)));
      waits.add(row, "p99", Rounds.of(rounds, each -> each.percentile(0.99)));
      waits.add(row, "longest", Rounds.of(rounds, each -> each.percentile(1)));
    }

    private void compareWithPgbench() throws Exception {
      inserts.close();
      List<Double> rounds = new ArrayList<>();
      for (int round = 0; round < setting.lengths().rounds(); round++) {
        inserts.empty();
        Optional<Double> perSecond =
            inserts.pgbench(folder.path(), JUDGED, setting.lengths().seconds());
        perSecond.ifPresent(rounds::add);
      }
      if (rounds.isEmpty()) {
        remarks.add("pgbench is not installed here.");
        return;
      }
      rates.add("pgbench, 32 clients", "INSERTs/s by pgbench", new Rounds(rounds));
    }

    /** What was acknowledged is there, and the rollups counted the same. */
    private void checkStored() throws Exception {
      long stored = town.count("response");
      long counted = Long.parseLong(town.text("SELECT sum(answers) FROM rollup"));
      if (stored != counted) {
        throw new IllegalStateException(stored + " stored, " + counted + " in the rollups");
      }
      remarks.add(
          "%,d answers were stored in this run; the rollups count the same.".formatted(stored));
    }

    private Result result() {
      remarks.add(
          "The INSERT writes one row of the same shape and indexes in autocommit, without foreign"
              + " keys, checks, counters or HTTP, over as many connections; for that the server"
              + " was started with max_connections="
              + CONNECTIONS_OF_THE_SERVER
              + ".");
      remarks.add("Application, PostgreSQL and load generator share the machine's processors.");
      var throughput = rates.built();
      double ratio = throughput.at(JUDGED + " connections", "ratio").rounds().median();
      return new Result(
          "responses",
          "Storing answers (`POST /api/v1/responses`)",
          List.of(throughput, waits.built(), costs.built(), memory.built()),
          List.of(
              Verdict.atLeast("at least 0.6 of the INSERTs at 32 connections", GOAL, ratio, "")),
          remarks);
    }
  }
}
