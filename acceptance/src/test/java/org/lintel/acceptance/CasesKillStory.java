package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.acceptance.Browser.Device;

/**
 * Lintel, its PostgreSQL and both are killed while cases come in, are talked about, promised, moved
 * and closed, and while time moves past deadlines: every case, word, promise, event of a clock,
 * rung and notice that was acknowledged is there, once.
 */
@Tag("slow")
class CasesKillStory {

  private static final int ROUNDS = 20;
  private static final int ENOUGH = 40;
  private static final int OPERATIONS = 10_000;
  private static final int HOUSEHOLDS = 600;
  private static final Duration STEP = Duration.ofMinutes(90);

  /** After that, what was cut short is told again or known as uncertain. */
  private static final Duration LONGER_THAN_ANY_WORK = Duration.ofMinutes(16);

  /** All that was acknowledged about a case; whoever was called to it by a clock is told apart. */
  private static final String TOLD =
      """
      SELECT string_agg(e.kind || ' ' || e.author, ', ' ORDER BY e.kind, e.author)
        || ' / ' || (SELECT string_agg(n.kind, ', ' ORDER BY n.kind) FROM case_note n
          WHERE n.community_id = c.community_id AND n.case_id = c.id AND n.kind <> 'CALLED')
        || ' / ' || (SELECT string_agg(k.measure || ' ' || v.kind, ', '
            ORDER BY k.measure, v.number)
          FROM clock k
          JOIN clock_event v ON v.community_id = k.community_id AND v.clock_id = k.id
          WHERE k.subject_kind = 'case' AND k.subject_id = c.id)
      FROM service_case c
      JOIN case_entry e ON e.community_id = c.community_id AND e.case_id = c.id
      WHERE c.words LIKE 'case-%'
      GROUP BY c.community_id, c.id
      """;

  private final MovedTime time = MovedTime.none();
  private final Path home = Homes.fresh("cases-kill");
  private volatile Application application;
  private StoredRows rows;
  private CaseActs acts;

  @BeforeEach
  void open() {
    application = Application.start(launch());
    try (Browser browser = new Browser();
        BrowserContext context = browser.visit(application.address(), Device.DESK, "zh-CN", true)) {
      var company = Company.setUp(context.newPage(), application);
      company.addCommunity("晴雨里", "qingyu");
      company.checkRoster("晴雨里", Company.roster(HOUSEHOLDS));
      company.completeRoster();
      letEverythingIn(company.page());
      var desk = Desk.of(context);
      rows = StoredRows.of(home);
      acts =
          new CaseActs(
              new PatientSender(() -> application.address(), desk),
              rows.texts("SELECT id FROM household ORDER BY id"),
              rows.texts("SELECT id FROM staff").getFirst(),
              time.now().plus(Duration.ofDays(60)));
    }
  }

  /** All owners of the story come from one network. */
  private static void letEverythingIn(Page page) {
    page.navigate("/intake-limits");
    page.fill("#network", "10000");
    page.fill("#channel", "100000");
    CaseDesk.press(page.locator("form[action='/intake-limits'] button"));
  }

  @AfterEach
  void close() {
    acts.abandon();
    rows.close();
    application.close();
    Homes.remove(home);
    time.forget();
  }

  @Test
  void whatWasAcknowledgedOfCasesSurvivesEveryKill() throws Exception {
    List<Kill> kills = List.of(this::killTheApplication, this::killTheDatabase, this::killBoth);
    acts.begin();
    for (int round = 0; round < ROUNDS; round++) {
      time.forward(STEP);
      for (Kill kill : kills) {
        acts.awaitMore(ENOUGH);
        kill.kill();
      }
    }
    acts.await(OPERATIONS, Duration.ofMinutes(10));
    List<CaseActs.Followed> all = acts.end();
    settle();

    assertThat(acts.refused()).isEmpty();
    assertThat(acts.repeated()).as("acts that a kill cut off").isPositive();
    assertEveryActOnce(all);
    var tally = new CaseTally(rows);
    assertThat(tally.fired()).as("rungs of cases that nobody answered").isPositive();
    tally.assertEveryRungOnce(time.now());
    tally.assertEveryRungTold();
    tally.assertEveryNoticeOnce();
  }

  @FunctionalInterface
  private interface Kill {
    void kill() throws Exception;
  }

  private void killTheApplication() {
    application.kill();
    application = Application.start(launch());
  }

  private void killTheDatabase() throws Exception {
    ProcessHandle server = application.postmaster();
    server.destroyForcibly();
    server.onExit().join();
    application.awaitOtherPostmaster(server.pid());
  }

  private void killBoth() {
    ProcessHandle server = application.postmaster();
    server.destroyForcibly();
    application.kill();
    server.onExit().join();
    application = Application.start(launch());
  }

  /** Whatever waits for a task that recurs is done before anything is counted. */
  private void settle() throws Exception {
    rows.close();
    rows = StoredRows.of(home);
    var tally = new CaseTally(rows);
    time.forward(LONGER_THAN_ANY_WORK);
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (tally.due(time.now()) + tally.untold() > 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            tally.due(time.now()) + " clocks due, " + tally.untold() + " events untold");
      }
      rows.bringForward("events-told-again");
      rows.bringForward("letter-posting");
      Thread.sleep(100);
    }
  }

  private void assertEveryActOnce(List<CaseActs.Followed> all) {
    assertThat(rows.texts("SELECT id FROM service_case WHERE words LIKE 'case-%'"))
        .containsExactlyInAnyOrderElementsOf(all.stream().map(CaseActs.Followed::id).toList());
    for (String word : List.of("owner-%", "staff-%")) {
      assertNumbers(all, "SELECT words FROM case_entry WHERE words LIKE ?", word);
    }
    assertNumbers(all, "SELECT words FROM case_rating WHERE words LIKE ?", "rated-%");
    assertNumbers(all, "SELECT words FROM promise WHERE words LIKE ?", "promise-%");
    assertNumbers(all, "SELECT words FROM service_case WHERE words LIKE ?", "reported-%");
    assertThat(
            rows.count(
                "SELECT count(*) FROM service_case WHERE nudges <> 1 AND words LIKE ?", "case-%"))
        .as("cases nudged never or twice")
        .isZero();
    assertThat(rows.texts(TOLD))
        .as("what was told, noted and counted of each case")
        .hasSize(all.size());
    assertThat(Map.copyOf(histories())).as("histories that differ, with how many cases").hasSize(1);
  }

  private Map<String, Long> histories() {
    return rows.texts(TOLD).stream()
        .collect(Collectors.groupingBy(told -> told, Collectors.counting()));
  }

  /** Each of them said it once, and nobody else did. */
  private void assertNumbers(List<CaseActs.Followed> all, String sql, String like) {
    assertThat(rows.texts(sql, like).stream().map(words -> words.replaceAll("\\D", "")).toList())
        .as(like)
        .containsExactlyInAnyOrderElementsOf(
            all.stream().map(one -> String.valueOf(one.number())).toList());
  }

  private Launch launch() {
    return Launch.on(home).with(Map.of("LINTEL_DELIVERY", "MAILBOX")).at(time);
  }
}
