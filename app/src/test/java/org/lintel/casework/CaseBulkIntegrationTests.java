package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.context.WebApplicationContext;

/** One act on many cases: each judged on its own, none twice. */
@LintelTest
class CaseBulkIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired ActingOnMany many;

  private CaseTown town;

  @BeforeEach
  void build() {
    town = new CaseTown(application);
  }

  @Test
  void manyAreGivenToSomebodyAndEachRefusalHasItsReason() {
    UUID first = town.takeIn();
    UUID second = town.takeIn();
    UUID changed = town.takeIn();
    UUID over = town.takeIn();
    town.move(town.desk, over, "close", "outcome", "withdrawn", "words", "业主说不用了");
    String stale = changed + "." + (town.find(changed).version() + 7);
    String run = UUID.randomUUID().toString();
    var form =
        new String[] {
          "act",
          "assign",
          "handler",
          town.zhang.toString(),
          "submission",
          run,
          "mark",
          mark(first),
          "mark",
          mark(second),
          "mark",
          stale,
          "mark",
          mark(over),
          "mark",
          UUID.randomUUID() + ".1"
        };

    var response = town.desk.posted("/cases/bulk", form);
    assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
    String result = town.desk.page("cases-bulk-result", "/cases/bulk/" + run);
    assertThat(result).contains("完成 2 件，未完成 3 件", "选中之后有人改过", "没有这件工单", code(over));
    assertThat(town.find(first).handler()).contains(town.zhang);
    assertThat(town.find(changed).handler()).isNotEqualTo(town.find(first).handler());

    int moves = audited("case-moved");
    assertThat(town.desk.posted("/cases/bulk", form).getStatus()).isEqualTo(303);
    assertThat(audited("case-moved")).isEqualTo(moves);
    assertThat(audited("cases-changed-together")).isEqualTo(1);
    assertThat(town.technician.get("/cases/bulk/" + run).getStatus()).isEqualTo(404);
  }

  @Test
  void somebodyFromElsewhereGetsNothing() {
    UUID id = town.takeIn();
    UUID elsewhere =
        new StaffFixture(application).add(town.town.organisation, "外地", Role.TECHNICIAN, town.lake);
    String result = bulk(town.desk, "assign", id, "handler", elsewhere.toString());
    assertThat(result).contains("不处理这个社区");
    assertThat(town.find(id).handler()).isEmpty();
  }

  @Test
  void whatStopsInTheMiddleStandsInTheLogAllTheSame() {
    var run = UUID.randomUUID();
    var marked = List.of(town.find(town.takeIn()), town.find(town.takeIn()));
    var tooLong = new BulkAct.Note("长".repeat(100_000));

    assertThatThrownBy(() -> act(run, marked, tooLong))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(audited("cases-changed-together")).isEqualTo(1);

    act(run, marked, new BulkAct.Note("等配件到货"));
    assertThat(town.count("SELECT count(*) FROM case_bulk_result")).isEqualTo(2);
    assertThat(audited("cases-changed-together")).isEqualTo(1);
  }

  private void act(UUID run, List<ServiceCase> marked, BulkAct act) {
    town.town.in(() -> {
      many.act(
          town.town.as(town.chen),
          run,
          marked.stream().map(each -> new ActingOnMany.Marked(each.id(), each.version())).toList(),
          act);
      return run;
    });
  }

  @Test
  void severityAndNotesOfMany() {
    UUID id = town.takeIn();
    assertThat(bulk(town.desk, "severity", id, "severity", "emergency")).contains("完成 1 件");
    assertThat(town.find(id).matter().severity().name()).isEqualTo("EMERGENCY");
    assertThat(bulk(town.desk, "severity", id, "severity", "emergency")).contains("本来就是这样");
    assertThat(bulk(town.desk, "note", id, "words", "等配件到货")).contains("完成 1 件");
    assertThat(town.count("SELECT count(*) FROM case_note WHERE words = '等配件到货'")).isEqualTo(1);
  }

  @Test
  void aMessageToManyIsSeenFirstAndNeverAnswersWhoWaitsForAnAnswer() {
    UUID told = town.takeIn();
    UUID waits = town.takeIn("household", town.town.households().get(1).toString());
    assertThat(town.ownerPosts(town.link(waits) + "/messages", "words", "怎么还没人来").getStatus())
        .isEqualTo(303);
    UUID unknown =
        town.takeIn("household", "", "community", town.garden.toString(), "caller", "刘女士");
    var form =
        new String[] {
          "act",
          "message",
          "words",
          "明天上午停水检修",
          "submission",
          UUID.randomUUID().toString(),
          "mark",
          mark(told),
          "mark",
          mark(waits),
          "mark",
          mark(unknown)
        };

    var seen = town.desk.posted("/cases/bulk", form);
    assertThat(seen.getStatus()).isEqualTo(200);
    assertThat(StaffBrowser.content(seen))
        .contains("将发给 1 件工单的业主", "另有 2 件不会发送", "业主有未读的留言", "明天上午停水检修");
    assertThat(messages()).isZero();

    var sent = new ArrayList<>(List.of(form));
    sent.addAll(List.of("step", "send"));
    assertThat(town.desk.posted("/cases/bulk", sent.toArray(String[]::new)).getStatus())
        .isEqualTo(303);
    town.desk.posted("/cases/bulk", sent.toArray(String[]::new));
    assertThat(messages()).isEqualTo(1);
    assertThat(town.find(waits).ownersWord().unread()).isEqualTo(1);
    assertThat(town.ownerReads(told)).contains("明天上午停水检修");
  }

  @Test
  void nothingMarkedAndNothingChosenIsSaid() {
    assertThat(StaffBrowser.content(town.desk.posted("/cases/bulk/form", "act", "note")))
        .contains("还没有选中工单");
    var refused = town.desk.posted("/cases/bulk", "act", "assign", "mark", mark(town.takeIn()));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(town.count("SELECT count(*) FROM case_bulk")).isZero();
  }

  private int messages() {
    return town.count(
        "SELECT count(*) FROM case_entry WHERE kind = 'MESSAGE' AND author = 'STAFF'");
  }

  private int audited(String act) {
    return town.count("SELECT count(*) FROM audit_entry WHERE act = '" + act + "'");
  }

  /** The result of an act on one. */
  private String bulk(StaffBrowser by, String act, UUID id, String field, String value) {
    String run = UUID.randomUUID().toString();
    var response =
        by.posted("/cases/bulk", "act", act, field, value, "submission", run, "mark", mark(id));
    assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
    return by.page("cases-bulk", "/cases/bulk/" + run);
  }

  private String mark(UUID id) {
    return id + "." + town.find(id).version();
  }

  private String code(UUID id) {
    return town.find(id).code();
  }
}
