package org.lintel.casework.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.Level;
import org.lintel.calendar.MovedClock;
import org.lintel.casework.MovedTime;
import org.lintel.identity.Role;
import org.lintel.platform.WorkItem;
import org.lintel.survey.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** Who is told to call an owner, and whose page of the day she stands on. */
@LintelTest
@Import(MovedTime.class)
class WhoCallsIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;
  @Autowired CallersOfAHousehold callers;
  @Autowired RecoveryWork work;

  private RecoveryTown town;
  private UUID desk;
  private UUID manager;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new RecoveryTown(application);
    desk = town.staff("陈立", Role.DESK);
    manager = town.staff("孙经理", Role.COMMUNITY_MANAGER);
  }

  @Test
  void whoStandsInIsToldInThePlaceOfWhoIsAway() {
    UUID other = town.staff("何敏", Role.ACCOUNT_MANAGER);
    UUID id = town.wished();
    assertThat(told(Level.HANDLER, id)).containsExactly(desk);

    away(desk, other);

    assertThat(told(Level.HANDLER, id)).containsExactly(other);
  }

  @Test
  void whereNobodyIsThereOrWhoStandsInMayNotCallItGoesUp() {
    UUID id = town.wished();
    away(desk, null);
    assertThat(told(Level.HANDLER, id)).containsExactly(manager);

    away(manager, town.staff("赵工", Role.TECHNICIAN));

    assertThat(told(Level.HANDLER, id)).containsExactly(desk);
  }

  @Test
  void aNamedAnswerGoesToNobodyWhoMayNotReadIt() {
    UUID quality = town.staff("周质", Role.QUALITY_MANAGER);
    UUID region = town.staff("吴区", Role.ADMINISTRATOR);
    town.answer(town.wave(Mode.NAMED), town.home, 5, false);
    town.tellAgain();
    UUID id = town.only();
    assertThat(told(Level.HANDLER, id)).containsExactlyInAnyOrder(quality, region);

    away(quality, desk);

    assertThat(told(Level.HANDLER, id)).containsExactly(region);
  }

  @Test
  void hersStandOnHerPageHoweverManyOthersAreDueBefore() {
    UUID other = town.staff("何敏", Role.ACCOUNT_MANAGER);
    UUID id = town.wished();
    looksAfter(other, town.town.households().get(1));
    asked(31, town.town.households().get(1));

    assertThat(hrefs(desk, Role.DESK)).containsExactly("/callbacks/" + id);
    assertThat(hrefs(other, Role.ACCOUNT_MANAGER)).hasSize(30);

    away(other, desk);

    assertThat(hrefs(desk, Role.DESK)).hasSize(30);
    assertThat(hrefs(other, Role.ACCOUNT_MANAGER)).containsExactly("/callbacks/" + id);
  }

  @Test
  void theDayOfTheNextTryBeginsWhereTheOwnerLives() {
    UUID id = town.wished();
    town.run("UPDATE community SET time_zone = 'Pacific/Auckland'");
    town.run("UPDATE recovery SET next_try_on = '2026-11-21', tries = 1");
    time.to(at("2026-11-20T18:30"));
    assertThat(hrefs(desk, Role.DESK)).isEmpty();

    time.to(at("2026-11-20T19:30"));

    assertThat(hrefs(desk, Role.DESK)).containsExactly("/callbacks/" + id);
  }

  private List<UUID> told(Level level, UUID id) {
    return town.town.in(() -> callers.on(level, town.find(id)));
  }

  private List<String> hrefs(UUID staff, Role role) {
    return town.town.in(() ->
        work.of(town.viewer(staff, role), time.instant()).stream().map(WorkItem::href).toList());
  }

  private void away(UUID who, @Nullable UUID cover) {
    town.run(
        """
        INSERT INTO staff_absence (id, organisation_id, staff_id, from_at, until_at, cover_id,
          entered_by, entered_at)
        VALUES (gen_random_uuid(), %d, '%s', '2026-11-20T00:00Z', '2026-11-21T00:00Z', %s, '%s',
          now())
        """
            .formatted(
                town.town.organisation, who, cover == null ? "NULL" : "'" + cover + "'", who));
  }

  private void looksAfter(UUID staff, UUID household) {
    town.run(
        """
        WITH a AS (
          INSERT INTO assignment_act
            (id, organisation_id, kind, community_ids, staff_id, given, made_by, made_at)
          VALUES (gen_random_uuid(), %1$d, 'ONE', ARRAY[%2$d], '%3$s', 1, '%3$s', now())
          RETURNING id)
        INSERT INTO account_management
          (community_id, id, organisation_id, household_id, staff_id, since, act_id)
        SELECT %2$d, gen_random_uuid(), %1$d, '%4$s', '%3$s', '2026-01-01T00:00Z', a.id
        FROM a
        """
            .formatted(town.town.organisation, town.town.id(town.garden), staff, household));
  }

  /** Closed ones about which she is to be asked since yesterday. */
  private void asked(int many, UUID household) {
    town.run(
        """
        INSERT INTO recovery (community_id, id, organisation_id, household_id, cause,
          is_restricted, opened_at, called_at, emotion_ended_at, emotion_end, problem_ended_at,
          problem_end, closed_at, check_at)
        SELECT %d, gen_random_uuid(), %d, '%s', 'ANSWER', false, x.at, x.at, x.at, 'HEARD', x.at,
          'SOLVED', x.at, x.at + interval '14 days'
        FROM generate_series(1, %d), (VALUES (timestamptz '2026-11-05T00:00Z')) AS x (at)
        """
            .formatted(town.town.id(town.garden), town.town.organisation, household, many));
  }
}
