package org.lintel.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.channel.Consents;
import org.lintel.channel.PostOffice;
import org.lintel.community.ErasingAPerson;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.identity.Permission;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** How an owner wants to be reached, what she agrees to, her data, and signing out. */
@LintelTest
@AutoConfigureMockMvc
class OwnerPrefsIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired MockMvc http;
  @Autowired Consents consents;
  @Autowired Households households;
  @Autowired ErasingAPerson erasing;

  private PostOffice post;
  private OwnerTown town;
  private OwnerTown.Phone hers;
  private OwnerTown.Phone his;
  private UUID she;

  @BeforeEach
  void build() {
    database.sql("DELETE FROM sign_in_throttle WHERE kind LIKE 'OWNER%'").update();
    post = new PostOffice(application);
    town = new OwnerTown(application, http, post);
    she = town.member(town.household());
    hers = signedIn(she);
    his = signedIn(town.moveIn(town.household(), "李四"));
  }

  private OwnerTown.Phone signedIn(UUID member) {
    String email = "owner." + member + "@example.com";
    town.give(member, email);
    return town.signedIn(email);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void howSheWantsToBeReachedIsSeenByWhoCalls() {
    assertThat(
            StaffBrowser.content(
                hers.post("/o/prefs/reach", "phone", "true", "from", "20", "until", "9")))
        .contains("请让最早的时间在最晚的时间之前", "value=\"20\" selected");
    hers.post("/o/prefs/reach", "language", "en", "phone", "true", "from", "18", "until", "20");

    assertThat(hers.page("/o/prefs")).contains("lang=\"en\"", "value=\"18\" selected");
    var staff = new StaffBrowser(application, town.town, town.town.everybody());
    assertThat(staff.page("owner-wish", "/owners/" + town.household()))
        .contains("可以打电话：18:00–20:00", "请不要发短信");
  }

  @Test
  void whatSheAgreesToStandsInTheLedger() {
    hers.post("/o/prefs/topics");
    assertThat(hers.page("/o/prefs?lang=zh"))
        .doesNotContain("name=\"surveys\" value=\"true\" checked");
    hers.post("/o/prefs/topics", "surveys", "true", "email", "true");

    var said =
        town.town.in(() -> consents.of(town.community, town.household())).stream()
            .map(event -> event.topic() + " " + event.isGiven())
            .toList();
    assertThat(said)
        .containsExactlyInAnyOrder("SURVEY false", "EMAIL false", "SURVEY true", "EMAIL true");
  }

  @Test
  void sheAsksForHerDataAndFollowsTheRequest() {
    var asked = hers.post("/o/prefs/data", "what", "copy");

    String address = String.valueOf(asked.getRedirectedUrl());
    assertThat(hers.page(address)).contains("请给我一份物业保存的我的全部资料");
    assertThat(town.count("SELECT count(*) FROM service_case WHERE kind = 'REQUEST'")).isEqualTo(1);
    assertThat(his.page("/o/cases?lang=zh")).contains("还没有反映过什么");
  }

  @Test
  void sheSignsOutHereAndEverywhere() {
    var tablet = signedInAgain();
    assertThat(hers.page("/o/prefs?lang=zh")).contains("您在 2 个浏览器里登录着");
    hers.post("/o/session/end");
    assertThat(hers.get("/o").getStatus()).isEqualTo(303);
    assertThat(tablet.get("/o").getStatus()).isEqualTo(200);

    var third = signedInAgain();
    tablet.post("/o/session/end-all");

    assertThat(third.get("/o").getStatus()).isEqualTo(303);
    assertThat(his.get("/o").getStatus()).isEqualTo(200);
  }

  private OwnerTown.Phone signedInAgain() {
    return town.signedIn("owner." + she + "@example.com");
  }

  @Test
  void ofAnErasedPersonNoSessionLinkOrWishIsLeft() {
    hers.post("/o/prefs/reach", "from", "18", "until", "20");
    hers.post("/o/prefs/sharing", "complaints", "true");
    var viewer = town.town.everybody();
    town.town.in(() -> {
      Household found = households.find(viewer, Permission.ERASE_PERSON, town.household());
      erasing.erase(viewer, found, found.member(she).orElseThrow());
      return found;
    });

    assertThat(hers.get("/o").getStatus()).isEqualTo(303);
    assertThat(town.count("SELECT count(*) FROM owner_session")).isEqualTo(1);
    assertThat(
            town.count(
                "SELECT (SELECT count(*) FROM owner_wish) + (SELECT count(*) FROM case_sharing)"))
        .isZero();
  }
}
