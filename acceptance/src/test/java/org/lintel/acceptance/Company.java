package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the quality manager of a company of its own does first, page by page. */
record Company(Page page) {

  static final String EMAIL = "quality@example.com";
  static final String PASSWORD = "an honest first score";

  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/s/[A-Za-z0-9_-]+)");

  /** Place of the room number in the list of links. */
  private static final int ROOM = 3;

  /** Goes through the set-up link that the first start printed. */
  static Company setUp(Page page, Application application) {
    page.navigate(application.printed("http://localhost:\\d+/setup/[A-Za-z0-9_-]+"));
    page.fill("[name=company]", "新手物业");
    page.fill("[name=name]", "质量经理");
    page.fill("[name=email]", EMAIL);
    page.fill("[name=password]", PASSWORD);
    CaseDesk.press(page.locator("main button[type=submit]"));
    return new Company(page);
  }

  static Company signIn(Page page, String email, String password) {
    page.navigate("/sign-in");
    page.fill("[name=email]", email);
    page.fill("[name=password]", password);
    CaseDesk.press(page.locator("main button[type=submit]"));
    return new Company(page);
  }

  void addCommunity(String name, String code) {
    page.navigate("/places");
    CaseDesk.press(page.locator("a[href*='/places/new'][href*='COMMUNITY']").first());
    page.fill("[name=name]", name);
    page.fill("[name=code]", code);
    CaseDesk.press(page.locator("main form button[type=submit]").first());
    assertThat(page.locator("main").innerText()).contains(name);
  }

  /** Uploads a roster and has its rows checked; nothing is imported yet. */
  void checkRoster(String community, String rows) {
    page.navigate("/imports/owners");
    page.selectOption(
        "select[name=community]",
        new com.microsoft.playwright.options.SelectOption().setLabel(community));
    page.setInputFiles("[name=file]", csv("业主.csv", rows));
    CaseDesk.press(page.locator("main form[action='/imports/owners'] button[type=submit]"));
    CaseDesk.press(page.locator("main form[action$='/check'] button[type=submit]"));
    finished();
  }

  /** Imports the good rows of a file of past cases and returns the address of the import. */
  String importPastCases(String community, String rows) {
    page.navigate("/imports/cases");
    page.selectOption(
        "select[name=community]",
        new com.microsoft.playwright.options.SelectOption().setLabel(community));
    page.setInputFiles("[name=file]", csv("工单.csv", rows));
    CaseDesk.press(page.locator("main form[action='/imports/cases'] button[type=submit]"));
    CaseDesk.press(page.locator("main form[action$='/check'] button[type=submit]"));
    finished();
    CaseDesk.press(page.locator("main form[action$='/completion'] button[type=submit]"));
    finished();
    return page.url();
  }

  /** Has a list of account managers checked and returns the address of what was found. */
  String checkManagers(String community, String rows) {
    page.navigate("/imports/account-managers");
    page.selectOption(
        "select[name=community]",
        new com.microsoft.playwright.options.SelectOption().setLabel(community));
    page.setInputFiles("[name=file]", csv("管家.csv", rows));
    CaseDesk.press(
        page.locator("main form[action='/imports/account-managers'] button[type=submit]"));
    finished();
    return page.url();
  }

  /** Imports the good rows of a roster that was checked. */
  void completeRoster() {
    CaseDesk.press(page.locator("main form[action$='/completion'] button[type=submit]"));
    finished();
  }

  /** Invites a member of staff and returns the link to hand over. */
  String invite(String name, String email, String role, String place) {
    page.navigate("/staff/new");
    page.fill("[name=name]", name);
    page.fill("[name=email]", email);
    page.selectOption("select[name=role]", role);
    String node = page.locator("select[name=node] option", containing(place)).getAttribute("value");
    page.selectOption("select[name=node]", node);
    CaseDesk.press(page.locator("main form button[type=submit]"));
    return page.inputValue("#address");
  }

  /** Opens a wave and returns its address. */
  String openWave(String name, String instrument, String... communities) {
    draftWave(name, instrument, communities);
    String asked =
        page.locator("form[action$='/opening'] button").innerText().replaceAll("\\D", "");
    page.fill("[name=households]", asked);
    CaseDesk.press(page.locator("form[action$='/opening'] button"));
    return page.url().replaceAll("[?#].*", "");
  }

  /** Drafts a wave and returns its address. */
  String draftWave(String name, String instrument, String... communities) {
    page.navigate("/surveys/new");
    page.fill("[name=name]", name);
    page.locator("label:has(input[name=version])").getByText(instrument).first().click();
    for (String community : communities) {
      page.locator("label:has(input[name=community])", containing(community))
          .locator("input")
          .check();
    }
    CaseDesk.press(page.locator("main form button[type=submit]"));
    return page.url().replaceAll("[?#].*", "");
  }

  /** Confirms that a wave takes no more answers. */
  void closeWave(String wave) {
    page.navigate(wave + "/closing");
    CaseDesk.press(page.locator("main form[action$='/closing'] button"));
  }

  /** Chooses the language of the pages for whoever is signed in. */
  void speak(String language) {
    page.navigate("/account");
    CaseDesk.press(
        page.locator("form[action='/account/language'] [name=language][value^=" + language + "]"));
  }

  /** The links of each household, as addresses without the host. */
  List<List<String>> links(String wave) {
    Map<String, List<String>> byRoom = new LinkedHashMap<>();
    for (String row : page.request().get(wave + "/links.csv").text().lines().toList()) {
      var link = LINK.matcher(row);
      if (link.find()) {
        String room = row.split(",", -1)[ROOM];
        byRoom.computeIfAbsent(room, _ -> new ArrayList<>()).add(link.group(1));
      }
    }
    return List.copyOf(byRoom.values());
  }

  /** Every stored answer, a row each, after a row of headings. */
  List<String> answers(String wave) {
    return page.request().get(wave + "/answers.csv").text().lines().toList();
  }

  /** Waits on a job's page until it is over, then follows to its result. */
  void finished() {
    page.waitForSelector("main a.button-primary");
    CaseDesk.press(page.locator("main a.button-primary"));
  }

  String main() {
    return page.locator("main").innerText();
  }

  /** Owners with a home each, numbered from 1, with a telephone and a mail address. */
  static String roster(int households) {
    var roster = new StringBuilder("楼栋,单元,房号,姓名,手机,邮箱\n");
    for (int i = 1; i <= households; i++) {
      roster.append("1栋,1单元,%d,业主%d,199%08d,owner.%d@example.com\n".formatted(i, i, i, i));
    }
    return roster.toString();
  }

  static FilePayload csv(String name, String rows) {
    return new FilePayload(name, "text/csv", rows.getBytes(StandardCharsets.UTF_8));
  }

  static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
