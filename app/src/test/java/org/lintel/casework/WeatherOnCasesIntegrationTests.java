package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.calendar.RecountingNow;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Declared weather moves the times that owners hold, and says why to everybody concerned. */
@LintelTest
@Import(MovedTime.class)
class WeatherOnCasesIntegrationTests {

  private static final String TOLD = "SELECT count(*) FROM notice WHERE template = 'case-weather'";

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;
  @Autowired CaseLinks links;

  private CaseTown town;
  private StaffBrowser manager;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new CaseTown(application);
    manager = browser(Role.COMMUNITY_MANAGER, town.garden);
  }

  @Test
  void aTyphoonMovesTheTimeOfARepairAndTheOwnerIsToldOnceWhy() {
    UUID id = town.takeIn();
    assertThat(town.ownerReads(id)).doesNotContain("天气");

    declare(manager, town.garden, "TYPHOON", "RED");
    assertThat(town.find(id).timing().due()).contains(at("2026-11-20T09:45"));

    assertThat(town.ownerReads(id)).contains("因台风天气，时间已顺延。");
    awaitUntil(() -> town.count(TOLD) == 1);
    assertThat(town.desk.page("weather-explained", "/clocks/" + id))
        .contains("昼夜不停（台风，时限延长 50%）", "因天气（台风）顺延。");
    assertThat(manager.page("weather", "/weather")).contains("台风，红色预警", "影响中", "市气象台 8:00 发布");
  }

  @Test
  void nobodyIsToldWhereTheLinkWasTakenAway() {
    UUID taken = town.takeIn();
    UUID other = town.takeIn("household", town.town.households().get(1).toString());
    town.town.in(() -> {
      links.removeAll(List.of(taken));
      return taken;
    });

    declare(manager, town.garden, "TYPHOON", "RED");

    awaitUntil(() -> town.count(TOLD) > 0);
    awaitUntil(() -> onTheWay() == 0);
    assertThat(town.find(taken).timing().due()).contains(at("2026-11-20T09:45"));
    assertThat(town.count(TOLD + " AND notice_key LIKE '%" + other + "%'")).isEqualTo(1);
    assertThat(town.count(TOLD)).isEqualTo(1);
  }

  private int onTheWay() {
    return application
        .getBean(JdbcClient.class)
        .sql("SELECT count(*) FROM event_publication WHERE listener_id LIKE '%HearingWeather%'")
        .query(Integer.class)
        .single();
  }

  @Test
  void withdrawnItNeverWasAndTheOwnerIsToldThatToo() {
    UUID id = town.takeIn();
    declare(manager, town.garden, "RAINSTORM", "RED");
    awaitUntil(() -> town.count(TOLD) == 1);
    UUID storm = weather();
    time.to(at("2026-11-20T09:05"));

    assertThat(manager.post("/weather/" + storm + "/withdrawal")).isEqualTo(303);
    recount();

    assertThat(town.find(id).timing().due()).contains(at("2026-11-20T09:30"));
    awaitUntil(() -> town.count(TOLD) == 2);
    assertThat(town.ownerReads(id)).doesNotContain("因暴雨天气");
    assertThat(manager.page("weather-past", "/weather")).contains("已撤回");
    assertThat(manager.get("/weather/" + storm).getStatus()).isEqualTo(404);
  }

  @Test
  void safetyIsNeverPutOff() {
    UUID danger = town.takeIn("problem", "power-danger");
    Instant before = town.find(danger).timing().due().orElseThrow();

    declare(manager, town.garden, "TYPHOON", "RED");

    assertThat(town.find(danger).timing().due()).contains(before);
    assertThat(town.ownerReads(danger)).doesNotContain("顺延");
    awaitUntil(() -> untold(danger) == 0);
    assertThat(town.count(TOLD)).isZero();
  }

  @Test
  void aManagerDeclaresForHerCommunitiesOnlyAndWhatIsWrongIsSaidBesideTheField() {
    manager = new StaffBrowser(application, town.town, town.town.of(town.garden));
    var elsewhere = manager.posted("/weather", form(town.lake.toString(), "TYPHOON", "RED"));
    assertThat(elsewhere.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(elsewhere)).contains("请选择社区");
    var forAll = manager.posted("/weather", form("", "TYPHOON", "RED"));
    assertThat(forAll.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(forAll)).contains("市气象台 8:00 发布");
    var backwards = form(town.garden.toString(), "TYPHOON", "RED");
    backwards[9] = "2026-11-19T08:00";
    assertThat(StaffBrowser.content(manager.posted("/weather", backwards))).contains("结束时间应在开始之后");

    assertThat(town.count("SELECT count(*) FROM severe_weather")).isZero();
  }

  @Test
  void endedEarlyOnlyWhatWasCountsAndTheLogSaysWho() {
    UUID id = town.takeIn();
    declare(manager, town.garden, "GALE", "RED");
    UUID storm = weather();
    time.to(at("2026-11-20T09:15"));

    assertThat(manager.post("/weather/" + storm + "/end")).isEqualTo(303);
    recount();

    assertThat(town.find(id).timing().due()).contains(at("2026-11-20T09:35"));
    var administrator = browser(Role.ADMINISTRATOR, town.town.root());
    assertThat(administrator.page("weather-log", "/audit"))
        .contains("发布了恶劣天气", "结束了恶劣天气", "大风和雷电", "市气象台 8:00 发布");
  }

  private StaffBrowser browser(Role role, UUID node) {
    UUID who = new StaffFixture(application).add(town.town.organisation, "李经理", role, node);
    return new StaffBrowser(application, town.town, town.town.as(who));
  }

  private void declare(StaffBrowser by, UUID where, String kind, String level) {
    assertThat(by.post("/weather", form(where.toString(), kind, level))).isEqualTo(303);
    recount();
  }

  private static String[] form(String where, String kind, String level) {
    return new String[] {
      "community",
      where,
      "kind",
      kind,
      "level",
      level,
      "from",
      "2026-11-20T08:00",
      "until",
      "2026-11-21T20:00",
      "reason",
      "市气象台 8:00 发布"
    };
  }

  /** Whatever was published about a case and is still on its way to a listener. */
  private int untold(UUID id) {
    return application
        .getBean(JdbcClient.class)
        .sql("SELECT count(*) FROM event_publication WHERE serialized_event LIKE :about")
        .param("about", "%" + id + "%")
        .query(Integer.class)
        .single();
  }

  private UUID weather() {
    return town.town.in(() ->
        application
            .getBean(JdbcClient.class)
            .sql("SELECT id FROM severe_weather")
            .query((row, _) -> row.getObject("id", UUID.class))
            .single());
  }

  private void recount() {
    RecountingNow.of(application, town.town.organisation);
  }

  private static void awaitUntil(BooleanSupplier done) {
    Instant end = Instant.now().plusSeconds(20);
    while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(20_000_000);
    }
    assertThat(done.getAsBoolean()).isTrue();
  }
}
