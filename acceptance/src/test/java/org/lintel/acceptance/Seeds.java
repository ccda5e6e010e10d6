package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** One of everything that pages are about, where the demonstration has none. */
record Seeds(Page page, Page owner, Application application) {

  /** Addresses of pages that no link leads to, and of the things made here. */
  List<String> plant() {
    List<String> analyses = askForAnalyses();
    var addresses = new ArrayList<>(analyses);
    addresses.add(application.printed("http://localhost:\\d+/setup/[A-Za-z0-9_-]+"));
    var company = new Company(page);
    company.addCommunity("样板苑", "yangban");
    addresses.addAll(roster(company));
    addresses.add(company.checkManagers("样板苑", "楼栋,单元,房号,管家邮箱\n1栋,1单元,103,nobody@example.com\n"));
    addresses.addAll(pastCases(company));
    addresses.addAll(wave(company));
    List<String> taken = takenIn();
    addresses.addAll(taken);
    addresses.addAll(promised(taken.get(1)));
    addresses.addAll(atHome());
    addresses.add(handedOver(taken.get(1)));
    addresses.add(incident());
    addresses.add(severeWeather());
    addresses.add(notedTogether());
    addresses.add(openToThePublic(taken.get(1)));
    addresses.add(contactToCorrect());
    addresses.add(company.draftWave("样板草稿", "了解业主的推荐意愿和原因", "样板苑") + "/edit");
    addresses.add(company.invite("贺敏", "he.min@example.com", "VIEWER", "样板苑"));
    addresses.add(newPassword());
    analyses.forEach(this::awaitAnalysis);
    return addresses;
  }

  /** Opens what is computed in the background, so that it is done when all is planted. */
  private List<String> askForAnalyses() {
    page.navigate("/surveys");
    String first = page.locator("main tbody a[href^='/surveys/']").last().getAttribute("href");
    var analyses = List.of("/drivers", "/scales", "/compare", first + "/quality");
    analyses.forEach(address -> assertThat(page.request().get(address).status()).isEqualTo(200));
    return analyses;
  }

  /** The page with its figures; it asks for them by itself while they are made. */
  private void awaitAnalysis(String address) {
    page.navigate(address);
    page.waitForSelector("main:not(:has([hx-trigger^='every'])):has(tbody tr)");
  }

  /** Mild enough that no rule heeds it: times of other pages stay as they are. */
  private String severeWeather() {
    page.navigate("/weather");
    page.selectOption("#community", new SelectOption().setLabel("样板苑"));
    page.selectOption("#level", "BLUE");
    page.fill("#reason", "市气象台发布的预警");
    page.click("form[action='/weather'] button");
    return page.locator("main td a[href^='/weather/']").first().getAttribute("href");
  }

  /** With a row that is refused and two households that may be the same. */
  private List<String> roster(Company company) {
    company.checkRoster(
        "样板苑",
        """
        楼栋,单元,房号,姓名,手机,身份
        1栋,1单元,101,方晴,19900010001,业主
        1栋,1单元,101,方雨,19900010004,共有人
        1栋,1单元,102,方晴,19900010001,业主
        1栋,1单元,102,方雨,19900010004,共有人
        1栋,1单元,103,蒋宁,19900010003,业主
        1栋,1单元,,丁岚,19900010009,业主
        """);
    String rejected = page.locator("a[href$='/rejected']").getAttribute("href");
    company.completeRoster();
    page.navigate("/owners?q=19900010001");
    page.locator("main tbody a").first().click();
    return List.of(
        rejected,
        page.locator("a[href*='/merger/']").first().getAttribute("href"),
        page.locator("a[href*='/members/'][href$='/merger']").first().getAttribute("href"));
  }

  /** A file with a row that is refused, imported; its page, its recount and its refused rows. */
  private List<String> pastCases(Company company) {
    String file =
        """
        工单号,受理时间,应办结时间,办结时间,状态,来源,类别,楼栋,房号
        G1,2026-03-01 14:05,2026-03-02 18:00,2026-03-03 09:00,已办结,电话,漏水,1栋,101
        G2,2026-03-05 09:00,2026-03-06 09:00,,处理中,微信,遛狗,1栋,102
        G3,昨天,,,处理中,电话,漏水,,
        """;
    String address = company.importPastCases("样板苑", file);
    return List.of(address, address + "/rejected", "/cases/past");
  }

