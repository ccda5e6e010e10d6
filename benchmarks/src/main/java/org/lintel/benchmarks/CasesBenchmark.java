package org.lintel.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Server time of the list of cases and of /today while the number of past cases grows. */
final class CasesBenchmark implements Benchmark {

  private static final int OK = 200;
  private static final int FEWEST_HOMES = 2000;
  private static final int CASES_OF_A_HOME = 5;
  private static final int OPEN_SHARE = 50;
  private static final int IN_HAND = 40;
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int MOST = 10_000_000;
  private static final int QUICK = 30_000;
  private static final int LOT = 250_000;
  private static final double LONGEST = 150;
  private static final String CONTROL = "sign-in page";

  @Override
  public String name() {
    return "cases";
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

  /** A page and whose it is. */
  private record Seen(String path, String cookie) {

    byte[] request() {
      return Requests.get(path, cookie);
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
    private final Group.Building costs = Group.titled("Processor time for each page, milliseconds");
    private List<DayTown.Colleague> stewards = List.of();
    private long stored;

    Run(Setting setting, Installation installation, Town town, Staff staff) {
      this.setting = setting;
      this.installation = installation;
      this.town = town;
      this.staff = staff;
    }

    Result all() throws Exception {
      stewards = new DayTown(installation, staff, town).staff(Town.COMMUNITIES);
      reach(FEW);
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
      long homes = Math.max(FEWEST_HOMES, (cases - stored) / CASES_OF_A_HOME);
      town.run(TownSql.FRESH, homes);
      town.run("ANALYZE benchmark.fresh");
      for (String insert : TownSql.HOUSEHOLDS) {
        town.run(insert);
      }
      town.run(CaseSql.HANDLERS, cases / OPEN_SHARE / Town.COMMUNITIES / IN_HAND + 1);
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

    private Map<String, Seen> pages() throws Exception {
      DayTown.Colleague steward = stewards.getFirst();
      String open = town.text("SELECT id FROM service_case WHERE state = 'IN_PROGRESS' LIMIT 1");
      var pages = new LinkedHashMap<String, Seen>();
      pages.put("all that is open", of("/cases"));
      pages.put("late", of("/cases?d=late"));
      pages.put("one community", of("/cases?c=" + steward.community()));
      pages.put("closed", of("/cases?s=closed"));
      pages.put("exceptions", of("/cases/exceptions"));
      pages.put("one case", of("/cases/" + open));
      pages.put("today", of("/today"));
      pages.put("steward's list", new Seen("/cases", steward.staff().cookie()));
      pages.put("steward's today", new Seen("/today", steward.staff().cookie()));
      pages.put(CONTROL, new Seen("/sign-in", ""));
      return pages;
    }

    private Seen of(String path) {
      return new Seen(path, staff.cookie());
    }

    /** Every size is warmed up alike, and the pages take turns: none has the better minutes. */
    private void measure() throws Exception {
      String row = "%,d cases".formatted(stored);
      var pages = pages();
      warmUp(pages);
      var rounds = new LinkedHashMap<String, List<Latencies>>();
      var used = new LinkedHashMap<String, List<Costs>>();
      for (int round = 0; round < setting.lengths().rounds(); round++) {
        for (var page : pages.entrySet()) {
          var before = Costs.of(installation);
          Latencies visits = visits(page.getValue(), setting.lengths().visits());
          var spent = Costs.of(installation).since(before).each(1000L * visits.count());
          rounds.computeIfAbsent(page.getKey(), _ -> new ArrayList<>()).add(visits);
          used.computeIfAbsent(page.getKey(), _ -> new ArrayList<>()).add(spent);
        }
      }
      rounds.forEach((page, all) -> {
        times.add(page, row + ", p50", Rounds.of(all, each -> each.percentile(0.5)));
        times.add(page, row + ", p95", Rounds.of(all, each -> each.percentile(0.95)));
        setting.say(row + ", %s: p95 %.1f ms".formatted(page, all.getFirst().percentile(0.95)));
      });
      used.forEach((page, all) -> {
        costs.add(page, row + ", application", Rounds.of(all, Costs::application));
        costs.add(page, row + ", PostgreSQL", Rounds.of(all, Costs::database));
      });
    }

    private void warmUp(Map<String, Seen> pages) throws Exception {
      long end = System.nanoTime() + setting.lengths().warmUp() * 1_000_000_000L;
      do {
        for (Seen page : pages.values()) {
          visits(page, 2);
        }
      } while (System.nanoTime() < end);
    }

    private Latencies visits(Seen page, int many) throws Exception {
      var latencies = new Latencies();
      byte[] request = page.request();
      try (var connection = new HttpConnection(installation.port())) {
        for (int visit = 0; visit < many; visit++) {
          long begun = System.nanoTime();
          var answer = connection.exchange(request);
          latencies.add(System.nanoTime() - begun);
          if (answer.status() != OK) {
            throw new IllegalStateException(page.path() + " answered " + answer.status());
          }
        }
      }
      return latencies;
    }

    private Result result() throws Exception {
      var table = times.built();
      String first = table.columns().getFirst();
      String last = table.columns().get(table.columns().size() - 2);
      List<Verdict> verdicts = new ArrayList<>();
      for (String page : table.rows().stream().filter(row -> !row.equals(CONTROL)).toList()) {
        double slowest = table.at(page, last.replace("p50", "p95")).rounds().median();
        verdicts.add(
            Verdict.atMost(
                page + ": p95 at most 150 ms at the most cases", LONGEST, slowest, " ms"));
        verdicts.add(
            Verdict.noGrowth(
                page + ": ",
                first.replace(", p50", ""),
                last.replace(", p50", ""),
                table.at(page, first).rounds(),
                table.at(page, last).rounds()));
      }
      return new Result(
          "cases",
          "The list of cases and the page of the day (`GET /cases`, `GET /today`)",
          List.of(table, costs.built()),
          verdicts,
          List.of(
              "Cases stand in the tables as the product writes them, each with one entry, about five"
                  + " in a household; one in fifty is open, in all states, due between a day and a"
                  + " half ago and two weeks ahead, a fifth of them with nobody. The company grows"
                  + " with its past: ten times the cases are ten times the households, the open"
                  + " cases and the colleagues, about forty cases to each; what one person has in"
                  + " hand stays.",
              "The first pages are those of an administrator, who sees all 24 communities; a"
                  + " steward sees one. One connection asks for each page anew when it has its"
                  + " answer, which shows what a page costs and not what waiting costs; `day` shows"
                  + " that. Searching for words reads all cases and is not measured.",
              "The sign-in page shows how much the machine itself wavered.",
              "Database size at the end: "
                  + town.text("SELECT pg_size_pretty(pg_database_size(current_database()))")
                  + "."));
    }
  }
}
