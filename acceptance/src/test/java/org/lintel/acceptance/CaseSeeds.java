package org.lintel.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** One of everything that has to do with cases; each gives the addresses of its pages. */
record CaseSeeds(Page page) {

  /** A case taken in at the desk, and the pages that its owner opens with the link. */
  List<String> takenIn() {
    page.navigate("/cases/new?q=19900010003");
    CaseDesk.press(page.locator("main .rows a[href*='household=']").first());
    String form = page.url();
    page.selectOption("#problem", "water-leak");
    page.selectOption("#place", "home");
    page.fill("#words", "厨房水龙头漏水");
    CaseDesk.press(page.locator("form[action='/cases'] button[type='submit']"));
    String taken = page.url();
    CaseDesk.press(page.locator("form[action$='/link'] button"));
    String link = page.locator(".case-link").textContent();
    String path = link.substring(link.indexOf("/o/c/"));
    var pages = new ArrayList<>(List.of(form, taken, path, path + "/report"));
    String photo = photo(taken);
    for (String whose : List.of(URI.create(taken).getPath(), path)) {
      pages.add(whose + photo);
      pages.add(whose + photo + "/small");
    }
    return pages;
  }

  /** What staff send to the owner; the path of the photo behind that of its case. */
  private String photo(String taken) {
    page.navigate(taken);
    page.locator("details:has(#message-photos) summary").click();
    page.setInputFiles("#message-photos", new FilePayload("tap.jpg", "image/jpeg", jpeg()));
    page.waitForSelector("form[action$='/messages'] .shots li");
    page.fill("#message-words", "请看照片");
    CaseDesk.press(page.locator("form[action$='/messages'] button[type='submit']"));
    String address = page.locator(".timeline .shots a").first().getAttribute("href");
    return address.substring(address.indexOf("/photos/"));
  }

  private static byte[] jpeg() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A promise made on the case. */
  List<String> promised(String taken) {
    page.navigate(taken);
    CaseDesk.press(page.locator("a[href^='/promises/new?case=']"));
    String form = page.url();
    page.fill("#words", "明天下班前把厨房水龙头修到不漏");
    CaseDesk.press(page.locator("form[action='/promises'] button[type='submit']"));
    page.navigate("/promises");
    String promise = page.locator("main tbody a[href^='/promises/']").first().getAttribute("href");
    return List.of(form, promise);
  }

  /** The case is taken and handed over by the rules, which find nobody else. */
  String handedOver(String taken) {
    page.navigate(taken);
    CaseDesk.press(page.locator("form:has(input[name='move'][value='assign']) button").first());
    page.navigate("/duty");
    CaseDesk.press(page.locator("main tr:has-text('林晓岚') a[href^='/handovers/new']").first());
    page.locator("form[action='/handovers'] input[value='stay']").all().forEach(Locator::check);
    page.check("input[name='casework.handover.cases'][value='rules']");
    CaseDesk.press(page.locator("form[action='/handovers'] button[type='submit']"));
    return page.url();
  }

  String incident() {
    page.navigate("/incidents/new");
    page.getByLabel("样板苑").first().check();
    page.selectOption("#problem", "water-none");
    page.selectOption("#place", "home");
    page.fill("#words", "主管爆裂，正在抢修");
    CaseDesk.press(page.locator("form[action='/incidents'] button[type='submit']"));
    return page.url();
  }

  /** A note on every case of the first page of the list, and a view that is kept. */
  String notedTogether() {
    page.navigate("/cases?s=all");
    page.click(".case-views-more summary");
    page.fill("#name", "全部工单");
    CaseDesk.press(page.locator("form[action='/cases/views'] button[type='submit']"));
    page.click("[data-desk-all]");
    CaseDesk.press(page.locator("#marks button[value='note']"));
    page.fill("#words", "周一例会再看");
    CaseDesk.press(page.locator("form[action='/cases/bulk'] button[type='submit']"));
    return page.url();
  }

  /** The page on which a person decides what everybody may see of a case. */
  String openToThePublic(String taken) {
    page.navigate("/settings/open311");
    page.selectOption("#community", new SelectOption().setLabel("样板苑"));
    CaseDesk.press(
        page.locator("form[action='/settings/open311/communities'] button[type='submit']"));
    return taken + "/open311";
  }
}
