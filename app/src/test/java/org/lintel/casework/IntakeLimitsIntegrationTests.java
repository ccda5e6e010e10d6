package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.calendar.Severity;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.service.CaseKind;
import org.lintel.service.Classifier;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Floods are kept out at every door; what presses comes in, and staff are only told. */
@LintelTest
@Import(MovedTime.class)
class IntakeLimitsIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;
  @Autowired IntakeRules rules;
  @Autowired IntakeLimits limits;
  @Autowired ForgettingIntake forgetting;
  @Autowired TakingInACase taking;

  private CaseTown town;
  private StaffBrowser quality;
  private UUID first;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new CaseTown(application);
    UUID id =
        new StaffFixture(application)
            .add(town.town.organisation, "周敏", Role.QUALITY_MANAGER, town.town.root());
    quality = new StaffBrowser(application, town.town, town.town.as(id));
    first = town.takeIn();
  }

  private MockHttpServletResponse report(String problem, String place, String words) {
    return town.ownerPosts(
        town.link(first) + "/report",
        "problem",
        problem,
        "place",
        place,
        "words",
        words,
        "submission",
        UUID.randomUUID().toString());
  }

  private void set(String household, String same, String phone, String network, String channel) {
    assertThat(
            quality.post(
                "/intake-limits",
                "household",
                household,
                "same-problem",
                same,
                "phone",
                phone,
                "network",
                network,
                "channel",
                channel))
        .isEqualTo(303);
  }

  @Test
  void theMessageNamesTheLimitItsEndAndWhatWasTypedStays() {
    assertThat(report("light-out", "entrance", "楼道灯不亮").getStatus()).isEqualTo(303);
    time.to(at("2026-11-20T10:00"));
    assertThat(report("light-out", "entrance", "还是不亮").getStatus()).isEqualTo(303);

    var refused = report("light-out", "entrance", "第三次了");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("24 小时内已登记 2 次", "2026年11月21日 09:00", "危急和涉及安全的随时可以登记", "第三次了");
    time.to(at("2026-11-21T09:00"));
    assertThat(report("light-out", "entrance", "第三次了").getStatus()).isEqualTo(303);
  }

  @Test
  void whatPressesComesInBeyondEveryLimitAndIsMarked() {
    set("1", "1", "1", "1", "1");
    assertThat(report("light-out", "entrance", "楼道灯不亮").getStatus()).isEqualTo(303);
    assertThat(report("noise-neighbour", "home", "楼上太吵").getStatus()).isEqualTo(422);

    var taken = report("lift-trapped", "lift", "电梯里有人");

    assertThat(taken.getStatus()).as(StaffBrowser.content(taken)).isEqualTo(303);
    assertThat(town.count("SELECT count(*) FROM case_note WHERE kind = 'OVER_LIMIT'")).isEqualTo(1);
    String id =
        town.town.in(() ->
            application
                .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("SELECT id FROM service_case WHERE problem_code = 'lift-trapped'")
                .query(String.class)
                .single());
    assertThat(town.desk.page("case-over-limit", "/cases/" + id))
        .contains("超过登记上限，因紧急收下", "这一户已到每天的登记上限");
  }

  @Test
  void aNetworkAndAChannelHaveTheirLimits() {
    set("9", "9", "9", "1", "9");
    assertThat(report("light-out", "entrance", "楼道灯不亮").getStatus()).isEqualTo(303);
    assertThat(StaffBrowser.content(report("noise-neighbour", "home", "楼上太吵"))).contains("您所在的网络");
    set("9", "9", "9", "9", "1");
    assertThat(StaffBrowser.content(report("noise-neighbour", "home", "楼上太吵")))
        .contains("一小时内已到 1 件");
    time.to(at("2026-11-20T10:00"));
    assertThat(report("noise-neighbour", "home", "楼上太吵").getStatus()).isEqualTo(303);
  }

  @Test
  void aNumberHasItsLimitAndIsKeptAsAHashForTwoDays() {
    set("9", "9", "1", "9", "9");
    NewCase given = called();
    town.town.in(() -> taking.byStaff(town.town.everybody(), given));

    assertThat(town.town.in(() -> limits.reached(called(), Optional.empty())).orElseThrow().kind())
        .isEqualTo(IntakeLimits.Kind.PHONE);
    assertThat(town.count("SELECT count(*) FROM intake WHERE phone_hash IS NOT NULL")).isEqualTo(1);
    assertThat(tidied()).as("of today").isEqualTo(2);
    time.to(at("2026-11-21T09:01"));
    assertThat(tidied()).as("without anybody coming in").isZero();
  }

  private int tidied() {
    town.town.in(() -> {
      forgetting.tidy();
      return first;
    });
    return town.count("SELECT count(*) FROM intake");
  }

  private NewCase called() {
    int community = town.find(first).place().communityId();
    return new NewCase(
        UUID.randomUUID(),
        community,
        Optional.empty(),
        Optional.empty(),
        "王先生",
        Optional.of("+8613800138000"),
        CaseChannel.PHONE,
        CaseKind.REPAIR,
        Severity.NORMAL,
        false,
        new Classifier("entrance", "power", "light-out"),
        "",
        "楼道灯不亮");
  }

  @Test
  void theDeskIsNeverStoppedOnlyTold() {
    set("1", "1", "1", "1", "1");

    UUID second = town.takeIn("problem", "light-out", "place", "entrance");

    assertThat(town.desk.page("case-warned", "/cases/" + second)).contains("#A1002");
    assertThat(town.count("SELECT count(*) FROM service_case")).isEqualTo(2);
  }

  @Test
  void theLimitsAreSettingsAndRubbishIsRefusedBesideItsField() {
    assertThat(quality.page("intake-limits", "/intake-limits")).contains("value=\"10\"", "每户每天");

    var refused =
        quality.posted(
            "/intake-limits",
            "household",
            "0",
            "same-problem",
            "many",
            "phone",
            "1001",
            "network",
            "60",
            "channel",
            "300");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("“0”不在 1–1000 之间", "“many”不在", "“1001”不在");
    assertThat(town.town.in(rules::now)).isEqualTo(IntakeRules.Limits.SHIPPED);
  }

  @Test
  void allAddressesOfOneHomeAreOneNetwork() {
    assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2::9"));
    assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    assertThat(Network.of("192.0.2.7")).contains("192.0.2.7");
    assertThat(Network.of("not-an-address")).isEmpty();
  }
}
