package org.lintel.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lintel.acceptance.Browser.Device;

/** The demonstration in every language and width: no page fails, none breaks accessibility. */
class DemonstrationStory {

  private static final List<String> PAGES =
      List.of(
          "/cockpit",
          "/start",
          "/surveys",
          "/surveys/new",
          "/instruments",
          "/imports/answers",
          "/callbacks",
          "/comments",
          "/owners",
          "/owners/new",
          "/imports/owners",
          "/places",
          "/metrics",
          "/targets",
          "/rollups",
          "/staff",
          "/audit",
          "/settings",
          "/account",
          "/jobs",
          "/demonstration");

  private static Browser browser;
  private static Path home;
  private static Application application;

  @BeforeAll
  static void open() {
    browser = new Browser();
    home = Homes.fresh("demonstration");
    application = Application.start(home, "--lintel.demonstration=true");
  }

  @AfterAll
  static void close() {
    application.close();
    browser.close();
    Homes.remove(home);
  }

  @Test
  void everyPageOfTheDemonstrationIsThereAndAccessible() {
    String entry =
        application.awaitPrinted("http://localhost:\\d+/entry/\\S+", Duration.ofMinutes(3));
    var wrong = new SoftAssertions();
    for (Device device : Device.values()) {
      try (BrowserContext visit = browser.visit(application.address(), device, "zh-CN", true)) {
        Page page = visit.newPage();
        page.navigate(entry);
        for (String language : List.of("zh", "en")) {
          PAGES.forEach(path -> look(wrong, page, path, device, language));
        }
      }
    }
    wrong.assertAll();
  }

  private static void look(
      SoftAssertions wrong, Page page, String path, Device device, String language) {
    Response response = page.navigate(path + "?lang=" + language);

    wrong.assertThat(response.status()).as(path).isEqualTo(200);
    wrong
        .assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as(path + " must not scroll sideways")
        .isLessThanOrEqualTo(0);
    String name = path.substring(1).replace('/', '-');
    Browser.picture(page, name + "-" + language + "-" + device.name().toLowerCase(Locale.ROOT));
    // Each page is checked by axe in one of the two languages; --all checks both.
    boolean isChosen =
        Math.floorMod((path + device.name()).hashCode(), 2) == (language.equals("zh") ? 0 : 1);
    if (isChosen || Boolean.getBoolean("slow")) {
      wrong.assertThat(Browser.violations(page)).as(page.url() + device).isEmpty();
    }
  }
}
