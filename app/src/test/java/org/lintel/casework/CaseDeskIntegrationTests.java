package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** The list and the board of cases, and kept views. */
@LintelTest
class CaseDeskIntegrationTests {

  private static final Pattern LISTED = Pattern.compile("<bdi>#(A\\d+)</bdi>");

  @Autowired WebApplicationContext application;

  private CaseTown town;

  @BeforeEach
  void build() {
    town = new CaseTown(application);
  }

  @Test
  void eachFilterOfTheAddressLeavesOutWhatItDoesNotAskFor() {
    UUID leak = town.takeIn();
    UUID lift = town.takeIn("problem", "lift-stopped", "place", "lift", "channel", "wechat");
    town.move(town.technician, leak, "assign", "handler", town.zhang.toString());
    String mine = code(leak);
    String other = code(lift);

    assertThat(listed("/cases")).containsExactlyInAnyOrder(mine, other);
    assertThat(listed("/cases?st=assigned")).containsExactly(mine);
    assertThat(listed("/cases?cat=" + category(lift))).containsExactly(other);
    assertThat(listed("/cases?ch=wechat")).containsExactly(other);
    assertThat(listed("/cases?h=nobody")).containsExactly(other);
    assertThat(listed("/cases?h=" + town.zhang)).containsExactly(mine);
    assertThat(listed(town.technician, "/cases?h=me")).containsExactly(mine);
    assertThat(listed("/cases?h=me")).isEmpty();
    assertThat(listed("/cases?sev=" + severity(lift))).contains(other);
    assertThat(listed("/cases?q=" + mine)).containsExactly(mine);
    assertThat(listed("/cases?from=2000-01-01&until=2000-12-31")).isEmpty();
    assertThat(listed("/cases?from=2000-01-01")).containsExactlyInAnyOrder(mine, other);
  }

  @Test
  void aDayThatIsNoneIsSaidBesideItsField() {
    var refused = town.desk.get("/cases?from=2026-13-45&until=2026-01-01");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("2026-13-45", "from-error");
    assertThat(town.desk.get("/cases?from=2026-03-01&until=2026-02-01").getStatus()).isEqualTo(422);
  }

  @Test
  void everyOrderIsTurnedForthAndBackWithoutLosingACase() {
    for (int taken = 0; taken < 7; taken++) {
      town.takeIn("problem", taken % 2 == 0 ? "water-leak" : "socket", "place", "home");
    }
    town.run("UPDATE service_case SET due_at = NULL, due_measure = NULL WHERE number % 3 = 0");
    for (var sort : CaseFilter.Sort.values()) {
      for (boolean isDescending : List.of(true, false)) {
        turns(sort, isDescending);
      }
    }
  }

  private void turns(CaseFilter.Sort sort, boolean isDescending) {
    var filter =
        new CaseFilter(
            "",
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            CaseFilter.Show.OPEN,
            CaseFilter.Due.ANY,
            sort,
            isDescending);
    var list = application.getBean(CaseList.class);
    var viewer = town.town.as(town.chen);
    var whole = town.town.in(() -> list.of(viewer, filter, CaseList.From.THE_BEGINNING, 50));
    var forth = new ArrayList<UUID>();
    var from = CaseList.From.THE_BEGINNING;
    CaseList.Listed page;
    do {
      var start = from;
      page = town.town.in(() -> list.of(viewer, filter, start, 2));
      page.rows().forEach(row -> forth.add(row.id()));
      from = new CaseList.From(page.last(), false);
    } while (!page.last().isEmpty());
    var all = whole.rows().stream().map(ServiceCase::id).toList();
    assertThat(all).hasSize(7).doesNotHaveDuplicates();
    assertThat(forth).as(sort + " " + isDescending).isEqualTo(all);
    var last = new CaseList.From(page.first(), true);
    var before = town.town.in(() -> list.of(viewer, filter, last, 2));
    assertThat(before.rows().stream().map(ServiceCase::id).toList())
        .as(sort + " back " + isDescending)
        .isEqualTo(all.subList(4, 6));
  }

  @Test
  void aPlaceThatIsNoneBeginsAtTheBeginning() {
    UUID id = town.takeIn();

    for (String place : List.of("x", "~", "1~2", "99999999999999999999~" + id, "1~2~3~4")) {
      assertThat(listed("/cases?after=" + place)).contains(code(id));
    }
    var behind = town.desk.get("/cases?s=all&sort=received&asc=true&after=4102444800000000~" + id);
    assertThat(behind.getRedirectedUrl()).isEqualTo("/cases?s=all&asc=true");
  }

