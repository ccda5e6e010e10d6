package org.lintel.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.channel.PostOffice;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** Who is there for an owner, what she was promised and what she was told, on her own page. */
@LintelTest
@AutoConfigureMockMvc
class OwnerHomeSurroundingsIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired MockMvc http;

  private PostOffice post;
  private OwnerTown town;
  private OwnerTown.Phone hers;
  private OwnerTown.Phone his;
  private StaffBrowser boss;
  private UUID mei;
  private UUID chen;

  @BeforeEach
  void build() {
    database.sql("DELETE FROM sign_in_throttle WHERE kind LIKE 'OWNER%'").update();
    post = new PostOffice(application);
    town = new OwnerTown(application, http, post);
    hers = signedIn(town.member(town.household()));
    his = signedIn(town.moveIn(town.household(), "李四"));
    var staff = new StaffFixture(application);
    mei = staff.add(town.town.organisation, "李梅", Role.ACCOUNT_MANAGER, town.town.root());
    chen = staff.add(town.town.organisation, "欧阳晨", Role.ACCOUNT_MANAGER, town.town.root());
    UUID zhou = staff.add(town.town.organisation, "周敏", Role.COMMUNITY_MANAGER, town.town.root());
    boss = new StaffBrowser(application, town.town, town.town.as(zhou));
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
  void sheReadsWhoLooksAfterHerHomeByTheNameForOwners() {
    assertThat(hers.page("/o?lang=zh")).doesNotContain("您的管家");
    assertThat(boss.post("/owners/" + town.household() + "/account-manager", "colleague", "" + mei))
        .isEqualTo(303);

    assertThat(hers.page("/o?lang=zh")).contains("您的管家", "李管家").doesNotContain("李梅", "休假中");
    assertThat(hers.page("/o?lang=en")).contains("Account manager for your home");
  }

  @Test
  void whileSheIsOnLeaveTheDayOfHerReturnAndWhoStandsInStandThere() {
    boss.post("/owners/" + town.household() + "/account-manager", "colleague", "" + mei);
    away("'2099-01-05 00:00+08'", "NULL");
    assertThat(hers.page("/o?lang=zh")).contains("休假中，2099年1月5日回来；这段时间有事请拨打服务电话。");

    town.run("DELETE FROM staff_absence");
    away("'2099-01-05 00:00+08'", "'" + chen + "'");

    assertThat(hers.page("/o?lang=zh")).contains("休假中，2099年1月5日回来；这段时间由欧阳管家负责。");
    assertThat(hers.page("/o?lang=en"))
        .contains("On leave, back on 5 January 2099. Until then 欧阳 is there for you.");
  }

  @Test
  void whatTheHouseholdWasPromisedStandsThereWithItsDateAndWhatBecameOfIt() {
    promise("把楼道灯换好", "household", town.household().toString(), "source", "contact");

    assertThat(hers.page("/o?lang=zh")).contains("对我的承诺", "把楼道灯换好", "李梅负责", "共 1 项，已兑现 0 项，逾期 0 项");
    assertThat(his.page("/o?lang=zh")).contains("把楼道灯换好");
    assertThat(hers.page("/o/promises?lang=zh")).contains("把楼道灯换好", "返回我的主页");

    town.run(
        "UPDATE promise SET made_at = made_at - interval '5 days',"
            + " first_due_at = first_due_at - interval '5 days',"
            + " due_at = due_at - interval '5 days'");
    assertThat(hers.page("/o?lang=zh")).contains("已晚", "很抱歉", "逾期 1 项");
  }

  @Test
  void whatWasPromisedOnHerComplaintIsNotForTheOthersAtHome() {
    String complaint = hers.report("attitude", "office", "前台态度很差");
    promise("请主管当面道歉", "case", complaint.replaceAll(".*/", ""));

    assertThat(hers.page("/o?lang=zh")).contains("请主管当面道歉");
    assertThat(his.page("/o?lang=zh")).doesNotContain("请主管当面道歉", "共 1 项");
    assertThat(his.page("/o/promises?lang=zh")).doesNotContain("请主管当面道歉");

    hers.post("/o/prefs/sharing", "complaints", "true");
    assertThat(his.page("/o/promises?lang=zh")).contains("请主管当面道歉");
  }

  @Test
  void whatSheWasToldStandsThereForHerOnly() {
    hers.report("water-leak", "home", "厨房漏水");

    assertThat(hers.page("/o?lang=zh")).contains("最近给您的通知", "您的报修 A1001 已收到");
    assertThat(hers.page("/o?lang=en")).contains("We received your repair A1001");
    assertThat(his.page("/o?lang=zh")).doesNotContain("A1001 已收到");
  }

  @Test
  void anOpenCaseSaysByWhenWhatHappens() {
    hers.report("water-leak", "home", "厨房漏水");
    assertThat(hers.page("/o?lang=zh")).containsPattern("<b>\\S+ \\d\\d:\\d\\d 前\\S+。</b>");

    town.run("UPDATE service_case SET due_at = now() - interval '2 hours'");

    assertThat(hers.page("/o?lang=zh")).contains("本应", "晚了 2 小时", "对不起");
    assertThat(hers.page("/o?lang=en")).contains("and we are sorry");
  }

  private void promise(String words, String... more) {
    var fields = new ArrayList<String>();
    fields.addAll(List.of("submission", UUID.randomUUID().toString(), "words", words));
    fields.addAll(List.of("due", inTwoDays(), "responsible", mei.toString()));
    fields.addAll(List.of(more));
    var made = boss.posted("/promises", fields.toArray(String[]::new));
    assertThat(made.getStatus()).as(StaffBrowser.content(made)).isEqualTo(303);
  }

  private static String inTwoDays() {
    return LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
        .plusDays(2)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  private void away(String until, String cover) {
    town.run(
        "INSERT INTO staff_absence (id, organisation_id, staff_id, from_at, until_at, cover_id,"
            + " entered_by, entered_at) VALUES (uuidv7(), "
            + town.town.organisation
            + ", '"
            + mei
            + "', now() - interval '1 day', "
            + until
            + ", "
            + cover
            + ", uuidv7(), now())");
  }
}
