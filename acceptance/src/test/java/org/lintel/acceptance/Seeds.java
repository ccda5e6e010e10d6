package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    var cases = new CaseSeeds(page);
    List<String> taken = cases.takenIn();
    addresses.addAll(taken);
    addresses.addAll(cases.promised(taken.get(1)));
    addresses.addAll(atHome());
    addresses.add(cases.handedOver(taken.get(1)));
    addresses.add(cases.incident());
    addresses.add(severeWeather());
    addresses.add(cases.notedTogether());
    addresses.add(cases.openToThePublic(taken.get(1)));
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
    CaseDesk.press(page.locator("form[action='/weather'] button"));
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
    CaseDesk.press(page.locator("main tbody a").first());
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

  /** A contact that was written down wrongly. */
  private String contactToCorrect() {
    page.navigate("/owners?q=19900010003");
    CaseDesk.press(page.locator("main tbody a").first());
    CaseDesk.press(page.locator("a[href*='/contact-log/new']").first());
    page.fill("#words", "说过几天再来");
    CaseDesk.press(page.locator("form[action$='/contact-log'] button[type='submit']"));
    return page.locator("a[href$='/correction']").first().getAttribute("href");
  }

  /** An owner comes in with a personal link and reports something. */
  private List<String> atHome() {
    page.navigate("/owners?q=19900010003");
    CaseDesk.press(page.locator("main tbody a").first());
    page.locator("details:has(a[href$='/home-links']) summary").first().click();
    CaseDesk.press(page.locator("a[href$='/home-links']").first());
    CaseDesk.press(page.locator("form[action$='/home-links'] button"));
    String shown = page.locator(".case-link").textContent();
    String link = shown.substring(shown.indexOf("/o/h/"));
    owner.navigate(link);
    CaseDesk.press(owner.locator("form[action^='/o/h/'] button"));
    owner.navigate("/o/report");
    owner.selectOption("#problem", "light-out");
    owner.selectOption("#place", "entrance");
    owner.fill("#words", "一楼的灯不亮");
    CaseDesk.press(owner.locator("form[action='/o/report'] button.go"));
    return List.of(link, owner.url());
  }

  private String newPassword() {
    page.navigate("/staff");
    CaseDesk.press(page.locator("main tbody a").first());
    CaseDesk.press(page.locator("form[action$='/link'] button"));
    return page.inputValue("#address");
  }
}
