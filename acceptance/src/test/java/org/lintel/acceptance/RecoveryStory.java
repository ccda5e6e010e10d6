package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.lintel.acceptance.Browser.Device;

/**
 * An owner who would recommend nothing asks to be called. Her steward calls with the script, makes
 * a promise and keeps it, asks for a gesture that somebody else has to agree to, and ends both
 * tracks; two weeks later she is asked whether all is well again, and the report says so.
 */
@Tag("slow")
@ExtendWith(OneCompany.Shared.class)
@Order(OneCompany.LAST)
@ResourceLock(OneCompany.NAME)
class RecoveryStory {

  private static final String COMMUNITY = "听松苑";
  private static final String WHY = "报修三次没有人来";
  private static final String RECOVERIES =
      """
      SELECT count(*)
      FROM recovery r
      JOIN community_place p ON p.community_id = r.community_id
      WHERE p.name = ?
      """;
  private static final Duration TWO_WEEKS = Duration.ofDays(14).plusHours(1);

  @Test
  void whoeverWasLetDownIsCalledAndAskedAgain(OneCompany house) {
    String survey = prepare(house);
    Steward steward = Steward.invited(house, "松管家", "song.steward@example.com", COMMUNITY);

    answers(house, survey);
    var recovery = new String[1];
    steward.onHerPhone(page -> {
      recovery[0] = isInTheQueue(page);
      callsWithTheScript(page, recovery[0]);
      promises(page, recovery[0]);
      asksForAGesture(page, recovery[0]);
    });
    agreesToIt(house, recovery[0]);
    steward.onHerPhone(page -> {
      keepsThePromise(page, recovery[0]);
      endsBothTracks(page, recovery[0]);
    });

    isNotAskedYet(house, recovery[0]);
    house.later(TWO_WEEKS);
    steward.onHerPhone(page -> asksAgain(page, recovery[0]));
    isReported(house);
  }

  /** Returns the owner's link to the survey. */
  private static String prepare(OneCompany house) {
    var link = new String[1];
    house.manage(
        Device.DESK,
        "zh",
        company -> {
          company.addCommunity(COMMUNITY, "tingsong");
          company.checkRoster(COMMUNITY, "楼栋,单元,房号,姓名,手机\n9栋,1单元,909,松月,19900090909\n");
          company.completeRoster();
          String wave = company.openWave("松月的问卷", "了解业主的推荐意愿和原因", COMMUNITY);
          link[0] = company.links(wave).getFirst().getFirst();
        });
    return link[0];
  }

  private static void answers(OneCompany house, String survey) {
    try (BrowserContext phone = house.visit(Device.PHONE, "zh", false)) {
      Page page = phone.newPage();
      page.navigate(survey);
      page.click("label:has(input[name='a.recommend'][value='2'])");
      goOnTo(page, "[name='a.why']");
      page.fill("[name='a.why']", WHY);
      goOnTo(page, "[name='a.contact']");
      page.click("label.switch:has([name='a.contact'])");
      CaseDesk.press(page.locator("button.go"));
      assertThat(page.url()).contains("/thanks");
      assertThat(page.locator("main").innerText()).contains("这个请求已转给负责的同事");
    }
    try (StoredRows rows = house.rows()) {
      rows.await("recovery of the answer", 1, RECOVERIES, COMMUNITY);
    }
  }

  /** On whichever page it is asked. */
  private static void goOnTo(Page page, String field) {
    while (page.locator(field).count() == 0) {
      assertThat(page.url()).as("before " + field).doesNotContain("/thanks");
      CaseDesk.press(page.locator("button.go"));
    }
  }

  /** She asked to be called; what she answered is not the steward's to read. */
  private static String isInTheQueue(Page page) {
    page.navigate("/today");
    assertThat(page.locator(".today").innerText()).contains("松月", "问卷回访");
    page.navigate("/callbacks");
    assertThat(page.locator(".today-item").count()).isEqualTo(1);
    assertThat(page.locator(".today-item").innerText()).contains("松月", "要求联系");
    Browser.assertAccessible(page);
    Browser.picture(page, "recovery queue");
    return page.locator("a.today-what").getAttribute("href");
  }

  private static void callsWithTheScript(Page page, String recovery) {
    CaseDesk.press(page.locator("form[action='" + recovery + "/phone'] button"));
    assertThat(page.locator("a[href^='tel:']").getAttribute("href")).endsWith("19900090909");
    assertThat(page.locator(".callback-script li").count()).isEqualTo(7);
    Browser.assertAccessible(page);
    page.navigate(recovery);
    assertThat(page.locator("main").innerText()).contains("怎么说").doesNotContain(WHY);
    open(page, "emotion");
    page.selectOption("#emotion-end", "heard");
    page.fill("#emotion-words", "道过歉了");
    CaseDesk.press(page.locator("form[action$='/emotion-end'] button"));
    assertThat(page.locator("main").innerText()).as("before the call").contains("还没有和业主通过话");
    assertThat(page.inputValue("#emotion-words")).isEqualTo("道过歉了");
    page.click("label:has(input[name=outcome][value=promised])");
    page.fill("#words", "说了半小时，答应换门禁");
    CaseDesk.press(page.locator("form[action$='/calls'] button"));
  }

