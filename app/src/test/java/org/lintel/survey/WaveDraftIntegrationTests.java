package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.LintelTest;
import org.lintel.platform.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A draft until it is opened, as staff go through it. */
@LintelTest
class WaveDraftIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired Waves waves;
  @Autowired Instruments instruments;

  private Town town;
  private UUID garden;
  private UUID lake;
  private Asking asking;
  private StaffBrowser browser;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 6);
    lake = town.community("望江府", "lake", 3);
    asking = new Asking(application, town);
    browser = new StaffBrowser(application, town, town.everybody());
  }

  @Test
  void everythingAboutADraftCanBeChangedUntilItIsOpened() {
    Wave wave = asking.draft(Mode.NAMED, garden, lake);
    UUID other = town.in(() -> instruments.published(town.organisation, "owner_loyalty").uuid());
    String[] form = {
      "name",
      "冬季",
      "version",
      other.toString(),
      "mode",
      "CONFIDENTIAL",
      "community",
      lake.toString(),
      "opens",
      "２０２７-01-05 08:00",
      "closes",
      "2027/1/19 20:00"
    };

    assertThat(browser.page("edit-wave", address(wave) + "/edit"))
        .contains("value=\"秋季 NAMED\"", "value=\"" + garden + "\" checked");
    assertThat(browser.post(address(wave), form)).isEqualTo(303);

    Wave changed = town.in(() -> waves.get(wave.id()));
    assertThat(changed.name()).isEqualTo("冬季");
    assertThat(changed.mode()).isEqualTo(Mode.CONFIDENTIAL);
    assertThat(changed.opensAt()).isEqualTo(Instant.parse("2027-01-05T00:00:00Z"));
    assertThat(changed.closesAt()).isEqualTo(Instant.parse("2027-01-19T12:00:00Z"));
    assertThat(town.in(() -> instruments.version(changed.versionId()).uuid())).isEqualTo(other);
    assertThat(town.in(() -> waves.communities(changed))).containsExactly(town.id(lake));
    assertThat(audited("wave-redrafted")).isOne();
    assertThat(browser.post(address(wave) + "/opening", "households", "6")).isEqualTo(303);
    assertThat(browser.post(address(wave), form)).isEqualTo(303);
    assertThat(browser.get(address(wave) + "/edit").getStatus()).isEqualTo(303);
    assertThat(audited("wave-redrafted")).isOne();
  }

  @Test
  void aDraftThatCannotBeReadIsShownAgainWithEverythingTyped() {
    Wave wave = asking.draft(Mode.NAMED, garden);

    var refused =
        browser.posted(
            address(wave), "name", "", "community", garden.toString(), "opens", "", "closes", "明天");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("请填写名称", "请填写开始时间", "“明天”不是日期加时间", "value=\"明天\"");
  }

  @ParameterizedTest
  @CsvSource({"12,303", "１２,303", "' 1 2 ',303", "'',422", "13,422", "十二,422"})
  void theNumberIsReadAsPeopleWriteIt(String typed, int status) {
    Wave wave = asking.draft(Mode.NAMED, garden);

    assertThat(browser.post(address(wave) + "/opening", "households", typed)).isEqualTo(status);
  }

  @Test
  void anEmptyNumberIsNamed() {
    Wave wave = asking.draft(Mode.NAMED, garden);

    var refused = browser.posted(address(wave) + "/opening", "households", "");

    assertThat(StaffBrowser.content(refused)).contains("请输入将要询问的户数 12").doesNotContain("“”");
  }

  @Test
  void aDraftWhoseEndHasPassedIsNotOpened() {
    Wave wave = asking.draft(Mode.NAMED, garden);
    run(
        "UPDATE wave SET opens_at = now() - interval '9 days', closes_at = now() - interval '1 day'"
            + " WHERE id = "
            + wave.id());

    var refused = browser.posted(address(wave) + "/opening", "households", "12");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("请先修改草稿");
    assertThat(town.in(() -> waves.get(wave.id()).state())).isEqualTo(Wave.State.DRAFT);
  }

  @Test
  void aDraftCanBeDropped() {
    Wave wave = asking.draft(Mode.NAMED, garden);

    assertThat(browser.post(address(wave) + "/removal")).isEqualTo(303);
    town.in(() -> {
      assertThatThrownBy(() -> waves.get(wave.id())).isInstanceOf(NotFound.class);
      return true;
    });
  }

  private static String address(Wave wave) {
    return "/surveys/" + wave.uuid();
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
