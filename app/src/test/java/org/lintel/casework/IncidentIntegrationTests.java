package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.Jobs;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** One incident, many households: each has its entry, its word and its end. */
@LintelTest
class IncidentIntegrationTests {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  @Autowired WebApplicationContext application;
  @Autowired Jobs jobs;
  @Autowired IncidentJob job;
  @Autowired HouseholdInIncidents households;

  private CaseTown town;

  @BeforeEach
  void build() {
    town = new CaseTown(application);
  }

  @Test
  void everyHouseholdOfTheBuildingHasItsEntryAndNoOther() {
    String building = building(town.garden, "1栋");

    UUID incident = declared("c", town.garden.toString(), "where", building);

    assertThat(entries(incident)).isEqualTo(3);
    assertThat(
            town.count(
                "SELECT count(*) FROM incident_household h JOIN household_site s"
                    + " ON s.household_id = h.household_id WHERE s.building_name = '1栋'"
                    + " AND h.next_word_at IS NOT NULL AND h.closed_at IS NULL AND h.word = 1"))
        .isEqualTo(3);
    assertThat(town.desk.page("incident", "/incidents/" + incident))
        .contains("家里 · 停水", "翠湖天地 1栋", "主管爆裂，正在抢修", "电话里这样说");
    assertThat(town.desk.page("incidents", "/incidents")).contains("进行中", "翠湖天地 1栋");
  }

  @Test
  void severalCommunitiesAreToldInLotsWithProgress() {
    UUID big = town.town.community("大社区", "big", 300);

    UUID incident = declared("where", big.toString(), "where", town.lake.toString());

    assertThat(entries(incident)).isEqualTo(606);
    assertThat(town.count("SELECT max(done) FROM job WHERE kind = 'incident'")).isEqualTo(606);
    again(incident, 1);
    assertThat(entries(incident)).isEqualTo(606);
  }

  @Test
  void theOwnerReadsTheIncidentOnThePageOfAnyCaseOfHers() {
    UUID id = town.takeIn("problem", "light-out", "words", "灯不亮");
    UUID incident = declared("c", town.garden.toString());

    assertThat(town.ownerReads(id))
        .contains("家里 · 停水", "主管爆裂，正在抢修", "前告诉您新进展")
        .doesNotContain("请耐心解释");
    assertThat(
            town.desk.page(
                "case-new-incident", "/cases/new?household=" + town.town.households().getFirst()))
        .contains("电话里这样说", "请耐心解释");

    told(incident, "ending", "words", "已恢复供水");
    assertThat(town.ownerReads(id)).doesNotContain("家里 · 停水");
  }

  @Test
  void casesOfTheSameKindAndPlaceAreOfferedAndLinkedByAPerson() {
    UUID incident = declared("c", town.garden.toString(), "where", building(town.garden, "1栋"));
    UUID same = town.takeIn("problem", "water-none", "words", "没水了");
    UUID otherKind = town.takeIn("problem", "light-out", "words", "灯不亮");
    UUID otherBuilding =
        town.takeIn("problem", "water-none", "household", town.town.households().get(3).toString());
    UUID longAgo = town.takeIn("problem", "water-none", "words", "上个月停过");
    town.run(
        "UPDATE service_case SET received_at = received_at - interval '30 days' WHERE id = '%s'"
            .formatted(longAgo));

    assertThat(town.desk.page("incident-offers", "/incidents/" + incident))
        .contains("可能有关的工单（1）", "没水了")
        .doesNotContain("灯不亮", "上个月停过");
    assertThat(town.desk.page("case-offer", "/cases/" + same)).contains("可能属于这件事");
    assertThat(town.desk.page("case-no-offer", "/cases/" + otherKind)).doesNotContain("可能属于");
    String cases = "/incidents/" + incident + "/cases";
    assertThat(StaffBrowser.content(town.desk.posted(cases, "case", same.toString())))
        .contains("请先确认说的是同一件事");
    assertThat(StaffBrowser.content(town.desk.posted(cases, "same", "true"))).contains("请选择要关联的工单");
    for (UUID unfit : List.of(otherKind, otherBuilding, longAgo)) {
      assertThat(
              StaffBrowser.content(
                  town.desk.posted(
                      "/cases/" + unfit + "/incident",
                      "incident",
                      incident.toString(),
                      "same",
                      "true")))
          .contains("这件工单不能关联到该事件");
    }

    assertThat(town.desk.post(cases, "case", same.toString(), "same", "true")).isEqualTo(303);

    assertThat(town.ownerReads(same)).contains("事件说明", "主管爆裂，正在抢修");
    assertThat(town.desk.page("case-linked", "/cases/" + same)).contains("属于大面积事件");
    assertThat(town.desk.post("/cases/" + same + "/incident/removal")).isEqualTo(303);
    assertThat(town.desk.page("case-unlinked", "/cases/" + same)).contains("可能属于这件事");
  }