  @Test
  void theBoardShowsWhatComesNextAndMovesACardByItsButton() {
    UUID waiting = town.takeIn();
    UUID given = town.takeIn();
    town.move(town.technician, given, "assign", "handler", town.zhang.toString());

    String board = town.technician.page("cases-board", "/cases?v=board");
    assertThat(board).contains("待派单", "待开始", "开始处理", "我来处理");
    assertThat(LISTED.matcher(board).results().map(found -> found.group(1)).toList())
        .containsExactlyInAnyOrder(code(waiting), code(given));

    var moved = town.moved(town.technician, given, "start", "back", "/cases?v=board");
    assertThat(moved.getStatus()).isEqualTo(303);
    assertThat(moved.getRedirectedUrl()).isEqualTo("/cases?v=board");
    assertThat(town.state(given)).isEqualTo(CaseState.Kind.IN_PROGRESS);
    var away =
        town.moved(
            town.technician,
            waiting,
            "assign",
            "handler",
            town.zhang.toString(),
            "back",
            "//evil.example");
    assertThat(away.getRedirectedUrl()).isEqualTo("/cases/" + waiting);
  }

  @Test
  void theBoardCarriesItsFilterAlsoAfterARefusalAndTellsOnlyTheKeysThatItHas() {
    UUID id = town.takeIn();
    String query = "data-board-query=\"?q=A1&amp;v=board\"";
    String mark = "<kbd>x</kbd>";

    assertThat(town.technician.page("cases-board-query", "/cases?v=board&q=A1"))
        .contains(query)
        .doesNotContain(mark);
    assertThat(put(id, "answer")).contains("没有移动", query).doesNotContain(mark);
    assertThat(town.technician.page("cases-keys", "/cases")).contains(mark);
  }

