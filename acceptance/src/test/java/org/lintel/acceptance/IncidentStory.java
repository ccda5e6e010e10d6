package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.lintel.acceptance.Browser.Device;

/**
 * A lift is down: what was reported of it belongs to the incident, every household reads on her own
 * page what is known, what is new and that it is over, and each has an entry of its own.
 */
@ExtendWith(OneCompany.Shared.class)
@Order(OneCompany.LAST)
@ResourceLock(OneCompany.NAME)
class IncidentStory {

  private static final String COMMUNITY = "澄湖湾";

  @Test
  void everyHouseholdHearsOfALiftThatIsDown(OneCompany house) {
    var link = new String[1];
    staff(
        house,
        desk -> {
          var company = new Company(desk.page());
          company.addCommunity(COMMUNITY, "chenghu");
          company.checkRoster(
              COMMUNITY,
              """
              楼栋,单元,房号,姓名,手机
              8栋,1单元,808,湖笙,19900080808
              8栋,1单元,809,湖月,19900080809
              8栋,1单元,810,湖白,19900080810
              """);
          company.completeRoster();
          link[0] = desk.link(desk.takeIn("808", "lift-stopped", "lift", "电梯停在三楼不动"));
          declare(desk.page());
          join(desk.page());
        });
    reads(house, link[0], "电梯停运，维保正在赶来");
    tell(house, "update", "#words", "配件已到，预计今晚恢复");
    reads(house, link[0], "配件已到，预计今晚恢复");
    tell(house, "ending", "#closing", "电梯已恢复运行，检验合格");
    reads(house, link[0], "电梯已恢复运行，检验合格");
    try (StoredRows rows = house.rows()) {
      rows.await(
          "households whose entry has the third word and is closed",
          3,
          """
          SELECT count(*)
          FROM incident_household h
          JOIN community_place p ON p.community_id = h.community_id
          WHERE p.name = ? AND h.word = 3 AND h.closed_at IS NOT NULL
          """,
          COMMUNITY);
    }
  }

  private static void declare(Page page) {
    page.navigate("/incidents/new");
    page.locator("label:has(input[name=where])", Company.containing(COMMUNITY))
        .locator("input")
        .check();
    page.selectOption("#problem", "lift-stopped");
    page.selectOption("#place", "lift");
    page.fill("#words", "电梯停运，维保正在赶来");
    CaseDesk.press(page.locator("form[action='/incidents'] button"));
    assertThat(page.url()).matches(".*/incidents/[0-9a-f-]{36}");
    Browser.assertAccessible(page);
  }

  /** Somebody confirms that what was reported is this. */
  private static void join(Page page) {
    page.check("form[action$='/cases'] input[name=case]");
    page.check("form[action$='/cases'] input[name=same]");
    CaseDesk.press(page.locator("form[action$='/cases'] button"));
    assertThat(page.locator("form[action$='/cases']").count()).isZero();
    Browser.picture(page, "incident");
  }

  private static void tell(OneCompany house, String what, String field, String words) {
    staff(
        house,
        desk -> {
          Page page = desk.page();
          page.navigate("/incidents");
          CaseDesk.press(page.locator("a[href*='/incidents/']:has-text('停运')"));
          String form =
              what.equals("update") ? "form[action$='/words']" : "form[action$='/ending']";
          page.click("details:has(" + form + ") > summary");
          page.fill(field, words);
          CaseDesk.press(page.locator(form + " button"));
          assertThat(page.locator(".timeline").innerText()).contains(words);
        });
  }

  private static void reads(OneCompany house, String link, String words) {
    try (BrowserContext phone = house.visit(Device.PHONE, "zh", false)) {
      Page page = phone.newPage();
      page.navigate(link);
      assertThat(page.locator("main").innerText()).contains(words);
    }
  }

  private static void staff(OneCompany house, Consumer<CaseDesk> acts) {
    house.manage(Device.DESK, "zh", company -> acts.accept(new CaseDesk(company.page())));
  }
}