  /** The form stands open after the call. */
  private static void promises(Page page, String recovery) {
    assertThat(page.url()).contains("/promises/new");
    page.fill("#words", "三天内换好门禁");
    CaseDesk.press(page.locator("form[action='/promises'] button"));
    assertThat(page.url()).endsWith(recovery);
    assertThat(page.locator(".timeline").innerText()).contains("登记了承诺", "三天内换好门禁");
    assertThat(page.locator("main").innerText()).as("track of the call").contains("已通话");
  }

  private static void asksForAGesture(Page page, String recovery) {
    page.navigate(recovery);
    String dear = page.locator("#gesture option", Company.containing("免费保洁")).getAttribute("value");
    page.selectOption("#gesture", dear);
    CaseDesk.press(page.locator("form[action$='/gestures'] button"));
    assertThat(page.locator("main").innerText()).contains("等待批准");
    assertThat(page.locator("form[action$='/decision']").count()).as("agrees to her own").isZero();
    Browser.picture(page, "recovery under way");
  }

  private static void agreesToIt(OneCompany house, String recovery) {
    manages(
        house,
        page -> {
          page.navigate(recovery);
          CaseDesk.press(page.locator("form[action$='/decision'] button[value=approve]"));
          assertThat(page.locator("main").innerText()).contains("已同意");
        });
  }

  private static void keepsThePromise(Page page, String recovery) {
    page.navigate(recovery);
    CaseDesk.press(page.locator("main a[href^='/promises/']", Company.containing("三天内换好门禁")));
    page.click("details#keep > summary");
    page.fill("#keep-words", "门禁换好了，业主试过");
    CaseDesk.press(page.locator("details#keep form button"));
    page.navigate(recovery);
    assertThat(page.locator(".timeline").innerText()).contains("承诺已兑现");
  }

  private static void endsBothTracks(Page page, String recovery) {
    open(page, "emotion");
    page.selectOption("#emotion-end", "heard");
    page.fill("#emotion-words", "当面道歉，业主说可以了");
    CaseDesk.press(page.locator("form[action$='/emotion-end'] button"));
    assertThat(page.locator(".timeline").innerText()).contains("情感补救结束：已听取并道歉");
    open(page, "problem");
    page.selectOption("#problem-end", "solved");
    page.fill("#problem-words", "门禁换好，业主试过");
    CaseDesk.press(page.locator("form[action$='/problem-end'] button"));
    assertThat(page.locator("main details").count()).as("tracks that can be ended").isZero();
    Browser.picture(page, "recovery closed");
    page.navigate("/callbacks");
    assertThat(page.locator("a[href='" + recovery + "']").count()).isZero();
  }

  private static void isNotAskedYet(OneCompany house, String recovery) {
    manages(
        house,
        page -> {
          page.navigate("/callbacks?s=to-ask");
          assertThat(page.locator("a[href='" + recovery + "']").count()).isZero();
        });
  }

  private static void asksAgain(Page page, String recovery) {
    page.navigate("/today");
    assertThat(page.locator(".today").innerText()).contains("松月", "两周后再问");
    page.navigate("/callbacks?s=to-ask");
    CaseDesk.press(page.locator("a.today-what[href='" + recovery + "']"));
    Browser.assertAccessible(page);
    page.click("label:has(input[name=result][value=recovered])");
    page.fill("#check-words", "门禁一直是好的");
    CaseDesk.press(page.locator("form[action$='/check'] button"));
    assertThat(page.locator(".timeline").innerText()).contains("两周后再问：过去了", "门禁一直是好的");
    assertThat(page.locator("form[action$='/check']").count()).as("asked once").isZero();
    Browser.picture(page, "recovery checked");
  }

  /** One answer is too few for a share, and the report says so. */
  private static void isReported(OneCompany house) {
    manages(
        house,
        page -> {
          page.navigate("/callbacks");
          CaseDesk.press(page.locator("a[href='/callbacks/report']"));
          List<String> cells =
              page.locator("tr", Company.containing(COMMUNITY)).locator("td").allInnerTexts();
          assertThat(cells.get(1)).as("begun").isEqualTo("1");
          assertThat(cells.get(3)).as("well again").contains("不足", "1 件").doesNotContain("%");
          assertThat(cells.get(4)).as("did not say").isEqualTo("0");
          Browser.picture(page, "recovery report");
        });
  }

  private static void open(Page page, String track) {
    var form = page.locator("details.case-move:has(form[action$='/" + track + "-end'])");
    if (form.getAttribute("open") == null) {
      form.locator("summary").click();
    }
  }

  private static void manages(OneCompany house, Consumer<Page> acts) {
    house.manage(Device.DESK, "zh", company -> acts.accept(company.page()));
  }
}
