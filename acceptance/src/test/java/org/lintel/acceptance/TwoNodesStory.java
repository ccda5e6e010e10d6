package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.acceptance.Browser.Device;

/**
 * Two applications on one database. Time is moved past the deadlines of many cases, and the one
 * that is at it is killed in the middle: the other goes on within a minute, and every rung of every
 * clock fires once, is told once within that minute, and reaches every bell once.
 */
@Tag("slow")
class TwoNodesStory {

  /** Each with one case that staff took in and two that she reported herself: batches enough. */
  private static final int HOUSEHOLDS = 150;

  private static final String AT_IT =
      """
      SELECT picked_by
      FROM recurring_tasks
      WHERE task_name = 'clock-firing' AND picked AND picked_by IS NOT NULL
      """;

  private static final Duration PAST_DEADLINES = Duration.ofHours(26);
  private static final Duration ON_TIME = Duration.ofSeconds(60);

  /** After that, what a dead node was sending is known as uncertain. */
  private static final Duration LONGER_THAN_ANY_WORK = Duration.ofMinutes(16);

  private final MovedTime time = MovedTime.none();
  private final Path home = Homes.fresh("first-node");
  private final Path otherHome = Homes.fresh("second-node");
  private Application first;
  private Application second;
  private StoredRows rows;
  private CaseTally tally;
  private final Desk owners = Desk.ofOwners();
  private Desk desk;
  private ProcessHandle server;

  @BeforeEach
  void open() throws IOException {
    first = Application.start(node(home));
    try (Browser browser = new Browser();
        BrowserContext context = browser.visit(first.address(), Device.DESK, "zh-CN", true)) {
      var company = Company.setUp(context.newPage(), first);
      company.addCommunity("双江苑", "shuangjiang");
      company.checkRoster("双江苑", Company.roster(HOUSEHOLDS));
      company.completeRoster();
      desk = Desk.of(context);
    }
    server = first.postmaster();
    rows = StoredRows.of(home);
    tally = new CaseTally(rows);
    Files.copy(home.resolve("key"), otherHome.resolve("key"));
    Files.createSymbolicLink(
        otherHome.resolve("uploads"), Files.createDirectories(home.resolve("uploads")));
    second = Application.start(node(otherHome).with(StoredRows.sharedWith(home)));
  }

  @AfterEach
  void close() {
    rows.close();
    second.close();
    first.close();
    server.destroy();
    server.onExit().join();
    Homes.remove(otherHome);
    Homes.remove(home);
    time.forget();
  }

  @Test
  void whateverIsDueFiresOnceWhenOneOfTwoIsKilledAtIt() throws Exception {
    int taken = fill();
    assertThat(rows.count("SELECT count(*) FROM service_case")).isEqualTo(taken);
    assertThat(tally.fired()).as("rungs before time was moved").isZero();

    time.forward(PAST_DEADLINES);
    await("a first batch", () -> tally.fired() > 0);
    killWhoeverIsAtIt();
    assertThat(tally.due(time.now())).as("clocks left when it was killed").isPositive();
    long begun = System.nanoTime();
    await("the rest", () -> tally.due(time.now()) == 0);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ON_TIME);
    await("everything told", () -> tally.untold() == 0);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ON_TIME);

    time.forward(LONGER_THAN_ANY_WORK);
    await(
        "everything sent",
        () -> {
          rows.bringForward("letter-posting");
          return tally.due(time.now()) == 0 && tally.untold() == 0;
        });

    assertThat(tally.fired()).isGreaterThan(3L * taken);
    tally.assertEveryRungOnce(time.now());
    tally.assertEveryRungTold();
    tally.assertEveryNoticeOnce();
  }

  private Launch node(Path where) {
    return Launch.on(where).with(Map.of("LINTEL_DELIVERY", "MAILBOX")).at(time);
  }

  /** Through both nodes in turn; returns how many cases there are. */
  private int fill() throws IOException, InterruptedException {
    List<String> households = rows.texts("SELECT id FROM household ORDER BY id");
    int taken = 0;
    for (String household : households) {
      String one = first.address();
      String other = second.address();
      String address = desk.post(one + "/cases", atTheDesk(household)).target();
      String link = desk.link(other, address);
      owners.post(other + link + "/report", report("water-leak", "home")).target();
      owners.post(one + link + "/report", report("dirty", "entrance")).target();
      taken += 3;
    }
    return taken;
  }

  private static Map<String, String> atTheDesk(String household) {
    return Map.of(
        "submission", UUID.randomUUID().toString(),
        "household", household,
        "channel", "phone",
        "problem", "light-out",
        "place", "entrance",
        "words", "楼道的灯不亮");
  }

  private static Map<String, String> report(String problem, String place) {
    return Map.of(
        "submission",
        UUID.randomUUID().toString(),
        "problem",
        problem,
        "place",
        place,
        "words",
        "请来看看");
  }

  /** The name under which a node takes tasks ends with its process; between lots it is nobody. */
  private void killWhoeverIsAtIt() {
    var atIt = new ArrayDeque<String>();
    await("a lot under way", () -> atIt.addAll(rows.texts(AT_IT)));
    String by = atIt.getFirst();
    Application busy = by.endsWith("-" + first.pid()) ? first : second;
    assertThat(by).endsWith("-" + busy.pid());
    busy.kill();
  }

  @FunctionalInterface
  private interface Condition {
    boolean holds();
  }

  private static void await(String what, Condition condition) {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not come within three minutes");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
