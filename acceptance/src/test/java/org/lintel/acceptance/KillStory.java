package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.acceptance.Browser.Device;

/**
 * Lintel, its PostgreSQL and both are killed while owners answer: what was acknowledged is there
 * afterwards, exactly once, and the figures agree with it.
 */
class KillStory {

  /** Two of each kind in every check, twenty with {@code --all}. */
  private static final int ROUNDS = Boolean.getBoolean("slow") ? 20 : 2;

  private static final int ENOUGH = 40;
  private static final int HOUSEHOLDS = 400 + ROUNDS * 400;
  private static final Pattern WORDS = Pattern.compile("answer-(\\d+)\\.");

  private Path home;
  private Browser browser;
  private volatile Application application;

  @BeforeEach
  void open() {
    browser = new Browser();
    home = Homes.fresh("kill");
    application = Application.start(home);
  }

  @AfterEach
  void close() {
    application.close();
    browser.close();
    Homes.remove(home);
  }

  @Test
  void whatWasAcknowledgedSurvivesEveryKill() throws Exception {
    String wave = openWave();
    var answerers = new Answerers(tokens(wave), () -> application.address());
    answerers.begin();

    for (int round = 0; round < ROUNDS; round++) {
      answerers.awaitMore(ENOUGH);
      killTheApplication();
      answerers.awaitMore(ENOUGH);
      killTheDatabase();
      answerers.awaitMore(ENOUGH);
      killBoth();
      assertKept(wave, answerers.acknowledged());
    }
    answerers.awaitMore(ENOUGH);
    List<Answerers.Answer> all = answerers.end();

    assertThat(answerers.refused()).isEmpty();
    assertThat(answerers.repeated()).as("answers that a kill cut off").isPositive();
    assertExactly(wave, all);
    assertFiguresAgree(all.size());
    for (Answerers.Answer answer : all.subList(0, ENOUGH)) {
      assertThat(answerers.send(answer).body()).contains("already-received");
    }
    assertExactly(wave, all);
  }

  private String openWave() {
    return atTheDesk(page -> {
      Company company = Company.setUp(page, application);
      company.addCommunity("晨光里", "chenguang");
      var roster = new StringBuilder("楼栋,单元,房号,姓名,手机\n");
      for (int i = 1; i <= HOUSEHOLDS; i++) {
        roster.append("1栋,1单元,%d,业主%d,199%08d\n".formatted(i, i, i));
      }
      company.checkRoster("晨光里", roster.toString());
      company.completeRoster();
      return path(company.openWave("第一轮", "了解业主的推荐意愿和原因", "晨光里"));
    });
  }

  /** The next start finds the server that the killed application left running. */
  private void killTheApplication() {
    long server = application.postmaster().pid();
    application.kill();
    application = Application.start(home);
    assertThat(application.postmaster().pid()).isEqualTo(server);
    assertThat(application.awaitPrinted("http://localhost:\\d+/sign-in .*", Duration.ofSeconds(10)))
        .as("how to sign in where a company is set up")
        .contains("./lintel recover");
  }

  /** The running application starts it again by itself. */
  private void killTheDatabase() throws InterruptedException {
    ProcessHandle server = application.postmaster();
    assertThat(server.destroyForcibly()).isTrue();
    server.onExit().join();
    application.awaitOtherPostmaster(server.pid());
  }

  private void killBoth() {
    ProcessHandle server = application.postmaster();
    server.destroyForcibly();
    application.kill();
    server.onExit().join();
    application = Application.start(home);
    assertThat(application.postmaster().pid()).isNotEqualTo(server.pid());
  }

  private List<String> tokens(String wave) {
    return atTheDesk(page ->
        signedIn(page).links(wave).stream()
            .map(links -> links.getFirst().substring("/s/".length()))
            .toList());
  }

  private void assertKept(String wave, List<Answerers.Answer> acknowledged) {
    Set<Integer> kept = new HashSet<>(numbers(stored(wave)));
    assertThat(kept).containsAll(acknowledged.stream().map(Answerers.Answer::number).toList());
  }

  private void assertExactly(String wave, List<Answerers.Answer> all) {
    List<String> rows = stored(wave);
    assertThat(numbers(rows))
        .containsExactlyInAnyOrderElementsOf(
            all.stream().map(Answerers.Answer::number).collect(Collectors.toList()));
    for (Answerers.Answer answer : all) {
      assertThat(rows)
          .filteredOn(row -> row.contains(answer.words()))
          .singleElement()
          .asString()
          .contains("," + answer.score() + ",");
    }
  }

  /** The comparison counts every answer again and finds nothing that differs. */
  private void assertFiguresAgree(int answers) {
    String found =
        atTheDesk(page -> {
          signedIn(page).page().navigate("/rollups");
          page.click("form[action='/rollups/comparisons'] button");
          return page.locator("main").innerText();
        });
    assertThat(found).contains("%,d 份答卷，0 处不一致".formatted(answers));
  }

  private List<String> stored(String wave) {
    return atTheDesk(page -> signedIn(page).answers(wave));
  }

  private static List<Integer> numbers(List<String> rows) {
    return rows.stream()
        .flatMap(row -> WORDS.matcher(row).results())
        .map(found -> Integer.valueOf(found.group(1)))
        .toList();
  }

  private static Company signedIn(Page page) {
    return Company.signIn(page, Company.EMAIL, Company.PASSWORD);
  }

  private <T> T atTheDesk(java.util.function.Function<Page, T> act) {
    try (BrowserContext desk = browser.visit(application.address(), Device.DESK, "zh-CN", true)) {
      return act.apply(desk.newPage());
    }
  }

  private static String path(String address) {
    return address.replaceFirst("https?://[^/]+", "");
  }
}
