package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lintel.acceptance.Browser.Device;

/** From the set-up link to the first score on imported data, answered on phones; then a restart. */
class NewcomerStory {

  private static final int HOUSEHOLDS = 30;
  private static final int ANSWERS = 14;

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
    String before;
    try (Application application = Application.start(home);
        BrowserContext desk = browser.visit(application.address(), Device.DESK, "zh-CN", true)) {
      Page page = desk.newPage();
      Company company = setUp(page, application);
      company.addCommunity("晨光里", "chenguang");
      importOwners(company);
      List<List<String>> links = company.links(company.openWave("第一轮", "了解业主的推荐意愿和原因", "晨光里"));

      assertThat(links).hasSize(HOUSEHOLDS);
      for (int i = 0; i < ANSWERS; i++) {
        answer(application, links.get(i).getFirst(), 10 - i % 4);
      }
      anotherLinkIsTold(application, links.getFirst().getLast());

      page.navigate("/cockpit");
      assertThat(page.locator(".stats").innerText()).contains("n = " + ANSWERS);
      before = page.locator("main").innerText();
      assertThat(before).contains("N = " + HOUSEHOLDS, "%");
      Browser.picture(page, "newcomer-cockpit");
      Browser.assertAccessible(page);
    }
    try (Application again = Application.start(home);
        BrowserContext desk = browser.visit(again.address(), Device.DESK, "zh-CN", true)) {
      Page page = desk.newPage();
      Company.signIn(page, Company.EMAIL, Company.PASSWORD);
      page.navigate("/cockpit");

      assertThat(page.locator("main").innerText())
          .as("every figure with its interval, n, N and response rate")
          .isEqualTo(before);
    }
  }

  private static Company setUp(Page page, Application application) {
    Company company = Company.setUp(page, application);
    page.navigate("/start");
    assertThat(page.locator("h1").innerText()).isNotBlank();
    Browser.picture(page, "newcomer-start");
    Browser.assertAccessible(page);
    return company;
  }

  private static void importOwners(Company company) {
    var roster = new StringBuilder("楼栋,单元,房号,姓名,手机\n");
    for (int i = 1; i <= HOUSEHOLDS; i++) {
      roster.append("1栋,1单元,%d01,业主%d,1990000%04d\n".formatted(i, i, i));
    }
    roster.append("1栋,1单元,,没有房号,19900009999\n");
    company.checkRoster("晨光里", roster.toString());
    assertThat(company.main()).contains("31");
    Browser.picture(company.page(), "newcomer-import");
    company.completeRoster();
    company.page().navigate("/owners");
    assertThat(company.main()).contains("业主1");
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
