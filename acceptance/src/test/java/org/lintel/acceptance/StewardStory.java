package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.lintel.acceptance.Browser.Device;

/**
 * A steward's day on her phone, and what time does with her cases, moved and not waited for: what
 * is late calls those above her, silence closes what is done unless the owner said something that
 * nobody has read, and when she leaves, a colleague has her cases.
 */
@Tag("slow")
@ExtendWith(OneCompany.Shared.class)
@Order(OneCompany.LAST)
@ResourceLock(OneCompany.NAME)
class StewardStory {

  private static final String COMMUNITY = "望江台";
  private static final Duration PAST_THE_DEADLINE = Duration.ofDays(3);
  private static final Duration PAST_SILENCE = Duration.ofDays(5);

  @Test
  void aStewardWorksAndTimeGoesOn(OneCompany house) {
    List<String> cases = prepare(house);
    String silent = cases.get(0);
    String spoken = cases.get(1);
    String late = cases.get(2);
    Steward steward = Steward.invited(house, "何管家", "he.steward@example.com", COMMUNITY);
    Steward colleague = Steward.invited(house, "林管家", "lin.steward@example.com", COMMUNITY);

    steward.onHerPhone(page -> work(page, silent, spoken, late));
    ownerSays(house, spoken, "水压还是有点小");

    house.later(PAST_THE_DEADLINE);
    escalates(house, late);
    steward.onHerPhone(page -> seesWhatIsLate(page, late));

    house.later(PAST_SILENCE);
    silence(house, silent, spoken);
    handOver(house);
    colleague.onHerPhone(page -> has(page, late));
  }

  private static List<String> prepare(OneCompany house) {
    var cases = new ArrayList<String>();
    house.manage(
        Device.DESK,
        "zh",
        company -> {
          company.addCommunity(COMMUNITY, "wangjiang");
          company.checkRoster(COMMUNITY, "楼栋,单元,房号,姓名,手机\n7栋,1单元,707,江晚,19900070707\n");
          company.completeRoster();
          var desk = new CaseDesk(company.page());
          cases.add(desk.takeIn("707", "light-out", "entrance", "门口的灯不亮"));
          cases.add(desk.takeIn("707", "water-weak", "home", "水压小"));
          cases.add(desk.takeIn("707", "door-broken", "entrance", "单元门关不上"));
        });
    return cases;
  }

  /** All three with a thumb; two of them done within the day. */
  private static void work(Page page, String first, String second, String third) {
    page.navigate("/today");
    assertThat(page.locator(".today-item").count()).isEqualTo(3);
    Browser.assertAccessible(page);
    for (String each : List.of(first, second, third)) {
      CaseDesk.press(page.locator("form[action='" + each + "/taking'] button"));
    }
    var desk = new CaseDesk(page);
    for (String each : List.of(first, second)) {
      page.navigate("/today");
      CaseDesk.press(page.locator("form[action='" + each + "/moves'] button"));
      page.navigate("/today");
      CaseDesk.press(page.locator("a[href='" + each + "#finish-words']"));
      desk.finish(each, "修好了，当面试过");
    }
    page.navigate("/today");
    Browser.picture(page, "steward today");
    assertThat(page.locator("main").innerText()).contains("待办 1", "门窗损坏").doesNotContain("水压");
  }

  private static void ownerSays(OneCompany house, String found, String words) {
    var link = new String[1];
    staff(house, desk -> link[0] = desk.link(found));
    try (BrowserContext phone = house.visit(Device.PHONE, "zh", false)) {
      Page page = phone.newPage();
      page.navigate(link[0]);
      page.fill("#message", words);
      CaseDesk.press(page.locator("form[action$='/messages'] button:not([name=keep])"));
      assertThat(page.locator("main").innerText()).contains(words);
    }
  }

  /** Nobody stands between the steward and the company's quality manager. */
  private static void escalates(OneCompany house, String late) {
    try (StoredRows rows = house.rows()) {
      rows.bringForward("clock-firing");
      rows.await(
          "the late case, called to whoever stands above its handler",
          1,
          "SELECT count(*) FROM service_case WHERE id = ?::uuid AND called_level > 0",
          late.substring("/cases/".length()));
    }
    staff(
        house,
        desk -> {
          desk.page().navigate("/notices");
          assertThat(desk.page().locator("main").innerText()).contains(COMMUNITY);
          desk.page().navigate(late);
          assertThat(desk.page().locator(".timeline").innerText()).contains("质量经理", "何管家");
        });
  }

  private static void seesWhatIsLate(Page page, String late) {
    page.navigate("/today");
    assertThat(page.locator(".today-item").first().innerHTML()).contains(late);
    assertThat(page.locator(".today-item-late").count()).isPositive();
    assertThat(page.locator("main").innerText()).contains("晚");
    Browser.picture(page, "steward today late");
  }

  private static void silence(OneCompany house, String silent, String spoken) {
    looksForSilence(house, silent, 1);
    staff(
        house,
        desk -> {
          assertThat(desk.state(silent)).contains("已办结");
          assertThat(desk.state(spoken)).contains("已完成，等业主确认");
          CaseDesk.press(desk.page().locator("form[action$='/reading'] button[value=false]"));
        });
    looksForSilence(house, spoken, 1);
    staff(house, desk -> assertThat(desk.state(spoken)).contains("已办结"));
  }

  private static void looksForSilence(OneCompany house, String found, long closed) {
    try (StoredRows rows = house.rows()) {
      rows.bringForward("silent-confirmation");
      rows.await(
          "closed",
          closed,
          "SELECT count(*) FROM service_case WHERE id = ?::uuid AND state = 'CLOSED'",
          found.substring("/cases/".length()));
    }
  }

  private static void handOver(OneCompany house) {
    staff(
        house,
        desk -> {
          Page page = desk.page();
          page.navigate("/duty");
          CaseDesk.press(page.locator("tr:has-text('何管家') a[href*='/handovers/new']"));
          page.locator("label:has(input[name=takers])", Company.containing("林管家"))
              .locator("input")
              .check();
          page.fill("#note", "单元门在等配件");
          CaseDesk.press(page.locator("form[action='/handovers'] button"));
          assertThat(page.locator("main").innerText()).contains("交给林管家");
        });
  }

  private static void has(Page page, String late) {
    page.navigate("/today");
    assertThat(page.locator(".today").innerHTML()).contains(late);
    page.navigate(late);
    assertThat(page.locator(".timeline").innerText()).contains("单元门在等配件");
  }

  private static void staff(OneCompany house, Consumer<CaseDesk> acts) {
    house.manage(Device.DESK, "zh", company -> acts.accept(new CaseDesk(company.page())));
  }
}
