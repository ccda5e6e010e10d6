package org.lintel.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rosters and answers as files, in and out, and what they cost in memory. */
final class ExchangeBenchmark implements Benchmark {

  private static final int ROWS = 100_000;
  private static final int QUICK_ROWS = 600;
  private static final int BASE = 480;

  @Override
  public String name() {
    return "exchange";
  }

  @Override
  public Lengths lengths(Lengths asked) {
    return asked.ofRounds(0, asked.rounds());
  }

  @Override
  public Result run(Setting setting) throws Exception {
    try (var folder = ThrowAwayFolder.make()) {
      var heap = new HeapLog(folder.resolve("heap.log"));
      try (var installation =
          Installation.start(setting.root(), folder.resolve("home"), heap.option())) {
        var staff = Staff.setUp(installation);
        try (var town = Town.build(setting.root(), installation, staff)) {
          return new Run(setting, installation, town, new Exchange(staff, town), heap, folder)
              .all();
        }
      }
    }
  }

  private static final class Run {

    private final Setting setting;
    private final Installation installation;
    private final Town town;
    private final Exchange exchange;
    private final HeapLog heap;
    private final ThrowAwayFolder folder;
    private final int rows;
    private final Group.Building exports = Group.titled("Export of a wave");
    private final Group.Building imports = Group.titled("Import");
    private final List<Verdict> verdicts = new ArrayList<>();

    Run(
        Setting setting,
        Installation installation,
        Town town,
        Exchange exchange,
        HeapLog heap,
        ThrowAwayFolder folder) {
      this.setting = setting;
      this.installation = installation;
      this.town = town;
      this.exchange = exchange;
      this.heap = heap;
      this.folder = folder;
      this.rows = setting.lengths().isWorthKeeping() ? ROWS : QUICK_ROWS;
    }

    Result all() throws Exception {
      importOwners();
      int wave = answered(Questionnaires.SHORT);
      int longWave = answered(Questionnaires.LONG);
      Path csv = export(wave, "one-page questionnaire", "csv", 1, true);
      export(wave, "one-page questionnaire", "xlsx", 3, true);
      export(longWave, "yearly study, 66 numbers", "csv", 1, false);
      export(longWave, "yearly study, 66 numbers", "xlsx", 3, false);
      importAnswers(csv);
      return new Result(
          "exchange",
          "Files in and out",
          List.of(exports.built(), imports.built()),
          verdicts,
          List.of(
              "%,d rows in each file; the export of the one-page questionnaire is the file that is"
                      .formatted(rows)
                  + " imported again.",
              "Heap growth is the most that outlived a collection above what was there before; a"
                  + " collection of young objects leaves some garbage in it, so it is an upper"
                  + " bound. The heap may take 768 MB.",
              "Import times are those of the jobs, without uploading and waiting."));
    }

    private void importOwners() throws Exception {
      Path roster = folder.resolve("roster.csv");
      Exchange.writeRoster(roster, rows);
      double first = importRoster(roster, "%,d households (CSV)");
      double again = importRoster(roster, "%,d households, the same file again");
      judge("100,000 households checked and imported in at most 60 s", 60, first, " s");
      judge("100,000 households recognised again in at most 60 s", 60, again, " s");
    }

    private double importRoster(Path roster, String what) throws Exception {
      var mark = heap.mark(installation);
      String page = exchange.upload("/imports/owners", roster, Map.of("community", ""));
      String columns = String.join(",", ExchangeSql.FIELDS);
      double check = exchange.job(exchange.post(page + "/check", Map.of("columns", columns)));
      double import_ = exchange.job(exchange.post(page + "/completion", Map.of()));
      long stored = town.count("household");
      if (stored != rows) {
        throw new IllegalStateException(stored + " households of " + rows + " rows");
      }
      String row = what.formatted(rows);
      imports.add(row, "seconds to check", Rounds.of(check));
      imports.add(row, "seconds to import", Rounds.of(import_));
      imports.add(row, "rows/s", Rounds.of(rows / import_));
      imports.add(row, "fullest heap, MB", Rounds.of(heap.peakSince(mark)));
      imports.add(row, "heap growth, MB", Rounds.of(heap.growthSince(mark)));
      judge(row + " with at most 512 MB of heap", 512, heap.peakSince(mark), " MB");
      setting.say(row + ": checked in %.1f s, imported in %.1f s".formatted(check, import_));
      return check + import_;
    }

