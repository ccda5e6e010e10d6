package org.lintel.casework.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.casework.MovedTime;
import org.lintel.community.ContactSealing;
import org.lintel.identity.Permission;
import org.lintel.identity.Role;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.survey.Mode;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Numbers of owners to be called, and what nobody else may know of their answers. */
@LintelTest
@Import(MovedTime.class)
class RestrictedRecoveriesIntegrationTests {

  private static final String PHONE = "13800002106";

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;

  private RecoveryTown town;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new RecoveryTown(application);
    phone();
  }

  @Test
  void herNumberIsShownToWhoeverCallsAndAsksForItAndWrittenDown() {
    UUID id = town.wished();
    String page = "/callbacks/" + id;
    StaffBrowser manager = town.browser(Role.ACCOUNT_MANAGER);

    assertThat(manager.page("callbacks-number", "/callbacks")).doesNotContain(PHONE);
    assertThat(manager.page("callback-number", page)).doesNotContain(PHONE);
    assertThat(town.browser(Role.VIEWER).post(page + "/phone")).isEqualTo(403);
    assertThat(shown()).isZero();

    assertThat(StaffBrowser.content(manager.posted(page + "/phone")))
        .contains("href=\"tel:+86" + PHONE);
    assertThat(shown()).isEqualTo(1);
  }

  @Test
  void theNumberBehindANamedAnswerIsForThoseWhomSheWasToldOf() {
    String page = "/callbacks/" + named() + "/phone";

    assertThat(town.browser(Role.ACCOUNT_MANAGER).post(page)).isEqualTo(404);
    assertThat(shown()).isZero();

    assertThat(StaffBrowser.content(town.browser(Role.QUALITY_MANAGER).posted(page)))
        .contains(PHONE);
    assertThat(shown()).isEqualTo(1);
  }

  @Test
  void anotherCommunityDoesNotFindIt() {
    UUID id = town.wished();
    UUID lake = town.town.community("云湖", "lake", 1);
    Viewer viewer = new Beside(town.viewer(UUID.randomUUID(), Role.ACCOUNT_MANAGER), lake);
    var beside = new StaffBrowser(application, town.town, viewer);

    assertThat(beside.page("callbacks-beside", "/callbacks")).doesNotContain("/callbacks/" + id);
    assertThat(beside.get("/callbacks/" + id).getStatus()).isEqualTo(404);
    assertThat(beside.post("/callbacks/" + id + "/phone")).isEqualTo(404);
    assertThat(beside.post("/callbacks/" + id + "/calls", "outcome", "declined")).isEqualTo(404);
    assertThat(shown()).isZero();
    assertThat(town.find(id).calls().called()).isEmpty();
  }

  @Test
  void aPromiseSaysNothingOfTheCallThatItWasMadeIn() {
    UUID id = named();
    UUID quality = town.staff("周质", Role.QUALITY_MANAGER);
    StaffBrowser calling = town.browser(quality, Role.QUALITY_MANAGER);
    calling.post("/callbacks/" + id + "/calls", "outcome", "promised", "words", "周五修好");
    calling.posted(
        "/promises",
        "submission",
        UUID.randomUUID().toString(),
        "survey",
        id.toString(),
        "words",
        "周五前修好电梯",
        "other",
        "2026-11-25T18:00",
        "responsible",
        quality.toString());
    String promise = "/promises/" + town.text("SELECT id::text FROM promise");

    assertThat(calling.page("promise-known", promise)).contains("调查跟进", "/callbacks/" + id);
    assertThat(calling.page("promises-known", "/promises")).contains("/callbacks/" + id);
    StaffBrowser manager = town.browser(Role.ACCOUNT_MANAGER);
    for (String page : Set.of(promise, "/promises", "/owners/" + town.home + "/ledger")) {
      assertThat(manager.page("promise-hidden", page))
          .contains("周五前修好电梯")
          .doesNotContain("调查跟进 ", "/callbacks/" + id);
    }
  }

  private UUID named() {
    town.answer(town.wave(Mode.NAMED), town.home, 5, false);
    town.tellAgain();
    return town.only();
  }

  private int shown() {
    return town.count("SELECT count(*) FROM audit_entry WHERE act = 'callback-phone-shown'");
  }

  private void phone() {
    var sealed = application.getBean(ContactSealing.class).phone(PHONE).orElseThrow();
    town.town.in(() ->
        application
            .getBean(JdbcClient.class)
            .sql(
                """
                INSERT INTO person_contact (community_id, id, organisation_id, person_id, kind,
                  sealed, hash, last_four, is_preferred, created_at)
                SELECT m.community_id, gen_random_uuid(), m.organisation_id, m.person_id, 'PHONE',
                  :sealed, :hash, '2106', true, now()
                FROM household_member m
                WHERE m.household_id = :home
                """)
            .params(
                Map.of(
                    "sealed", sealed.sealed(),
                    "hash", Objects.requireNonNull(sealed.hash()),
                    "home", town.home))
            .update());
  }

  /** The same in one other community only. */
  private record Beside(Viewer everywhere, UUID node) implements Viewer {

    @Override
    public UUID id() {
      return everywhere.id();
    }

    @Override
    public int organisation() {
      return everywhere.organisation();
    }

    @Override
    public String name() {
      return everywhere.name();
    }

    @Override
    public String roleKey() {
      return everywhere.roleKey();
    }

    @Override
    public Set<UUID> nodes(Permit permit) {
      return permit instanceof Permission && !everywhere.nodes(permit).isEmpty()
          ? Set.of(node)
          : Set.of();
    }

    @Override
    public String language() {
      return everywhere.language();
    }
  }
}
