package org.lintel.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Server time of the list of cases and of /today while the number of past cases grows. */
final class CasesBenchmark implements Benchmark {

  private static final int OK = 200;
  private static final int HOMES = 2000;
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int MOST = 10_000_000;
  private static final int QUICK = 30_000;
  private static final int LOT = 250_000;
  private static final double LONGEST = 150;
  private static final double GROWTH = 1.5;
  private static final String LIST = "all that is open";
  private static final String TODAY = "today";

  @Override
  public String name() {
    return "cases";
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
        Group.titled("Server time, milliseconds (24 communities, 1 case in 50 open)");
    private long stored;

    Run(Setting setting, Installation installation, Town town, Staff staff) {
      this.setting = setting;
      this.installation = installation;
      this.town = town;
      this.staff = staff;
    }

    Result all() throws Exception {
      town.run(TownSql.FRESH, HOMES);
      for (String insert : TownSql.HOUSEHOLDS) {
        town.run(insert);
      }
      reach(FEW);
      view("/cases", setting.lengths().warmUp());
      measure();
      if (setting.lengths().isWorthKeeping()) {
        reach(MANY);
        measure();
        if (setting.isAll()) {
          reach(MOST);
          measure();
        }
      } else {
        reach(QUICK);
        measure();
      }
      return result();
    }

    /** Foreign keys are set aside while it loads; the rows satisfy them. */
    private void reach(long cases) throws Exception {
      town.run("SET session_replication_role = replica");
      while (stored < cases) {
        long until = Math.min(cases, stored + LOT);
        town.run(CaseSql.CASES, stored + 1, until);
        town.run(CaseSql.ENTRIES, stored + 1001, until + 1000);
        stored = until;
        setting.say("%,d of %,d cases".formatted(stored, cases));
      }
      town.run("SET session_replication_role = origin");
      town.run("VACUUM ANALYZE");
      town.run("CHECKPOINT");
    }

    private Map<String, String> pages() throws Exception {
      String community = town.text("SELECT uuid FROM community ORDER BY id LIMIT 1");
      String open = town.text("SELECT id FROM service_case WHERE state <> 'CLOSED' LIMIT 1");
      var pages = new LinkedHashMap<String, String>();
      pages.put(LIST, "/cases");
      pages.put("late", "/cases?d=late");
      pages.put("one community", "/cases?c=" + community);
      pages.put("closed", "/cases?s=closed");
      pages.put("exceptions", "/cases/exceptions");
      pages.put("one case", "/cases/" + open);
      pages.put(TODAY, "/today");
      return pages;
    }

    private void measure() throws Exception {
      String row = "%,d cases".formatted(stored);
      for (var page : pages().entrySet()) {
        view(page.getValue(), 1);
        List<Latencies> rounds = new ArrayList<>();
        for (int round = 0; round < setting.lengths().rounds(); round++) {
          rounds.add(visits(page.getValue()));
        }
        times.add(row, page.getKey() + " p50", Rounds.of(rounds, each -> each.percentile(0.5)));
        times.add(row, page.getKey() + " p95", Rounds.of(rounds, each -> each.percentile(0.95)));
        setting.say(
            row + ", %s: p95 %.1f ms".formatted(page.getKey(), rounds.getFirst().percentile(0.95)));
      }
    }

    private void view(String path, double seconds) throws Exception {
      var load = new Load(installation.port(), 2, seconds, OK);
      load.closed(Requests.again(Requests.get(path, staff.cookie()))).clean();
    }

    private Latencies visits(String path) throws Exception {
      var latencies = new Latencies();
      byte[] request = Requests.get(path, staff.cookie());
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
      List<Verdict> verdicts = new ArrayList<>();
      for (String page : List.of(LIST, TODAY)) {
        double slowest = table.at(last, page + " p95").rounds().median();
        double growth =
            table.at(last, page + " p50").rounds().median()
                / table.at(first, page + " p50").rounds().median();
        verdicts.add(
            Verdict.atMost(
                page + ": p95 at most 150 ms at the most cases", LONGEST, slowest, " ms"));
        verdicts.add(
            Verdict.atMost(
                page + ": no growth (p50 at most 1.5 times) from %s to %s".formatted(first, last),
                GROWTH,
                growth,
                " times"));
      }
      return new Result(
          "cases",
          "The list of cases and the page of the day (`GET /cases`, `GET /today`)",
          List.of(table),
          verdicts,
          List.of(
              "Cases stand in the tables as the product writes them, each with one entry; one in"
                  + " fifty is open and due between a day and a half ago and two weeks ahead."
                  + " Searching for words reads all cases and is not measured.",
              "Database size at the end: "
                  + town.text("SELECT pg_size_pretty(pg_database_size(current_database()))")
                  + "."));
    }
  }
}