  @Test
  void whatIsNewAndTheEndReachEachCaseAndEachKeepsItsOwnWay() {
    UUID incident = declared("c", town.garden.toString());
    UUID untouched = town.takeIn("problem", "water-none", "words", "没水了");
    UUID inHand = town.takeIn("problem", "water-none", "words", "水管没声音");
    town.move(town.technician, inHand, "assign", "handler", town.zhang.toString());
    UUID offered = town.takeIn("problem", "water-none", "words", "要赔偿");
    town.move(town.technician, offered, "assign", "handler", town.zhang.toString());
    town.move(town.technician, offered, "propose", "words", "送两桶水");
    for (UUID id : List.of(untouched, inHand, offered)) {
      town.desk.post("/incidents/" + incident + "/cases", "case", id.toString(), "same", "true");
    }

    told(incident, "words", "words", "已挖到漏点", "until", in(6), "next", in(2));
    for (UUID id : List.of(untouched, inHand, offered)) {
      assertThat(town.ownerReads(id)).contains("已挖到漏点");
    }
    assertThat(town.count("SELECT count(*) FROM incident_household WHERE word = 2")).isEqualTo(6);
    told(incident, "ending", "words", "已恢复供水，给您添麻烦了");

    assertThat(town.find(untouched).state()).isEqualTo(new CaseState.Done("已恢复供水，给您添麻烦了"));
    assertThat(town.find(untouched).handler()).contains(town.chen);
    assertThat(town.find(inHand).handler()).contains(town.zhang);
    assertThat(town.state(inHand)).isEqualTo(CaseState.Kind.DONE);
    assertThat(town.state(offered)).isEqualTo(CaseState.Kind.REMEDY_PROPOSED);
    assertThat(town.count("SELECT count(*) FROM incident_household WHERE closed_at IS NOT NULL"))
        .isEqualTo(6);
    assertThat(town.count("SELECT sum(problems) FROM job WHERE kind = 'incident'")).isEqualTo(1);
    town.ownerDecides(untouched, "verdict", "verdict", "unsolved", "words", "还是没水");
    assertThat(town.state(untouched)).isEqualTo(CaseState.Kind.REOPENED);
    assertThat(town.state(inHand)).isEqualTo(CaseState.Kind.DONE);

    again(incident, 3);
    assertThat(town.state(untouched)).isEqualTo(CaseState.Kind.REOPENED);
    assertThat(
            town.count(
                "SELECT count(*) FROM case_entry WHERE kind = 'INCIDENT' AND case_id = '%s'"
                    .formatted(untouched)))
        .isEqualTo(3);
  }

  @Test
  void theSameFormIsOneIncidentAndALateWordIsShownTheNewOne() {
    String submission = UUID.randomUUID().toString();
    UUID first = declared("c", town.garden.toString(), "submission", submission);
    assertThat(declared("c", town.garden.toString(), "submission", submission)).isEqualTo(first);
    assertThat(town.count("SELECT count(*) FROM incident")).isEqualTo(1);
    told(first, "words", "words", "第一句", "until", in(6));

    var late =
        town.desk.posted(
            "/incidents/" + first + "/words", "word", "1", "words", "第二句", "until", in(6));

    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(StaffBrowser.content(late)).contains("同事刚告知了别的内容", "第二句");
  }