    /** A wave that every household has answered. */
    private int answered(String instrument) throws Exception {
      int wave = town.wave(instrument, 0);
      var requests = Questionnaires.requests(instrument, town.invite(wave, BASE));
      new Load(installation.port(), 8, 300, 201).closed(Requests.each(requests)).clean();
      town.run(ExchangeSql.INVITE, wave);
      town.run(ExchangeSql.ANSWER, wave, wave, wave);
      town.run(ExchangeSql.LINK, wave);
      town.run("VACUUM ANALYZE");
      return wave;
    }

    private Path export(int wave, String what, String ending, double longest, boolean isJudged)
        throws Exception {
      String path =
          "/surveys/" + town.text("SELECT uuid FROM wave WHERE id = ?", wave) + "/answers.";
      Path file = folder.resolve("answers-" + wave + "." + ending);
      exchange.download(path + ending, file);
      List<Exchange.Download> downloads = new ArrayList<>();
      List<Double> growth = new ArrayList<>();
      for (int round = 0; round < setting.lengths().rounds(); round++) {
        var mark = heap.mark(installation);
        downloads.add(exchange.download(path + ending, file));
        growth.add(heap.growthSince(mark));
      }
      String row = what + ", " + ending.toUpperCase(java.util.Locale.ROOT);
      var seconds = Rounds.of(downloads, Exchange.Download::seconds);
      var first = Rounds.of(downloads, Exchange.Download::firstByte);
      exports.add(row, "seconds", seconds).add(row, "first byte, s", first);
      exports.add(row, "MB", Rounds.of(downloads, Exchange.Download::megabytes));
      exports.add(row, "heap growth, MB", new Rounds(growth));
      if (isJudged) {
        judge(row + " in at most " + longest + " s", longest, seconds.median(), " s");
        judge(row + ": first byte in at most 0.3 s", 0.3, first.median(), " s");
        judge(row + ": heap growth at most 50 MB", 50, new Rounds(growth).median(), " MB");
      }
      setting.say(row + ": %.2f s".formatted(seconds.median()));
      return file;
    }

    private void importAnswers(Path csv) throws Exception {
      String version =
          town.text(
              """
              SELECT v.uuid
              FROM instrument_version v
              JOIN instrument i ON i.id = v.instrument_id
              WHERE i.code = ?
              """,
              Questionnaires.SHORT);
      long before = town.count("response");
      var mark = heap.mark(installation);
      String page = exchange.upload("/imports/answers", csv, Map.of("version", version));
      exchange.fill(
          page,
          page + "/plan",
          Map.of("name", "Imported again", "mode", "NAMED", "community", "", "day", ""));
      double import_ = exchange.job(exchange.post(page + "/job", Map.of()));
      long stored = town.count("response") - before;
      if (stored != rows + BASE) {
        throw new IllegalStateException(stored + " answers of " + (rows + BASE) + " rows");
      }
      String row = "%,d answers (CSV)".formatted(stored);
      imports.add(row, "seconds to import", Rounds.of(import_));
      imports.add(row, "rows/s", Rounds.of(stored / import_));
      imports.add(row, "fullest heap, MB", Rounds.of(heap.peakSince(mark)));
      imports.add(row, "heap growth, MB", Rounds.of(heap.growthSince(mark)));
      setting.say("answers: imported in %.1f s".formatted(import_));
    }

    /** Targets are for the full number of rows. */
    private void judge(String target, double limit, double found, String unit) {
      if (rows < ROWS) {
        return;
      }
      verdicts.add(Verdict.atMost(target, limit, found, unit));
    }
  }
}
