package org.lintel.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.Community;
import org.lintel.platform.Paging;
import org.lintel.service.Touchpoint;
import org.lintel.service.TouchpointPassed;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.WebApplicationContext;

@LintelTest
@RecordApplicationEvents
class ContactLogIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired ApplicationEvents events;
  @Autowired ContactLog contacts;
  @Autowired ContactPlans plans;
  @Autowired RelationshipWork work;
  @Autowired Clock clock;

  private ManagedTown town;

  @BeforeEach
  void build() {
    town = new ManagedTown(application);
  }

  @Test
  void aVisitIsWrittenDownInTwoTapsAndStandsInTheTimeline() {
    String form = town.steward.page("contact-new", log(0) + "/new?kind=visit");
    assertThat(form).contains("value=\"visit\" checked").contains("value=\"reached\" checked");

    assertThat(send(0, "visit", "reached", "送了中秋节的月饼", "").getStatus()).isEqualTo(303);

    assertThat(town.steward.page("contact-logged", "/owners/" + town.home(0)))
        .contains("上门：说上话了", "送了中秋节的月饼", "李梅");
    assertThat(passed()).containsExactly(Touchpoint.VISITED);
  }

  @Test
  void aCorrectionKeepsTheEarlierWordsInTheTimeline() {
    assertThat(send(0, "call", "reached", "说水费多收了", "").getStatus()).isEqualTo(303);
    String contact = town.texts("SELECT id FROM contact").getFirst();
    String page = log(0) + "/" + contact + "/correction";
    String form = UUID.randomUUID().toString();

    assertThat(town.steward.page("owner-contact", "/owners/" + town.home(0))).contains(page);
    assertThat(town.steward.page("contact-correction", page)).contains("value=\"说水费多收了\"");
    for (int time = 0; time < 2; time++) {
      assertThat(
              town.steward.post(
                  page, "form", form, "kind", "visit", "outcome", "declined", "words", "说电费多收了"))
          .isEqualTo(303);
    }

    assertThat(town.steward.page("contact-corrected", "/owners/" + town.home(0)))
        .contains("上门：不想谈", "说电费多收了", "原来写的是“电话：说上话了；说水费多收了”");
    assertThat(town.count("SELECT count(*) FROM contact_correction")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM audit_entry WHERE act = 'contact-corrected'"))
        .isEqualTo(1);
  }

  @Test
  void aCorrectionThatSaysTheSameOrNothingKeepsNothing() {
    assertThat(send(0, "call", "reached", "说水费多收了", "").getStatus()).isEqualTo(303);
    String page = log(0) + "/" + town.texts("SELECT id FROM contact").getFirst() + "/correction";

    assertThat(town.steward.post(page, "kind", "call", "outcome", "reached", "words", "说水费多收了"))
        .isEqualTo(303);
    assertThat(town.steward.post(page, "kind", "shout", "outcome", "reached")).isEqualTo(422);
    assertThat(
            town.steward.post(page, "kind", "call", "outcome", "reached", "words", "长".repeat(201)))
        .isEqualTo(422);
    assertThat(
            town.steward.post(
                page.replace(town.home(0).toString(), town.home(1).toString()),
                "kind",
                "call",
                "outcome",
                "reached"))
        .isEqualTo(404);
    assertThat(town.count("SELECT count(*) FROM contact_correction")).isZero();
  }

  @Test
  void theSameFormSentTwiceIsOneContact() {
    UUID id = UUID.randomUUID();
    for (int time = 0; time < 2; time++) {
      town.steward.post(
          log(0), "id", id.toString(), "kind", "call", "outcome", "reached", "words", "水费");
    }

    assertThat(town.count("SELECT count(*) FROM contact")).isEqualTo(1);
    assertThat(passed()).containsExactly(Touchpoint.CONTACTED);
  }

  @Test
  void nobodyWasMetWhereNobodyWasReached() {
    send(0, "call", "not-reached", "", "");

    assertThat(passed()).isEmpty();
    assertThat(town.town.in(() -> contacts.lastReached(town.community, town.home(0)))).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidBesideTheFieldAndWhatWasTypedStays() {
    String day = today().minusDays(1).toString();
    var refused = send(0, "", "reached", "长".repeat(201), day);

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("请选择联系方式", "写了 201 个字，最多 200 个字", "下次联系日期 " + day, "长".repeat(201));
    assertThat(send(0, "call", "reached", "", "明天").getStatus()).isEqualTo(422);
    assertThat(town.count("SELECT count(*) FROM contact")).isZero();
  }

  @Test
  void aNextContactStandsAmongTheWorkUntilSomebodySpokeWithThem() {
    send(0, "call", "reached", "问停车位", today().toString());
    assertThat(waiting()).containsExactly("问停车位");

    send(0, "call", "not-reached", "", "");
    assertThat(waiting()).containsExactly("问停车位");

    send(0, "met", "reached", "", "");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aNextContactThatIsNotNeededIsDropped() {
    send(0, "call", "reached", "问停车位", today().toString());
    String id = town.texts("SELECT id::text FROM contact").getFirst();

    assertThat(town.steward.post(log(1) + "/" + id + "/settling")).isEqualTo(404);
    assertThat(waiting()).hasSize(1);
    assertThat(town.steward.post(log(0) + "/" + id + "/settling")).isEqualTo(303);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void householdsThatWaitLongerThanPlannedAreListedTheLongestFirst() {
    town.assign(0, town.mei);
    town.assign(1, town.mei);
    town.assign(2, town.chen);
    town.run("UPDATE account_management SET since = now() - interval '200 days'");
    send(1, "call", "reached", "", "");
    town.run("UPDATE contact SET at = now() - interval '190 days'");

    assertThat(due(Optional.empty())).containsExactly(town.home(0), town.home(2), town.home(1));
    assertThat(due(Optional.of(town.mei))).containsExactly(town.home(0), town.home(1));

    assertThat(town.manager.post("/contact-plan", "c", "garden", "contacts", "1")).isEqualTo(303);
    assertThat(due(Optional.empty())).isEmpty();
    assertThat(town.manager.posted("/contact-plan", "c", "garden", "contacts", "13").getStatus())
        .isEqualTo(422);
    town.manager.post("/contact-plan", "c", "garden", "contacts", "0");
    assertThat(town.manager.page("contact-plan-none", "/contact-plan")).contains("没有联系计划");
  }

  @Test
  void aNoteKeepsItsVersionsAndIsNotWrittenOverUnseen() {
    assertThat(note("0", "家里有位老人，上午去最好")).isEqualTo(303);
    assertThat(note("0", "我也写了一句")).isEqualTo(422);
    assertThat(note("1", "家里有位老人，下午去最好")).isEqualTo(303);

    String page = town.steward.page("handover-note", "/owners/" + town.home(0) + "/handover-note");
    assertThat(page).contains("上午去最好", "下午去最好");
    assertThat(town.steward.page("owner-note", "/owners/" + town.home(0))).contains("下午去最好");
    assertThat(note("2", "长".repeat(4001))).isEqualTo(422);
  }

  private int note(String seen, String words) {
    return town.steward.post(
        "/owners/" + town.home(0) + "/handover-note", "seen", seen, "words", words);
  }

  private List<UUID> due(Optional<UUID> manager) {
    Community garden = town.household(0).community();
    return town.town.in(() -> plans.waiting(garden, manager, Paging.first())).rows().stream()
        .map(ContactPlans.Waiting::household)
        .toList();
  }

  private List<String> waiting() {
    return town.town.in(() -> work.of(town.town.as(town.mei), clock.instant())).stream()
        .map(item -> item.detail())
        .toList();
  }

  private List<Touchpoint> passed() {
    return events.stream(TouchpointPassed.class)
        .filter(passed -> passed.organisation() == town.town.organisation)
        .map(TouchpointPassed::touchpoint)
        .toList();
  }

  private org.springframework.mock.web.MockHttpServletResponse send(
      int place, String kind, String outcome, String words, String followUp) {
    return town.steward.posted(
        log(place),
        "id",
        UUID.randomUUID().toString(),
        "kind",
        kind,
        "outcome",
        outcome,
        "words",
        words,
        "followUp",
        followUp);
  }

  private String log(int place) {
    return "/owners/" + town.home(place) + "/contact-log";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
  }
}