  @Test
  void aCardThatIsPutIntoAColumnMakesTheMoveOrSaysWhyNot() {
    UUID id = town.takeIn();

    assertThat(put(id, "finish")).contains("没有移动：还没有派给人");
    assertThat(put(id, "answer")).contains("没有移动：已经受理");
    assertThat(put(id, "nonsense")).contains("没有移动：现在的状态下不能这样做");
    assertThat(put(id, "start")).isEqualTo("/cases?q=A1&v=board");
    assertThat(town.find(id).handler()).contains(town.zhang);
    assertThat(put(id, "give")).isEqualTo("/cases?q=A1&v=board");
    assertThat(town.find(id).handler()).isEmpty();
    put(id, "start");
    assertThat(put(id, "start")).isEqualTo("/cases?q=A1&v=board");
    put(id, "finish");
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.IN_PROGRESS);
    assertThat(put(id, "give")).contains("没有移动：已经开始办理");
    assertThat(put(id, "wait")).isEqualTo("/cases/" + id + "?move=await#move-await");
    assertThat(put(id, "close")).isEqualTo("/cases/" + id + "?move=finish#move-finish");
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.IN_PROGRESS);
  }

  @Test
  void aCardThatSomebodyElseMovedMeanwhileStaysAndTheBoardIsShownAnew() {
    UUID id = town.takeIn();
    int seen = town.find(id).version();
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());

    var late =
        town.technician.posted(
            "/cases/" + id + "/column?v=board",
            "column",
            "finish",
            "version",
            String.valueOf(seen));

    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(StaffBrowser.content(late))
        .contains("没有移动：这期间有人改动了它", "data-board-column=\"start\"");
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.ASSIGNED);
  }

  @Test
  void everyOpenCaseStandsWhereTheConditionOfItsColumnPutsIt() {
    for (CaseState.Kind kind : CaseState.Kind.values()) {
      for (boolean isHandled : List.of(true, false)) {
        if (kind == CaseState.Kind.CLOSED) {
          continue;
        }
        var column = CaseBoard.Column.of(kind, isHandled);
        String where =
            "SELECT count(*) FROM (SELECT '%s'::text AS state, %s AS handler_id) c WHERE %s"
                .formatted(
                    kind.name(),
                    isHandled ? "'" + town.zhang + "'::uuid" : "NULL::uuid",
                    column.condition());
        assertThat(town.count(where)).as(kind + " " + isHandled).isEqualTo(1);
      }
    }
  }

  /** Where it leads, or what is said. */
  private String put(UUID id, String column) {
    var answer =
        town.technician.posted(
            "/cases/" + id + "/column?v=board&q=A1",
            "column",
            column,
            "version",
            String.valueOf(town.find(id).version()));
    String next = answer.getRedirectedUrl();
    return next == null ? StaffBrowser.content(answer) : next;
  }

  @Test
  void aViewIsKeptSharedAndTakenAway() {
    UUID id = town.takeIn();
    assertThat(
            town.desk.post(
                "/cases/views", "name", "还没人管的", "h", "nobody", "q", "王小", "shared", "true"))
        .isEqualTo(303);
    String page = town.technician.page("cases-view", "/cases");
    assertThat(page).contains("还没人管的", "/cases?h=nobody").doesNotContain("王小&");
    assertThat(listed(town.technician, "/cases?h=nobody")).containsExactly(code(id));
    assertThat(town.technician.post("/cases/views", "name", "我的急件", "sev", "urgent"))
        .isEqualTo(303);
    assertThat(town.desk.page("cases", "/cases")).doesNotContain("我的急件");
    String removal = removal(town.technician, "我的急件");
    assertThat(town.desk.post(removal)).isEqualTo(404);
    assertThat(town.technician.post(removal)).isEqualTo(303);
    assertThat(town.count("SELECT count(*) FROM case_view")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM case_view WHERE query LIKE '%q=%'")).isZero();
    assertThat(town.technician.post(removal(town.desk, "还没人管的"))).isEqualTo(303);
    assertThat(audited("case-view-removed")).isEqualTo(2);
  }

  @Test
  void aViewWithoutANameIsRefusedAndNothingIsLost() {
    var refused = town.desk.posted("/cases/views", "name", "", "h", "nobody");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("请填写", "value=\"nobody\" selected");
    assertThat(town.count("SELECT count(*) FROM case_view")).isZero();
  }

  @Test
  void aPromiseWhosePersonIsGoneStandsOut() {
    promise("明天换灯", UUID.randomUUID());
    promise("后天回电", town.zhang);

    assertThat(town.desk.page("exceptions", "/cases/exceptions"))
        .contains("没有负责人的承诺", "明天换灯")
        .doesNotContain("后天回电", "这里显示前");
  }

  @Test
  void morePromisesThanThePageShowsAreNotHiddenInSilence() {
    for (int promised = 0; promised < 21; promised++) {
      promise("明天换灯", UUID.randomUUID());
    }

    String page = town.desk.page("exceptions-many", "/cases/exceptions");
    assertThat(page).contains("这里显示前 20 个承诺");
    assertThat(page.split("明天换灯", -1)).hasSize(21);
  }

  private void promise(String words, UUID responsible) {
    town.run(
        """
        INSERT INTO promise (community_id, id, organisation_id, submission, words, source, made_by,
          made_at, responsible_id, first_due_at, due_at, changed_at, state)
        SELECT %s, gen_random_uuid(), %s, gen_random_uuid(), '%s', 'OTHER', gen_random_uuid(), now(),
          '%s', now() + interval '1 day', now() + interval '1 day', now(), 'MADE'
        """
            .formatted(town.town.id(town.garden), town.town.organisation, words, responsible));
  }

  private int audited(String act) {
    return town.count("SELECT count(*) FROM audit_entry WHERE act = '" + act + "'");
  }

  private static String removal(StaffBrowser by, String name) {
    var removal =
        Pattern.compile("<bdi>" + name + "</bdi>\\s*<form[^>]* action=\"([^\"]+/removal)\"")
            .matcher(by.page("cases-views", "/cases"));
    assertThat(removal.find()).as(name).isTrue();
    return removal.group(1);
  }

  private String code(UUID id) {
    return town.find(id).code();
  }

  private String category(UUID id) {
    return town.find(id).matter().classifier().category();
  }

  private String severity(UUID id) {
    return town.find(id).matter().severity().name().toLowerCase(java.util.Locale.ROOT);
  }

  private List<String> listed(String address) {
    return listed(town.desk, address);
  }

  private static List<String> listed(StaffBrowser by, String address) {
    MockHttpServletResponse response = by.get(address);
    assertThat(response.getStatus()).isEqualTo(200);
    return LISTED
        .matcher(StaffBrowser.content(response))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
