package org.lintel.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.benchmarks.Arrivals.Arrival;
import org.lintel.benchmarks.DayTown.OwnersCase;

/** A busy hour of 200 staff and 2,000 owners, and eight times that, as a fixed arrival rate. */
final class DayBenchmark implements Benchmark {

  private static final int STAFF = 200;
  private static final int OWNERS = 2_000;
  private static final int PAST = 100_000;
  private static final int SHARE_OF_QUICK = 20;
  private static final int SECONDS = 60;
  private static final int QUICK_SECONDS = 5;
  private static final int ROUNDS = 3;
  private static final int CONNECTIONS = 256;
  private static final int EIGHTFOLD = 8;
  private static final long SEED = 20261122;
  private static final int FEWEST = 100;
  private static final double LONGEST = 150;
  private static final String P95 = "p95";
  private static final String ALL = ", all together";
  private static final int OK = 200;
  private static final int SEE_OTHER = 303;

  /** What one of the staff does in an hour. */
  private static final Map<String, Double> OF_STAFF =
      Map.of("today", 120.0, "one case", 30.0, "list of cases", 12.0, "words of staff", 15.0);

  /** What one of the owners does in that hour. */
  private static final Map<String, Double> OF_OWNERS =
      Map.of("owner's page", 3.0, "words of an owner", 0.5, "report of an owner", 0.25);

  @Override
  public String name() {
    return "day";
  }

