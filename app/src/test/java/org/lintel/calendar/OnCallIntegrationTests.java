package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@LintelTest
class OnCallIntegrationTests {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Autowired WebApplicationContext application;
  @Autowired OnCall rota;
  @Autowired OnCallRows rows;
  @Autowired OnCallGaps gaps;
  @Autowired AbsenceRows absences;
  @Autowired WorkingTimes times;
  @Autowired Communities communities;

  private Town town;
  private Community garden;
  private UUID zhang;
  private UUID chen;

  @BeforeEach
  void aCommunityWithTwoColleagues() {
    town = new Town(application.getBean(JdbcClient.class));
    UUID place = town.community("翠湖天地", "garden", 1);
    garden = town.in(() -> communities.get(town.id(place)));
    var staff = new StaffFixture(application);
    zhang = staff.add(town.organisation, "张师傅", Role.TECHNICIAN, town.root());
    chen = staff.add(town.organisation, "陈立", Role.DESK, town.root());
  }

  @Test
  void aNightBelongsToTheDayOnWhichItBegan() {
    set("2026-11-20", zhang);
    set("2026-11-21", chen);

    assertThat(at("2026-11-20T23:30")).contains(zhang);
    assertThat(at("2026-11-21T07:59")).contains(zhang);
    assertThat(at("2026-11-21T08:00")).contains(chen);
    assertThat(at("2026-11-20T07:59")).isEmpty();
  }

  @Test
  void whoeverStandsInIsCalledForWhoIsAway() {
    set("2026-11-20", zhang);
    away(zhang, "2026-11-20T20:00", "2026-11-22T00:00", Optional.of(chen));

    assertThat(at("2026-11-20T19:59")).contains(zhang);
    assertThat(at("2026-11-20T20:00")).contains(chen);
  }

  @Test
  void aDayWithoutAnybodyIsAGapFromWhenTheTeamGoesHome() {
    set("2026-11-19", zhang);
    set("2026-11-21", zhang);

    var found = gaps("2026-11-19T10:00", 3);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().day()).isEqualTo(LocalDate.parse("2026-11-20"));
    assertThat(found.getFirst().from())
        .isAfterOrEqualTo(instant("2026-11-20T08:00"))
        .isBefore(instant("2026-11-21T08:00"));
    assertThat(isOpen(found.getFirst().from())).isFalse();
  }

  @Test
  void leavingInTheNightWithoutACoverIsAGapFromThenOn() {
    set("2026-11-20", zhang);
    away(zhang, "2026-11-20T22:00", "2026-11-21T12:00", Optional.empty());

    var found = gaps("2026-11-20T10:00", 1);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().from()).isEqualTo(instant("2026-11-20T22:00"));
  }

  @Test
  void aCommunityThatNeverHadARotaMissesNobody() {
    assertThat(gaps("2026-11-20T10:00", 7)).isEmpty();
  }

  @Test
  void theRotaIsMadeCopiedAndSwappedOnItsPage() {
    var manager = new StaffBrowser(application, town, town.as(chen));
    LocalDate monday = LocalDate.now(SHANGHAI).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    String address = "/on-call/" + garden.uuid();
    String week = monday.toString();

    assertThat(
            manager.post(
                address + "/week",
                "w",
                week,
                "day-" + monday,
                zhang.toString(),
                "day-" + monday.plusDays(1),
                chen.toString()))
        .isEqualTo(303);
    assertThat(manager.post(address + "/copies", "w", week, "weeks", "1")).isEqualTo(303);
    assertThat(
            manager.post(
                address + "/swap", "w", week, "one", week, "other", monday.plusDays(1).toString()))
        .isEqualTo(303);

    assertThat(days(monday, monday.plusDays(1)))
        .isEqualTo(Map.of(monday, chen, monday.plusDays(1), zhang));
    assertThat(days(monday.plusWeeks(1), monday.plusWeeks(1).plusDays(1)))
        .isEqualTo(Map.of(monday.plusWeeks(1), zhang, monday.plusWeeks(1).plusDays(1), chen));
    assertThat(manager.page("on-call", "/on-call?c=" + garden.uuid() + "&w=" + week))
        .contains("张师傅", "天没有人值班");
    assertThat(StaffBrowser.content(manager.posted(address + "/copies", "w", week, "weeks", "99")))
        .contains("“99”不行");
    assertThat(
            manager.post(
                address + "/week", "w", week, "day-" + monday, UUID.randomUUID().toString()))
        .isEqualTo(422);
  }

  @Test
  void whoMakesTheRotaIsToldOfGapsOnTheDaysPage() {
    var manager = new StaffBrowser(application, town, town.as(chen));
    set(LocalDate.now(SHANGHAI).minusDays(30).toString(), zhang);

    assertThat(manager.page("today-gap", "/today")).contains("没有人值班", "翠湖天地");
  }

  private void set(String day, UUID staff) {
    town.in(() -> {
      rows.set(garden.id(), Map.of(LocalDate.parse(day), staff), staff, Instant.EPOCH);
      return staff;
    });
  }

  private void away(UUID staff, String from, String until, Optional<UUID> cover) {
    var absence = new Absence(UUID.randomUUID(), staff, instant(from), instant(until), cover);
    town.in(() -> {
      absences.add(absence, staff, Instant.EPOCH);
      return staff;
    });
  }

  private Optional<UUID> at(String time) {
    return town.in(() -> rota.at(garden.id(), instant(time)));
  }

  private List<OnCallGaps.Gap> gaps(String now, int days) {
    return town.in(() -> gaps.next(List.of(garden), instant(now), days));
  }

  private boolean isOpen(Instant at) {
    return town.in(() -> times.isOpen(garden.id(), at));
  }

  private Map<LocalDate, UUID> days(LocalDate from, LocalDate until) {
    return town.in(() -> rota.days(garden.id(), from, until));
  }

  private static Instant instant(String time) {
    return LocalDateTime.parse(time).atZone(SHANGHAI).toInstant();
  }
}
