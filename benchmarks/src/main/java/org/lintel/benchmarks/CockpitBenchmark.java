package org.lintel.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Server time of the cockpit while the number of stored answers grows and nothing else does. */
final class CockpitBenchmark implements Benchmark {

  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int QUARTERS = 4;
  private static final int BASE = 10_000;
  private static final int QUICK_BASE = 960;
  private static final double LONGEST = 150;

  @Override
  public String name() {
    return "cockpit";
  }

  @Override
  public Lengths lengths(Lengths asked) {
    return asked.ofVisits();
  }

  @Override
  public Result run(Setting setting) throws Exception {
    try (var folder = ThrowAwayFolder.make();
        var installation = Installation.start(setting.root(), folder.resolve("home"))) {
      var staff = Staff.setUp(installation);
      try (var town = Town.build(setting.root(), installation, staff)) {
        return new Run(setting, installation, town, staff).all();
      }
    }
  }

  /** One installation that is filled step by step. */
  private static final class Run {

    private final Setting setting;
    private final Installation installation;
    private final Town town;
    private final Staff staff;
    private final Group.Building times =
        Group.titled("Server time, milliseconds (24 communities, 4 quarters)");
    private final List<String> remarks = new ArrayList<>();

    Run(Setting setting, Installation installation, Town town, Staff staff) {
      this.setting = setting;
      this.installation = installation;
      this.town = town;
      this.staff = staff;
    }

    Result all() throws Exception {
      int base = setting.lengths().isWorthKeeping() ? BASE : QUICK_BASE;
      store(base);
      var copies = Multiplication.of(installation.administrator());
      view("warm-up", setting.lengths().warmUp() * 1e9);
      measure(base);
      if (setting.lengths().isWorthKeeping()) {
        measure(copies.reach(100, setting));
        if (setting.isAll()) {
          measure(copies.reach(1000, setting));
        }
      } else {
        measure(copies.reach(3, setting));
      }
      return result();
    }

    /** The first answers come in by the product's own way, so that its rollups are its own. */
    private void store(int answers) throws Exception {
      for (int quarter = QUARTERS - 1; quarter >= 0; quarter--) {
        int wave = town.wave(Questionnaires.LONG, quarter);
        List<String> tokens = town.invite(wave, 2 * answers / QUARTERS);
        var requests =
            Requests.each(
                Questionnaires.requests(
                    Questionnaires.LONG, tokens.subList(0, answers / QUARTERS)));
        new Load(installation.port(), 8, 600, CREATED).closed(requests).clean();
      }
      setting.say(town.count("response") + " answers stored");
    }

    private void measure(long answers) throws Exception {
      String row = "%,d answers".formatted(answers);
      List<Latencies> cockpits = new ArrayList<>();
      List<Latencies> parts = new ArrayList<>();
      List<Latencies> entrances = new ArrayList<>();
      String community = town.text("SELECT uuid FROM community ORDER BY id LIMIT 1");
      view("/cockpit", 1e9);
      for (int round = 0; round < setting.lengths().rounds(); round++) {
        cockpits.add(visits("/cockpit"));
        parts.add(visits("/cockpit?c=" + community));
        entrances.add(visits("/sign-in"));
      }
      add(row, "cockpit", cockpits);
      add(row, "one community", parts);
      times.add(row, "sign-in page p50", Rounds.of(entrances, each -> each.percentile(0.5)));
      setting.say(row + ": p95 %.1f ms".formatted(cockpits.getFirst().percentile(0.95)));
    }

    private void add(String row, String page, List<Latencies> rounds) {
      times.add(row, page + " p50", Rounds.of(rounds, each -> each.percentile(0.5)));
      times.add(row, page + " p95", Rounds.of(rounds, each -> each.percentile(0.95)));
    }

    private void view(String what, double nanoseconds) throws Exception {
      String path = what.startsWith("/") ? what : "/cockpit";
      var load = new Load(installation.port(), 2, nanoseconds / 1e9, OK);
      load.closed(Requests.again(Requests.get(path, staff.cookie()))).clean();
    }

    private Latencies visits(String path) throws Exception {
      var latencies = new Latencies();
      String cookie = path.equals("/sign-in") ? "" : staff.cookie();
      byte[] request = Requests.get(path, cookie);
      try (var connection = new HttpConnection(installation.port())) {
        for (int visit = 0; visit < setting.lengths().visits(); visit++) {
          long begun = System.nanoTime();
          var answer = connection.exchange(request);
          latencies.add(System.nanoTime() - begun);
          if (answer.status() != OK) {
            throw new IllegalStateException(path + " answered " + answer.status());
          }
        }
      }
      return latencies;
    }

    private Result result() throws Exception {
      var table = times.built();
      String first = table.rows().getFirst();
      String last = table.rows().getLast();
      double slowest = table.at(last, "cockpit p95").rounds().median();
      remarks.add(
          "The first answers to the yearly study came in through `POST /api/v1/responses`; larger"
              + " numbers are copies of them in the tables, with rollups and counters multiplied"
              + " alike. The sign-in page shows how much the machine itself wavered.");
      remarks.add(
          "Database size at the end: "
              + town.text("SELECT pg_size_pretty(pg_database_size(current_database()))")
              + ".");
      return new Result(
          "cockpit",
          "The cockpit (`GET /cockpit`)",
          List.of(table),
          List.of(
              Verdict.atMost("p95 at most 150 ms at the most answers", LONGEST, slowest, " ms"),
              Verdict.noGrowth(
                  "",
                  first,
                  last,
                  table.at(first, "cockpit p50").rounds(),
                  table.at(last, "cockpit p50").rounds())),
          remarks);
    }
  }
}
