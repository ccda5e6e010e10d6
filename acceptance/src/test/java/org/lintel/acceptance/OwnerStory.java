package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.acceptance.Browser.Device;

/**
 * An owner leaves half-way, goes on elsewhere, corrects until the wave is closed; somebody else of
 * the household neither sees nor changes anything.
 */
@ExtendWith(OneCompany.Shared.class)
@Order(OneCompany.LAST)
@ResourceLock(OneCompany.NAME)
class OwnerStory {

  private static final String FIRST = "9";
  private static final String CORRECTED = "3";

  /** Where an owner begins, and in which language; the other device is the other one. */
  record Way(Device device, String language) {

    Device other() {
      return device == Device.PHONE ? Device.DESK : Device.PHONE;
    }

    String named(String name) {
      return name + " " + device + " " + language;
    }
  }

  static Stream<Way> ways() {
    var some = Stream.of(new Way(Device.PHONE, "zh"), new Way(Device.DESK, "en"));
    var others = Stream.of(new Way(Device.PHONE, "en"), new Way(Device.DESK, "zh"));
    return Boolean.getBoolean("slow") ? Stream.concat(some, others) : some;
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anOwnerAnswersInPiecesAndCorrectsUntilTheEnd(Way way, OneCompany house) {
    var links = new ArrayList<String>();
    String wave = openWave(way, house, links);
    String mine = links.getFirst();
    String other = links.get(1);

    visit(way, way.device(), false, house, page -> begin(page, mine));
    visit(way, way.other(), true, house, page -> goOnAndSubmit(page, mine));
    assertThat(score(way, house, wave)).isEqualTo(FIRST);
    visit(way, way.device(), false, house, page -> otherIsTold(page, other));
    assertThat(score(way, house, wave)).isEqualTo(FIRST);
    visit(way, way.device(), false, house, page -> correct(page, mine));
    assertThat(score(way, house, wave)).isEqualTo(CORRECTED);

    house.manage(way.device(), way.language(), company -> company.closeWave(wave));
    visit(way, way.other(), false, house, page -> tooLate(page, mine));
    assertThat(score(way, house, wave)).isEqualTo(CORRECTED);
    visit(way, way.device(), false, house, page -> wrongToken(page, way));
  }

  private static String openWave(Way way, OneCompany house, List<String> links) {
    var opened = new String[1];
    house.manage(
        Device.DESK,
        "zh",
        company -> {
          String community = way.named("晨光里");
          company.addCommunity(
              community, ("c-" + way.device() + way.language()).toLowerCase(Locale.ROOT));
          company.checkRoster(
              community,
              """
              楼栋,单元,房号,姓名,手机,身份
              1栋,1单元,101,周岚,19900020001,业主
              1栋,1单元,101,周庭,19900020002,共有人
              """);
          company.completeRoster();
          opened[0] = company.openWave(way.named("忠诚度"), "业主忠诚度", community);
          links.addAll(company.links(opened[0]).getFirst());
        });
    return opened[0];
  }

  private static void begin(Page page, String link) {
    page.navigate(link);
    choose(page, "recommend", FIRST);
    page.click("button.go");
    choose(page, "sat_overall", "5");
    page.click("button.go");
    assertThat(page.inputValue("input[name=page]")).isEqualTo("3");
  }

  private static void goOnAndSubmit(Page page, String link) {
    page.navigate(link);
    assertThat(page.inputValue("input[name=page]")).isEqualTo("3");
    Browser.assertAccessible(page);
    page.click("button.back");
    assertThat(page.locator("input[name='a.sat_overall']:checked").inputValue()).isEqualTo("5");
    submit(page);
  }

  /** Neither the page nor a form sent by force shows or changes what the first one answered. */
  private static void otherIsTold(Page page, String link) {
    page.navigate(link);
    assertThat(page.locator("fieldset").count()).isZero();
    assertThat(page.locator("form").count()).isZero();
    assertThat(force(page, link))
        .doesNotContain("<fieldset")
        .contains(page.locator("h1").innerText());
  }

  private static void correct(Page page, String link) {
    page.navigate(link);
    page.locator("main a.back").first().click();
    assertThat(page.locator("input[name='a.recommend']:checked").inputValue()).isEqualTo(FIRST);
    choose(page, "recommend", CORRECTED);
    submit(page);
  }

  private static void tooLate(Page page, String link) {
    page.navigate(link);
    assertThat(page.locator("fieldset").count()).isZero();
    String said = page.locator("h1").innerText();
    assertThat(force(page, link)).contains(said).doesNotContain("<fieldset");
  }

  /** Sends what the page offers no form for; returns what is said to it. */
  private static String force(Page page, String link) {
    var form =
        FormData.create()
            .set("page", "1")
            .set("a.recommend", "0")
            .set("lang", String.valueOf(page.locator("html").getAttribute("lang")));
    return page.request().post(link, RequestOptions.create().setForm(form)).text();
  }

  private static void wrongToken(Page page, Way way) {
    Response answer = page.navigate("/s/" + "A".repeat(43));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(page.locator("html").getAttribute("lang")).startsWith(way.language());
    assertThat(page.locator("h1").innerText())
        .isEqualTo(way.language().equals("zh") ? "这个链接打不开" : "This link does not open anything");
  }

  private static void submit(Page page) {
    while (!page.url().contains("/thanks")) {
      page.click("button.go");
    }
  }

  private static void choose(Page page, String item, String value) {
    page.locator("label:has(input[name='a." + item + "'][value='" + value + "'])").click();
  }

  /** The one stored answer's likelihood to recommend, as the export gives it. */
  private static String score(Way way, OneCompany house, String wave) {
    var rows = new ArrayList<String>();
    house.manage(Device.DESK, "zh", company -> rows.addAll(company.answers(wave)));
    assertThat(rows).as(way.toString()).hasSize(2);
    List<String> headings = List.of(rows.getFirst().replace("\uFEFF", "").split(",", -1));
    return rows.getLast().split(",", -1)[headings.indexOf("recommend")];
  }

  private static void visit(
      Way way, Device device, boolean withJavaScript, OneCompany house, Consumer<Page> acts) {
    try (BrowserContext context = house.visit(device, way.language(), withJavaScript)) {
      Page page = context.newPage();
      acts.accept(page);
      Browser.picture(
          page, way.named("owner").toLowerCase(Locale.ROOT) + " " + page.url().hashCode());
      assertThat(context.cookies()).isEmpty();
    }
  }
}
