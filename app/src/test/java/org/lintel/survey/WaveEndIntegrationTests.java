package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.LintelTest;
import org.lintel.platform.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** How a wave ends: closed, reopened, lengthened. */
@LintelTest
class WaveEndIntegrationTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired Waves waves;
  @Autowired ChangingAWave changing;

  private Town town;
  private UUID garden;
  private UUID lake;
  private Viewer viewer;
  private Asking asking;
  private StaffBrowser browser;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 6);
    lake = town.community("望江府", "lake", 3);
    viewer = town.everybody();
    asking = new Asking(application, town);
    browser = new StaffBrowser(application, town, viewer);
  }

  @Test
  void closingSaysWhatItMeansAndShowsTheRealEnd() {
    Wave wave = asking.open(Mode.CONFIDENTIAL, garden);
    asking.answer(wave, garden, town.households().get(0), 9, "", false);
    begin(wave, town.households().get(1));
    begin(wave, town.households().get(0));

    String asked = browser.page("closing", address(wave) + "/closing");
    assertThat(asked).contains("12 户中已有 1 户作答", "另有 1 户已经开始填写", "在那之前可以重新开放");
    assertThat(town.in(() -> waves.get(wave.id()).state())).isEqualTo(Wave.State.OPEN);

    assertThat(browser.post(address(wave) + "/closing")).isEqualTo(303);
    String planned =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(wave.closesAt().atZone(ZONE));
    assertThat(browser.page("closed", address(wave)))
        .contains("原定 " + planned + " 截止", "社区当地时间（Asia/Shanghai）", "重新开放");
    assertThat(browser.get(address(wave) + "/closing").getStatus()).isEqualTo(303);
  }

  @Test
  void aClosedWaveOpensAgainOnlyUntilItsPlannedEnd() {
    Wave wave = asking.open(Mode.NAMED, garden);
    town.in(() -> changing.close(viewer, wave));

    assertThat(browser.post(address(wave) + "/reopening")).isEqualTo(303);
    assertThat(asking.send(wave, garden, town.households().getFirst(), 9, "", false))
        .isInstanceOf(Outcome.Stored.class);
    assertThat(audited("wave-reopened")).isOne();

    town.in(() -> changing.close(viewer, wave));
    run(
        "UPDATE wave SET opens_at = now() - interval '9 days', closes_at = now() - interval '1 day'"
            + " WHERE id = "
            + wave.id());
    assertThat(town.in(() -> changing.reopen(viewer, town.in(() -> waves.get(wave.id())))))
        .isFalse();
    assertThat(browser.page("over", address(wave))).doesNotContain("/reopening");
  }

  @Test
  void aClosedWaveHandsOutNothing() {
    Wave wave = asking.open(Mode.NAMED, garden);
    town.in(() -> changing.close(viewer, wave));

    assertThat(browser.page("links-closed", address(wave) + "/links"))
        .contains("这轮调查已结束")
        .doesNotContain("/sheets?", "links.csv");
    for (String gone : java.util.List.of("/sheets?c=" + garden, "/links.csv", "/links.xlsx")) {
      var answer = browser.get(address(wave) + gone);
      assertThat(answer.getStatus()).as(gone).isEqualTo(303);
      assertThat(answer.getHeader("Location")).endsWith("/links");
    }
  }

  @Test
  void aClosedWaveTakesNothingMoreAndCannotBeExtended() {
    Wave wave = asking.open(Mode.NAMED, garden);

    town.in(() -> {
      var later = wave.closesAt().plus(Duration.ofDays(3));
      assertThat(changing.extend(viewer, wave, wave.closesAt())).isFalse();
      assertThat(changing.extend(viewer, wave, later)).isTrue();
      assertThat(waves.get(wave.id()).closesAt()).isEqualTo(later);
      assertThat(changing.close(viewer, wave)).isTrue();
      assertThat(changing.close(viewer, wave)).isFalse();
      assertThat(changing.extend(viewer, wave, later.plusSeconds(1))).isFalse();
      assertThat(changing.drop(viewer, wave)).isFalse();
      return true;
    });
    assertThat(asking.send(wave, garden, town.households().getFirst(), 9, "", false))
        .isEqualTo(new Outcome.NotTaken(Standing.CLOSED));
    assertThat(audited("wave-extended")).isOne();
  }

  @ParameterizedTest
  @CsvSource({"'',请填写截止时间", "soon,“soon”不是日期加时间", "2001-01-01T10:00,“2001-01-01 10:00”没有晚于"})
  void anEndThatCannotBeIsRefusedBesideTheField(String typed, String message) {
    Wave wave = asking.open(Mode.NAMED, garden);

    var refused = browser.posted(address(wave) + "/extension", "closes", typed);

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains(message);
  }

  @Test
  void whoSeesOnlyOneOfItsCommunitiesChangesNothing() {
    Wave wave = asking.open(Mode.NAMED, garden, lake);
    var manager = new StaffBrowser(application, town, town.of(lake));

    assertThat(manager.get(address(wave) + "/closing").getStatus()).isEqualTo(403);
    assertThat(manager.post(address(wave) + "/closing")).isEqualTo(403);
    assertThat(manager.post(address(wave) + "/reopening")).isEqualTo(403);
    assertThat(town.in(() -> waves.get(wave.id()).state())).isEqualTo(Wave.State.OPEN);
  }

  private static String address(Wave wave) {
    return "/surveys/" + wave.uuid();
  }

  /** Saves a page through the household's sheet. */
  private void begin(Wave wave, UUID household) {
    run(
        """
        INSERT INTO draft (link_id, community_id, organisation_id, submission_id, answers, page,
          furthest, language, saved_at)
        SELECT id, community_id, organisation_id, gen_random_uuid(), '{}', 1, 1, 'zh-CN', now()
        FROM invitation_link
        WHERE wave_id = %d AND household_id = '%s' AND member_id IS NULL
        """
            .formatted(wave.id(), household));
  }

  private void run(String sql) {
    assertThat(town.in(() -> database.sql(sql).update())).isOne();
  }

  private int audited(String act) {
    return town.in(() ->
        database
            .sql("SELECT count(*) FROM audit_entry WHERE act = :act")
            .param("act", act)
            .query(Integer.class)
            .single());
  }
}
