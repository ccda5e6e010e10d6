package org.lintel.insight;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.OwnerDatabase;
import org.lintel.channel.PostOffice;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Viewing;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Owners sign in with a code or a personal link, and strangers learn nothing. */
@LintelTest
@AutoConfigureMockMvc
class OwnerSignInIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired MockMvc http;
  @Autowired OrganisationNames names;
  @Autowired Environment environment;

  private PostOffice post;
  private OwnerTown town;
  private UUID she;
  private String email;

  @BeforeEach
  void build() {
    forgetThrottle();
    post = new PostOffice(application);
    town = new OwnerTown(application, http, post);
    she = town.member(town.household());
    email = "wang." + UUID.randomUUID() + "@example.com";
    town.give(she, email);
  }

  @AfterEach
  void close() {
    post.close();
    forgetThrottle();
  }

  /** One that another class left in this database could take codes into its mailbox. */
  private void forgetDemonstrations() {
    new OwnerDatabase(environment).forgetDemonstrations().forEach(names::forget);
  }

  /** All tests come from one address. */
  private void forgetThrottle() {
    database.sql("DELETE FROM sign_in_throttle WHERE kind LIKE 'OWNER%'").update();
  }

  @Test
  void aCodeSignsHerInOnce() {
    var phone = town.phone();
    String address = phone.ask("  " + email.toUpperCase(java.util.Locale.ROOT) + " ");
    String code = town.code(email);

    var entered = phone.enter(address, code.substring(0, 3) + " " + code.substring(3));

    assertThat(entered.getRedirectedUrl()).isEqualTo("/o?lang=zh-CN");
    Cookie cookie = Objects.requireNonNull(entered.getCookie("lintel_owner"));
    assertThat(cookie.getPath()).isEqualTo("/o");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(phone.page("/o?lang=zh")).contains("翠湖天地", "101", "报事报修");
    assertThat(town.phone().enter(address, code).getStatus()).isEqualTo(410);
    assertThat(town.count("SELECT count(*) FROM audit_entry WHERE act = 'owner-signed-in'"))
        .isEqualTo(1);
  }

  @Test
  void aStrangerIsAnsweredTheSame() {
    var phone = town.phone();
    String known = phone.ask(email);
    String unknown = phone.ask("nobody." + UUID.randomUUID() + "@example.com");
    town.code(email);

    assertThat(phone.page(unknown + "?lang=zh").replace(unknown, known))
        .isEqualTo(phone.page(known + "?lang=zh"));
    assertThat(StaffBrowser.content(phone.enter(unknown, "000000")).replace(unknown, known))
        .contains("还可以试 4 次");
    assertThat(post.taken()).hasSize(1);
  }

  @Test
  void fiveTriesAndNoMore() {
    var phone = town.phone();
    String address = phone.ask(email);
    String code = town.code(email);
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int tries = 1; tries <= 4; tries++) {
      assertThat(phone.enter(address, wrong).getStatus()).isEqualTo(422);
    }

    assertThat(phone.enter(address, wrong).getStatus()).isEqualTo(410);
    assertThat(phone.enter(address, code).getStatus()).isEqualTo(410);
    assertThat(phone.enter(address, "12345").getStatus()).isEqualTo(422);
  }

  @Test
  void aCodeIsOverAfterTenMinutes() {
    var phone = town.phone();
    String address = phone.ask(email);
    String code = town.code(email);
    database
        .sql("UPDATE one_time_code SET expires_at = expires_at - interval '10 minutes'")
        .update();

    assertThat(phone.enter(address, code).getStatus()).isEqualTo(410);
    assertThat(phone.get(address).getStatus()).isEqualTo(410);
  }

  @Test
  void whoAsksTooOftenWaitsKnownOrNot() {
    var phone = town.phone();
    for (String contact : new String[] {email, "nobody." + UUID.randomUUID() + "@example.com"}) {
      for (int asked = 1; asked <= 5; asked++) {
        phone.ask(contact);
      }
      var refused = phone.post("/o/codes", "contact", contact);

      assertThat(refused.getStatus()).isEqualTo(429);
      assertThat(refused.getHeader("Retry-After")).isNotNull();
      assertThat(StaffBrowser.content(refused)).contains("试得太多了", contact);
    }
  }

  @Test
  void whatIsNoContactIsSaidBesideTheField() {
    forgetDemonstrations();
    var phone = town.phone();

    assertThat(StaffBrowser.content(phone.post("/o/codes", "contact", "翠湖 101")))
        .contains("请填写 11 位手机号，或者完整的邮箱地址", "翠湖 101");
    assertThat(StaffBrowser.content(phone.post("/o/codes", "contact", "13800138000")))
        .contains("这里暂时发不了短信");
    post.close();
    assertThat(phone.page("/o/sign-in?lang=zh")).contains("还没有开通验证码登录");
  }

  @Test
  void whereNobodyIsSignedInPagesLeadToSignInAndBack() {
    var phone = town.phone();
    assertThat(phone.get("/o/prefs?lang=zh").getRedirectedUrl())
        .isEqualTo("/o/sign-in?to=%2Fo%2Fprefs%3Flang%3Dzh");
    var asked = phone.post("/o/codes", "contact", email, "to", "/o/prefs?lang=zh");
    String address = Objects.requireNonNull(asked.getRedirectedUrl());
    assertThat(address).endsWith("&to=%2Fo%2Fprefs%3Flang%3Dzh");

    var entered =
        phone.post(
            address.replaceAll("\\?.*", ""), "code", town.code(email), "to", "/o/prefs?lang=zh");

    assertThat(entered.getRedirectedUrl()).isEqualTo("/o/prefs?lang=zh");
    assertThat(
            phone
                .post("/o/codes", "contact", email, "to", "https://example.com")
                .getRedirectedUrl())
        .doesNotContain("example");
  }

  @Test
  void theSessionEndsWithHerPartInTheHousehold() {
    for (String end :
        new String[] {
          "DELETE FROM person_contact WHERE kind = 'EMAIL'",
          "UPDATE household_role SET until = current_date WHERE id = '" + she + "'"
        }) {
      forgetThrottle();
      town.run("DELETE FROM person_contact WHERE kind = 'EMAIL'");
      town.give(she, "again." + email);
      var phone = town.signedIn("again." + email);
      assertThat(phone.get("/o").getStatus()).isEqualTo(200);

      town.run(end);

      assertThat(phone.get("/o").getRedirectedUrl()).isEqualTo("/o/sign-in?to=%2Fo");
    }
  }

  @Test
  void theSessionEndsByItselfAndInAnotherBrowser() {
    var phone = town.signedIn(email);
    var stolen =
        phone.send(MockMvcRequestBuilders.get("/o").header("User-Agent", "Firefox/130 Windows"));
    assertThat(stolen.getStatus()).isEqualTo(303);
    var again = town.signedIn(email);
    town.run("UPDATE owner_session SET last_seen_at = last_seen_at - interval '15 days'");

    assertThat(again.get("/o").getStatus()).isEqualTo(303);
  }

  @Test
  void staffOpenNoPageOfAnOwnerWithTheirBrowser() {
    var phone = town.phone();
    String address = phone.ask(email);
    var viewer = town.town.everybody();

    var refused =
        phone.send(
            MockMvcRequestBuilders.post(address)
                .param("code", town.code(email))
                .requestAttr(Viewing.class.getName(), viewer));

    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(phone.get("/o").getStatus()).isEqualTo(303);
  }

  @Test
  void aPersonalLinkSignsHerInUntilItIsWithdrawn() {
    var staff = new StaffBrowser(application, town.town, town.town.everybody());
    String links = "/owners/" + town.household() + "/members/" + she + "/home-links";
    var made = staff.posted(links);
    String path =
        StaffBrowser.content(made)
            .replaceAll("(?s).*<code class=\"case-link\">[^<]*(/o/h/[^<]+)<.*", "$1");
    var phone = town.phone();

    assertThat(phone.page(path + "?lang=zh")).contains("进入我的主页");
    assertThat(phone.get("/o").getStatus()).isEqualTo(303);
    assertThat(phone.post(path).getRedirectedUrl()).isEqualTo("/o?lang=zh-CN");
    assertThat(phone.page("/o")).contains("翠湖天地");

    UUID link =
        town.town.in(() -> database.sql("SELECT id FROM home_link").query(UUID.class).single());
    assertThat(staff.page("home-links", links)).doesNotContain(path).contains("收回");
    assertThat(staff.post(links + "/" + link + "/withdrawal")).isEqualTo(303);

    assertThat(phone.get("/o").getStatus()).isEqualTo(303);
    assertThat(town.phone().get(path).getStatus()).isEqualTo(404);
  }

  @Test
  void whoHasSeveralHomesChooses() {
    UUID second = town.town.households().get(1);
    town.give(town.member(second), email);
    var phone = town.phone();

    assertThat(phone.enter(phone.ask(email), town.code(email)).getRedirectedUrl())
        .isEqualTo("/o/homes?lang=zh-CN");
    assertThat(phone.page("/o/homes?lang=zh")).contains("101", "201", "现在在这里");
    assertThat(phone.post("/o/homes", "member", town.member(second).toString()).getStatus())
        .isEqualTo(303);
    assertThat(phone.page("/o?lang=zh")).contains("201", "去另一套住房");
    assertThat(phone.post("/o/homes", "member", UUID.randomUUID().toString()).getStatus())
        .isEqualTo(404);
    assertThat(town.count("SELECT count(*) FROM owner_session")).isEqualTo(1);
  }
}
