package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lintel.acceptance.Browser.Device;

/** From the set-up link to the first score on imported data, answered on phones; then a restart. */
class NewcomerStory {

  private static final int HOUSEHOLDS = 30;
  private static final int ANSWERS = 14;

  /** Place of the room number in the list of links. */
  private static final int ROOM = 3;

  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/s/([A-Za-z0-9_-]+)");

  private static Browser browser;
  private static Path home;

  @BeforeAll
  static void open() {
    browser = new Browser();
    home = Homes.fresh("newcomer");
  }

  @AfterAll
  static void close() {
    browser.close();
    Homes.remove(home);
  }

  @Test
  void aNewcomerReachesAFirstScoreThatSurvivesARestart() {
    try (Application application = Application.start(home);
        BrowserContext desk = browser.visit(application.address(), Device.DESK, "zh-CN", true)) {
      Page page = desk.newPage();
      setUp(page, application.printed("http://localhost:\\d+/setup/[A-Za-z0-9_-]+"));
      Browser.assertAccessible(page);
      addCommunity(page);
      importOwners(page);
      List<List<String>> links = openWave(page);

      assertThat(links).hasSize(HOUSEHOLDS);
      for (int i = 0; i < ANSWERS; i++) {
        answer(application, links.get(i).getFirst(), 10 - i % 4);
      }
      anotherLinkIsTold(application, links.getFirst().getLast());

      page.navigate("/cockpit");
      assertThat(page.locator(".stats").innerText()).contains("n = " + ANSWERS);
      Browser.picture(page, "newcomer-cockpit");
      Browser.assertAccessible(page);
    }
    try (Application again = Application.start(home);
        BrowserContext desk = browser.visit(again.address(), Device.DESK, "zh-CN", true)) {
      Page page = desk.newPage();
      page.navigate("/");
      page.fill("[name=email]", "quality@example.com");
      page.fill("[name=password]", "an honest first score");
      page.click("main button[type=submit]");
      page.navigate("/cockpit");

      assertThat(page.locator(".stats").innerText()).contains("n = " + ANSWERS);
    }
  }

  private static void setUp(Page page, String link) {
    page.navigate(link);
    page.fill("[name=company]", "新手物业");
    page.fill("[name=name]", "质量经理");
    page.fill("[name=email]", "quality@example.com");
    page.fill("[name=password]", "an honest first score");
    page.click("main button[type=submit]");
    page.navigate("/start");
    assertThat(page.locator("h1").innerText()).isNotBlank();
    Browser.picture(page, "newcomer-start");
  }

  private static void addCommunity(Page page) {
    page.navigate("/places");
    page.locator("a[href*='/places/new'][href*='COMMUNITY']").first().click();
    page.fill("[name=name]", "晨光里");
    page.fill("[name=code]", "chenguang");
    page.click("main form button[type=submit]");
    assertThat(page.locator("main").innerText()).contains("晨光里");
  }

  private static void importOwners(Page page) {
    var roster = new StringBuilder("楼栋,单元,房号,姓名,手机\n");
    for (int i = 1; i <= HOUSEHOLDS; i++) {
      roster.append("1栋,1单元,%d01,业主%d,1990000%04d\n".formatted(i, i, i));
    }
    roster.append("1栋,1单元,,没有房号,19900009999\n");
    page.navigate("/imports/owners");
    page.setInputFiles(
        "[name=file]",
        new FilePayload("业主.csv", "text/csv", roster.toString().getBytes(StandardCharsets.UTF_8)));
    page.click("main form button[type=submit]");
    page.click("main form[action$='/check'] button[type=submit]");
    finished(page);
    assertThat(page.locator("main").innerText()).contains("31");
    Browser.picture(page, "newcomer-import");
    page.click("main form[action$='/completion'] button[type=submit]");
    finished(page);
    page.navigate("/owners");
    assertThat(page.locator("main").innerText()).contains("业主1");
  }

  /** Waits on a job's page until it is over, then follows to its result. */
  private static void finished(Page page) {
    page.waitForSelector("main a.button-primary", new Page.WaitForSelectorOptions());
    page.click("main a.button-primary");
  }

  /** Opens a wave and returns the links of each household. */
  private static List<List<String>> openWave(Page page) {
    page.navigate("/surveys/new");
    page.fill("[name=name]", "第一轮");
    page.locator("label:has(input[name=version])").getByText("一分钟了解").click();
    page.click("main form button[type=submit]");
    String asked =
        page.locator("form[action$='/opening'] button").innerText().replaceAll("\\D", "");
    page.fill("[name=households]", asked);
    page.click("form[action$='/opening'] button");
    String wave = page.url();
    String list = page.request().get(wave.replaceAll("[?#].*", "") + "/links.csv").text();
    Map<String, List<String>> byRoom = new LinkedHashMap<>();
    for (String row : list.lines().toList()) {
      var link = LINK.matcher(row);
      if (link.find()) {
        String room = row.split(",", -1)[ROOM];
        byRoom.computeIfAbsent(room, _ -> new ArrayList<>()).add(link.group());
      }
    }
    return List.copyOf(byRoom.values());
  }

  /** On a phone without JavaScript. */
  private static void answer(Application application, String link, int score) {
    try (BrowserContext phone =
        browser.visit(application.address(), Device.PHONE, "zh-CN", false)) {
      Page page = phone.newPage();
      page.navigate(link);
      if (score == 10) {
        Browser.picture(page, "owner-question");
      }
      page.locator("fieldset label:has(input[value='" + score + "'])").first().click();
      page.click("button.go");
      assertThat(page.url()).contains("/thanks");
      assertThat(phone.cookies()).isEmpty();
    }
  }

  /** Any other link of the household: told that it was answered, nothing shown of the answer. */
  private static void anotherLinkIsTold(Application application, String link) {
    try (BrowserContext phone = browser.visit(application.address(), Device.PHONE, "en", false)) {
      Page page = phone.newPage();
      page.navigate(link + "?lang=en");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(page.locator("main").innerText()).contains("has answered");
      assertThat(page.locator("fieldset").count()).isZero();
      Browser.picture(page, "owner-answered");
    }
  }
}
