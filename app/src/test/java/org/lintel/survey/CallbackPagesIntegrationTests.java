package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Works through the owners who asked to be called. */
@LintelTest
class CallbackPagesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;

  private Town town;
  private UUID garden;
  private UUID lake;
  private Wave wave;
  private StaffBrowser browser;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 3);
    lake = town.community("望江府", "lake", 3);
    var asking = new Asking(application, town);
    wave = asking.open(Mode.CONFIDENTIAL, garden, lake);
    asking.answer(wave, garden, town.households().getFirst(), 3, "", true);
    browser = new StaffBrowser(application, town, town.everybody());
  }

  @Test
  void theListIsCutToACommunityOrAWaveAndSaysWhenNothingIsLeft() {
    assertThat(browser.page("callbacks-garden", "/callbacks?c=" + garden))
        .contains("王小101", "/owners/" + town.households().getFirst(), "社区当地时间");
    assertThat(browser.page("callbacks-lake", "/callbacks?c=" + lake + "&w=" + wave.uuid()))
        .contains("这里没有回访请求", "清除筛选")
        .doesNotContain("王小101");
    assertThat(browser.page("callbacks-done", "/callbacks?state=done")).contains("还没有回访记录");
    assertThat(browser.get("/callbacks?page=9").getRedirectedUrl()).isEqualTo("/callbacks");
  }

  @Test
  void anOutcomeIsRecordedWithWhoAndWhenAndCanBePutBack() {
    assertThat(browser.post(address("outcome"), "outcome", "reached", "note", "说好周五上门"))
        .isEqualTo(303);

    assertThat(browser.page("callbacks-done", "/callbacks?state=done"))
        .contains("已联系上", "说好周五上门", "记录");
    assertThat(browser.page("callbacks-todo", "/callbacks")).contains("没有人在等电话");
    assertThat(browser.post(address("reopening"))).isEqualTo(303);
    assertThat(browser.page("callbacks-back", "/callbacks"))
        .contains("王小101")
        .doesNotContain("说好周五上门");
  }

  @Test
  void whatCannotBeRecordedIsSaidBesideTheFieldAndNothingTypedIsLost() {
    var without = browser.posted(address("outcome"), "outcome", "", "note", "打了三次");
    var tooLong =
        browser.posted(address("outcome"), "outcome", "declined", "note", "长".repeat(401));

    assertThat(without.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(without)).contains("请选择结果", "value=\"打了三次\"", "<details open");
    assertThat(tooLong.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(tooLong))
        .contains("说明有 401 个字，最多 400 个字", "value=\"declined\" checked");
    assertThat(browser.page("callbacks-left", "/callbacks")).contains("王小101");
  }

  private String address(String act) {
    UUID id =
        town.in(() ->
            database
                .sql("SELECT id FROM callback_request")
                .query((row, number) -> row.getObject("id", UUID.class))
                .single());
    return "/callbacks/" + id + "/" + act;
  }
}