  @Test
  void whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedStays() {
    var refused =
        town.desk.posted(
            "/incidents",
            "words",
            "停水通知",
            "begins",
            "2026-11-22T10:00",
            "until",
            "2026-11-22T09:00");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("请选择受影响的社区", "预计恢复要晚于开始，最多 60 天之后", ">停水通知</textarea>", "2026-11-22T10:00");
    assertThat(town.count("SELECT count(*) FROM incident")).isZero();
  }

  @Test
  void whoHandlesOnlyOneOfItsCommunitiesReadsItAndTellsNothing() {
    UUID incident = declared("where", town.garden.toString(), "where", town.lake.toString());
    var reader = new StaffBrowser(application, town.town, town.town.of(town.lake));

    assertThat(reader.page("incident-read", "/incidents/" + incident))
        .contains("主管爆裂")
        .doesNotContain("宣布结束");
    assertThat(reader.post("/incidents/" + incident + "/ending", "word", "1", "words", "好了"))
        .isEqualTo(403);
  }

  @Test
  void entriesFollowTheHouseholdThatAnotherBecomes() {
    UUID incident = declared("c", town.garden.toString());
    UUID from = town.town.households().get(0);
    UUID to = town.town.households().get(1);
    int community = town.town.id(town.garden);

    assertThat(town.town.in(() -> households.vetoes(community, List.of(from)))).isNotEmpty();
    town.town.in(() -> households.repoint(community, from, to));

    assertThat(town.town.in(() -> households.vetoes(community, List.of(from)))).isEmpty();
    assertThat(entries(incident)).isEqualTo(5);
  }

  private UUID declared(String... fields) {
    var all = new ArrayList<>(List.of(fields));
    all.addAll(
        List.of(
            "problem",
            "water-none",
            "place",
            "home",
            "planned",
            "false",
            "words",
            "主管爆裂，正在抢修",
            "script",
            "请耐心解释：主管爆裂",
            "begins",
            in(0),
            "until",
            in(4),
            "next",
            in(1)));
    var answer = town.desk.posted("/incidents", all.toArray(String[]::new));
    assertThat(answer.getStatus()).as(StaffBrowser.content(answer)).isEqualTo(303);
    settle();
    String address = Objects.requireNonNull(answer.getRedirectedUrl());
    return UUID.fromString(address.substring("/incidents/".length()));
  }

  private void told(UUID incident, String what, String... fields) {
    int word = town.count("SELECT word FROM incident WHERE id = '%s'".formatted(incident));
    var all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("word", String.valueOf(word)));
    MockHttpServletResponse answer =
        town.desk.posted("/incidents/" + incident + "/" + what, all.toArray(String[]::new));
    assertThat(answer.getStatus()).as(StaffBrowser.content(answer)).isEqualTo(303);
    settle();
  }

  /** The job is done again, as after a crash. */
  private void again(UUID incident, int word) {
    town.town.in(() -> job.run(new Again(IncidentJob.parameters(incident, word))));
  }

  private record Again(Map<String, String> parameters) implements JobContext {

    @Override
    public UUID job() {
      return new UUID(0, 1);
    }

    @Override
    public UUID requestedBy() {
      return new UUID(0, 2);
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public void problems(long count) {}
  }

  private void settle() {
    Instant end = Instant.now().plusSeconds(30);
    while (town.town.<Integer>in(jobs::underWay) > 0) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private int entries(UUID incident) {
    return town.count(
        "SELECT count(*) FROM incident_household WHERE incident_id = '%s'".formatted(incident));
  }

  private String building(UUID community, String name) {
    String page = town.desk.page("incident-new", "/incidents/new?c=" + community);
    assertThat(page).contains("翠湖天地 " + name);
    return town.town.in(() ->
        application
            .getBean(JdbcClient.class)
            .sql("SELECT id FROM building WHERE community_id = :community AND name = :name")
            .param("community", town.town.id(community))
            .param("name", name)
            .query(UUID.class)
            .single()
            .toString());
  }

  /** So many hours from now, as a field of a form in the community's zone. */
  private static String in(int hours) {
    return MINUTE.format(LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusHours(hours));
  }
}
