package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.lintel.acceptance.Browser.Device;

/**
 * The manager of one community opens every address that an administrator's browser reaches, and
 * sends every form on them: nothing of the other community is shown or changed.
 */
@ExtendWith(OneCompany.Shared.class)
@Order(OneCompany.LAST)
@ResourceLock(OneCompany.NAME)
class ManagerStory {

  private static final String OWN = "东篱园";
  private static final String OTHER = "西岭湾";

  /** Everything here is to be found in the other community only. */
  private static final List<String> SECRETS =
      List.of(OTHER, "阙西宁", "阙西平", "西岭栋", "只在西岭湾听到的话", "西岭经理", "西岭湾问卷");

  private static final String MANAGER = "manager.own@example.com";
  private static final String PASSWORD = "sees one community only";

  @Test
  void theManagerOfOneCommunityReachesNothingOfAnother(OneCompany house) {
    var all = new ArrayList<Crawl>();
    house.manage(
        Device.DESK,
        "zh",
        company -> {
          String link = people(company);
          ask(company, house);
          try (BrowserContext context = house.visit(Device.DESK, "zh", true)) {
            accept(context.newPage(), link);
          }
          all.add(Crawl.of(company.page(), List.of("/", "/owners?c=", "/account")));
        });
    Crawl everything = all.getFirst();
    assertThat(everything.pages()).hasSizeGreaterThan(60);
    SECRETS.forEach(secret ->
        assertThat(everything.pages()).as(secret).anyMatch(page -> page.text().contains(secret)));

    try (BrowserContext context = house.visit(Device.DESK, "zh", true)) {
      Page page = context.newPage();
      Company.signIn(page, MANAGER, PASSWORD);
      tryAll(page, everything);
    }
    house.manage(Device.DESK, "zh", company -> assertUnchanged(everything, company.page()));
  }

  /** Two communities that are told apart by every name in them; returns the invitation. */
  private static String people(Company company) {
    company.addCommunity(OWN, "east");
    company.addCommunity(OTHER, "west");
    company.checkRoster(
        OWN, "楼栋,单元,房号,姓名,手机\n1栋,1单元,101,东方朔,19900040001\n1栋,1单元,102,东方明,19900040002\n");
    company.completeRoster();
    company.checkRoster(
        OTHER, "楼栋,单元,房号,姓名,手机\n西岭栋,1单元,201,阙西宁,19900050001\n西岭栋,1单元,202,阙西平,19900050002\n");
    company.completeRoster();
    company.invite("西岭经理", "manager.other@example.com", "COMMUNITY_MANAGER", OTHER);
    return company.invite("东篱经理", MANAGER, "COMMUNITY_MANAGER", OWN);
  }

  private static void ask(Company company, OneCompany house) {
    String both = company.openWave("两个社区的问卷", "了解业主的推荐意愿和原因", OWN, OTHER);
    String other = company.openWave("西岭湾问卷", "了解业主的推荐意愿和原因", OTHER);
    answer(company, house, both, "大家都能听到的话");
    answer(company, house, other, "只在西岭湾听到的话");
  }

  private static void answer(Company company, OneCompany house, String wave, String words) {
    for (List<String> links : company.links(wave)) {
      var answers = Map.of("recommend", 2, "why", words, "contact", true);
      var body = Map.of("token", links.getFirst().substring("/s/".length()), "answers", answers);
      APIResponse stored =
          company
              .page()
              .request()
              .post(house.address() + "/api/v1/responses", RequestOptions.create().setData(body));
      assertThat(stored.status()).isEqualTo(201);
    }
  }

  private static void accept(Page page, String link) {
    page.navigate(link);
    page.fill("[name=password]", PASSWORD);
    page.click("main button[type=submit]");
  }

  private static void tryAll(Page manager, Crawl everything) {
    Set<String> own = Crawl.of(manager, List.of("/")).ids();
    var wrong = new SoftAssertions();
    int refused = 0;
    for (Crawl.Seen seen : everything.pages()) {
      var get = manager.request().get(seen.address(), RequestOptions.create().setMaxRedirects(0));
      boolean isForeign = !own.containsAll(Crawl.ids(seen.address()));
      check(wrong, "GET " + seen.address(), get, isForeign);
      refused += isForeign ? 1 : 0;
      for (Crawl.Form form : seen.forms()) {
        if (!own.containsAll(Crawl.ids(form.action()))) {
          check(wrong, "POST " + form.action(), send(manager, form), true);
        }
      }
    }
    wrong.assertThat(refused).isGreaterThan(20);
    wrong.assertAll();
  }

  private static void check(
      SoftAssertions wrong, String what, APIResponse answer, boolean isForeign) {
    if (isForeign) {
      wrong.assertThat(answer.status()).as(what).isIn(403, 404);
    } else {
      wrong.assertThat(answer.status()).as(what).isLessThan(500);
    }
    String body = answer.text();
    for (String secret : SECRETS) {
      wrong.assertThat(body.contains(secret)).as(what + " shows " + secret).isFalse();
    }
  }

  private static APIResponse send(Page manager, Crawl.Form form) {
    var data = FormData.create();
    form.fields().forEach((name, value) -> data.set(name.toString(), value.toString()));
    return manager
        .request()
        .post(
            form.action(),
            RequestOptions.create()
                .setForm(data)
                .setMaxRedirects(0)
                .setHeader("Sec-Fetch-Site", "same-origin"));
  }

  /** What the administrator sees of owners, places and waves is what it was. */
  private static void assertUnchanged(Crawl before, Page page) {
    var now = new SoftAssertions();
    var addresses =
        before.pages().stream()
            .filter(
                seen -> seen.address().matches("/(owners|places|surveys|imports)/[0-9a-f-]{36}"))
            .toList();
    assertThat(addresses).hasSizeGreaterThan(5);
    for (Crawl.Seen seen : addresses) {
      page.navigate(seen.address());
      String text = String.valueOf(page.evaluate("document.querySelector('main').textContent"));
      now.assertThat(text.replaceAll("\\s+", " ")).as(seen.address()).isEqualTo(seen.text());
    }
    now.assertAll();
  }
}