  @Override
  public Lengths lengths(Lengths asked) {
    return asked.isWorthKeeping()
        ? asked.underLoad(SECONDS, ROUNDS, SECONDS)
        : asked.underLoad(2, asked.rounds(), QUICK_SECONDS);
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

  private static final class Run {

    private final Setting setting;
    private final Installation installation;
    private final Town town;
    private final DayTown people;
    private final boolean isQuick;
    private final Random random = new Random(SEED);
    private final Group.Building times =
        Group.titled("Latency from the moment a request was due, milliseconds");
    private final Group.Building costs =
        Group.titled("Processor time for each request, microseconds");
    private final Group.Building use =
        Group.titled("Share of one processor that was used, per cent");
    private List<DayTown.Colleague> staff = List.of();
    private Map<String, List<DayTown.Colleague>> here = Map.of();
    private List<OwnersCase> cases = List.of();
    private int reported;

    Run(Setting setting, Installation installation, Town town, Staff first) {
      this.setting = setting;
      this.installation = installation;
      this.town = town;
      this.people = new DayTown(installation, first, town);
      this.isQuick = !setting.lengths().isWorthKeeping();
    }

    Result all() throws Exception {
      fill();
      play(1, setting.lengths().warmUp());
      measure("the busy hour", 1);
      measure("eight times that", EIGHTFOLD);
      var table = times.built();
      return new Result(
          "day",
          "A working day",
          List.of(table, costs.built(), use.built()),
          verdicts(table),
          List.of(
              "%,d staff and %,d owners, each of them with a session or link of their own and each"
                      .formatted(staff.size(), cases.size())
                  + " owner with an open case, over %,d past cases.".formatted(past()),
              "In its busy hour each of the staff lets /today look again every 30 s, opens 30 cases"
                  + " and 12 lists, and writes 15 times (messages and notes); each owner opens her"
                  + " page 3 times, every second one writes, every fourth one reports something."
                  + " Requests arrive evenly, in an order drawn with the seed %d.".formatted(SEED),
              "Reports come from one household after the other: the product refuses a third report of"
                  + " the same thing within a day.",
              "Open model over %d connections: nobody waits for anybody else's answer."
                  .formatted(CONNECTIONS),
              "Application, PostgreSQL and load generator share the machine's processors."));
    }

    private int past() {
      return isQuick ? PAST / SHARE_OF_QUICK : PAST;
    }

    private void fill() throws Exception {
      int share = isQuick ? SHARE_OF_QUICK : 1;
      int colleagues = Math.max(STAFF / share, Town.COMMUNITIES);
      town.run(TownSql.FRESH, OWNERS / share);
      for (String insert : TownSql.HOUSEHOLDS) {
        town.run(insert);
      }
      staff = people.staff(colleagues);
      here = staff.stream().collect(Collectors.groupingBy(DayTown.Colleague::community));
      town.run(CaseSql.HANDLERS, 1);
      town.run("SET session_replication_role = replica");
      town.run(CaseSql.CASES, 1, past());
      town.run(CaseSql.ENTRIES, 1001, past() + 1000);
      town.run("SET session_replication_role = origin");
      town.run(CaseSql.NUMBERED);
      cases = people.cases(OWNERS / share);
      town.run("VACUUM ANALYZE");
      town.run("CHECKPOINT");
      setting.say("%,d staff and %,d owners are there".formatted(staff.size(), cases.size()));
    }

    private void measure(String row, int times) throws Exception {
      List<Arrivals.Outcome> rounds = new ArrayList<>();
      List<Costs> used = new ArrayList<>();
      List<Costs> shares = new ArrayList<>();
      for (int round = 0; round < setting.lengths().rounds(); round++) {
        var before = Costs.of(installation);
        Arrivals.Outcome outcome = play(times, setting.lengths().seconds());
        Costs spent = Costs.of(installation).since(before);
        rounds.add(outcome);
        used.add(spent.each(outcome.count()));
        shares.add(spent.each((long) (1e4 * outcome.seconds())));
        setting.say(row + ": %,d requests in %.1f s".formatted(outcome.count(), outcome.seconds()));
      }
      keep(row, rounds, used, shares);
    }

    private void keep(
        String row, List<Arrivals.Outcome> rounds, List<Costs> used, List<Costs> shares) {
      var kinds = new TreeSet<String>();
      rounds.forEach(round -> kinds.addAll(round.kinds().keySet()));
      latencies(row + ALL, rounds.stream().map(Arrivals.Outcome::latencies).toList());
      for (String kind : kinds) {
        latencies(
            row + ", " + kind,
            rounds.stream()
                .filter(round -> round.kinds().containsKey(kind))
                .map(round -> round.kinds().getOrDefault(kind, new Latencies()))
                .toList());
      }
      for (var group : Map.of(costs, used, use, shares).entrySet()) {
        group.getKey().add(row, "application", Rounds.of(group.getValue(), Costs::application));
        group.getKey().add(row, "PostgreSQL", Rounds.of(group.getValue(), Costs::database));
        group.getKey().add(row, "load generator", Rounds.of(group.getValue(), Costs::generator));
      }
    }

    /** Of fewer than a hundred requests the 99th of a hundred is the longest, and is left out. */
    private void latencies(String line, List<Latencies> rounds) {
      times.add(line, "requests", Rounds.of(rounds, each -> (double) each.count()));
      times.add(line, "p50", Rounds.of(rounds, each -> each.percentile(0.5)));
      times.add(line, P95, Rounds.of(rounds, each -> each.percentile(0.95)));
      if (rounds.stream().allMatch(each -> each.count() >= FEWEST)) {
        times.add(line, "p99", Rounds.of(rounds, each -> each.percentile(0.99)));
      }
      times.add(line, "longest", Rounds.of(rounds, each -> each.percentile(1)));
    }

    private List<Verdict> verdicts(Group table) {
      return List.of("list of cases", "today").stream()
          .map(page ->
              Verdict.atMost(
                  "the busy hour, %s: p95 at most 150 ms".formatted(page),
                  LONGEST,
                  table.at("the busy hour, " + page, P95).rounds().median(),
                  " ms"))
          .toList();
    }

    private Arrivals.Outcome play(int times, int seconds) throws InterruptedException {
      var all = new ArrayList<Arrival>();
      for (var hourly : OF_STAFF.entrySet()) {
        add(all, hourly.getKey(), times * hourly.getValue() * staff.size() * seconds / 3600);
      }
      for (var hourly : OF_OWNERS.entrySet()) {
        add(all, hourly.getKey(), times * hourly.getValue() * cases.size() * seconds / 3600);
      }
      Collections.shuffle(all, random);
      double rate = all.size() / (double) seconds;
      return new Arrivals(installation.port(), CONNECTIONS, all, rate).run().clean();
    }

    private void add(List<Arrival> all, String kind, double many) {
      for (int number = 0; number < Math.max(1, Math.round(many)); number++) {
        all.add(arrival(kind));
      }
    }

    private Arrival arrival(String kind) {
      boolean isReport = kind.equals("report of an owner");
      OwnersCase other = isReport ? cases.get(reported++ % cases.size()) : any(cases);
      String session = any(here.getOrDefault(other.community(), staff)).staff().cookie();
      return switch (kind) {
        case "today" -> new Arrival(kind, Requests.get("/today", session), OK);
        case "list of cases" -> new Arrival(kind, Requests.get("/cases", session), OK);
        case "one case" -> new Arrival(kind, Requests.get(other.path(), session), OK);
        case "words of staff" -> said(kind, other.path() + "/messages", session, "");
        case "owner's page" -> new Arrival(kind, Requests.get(other.link(), ""), OK);
        case "words of an owner" -> said(kind, other.link() + "/messages", "", "");
        case "report of an owner" ->
            said(kind, other.link() + "/report", "", "&problem=socket&place=home");
        default -> throw new IllegalArgumentException(kind);
      };
    }

    private static Arrival said(String kind, String path, String cookie, String more) {
      String form = "words=Is+there+any+news&version=0&submission=" + UUID.randomUUID() + more;
      return new Arrival(kind, Requests.form(path, cookie, form), SEE_OTHER);
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
