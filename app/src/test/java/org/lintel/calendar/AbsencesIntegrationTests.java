package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@LintelTest
class AbsencesIntegrationTests {

  private static final Duration DAY = Duration.ofDays(1);

  @Autowired WebApplicationContext application;
  @Autowired Absences absences;
  @Autowired AbsenceRows rows;
  @Autowired Clock clock;

  private Town town;
  private UUID zhang;
  private UUID chen;
  private UUID li;
  private Instant now;

  @BeforeEach
  void threeColleagues() {
    town = new Town(application.getBean(JdbcClient.class));
    var staff = new StaffFixture(application);
    zhang = staff.add(town.organisation, "张师傅", Role.TECHNICIAN, town.root());
    chen = staff.add(town.organisation, "陈立", Role.DESK, town.root());
    li = staff.add(town.organisation, "李梅", Role.ACCOUNT_MANAGER, town.root());
    now = clock.instant();
  }

  @Test
  void whoStandsInIsTheFirstAlongTheRowWhoIsThere() {
    away(zhang, Optional.of(chen));
    assertThat(cover(zhang)).contains(chen);

    away(chen, Optional.of(li));

    assertThat(cover(zhang)).contains(li);
    assertThat(cover(li)).isEmpty();
    assertThat(town.in(() -> absences.away(List.of(zhang, chen, li), now)))
        .containsExactlyInAnyOrder(zhang, chen);
  }

  @Test
  void aCircleOfCoversEndsWithNobody() {
    away(zhang, Optional.of(chen));
    away(chen, Optional.of(zhang));

    assertThat(cover(zhang)).isEmpty();
    assertThat(cover(chen)).isEmpty();
  }

  @Test
  void anAbsenceBeginsAndEndsToTheInstant() {
    away(zhang, Optional.empty());

    assertThat(isAway(zhang, now.minusMillis(1))).isFalse();
    assertThat(isAway(zhang, now)).isTrue();
    assertThat(isAway(zhang, now.plus(DAY).minusMillis(1))).isTrue();
    assertThat(isAway(zhang, now.plus(DAY))).isFalse();
  }

  @Test
  void everybodyEntersHerOwnAndIsToldWhatIsWrongWithIt() {
    var browser = new StaffBrowser(application, town, town.as(zhang));

    String wrong =
        StaffBrowser.content(
            browser.posted("/absences", "from", "soon", "until", typed(now.plus(DAY))));
    assertThat(wrong).contains("“soon”不是时间");
    assertThat(
            StaffBrowser.content(
                browser.posted("/absences", "from", typed(now.plus(DAY)), "until", typed(now))))
        .contains("结束时间要晚于开始时间");
    assertThat(
            browser.post(
                "/absences",
                "from",
                typed(now.minus(DAY)),
                "until",
                typed(now.plus(DAY)),
                "cover",
                chen.toString()))
        .isEqualTo(303);

    assertThat(browser.page("absences", "/absences")).contains("张师傅", "替班：陈立");
    assertThat(isAway(zhang, now)).isTrue();
    assertThat(
            StaffBrowser.content(
                browser.posted("/absences", "from", typed(now), "until", typed(now.plus(DAY)))))
        .contains("与已登记的");
  }

  @Test
  void whoIsBackEarlyIsThereAgain() {
    UUID absence = away(zhang, Optional.of(chen));
    var browser = new StaffBrowser(application, town, town.as(zhang));

    assertThat(browser.post("/absences/" + absence + "/cover", "cover", li.toString()))
        .isEqualTo(303);
    assertThat(cover(zhang)).contains(li);
    assertThat(browser.post("/absences/" + absence + "/end")).isEqualTo(303);

    assertThat(isAway(zhang, clock.instant().plusSeconds(1))).isFalse();
  }

  private UUID away(UUID staff, Optional<UUID> cover) {
    var absence = new Absence(UUID.randomUUID(), staff, now, now.plus(DAY), cover);
    return town.in(() -> {
      rows.add(absence, staff, now);
      return absence.id();
    });
  }

  private Optional<UUID> cover(UUID staff) {
    return town.in(() -> absences.coverOf(staff, now));
  }

  private boolean isAway(UUID staff, Instant at) {
    return town.in(() -> absences.isAway(staff, at));
  }

  private static String typed(Instant at) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm")
        .format(at.atZone(ZoneId.of("Asia/Shanghai")));
  }
}
