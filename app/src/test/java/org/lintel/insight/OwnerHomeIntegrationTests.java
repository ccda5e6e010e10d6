package org.lintel.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.channel.PostOffice;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** What an owner sees and does at home, and what the others of her household see of it. */
@LintelTest
@AutoConfigureMockMvc
class OwnerHomeIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired MockMvc http;

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
    UUID he = town.moveIn(town.household(), "李四");
    hers = signedIn(she);
    his = signedIn(he);
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
  void sheReportsAndFollowsFromHerPage() {
    String address = hers.report("water-leak", "home", "厨房漏水");

    assertThat(hers.page(address + "?done=reported-here&lang=zh"))
        .contains("您的主页上也能找到它", "厨房漏水", "催一下");
    assertThat(hers.page("/o?lang=zh"))
        .contains("家里 · 漏水、渗水", "正在安排人答复您", address)
        .doesNotContain("待您确认");
    assertThat(hers.page("/o/cases?lang=zh")).contains("家里 · 漏水、渗水");
    assertThat(hers.post(address + "/messages", "words", "请快一点").getStatus()).isEqualTo(303);
    assertThat(hers.post(address + "/nudges").getStatus()).isEqualTo(303);
    assertThat(hers.page(address)).contains("请快一点");
    assertThat(hers.get(address + "/report?lang=zh").getRedirectedUrl())
        .isEqualTo("/o/report?lang=zh-CN");
  }

  @Test
  void theFormOffersWhatSheCameFor() {
    assertThat(hers.page("/o/report?about=service&lang=zh"))
        .contains("漏水、渗水")
        .doesNotContain("服务态度");
    assertThat(hers.page("/o/report?about=opinion&lang=zh"))
        .contains("服务态度")
        .doesNotContain("漏水、渗水");
    var refused = hers.post("/o/report", "problem", "water-leak", "words", "");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("value=\"water-leak\" selected", "在哪里：请选择", "请说说情况：请填写");
  }

  @Test
  void othersSeeRepairsAndNoComplaintsUnlessSheSaysSo() {
    String repair = hers.report("water-leak", "home", "厨房漏水");
    String complaint = hers.report("attitude", "office", "前台态度很差");

    assertThat(his.page("/o?lang=zh")).contains("漏水", "家里人反映的").doesNotContain("服务态度");
    assertThat(his.page("/o/cases?lang=zh")).doesNotContain("服务态度");
    assertThat(his.get(complaint).getStatus()).isEqualTo(404);

    hers.post("/o/prefs/sharing", "complaints", "true");

    assertThat(his.page(complaint + "?lang=zh")).contains("前台态度很差");
    assertThat(his.get(repair).getStatus()).isEqualTo(404);
    assertThat(his.page("/o?lang=zh")).contains("服务态度").doesNotContain("漏水");
  }

  @Test
  void whoSeesAnothersCaseOnlyLooks() {
    String repair = hers.report("water-leak", "home", "厨房漏水");

    assertThat(his.page(repair + "?lang=zh"))
        .contains("厨房漏水")
        .doesNotContain("催一下", "不用处理了", "说两句", "<form");
    for (String act :
        new String[] {"messages", "nudges", "rating", "verdict", "remedy", "withdrawal"}) {
      assertThat(his.post(repair + "/" + act, "words", "不要了", "version", "1").getStatus())
          .as(act)
          .isEqualTo(404);
    }
    assertThat(town.count("SELECT count(*) FROM case_entry WHERE author = 'OWNER'")).isEqualTo(1);
  }

  @Test
  void aComplaintThatStaffCallARepairStaysPrivate() {
    String complaint = hers.report("noise-neighbour", "home", "楼上半夜吵");
    town.run("UPDATE service_case SET kind = 'REPAIR'");

    assertThat(his.get(complaint).getStatus()).isEqualTo(404);
    assertThat(his.page("/o")).doesNotContain(complaint);
  }

  @Test
  void whatWaitsForHerWordStandsFirstAndIsRatedOnceWithinTwoWeeks() {
    String done = hers.report("water-leak", "home", "厨房漏水");
    hers.report("light-out", "entrance", "楼道灯不亮");
    town.run(
        "UPDATE service_case SET state = 'DONE', detail = '换了阀芯', done_at = now(),"
            + " version = version + 1 WHERE problem_code = 'water-leak'");

    String home = hers.page("/o?lang=zh");
    assertThat(home).contains("待您确认");
    assertThat(home.indexOf("漏水、渗水")).isLessThan(home.indexOf("灯不亮"));
    assertThat(hers.page(done + "?lang=zh")).contains("解决了吗？", "没解决，请继续处理");
    hers.post(done + "/verdict", "verdict", "solved", "version", "2");
    assertThat(hers.page(done + "?lang=zh")).contains("办结后 14 天内有效");
    assertThat(hers.page("/o?lang=zh")).contains("最近办结的").doesNotContain("待您确认");

    town.run("UPDATE service_case SET closed_at = closed_at - interval '15 days'");
    assertThat(hers.page(done + "?lang=zh")).doesNotContain("14 天内有效").contains("没有解决？");
    assertThat(hers.post(done + "/rating", "stars", "5").getStatus()).isEqualTo(422);

    town.run("UPDATE service_case SET closed_at = now() WHERE state = 'CLOSED'");
    assertThat(hers.post(done + "/rating", "stars", "5").getStatus()).isEqualTo(303);
    assertThat(hers.post(done + "/rating", "stars", "1").getStatus()).isEqualTo(422);
  }

  @Test
  void herPagesKeepToTheBudgetOfAPhone() throws IOException {
    for (int reported = 0; reported < 2; reported++) {
      hers.report("water-leak", "home", "厨房水龙头漏水，橱柜都湿了");
      hers.report("light-out", "entrance", "楼道的灯不亮，晚上看不见");
    }
    int sheet = zipped(Files.readString(Path.of("target/classes/static/css/owner.css")));
    for (String page : new String[] {"/o", "/o/cases", "/o/prefs", "/o/report", "/o/homes"}) {
      for (String language : new String[] {"zh", "en"}) {
        String content = hers.page(page + "?lang=" + language);
        assertThat(zipped(content) + sheet).as(page).isLessThan(14_000);
        assertThat(content).doesNotContain("<script", "src=\"http", "href=\"http");
      }
    }
  }

  private static int zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