  private List<String> wave(Company company) {
    String wave = company.openWave("样板问卷", "了解业主的推荐意愿和原因", "样板苑");
    List<String> links = company.links(wave).stream().map(List::getFirst).toList();
    String token = links.getFirst().substring("/s/".length());
    var answer =
        Map.of(
            "token", token, "answers", Map.of("recommend", 3, "why", "门禁坏了没人修", "contact", true));
    page.request()
        .post(application.address() + "/api/v1/responses", RequestOptions.create().setData(answer));
    page.navigate(wave + "/answers/new?q=102");
    String theOnlyHouseholdFound = page.url();
    return List.of(
        wave,
        theOnlyHouseholdFound,
        links.getLast(),
        links.getLast() + "/objection",
        links.getFirst() + "/thanks");
  }

  /** A case taken in at the desk, and the pages that its owner opens with the link. */
  private List<String> takenIn() {
    page.navigate("/cases/new?q=19900010003");
    page.locator("main .rows a[href*='household=']").first().click();
    String form = page.url();
    page.selectOption("#problem", "water-leak");
    page.selectOption("#place", "home");
    page.fill("#words", "厨房水龙头漏水");
    CaseDesk.press(page.locator("form[action='/cases'] button[type='submit']"));
    String taken = page.url();
    page.click("form[action$='/link'] button");
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

  /** The page on which a person decides what everybody may see of a case. */
  private String openToThePublic(String taken) {
    page.navigate("/settings/open311");
    page.selectOption("#community", new SelectOption().setLabel("样板苑"));
    page.click("form[action='/settings/open311/communities'] button[type='submit']");
    return taken + "/open311";
  }

  /** A contact that was written down wrongly. */
  private String contactToCorrect() {
    page.navigate("/owners?q=19900010003");
    page.locator("main tbody a").first().click();
    page.locator("a[href*='/contact-log/new']").first().click();
    page.fill("#words", "说过几天再来");
    page.click("form[action$='/contact-log'] button[type='submit']");
    return page.locator("a[href$='/correction']").first().getAttribute("href");
  }

  private String incident() {
    page.navigate("/incidents/new");
    page.getByLabel("样板苑").first().check();
    page.selectOption("#problem", "water-none");
    page.selectOption("#place", "home");
    page.fill("#words", "主管爆裂，正在抢修");
    page.click("form[action='/incidents'] button[type='submit']");
    return page.url();
  }

  /** An owner comes in with a personal link and reports something. */
  private List<String> atHome() {
    page.navigate("/owners?q=19900010003");
    page.locator("main tbody a").first().click();
    page.locator("details:has(a[href$='/home-links']) summary").first().click();
    page.locator("a[href$='/home-links']").first().click();
    page.click("form[action$='/home-links'] button");
    String shown = page.locator(".case-link").textContent();
    String link = shown.substring(shown.indexOf("/o/h/"));
    owner.navigate(link);
    owner.click("form[action^='/o/h/'] button");
    owner.navigate("/o/report");
    owner.selectOption("#problem", "light-out");
    owner.selectOption("#place", "entrance");
    owner.fill("#words", "一楼的灯不亮");
    CaseDesk.press(owner.locator("form[action='/o/report'] button.go"));
    return List.of(link, owner.url());
  }

  /** A promise made on the case. */
  private List<String> promised(String taken) {
    page.navigate(taken);
    page.click("a[href^='/promises/new?case=']");
    String form = page.url();
    page.fill("#words", "明天下班前把厨房水龙头修到不漏");
    page.click("form[action='/promises'] button[type='submit']");
    page.navigate("/promises");
    String promise = page.locator("main tbody a[href^='/promises/']").first().getAttribute("href");
    return List.of(form, promise);
  }

  /** The case is taken and handed over by the rules, which find nobody else. */
  private String handedOver(String taken) {
    page.navigate(taken);
    page.locator("form:has(input[name='move'][value='assign']) button").first().click();
    page.navigate("/duty");
    page.locator("main tr:has-text('林晓岚') a[href^='/handovers/new']").first().click();
    page.locator("form[action='/handovers'] input[value='stay']").all().forEach(Locator::check);
    page.check("input[name='casework.handover.cases'][value='rules']");
    page.click("form[action='/handovers'] button[type='submit']");
    return page.url();
  }

  /** A note on every case of the first page of the list, and a view that is kept. */
  private String notedTogether() {
    page.navigate("/cases?s=all");
    page.click(".case-views-more summary");
    page.fill("#name", "全部工单");
    page.click("form[action='/cases/views'] button[type='submit']");
    page.click("[data-desk-all]");
    page.click("#marks button[value='note']");
    page.fill("#words", "周一例会再看");
    page.click("form[action='/cases/bulk'] button[type='submit']");
    return page.url();
  }

  private String newPassword() {
    page.navigate("/staff");
    page.locator("main tbody a").first().click();
    page.click("form[action$='/link'] button");
    return page.inputValue("#address");
  }
}
