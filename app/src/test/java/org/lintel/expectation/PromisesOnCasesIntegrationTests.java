package org.lintel.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.casework.CaseLinks;
import org.lintel.platform.web.Texts;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What was promised on a case stands on its pages, and the owner is told of it. */
@LintelTest
class PromisesOnCasesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired CaseLinks links;
  @Autowired PromisesToAHousehold toHousehold;
  @Autowired Texts texts;

  private PromiseTown town;
  private UUID leak;

  @BeforeEach
  void build() {
    town = new PromiseTown(application);
    var taken =
        town.desk.posted(
            "/cases",
            "submission",
            UUID.randomUUID().toString(),
            "household",
            town.home.toString(),
            "channel",
            "phone",
            "place",
            "home",
            "problem",
            "water-leak",
            "words",
            "厨房水龙头漏水");
    leak =
        UUID.fromString(
            Objects.requireNonNull(taken.getRedirectedUrl()).substring("/cases/".length()));
  }

  @Test
  void aTechnicianPromisesFromTheCaseInTwoTouchesAndTheOwnerReadsIt() {
    assertThat(town.technician.page("case-promise", "/cases/" + leak))
        .contains("/promises/new?case=" + leak);
    assertThat(town.technician.page("promise-new-case", "/promises/new?case=" + leak))
        .contains("#A1001")
        .doesNotContain("name=\"source\"");
    var made =
        town.promised(
            town.technician,
            "household",
            "",
            "case",
            leak.toString(),
            "responsible",
            town.zhang.toString());

    assertThat(made.getRedirectedUrl()).isEqualTo("/cases/" + leak);
    assertThat(town.technician.page("case-promised", "/cases/" + leak))
        .contains("把厨房水龙头修到不漏", "承诺业主", "未到期");
    assertThat(ownerReads()).contains("对您的承诺", "张师傅负责", "进行中", "承诺您", "把厨房水龙头修到不漏 \u2192 ");
  }

  @Test
  void whatBecomesOfItIsToldToTheOwner() {
    UUID id = promiseOnTheCase();
    town.move(id, "keep", "words", "换了阀芯，试水不漏");

    assertThat(ownerReads()).contains("已兑现", "兑现了承诺", "换了阀芯，试水不漏");
    assertThat(town.desk.page("case-kept", "/cases/" + leak)).contains("按时兑现", "兑现承诺");
  }

  @Test
  void onlyTheOwnerWithdrawsItOnHerPage() {
    UUID id = promiseOnTheCase();
    String address = links.path(leak) + "/promises/" + id + "/withdrawal";
    assertThat(ownerReads()).contains(address);

    assertThat(town.ownerPosts(address, "version", "77").getStatus()).isEqualTo(422);
    assertThat(
            town.ownerPosts(links.path(leak) + "/promises/" + UUID.randomUUID() + "/withdrawal")
                .getStatus())
        .isEqualTo(404);
    assertThat(town.desk.post(address, "version", "1")).isEqualTo(403);
    var done = town.ownerPosts(address, "version", String.valueOf(town.find(id).version()));

    assertThat(done.getStatus()).isEqualTo(303);
    assertThat(town.find(id).state())
        .isInstanceOfSatisfying(
            PromiseState.Withdrawn.class,
            withdrawn -> assertThat(withdrawn.word().way()).isEqualTo(OwnersWord.Way.OWNER_PAGE));
    assertThat(ownerReads()).contains("您不再需要这项承诺").doesNotContain(address);
  }

  @Test
  void herPromisesAreCountedForTheLineThatLeadsToThem() {
    UUID id = promiseOnTheCase();
    town.promise("household", "", "c", town.garden.toString(), "source", "notice");
    town.move(id, "keep", "words", "换好了");

    var overview =
        town.town.in(() -> toHousehold.overview(texts.in("zh-CN"), reader(cases -> cases)));
    var counts = overview.counts();

    assertThat(counts.all()).isEqualTo(2);
    assertThat(counts.kept()).isEqualTo(1);
    assertThat(counts.late()).isZero();
    assertThat(counts.next()).isPresent();
    assertThat(overview.open()).hasSize(1).allMatch(line -> line.who().contains("陈立负责"));
  }

  @Test
  void whatWasPromisedOnACaseThatIsNotSharedWithHerIsNotShown() {
    promiseOnTheCase();
    town.promise("household", "", "c", town.garden.toString(), "source", "notice");

    var shown = town.town.in(() -> toHousehold.overview(texts.in("zh-CN"), reader(_ -> Set.of())));

    assertThat(shown.counts().all()).isEqualTo(1);
    assertThat(shown.open()).hasSize(1);
  }

  private PromisesToAHousehold.Reader reader(PromisesToAHousehold.SeenCases cases) {
    return new PromisesToAHousehold.Reader(town.town.id(town.garden), town.home, cases);
  }

  private UUID promiseOnTheCase() {
    var made = town.promised(town.desk, "household", "", "case", leak.toString());
    assertThat(made.getStatus()).as(StaffBrowser.content(made)).isEqualTo(303);
    return town.town.in(() ->
        application
            .getBean(Promises.class)
            .madeAt(town.town.id(town.garden), leak)
            .getFirst()
            .id());
  }

  private String ownerReads() {
    var response = town.ownerGets(links.path(leak) + "?lang=zh");
    assertThat(response.getStatus()).isEqualTo(200);
    return StaffBrowser.content(response);
  }
}
