package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.lintel.acceptance.Browser.Device;

/**
 * An owner reports with a photo from her phone, without JavaScript; refuses what is offered, says
 * that it is not solved when it is called done, confirms the second time, and rates when it is
 * over. Nothing closes against her word.
 */
@Tag("slow")
@ExtendWith(OneCompany.Shared.class)
@Order(OneCompany.LAST)
@ResourceLock(OneCompany.NAME)
class OwnerCaseStory {

  private static final String COMMUNITY = "云澜里";

  @Test
  void nothingClosesAgainstTheOwnersWord(OneCompany house) {
    var link = new String[1];
    staff(
        house,
        desk -> {
          var company = new Company(desk.page());
          company.addCommunity(COMMUNITY, "yunlan");
          company.checkRoster(COMMUNITY, "楼栋,单元,房号,姓名,手机\n6栋,1单元,606,白露,19900060606\n");
          company.completeRoster();
          link[0] = desk.link(desk.takeIn("606", "light-out", "entrance", "楼道的灯不亮"));
        });

    try (BrowserContext phone = house.visit(Device.PHONE, "zh", false)) {
      Page she = phone.newPage();
      String mine = report(she, link[0]);
      String found = found(house);
      staff(house, desk -> offer(desk, found));
      refuse(she, mine);
      staff(house, desk -> finish(desk, found, "换了软管"));
      reopen(she, mine);
      assertThat(she.locator("fieldset#stars").count()).as("stars before it is over").isZero();
      assertThat(state(house, found)).contains("已重开");
      staff(house, desk -> finish(desk, found, "换了角阀，试水半小时不漏"));
      confirm(she, mine);
      rate(she, mine);
      assertThat(state(house, found)).contains("已办结");
    }
  }

  /** From the page of another case, where she can add a photo. */
  private static String report(Page page, String link) {
    page.navigate(link);
    CaseDesk.press(page.locator("a[href*='/report']"));
    page.selectOption("#problem", "water-leak");
    page.selectOption("#place", "home");
    page.fill("#words", "厨房水槽下面漏水");
    CaseDesk.press(page.locator("button.go"));
    assertThat(page.locator("main").innerText()).contains("漏水");
    String mine = page.url().replaceAll("\\?.*", "");
    assertThat(mine).doesNotContain(link);
    page.setInputFiles("form[action$='/messages'] input[type=file]", photo());
    page.fill("#message", "照片在这里");
    CaseDesk.press(page.locator("form[action$='/messages'] button:not([name=keep])"));
    assertThat(page.locator("main img").count()).isPositive();
    assertThat((Integer) page.locator("main img").first().evaluate("i => i.naturalWidth"))
        .as("width of the photo as she sees it")
        .isPositive();
    Browser.picture(page, "owner case with photo");
    return mine;
  }

  private static String found(OneCompany house) {
    var found = new String[1];
    staff(
        house,
        desk -> {
          desk.page().navigate("/cases?q=漏水");
          CaseDesk.press(
              desk.page().locator("a[href^='/cases/']", Company.containing("漏水")).first());
          found[0] = desk.page().url().replaceFirst("https?://[^/]+", "");
        });
    return found[0];
  }

  private static void offer(CaseDesk desk, String found) {
    assertThat(desk.state(found)).contains("待受理", "未读");
    assertThat(desk.page().locator("main img").count()).isPositive();
    desk.move(found, "acknowledge");
    desk.assess(found);
    desk.takeOver(found);
    desk.say(found, "propose", "先缠胶带，下周再换软管");
    assertThat(desk.state(found)).contains("已提方案");
  }

  private static void refuse(Page page, String mine) {
    page.navigate(mine);
    assertThat(page.locator("main").innerText()).contains("先缠胶带，下周再换软管");
    page.fill("#refuse", "等不了一周，请今天换");
    CaseDesk.press(page.locator("form[action$='/remedy']:has(#refuse) button"));
    assertThat(page.locator("main").innerText()).contains("等不了一周，请今天换");
  }

  private static void finish(CaseDesk desk, String found, String words) {
    desk.move(found, "start");
    desk.finish(found, words);
    assertThat(desk.state(found)).contains("已完成，等业主确认");
  }

  private static void reopen(Page page, String mine) {
    page.navigate(mine);
    page.fill("#reopen", "还在滴水");
    CaseDesk.press(page.locator("form[action$='/verdict']:has(#reopen) button"));
    assertThat(page.locator("main").innerText()).contains("还在滴水");
  }

  private static void confirm(Page page, String mine) {
    page.navigate(mine);
    CaseDesk.press(page.locator("form[action$='/verdict']:has(input[value=solved]) button"));
    assertThat(page.locator("form[action$='/verdict']:has(input[value=solved])").count()).isZero();
  }

  private static void rate(Page page, String mine) {
    page.navigate(mine);
    page.click("label:has(input[name=stars][value='4'])");
    page.fill("#rating", "第二次修好了");
    CaseDesk.press(page.locator("form[action$='/rating'] button"));
    assertThat(page.locator("form[action$='/rating']").count()).as("rates once").isZero();
    Browser.picture(page, "owner case rated");
  }

  private static String state(OneCompany house, String found) {
    var state = new String[1];
    staff(house, desk -> state[0] = desk.state(found));
    return state[0];
  }

  private static void staff(OneCompany house, Consumer<CaseDesk> acts) {
    house.manage(Device.DESK, "zh", company -> acts.accept(new CaseDesk(company.page())));
  }

  /** As large as a small one of a phone. */
  private static FilePayload photo() {
    var image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    var drawing = image.createGraphics();
    drawing.setColor(Color.ORANGE);
    drawing.fillOval(200, 100, 700, 600);
    drawing.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload("水槽.jpg", "image/jpeg", bytes.toByteArray());
  }
}
