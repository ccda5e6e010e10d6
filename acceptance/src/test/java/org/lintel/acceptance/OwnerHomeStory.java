package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.lintel.acceptance.Browser.Device;

/**
 * An owner signs in with the code in her mail, without JavaScript, answers what she is asked,
 * reports, complains where nobody at home sees it, says how she wants to be reached, and signs out.
 */
@ExtendWith(OneCompany.Shared.class)
@Order(OneCompany.LAST)
@ResourceLock(OneCompany.NAME)
class OwnerHomeStory {

  private static final String COMMUNITY = "晴川里";
  private static final String HERS = "su.wan@example.com";
  private static final String HIS = "su.ming@example.com";

  @Test
  void anOwnerIsAtHome(OneCompany house) {
    try (MailServer mails = new MailServer()) {
      house.manage(Device.DESK, "zh", company -> prepare(company, mails));
      try (BrowserContext hers = house.visit(Device.PHONE, "zh", false);
          BrowserContext his = house.visit(Device.PHONE, "zh", true)) {
        Page she = hers.newPage();
        Page he = his.newPage();
        signIn(she, HERS, mails);
        signInLookingAtThePages(he, mails);
        assertThat(hers.cookies())
            .extracting(cookie -> cookie.name)
            .containsExactly("lintel_owner");

        isAsked(she);
        String repair = report(she, "service", "water-leak", "厨房漏水");
        String complaint = report(she, "opinion", "attitude", "前台不理人");
        follow(she, repair);
        seesTheRepairOnly(he, repair, complaint);
        prefer(she);
        signOut(she, hers);
      } finally {
        house.manage(Device.DESK, "zh", company -> mail(company, "", ""));
      }
    }
  }

  private static void prepare(Company company, MailServer mails) {
    mail(company, "127.0.0.1", String.valueOf(mails.port()));
    company.addCommunity(COMMUNITY, "qingchuan");
    company.checkRoster(
        COMMUNITY,
        """
        楼栋,单元,房号,姓名,手机,邮箱,身份
        1栋,1单元,101,苏晚,19900030001,su.wan@example.com,业主
        1栋,1单元,101,苏明,19900030002,su.ming@example.com,家属
        """);
    company.completeRoster();
    company.openWave("秋季问卷", "了解业主的推荐意愿和原因", COMMUNITY);
  }

  private static void mail(Company company, String host, String port) {
    Page page = company.page();
    page.navigate("/settings");
    page.fill("[name=mail-host]", host);
    page.selectOption("[name=mail-security]", "NONE");
    page.fill("[name=mail-port]", port);
    page.fill("[name=mail-sender]", host.isEmpty() ? "" : "service@example.com");
    page.click("form[action='/settings/mail'] button");
  }

  /** Six digits from the mail, and no password anywhere. */
  private static void signIn(Page page, String email, MailServer mails) {
    page.navigate("/o");
    assertThat(page.url()).contains("/o/sign-in");
    assertThat(page.locator("input[type=password]").count()).isZero();
    page.fill("#contact", email);
    page.click("button.go");
    page.fill("#code", mails.code(email));
    page.click("button.go");
    assertThat(page.locator("h1").innerText()).contains("101");
  }

  /** What looks at a page is a script; pages that need a code are looked at nowhere else. */
  private static void signInLookingAtThePages(Page page, MailServer mails) {
    page.navigate("/o");
    Browser.assertAccessible(page);
    page.fill("#contact", HIS);
    page.click("button.go");
    Browser.assertAccessible(page);
    page.fill("#code", mails.code(HIS));
    page.click("button.go");
    Browser.assertAccessible(page);
    page.click("a[href*='about=service']");
    Browser.assertAccessible(page);
    page.navigate("/o");
  }

  private static void isAsked(Page page) {
    page.navigate("/o");
    page.click("a[href^='/s/']");
    assertThat(page.locator("fieldset").count()).isPositive();
  }

  private static String report(Page page, String about, String problem, String words) {
    page.navigate("/o");
    page.click("a[href*='about=" + about + "']");
    page.selectOption("#problem", problem);
    page.selectOption("#place", "home");
    page.fill("#words", words);
    page.click("button.go");
    assertThat(page.locator("main").innerText()).contains(words);
    return page.url().replaceAll("\\?.*", "");
  }

  private static void follow(Page page, String address) {
    page.navigate("/o");
    assertThat(page.locator("main").innerText()).contains("漏水、渗水", "服务态度", "正在安排人答复您");
    Browser.picture(page, "owner home");
    page.navigate(address);
    page.click("form[action$='/nudges'] button");
    assertThat(page.locator("main").innerText()).contains("已提醒处理人");
  }

  private static void seesTheRepairOnly(Page page, String repair, String complaint) {
    page.navigate("/o");
    assertThat(page.locator("main").innerText()).contains("漏水、渗水", "家里人反映的").doesNotContain("服务态度");
    assertThat(page.navigate(complaint).status()).isEqualTo(404);
    assertThat(page.navigate(repair).status()).isEqualTo(200);
    assertThat(page.locator("main form").count()).isZero();
  }

  private static void prefer(Page page) {
    page.navigate("/o/prefs");
    page.selectOption("#from", "18");
    page.selectOption("#language", "en");
    page.click("form[action='/o/prefs/reach'] button");
    page.navigate("/o");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    assertThat(page.locator("main").innerText()).contains("My matters");
    page.navigate("/o/prefs");
    assertThat(page.inputValue("#from")).isEqualTo("18");
  }

  private static void signOut(Page page, BrowserContext context) {
    page.click("form[action='/o/session/end-all'] button");
    assertThat(page.url()).contains("/o/sign-in");
    List<Cookie> left = context.cookies();
    assertThat(left).isEmpty();
    page.navigate("/o/cases");
    assertThat(page.url()).contains("/o/sign-in");
  }
}
