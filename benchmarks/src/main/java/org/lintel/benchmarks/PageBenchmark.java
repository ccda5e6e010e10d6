package org.lintel.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.lintel.acceptance.Browser;

/** Bytes, requests and the time to the largest paint on slow connections and slow processors. */
final class PageBenchmark implements Benchmark {

  private static final double SHIFT = 0.02;
  private static final int ANSWERS = 1_200;

  @Override
  public String name() {
    return "page";
  }

  @Override
  public Lengths lengths(Lengths asked) {
    return asked.ofRounds(0, Math.max(5, asked.rounds()));
  }

  @Override
  public Result run(Setting setting) throws Exception {
    try (var folder = ThrowAwayFolder.make();
        var installation = Installation.start(setting.root(), folder.resolve("home"))) {
      var staff = Staff.setUp(installation);
      try (var town = Town.build(setting.root(), installation, staff);
          var browser = new Browser()) {
        return new Run(setting, installation, town, staff, browser).all();
      }
    }
  }

  private static final class Run {

    private final Setting setting;
    private final Installation installation;
    private final Town town;
    private final Staff staff;
    private final Browser browser;
    private final Group.Building table = Group.titled("First visit, empty cache");
    private final List<Verdict> verdicts = new ArrayList<>();

    Run(Setting setting, Installation installation, Town town, Staff staff, Browser browser) {
      this.setting = setting;
      this.installation = installation;
      this.town = town;
      this.staff = staff;
      this.browser = browser;
    }

    Result all() throws Exception {
      int shortWave = town.wave(Questionnaires.SHORT, 0);
      int longWave = town.wave(Questionnaires.LONG, 0);
      String oneScreen = town.invite(shortWave, 1).getFirst();
      String manyScreens = town.invite(longWave, 1).getFirst();
      answer(longWave);
      visit("owner page, one screen", "/s/" + oneScreen, "", PageProfile.OWNER);
      visit("owner page, yearly study", "/s/" + manyScreens, "", PageProfile.OWNER);
      visit("cockpit at the desk", "/cockpit", staff.cookie(), PageProfile.DESK);
      visit("cockpit on a staff phone", "/cockpit", staff.cookie(), PageProfile.STAFF_PHONE);
      return new Result(
          "page",
          "Pages on slow connections",
          List.of(table.built()),
          verdicts,
          List.of(
              PageProfile.OWNER.words()
                  + "; "
                  + PageProfile.STAFF_PHONE.words()
                  + "; "
                  + PageProfile.DESK.words()
                  + ".",
              "Chromium delays each request; setting up TCP and TLS over a real network costs"
                  + " about two more round trips.",
              "kB of 1,000 bytes over the wire, compressed, with headers."));
    }

    private void answer(int wave) throws Exception {
      var requests =
          Requests.each(Questionnaires.requests(Questionnaires.LONG, town.invite(wave, ANSWERS)));
      new Load(installation.port(), 8, 300, 201).closed(requests).clean();
    }

    private void visit(String row, String path, String session, PageProfile by) {
      PageVisit.of(browser, installation.address(), path, session, by);
      List<PageVisit> visits = new ArrayList<>();
      for (int round = 0; round < setting.lengths().rounds(); round++) {
        visits.add(PageVisit.of(browser, installation.address(), path, session, by));
      }
      var bytes = Rounds.of(visits, PageVisit::kilobytes);
      var requests = Rounds.of(visits, visit -> (double) visit.requests());
      var paint = Rounds.of(visits, PageVisit::paint);
      var shift = Rounds.of(visits, PageVisit::shift);
      table.add(row, "kB", bytes).add(row, "requests", requests).add(row, "LCP, ms", paint);
      table.add(row, "CLS", shift).add(row, "elements", Rounds.of(visits, PageVisit::elements));
      judge(row + ": at most %.0f kB".formatted(by.bytes()), by.bytes(), bytes, " kB");
      judge(row + ": at most " + by.requests() + " requests", by.requests(), requests, "");
      judge(row + ": LCP at most %.0f ms".formatted(by.longest()), by.longest(), paint, " ms");
      judge(row + ": CLS at most " + SHIFT, SHIFT, shift, "");
      setting.say(row + ": LCP %.0f ms, %.1f kB".formatted(paint.median(), bytes.median()));
    }

    private void judge(String target, double limit, Rounds found, String unit) {
      verdicts.add(Verdict.atMost(target, limit, found.median(), unit));
    }
  }
}
