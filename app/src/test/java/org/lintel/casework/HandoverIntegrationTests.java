package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.casework.AssignmentRule.Choice;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

@LintelTest
class HandoverIntegrationTests {

  private static final String CASES = "casework.handover.cases";

  @Autowired WebApplicationContext application;
  @Autowired AssignmentRules rules;
  @Autowired StaffDuties duties;

  private CaseTown town;
  private UUID li;

  @BeforeEach
  void aTownWithAThirdColleague() {
    town = new CaseTown(application);
    li =
        new StaffFixture(application)
            .add(town.town.organisation, "李梅", Role.ACCOUNT_MANAGER, town.town.root());
  }

  @Test
  void casesAreSharedEvenlyWithANoteAndComeBackButForWhatWentOn() {
    List<UUID> cases = List.of(zhangs(), zhangs(), zhangs(), zhangs());
    String version = String.valueOf(town.find(cases.getFirst()).version());

    String handover = handOver("colleagues", town.chen, li);

    assertThat(cases.stream().map(id -> handler(id).orElseThrow()).filter(li::equals)).hasSize(2);
    assertThat(cases.stream().map(id -> handler(id).orElseThrow()).filter(town.chen::equals))
        .hasSize(2);
    assertThat(town.desk.page("handover", handover)).contains("工单 4 件", "撤回移交");
    assertThat(town.desk.page("case-handed", "/cases/" + cases.getFirst())).contains("钥匙在前台");
    assertThat(
            town.moved(town.technician, cases.getFirst(), Integer.parseInt(version), "start")
                .getStatus())
        .isEqualTo(409);
    UUID wentOn = cases.getFirst();
    UUID to = handler(wentOn).orElseThrow().equals(li) ? town.chen : li;
    town.move(town.desk, wentOn, "assign", "handler", to.toString());

    assertThat(town.desk.post(handover + "/undo")).isEqualTo(303);

    assertThat(handler(wentOn)).contains(to);
    assertThat(cases.stream().skip(1).map(this::handler)).allMatch(Optional.of(town.zhang)::equals);
    assertThat(town.desk.page("handover-undone", handover)).doesNotContain("撤回移交");
  }

  @Test
  void whatWaitsForTheOwnersWordGoesTooAndItsWeekOfSilenceRunsOn() {
    UUID done = town.takeIn();
    town.done(done);
    var doneAt = town.find(done).dates().doneAt();

    handOver("colleagues", li);

    assertThat(handler(done)).contains(li);
    assertThat(town.state(done)).isEqualTo(CaseState.Kind.DONE);
    assertThat(town.find(done).dates().doneAt()).isEqualTo(doneAt).isPresent();
    assertThat(town.find(done).worker()).contains(town.zhang);
  }

  @Test
  void theRulesCanDecideAndWhatNobodyMayHaveStays() {
    UUID water = zhangs();
    UUID power = town.takeIn("problem", "light-out", "place", "home");
    town.move(town.technician, power, "assign", "handler", town.zhang.toString());
    town.town.in(() -> {
      rules.add(
          new AssignmentRule(
              UUID.randomUUID(),
              "按技能",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              true,
              false,
              Choice.FEWEST_IN_HAND));
      for (UUID staff : List.of(li, town.zhang)) {
        duties.keep(
            new StaffDuty(
                staff, true, Optional.empty(), Set.of("water"), List.of(), Optional.empty()),
            List.of());
      }
      return li;
    });

    String handover = handOver("rules");

    assertThat(handler(water)).contains(li);
    assertThat(handler(power)).contains(town.zhang);
    assertThat(town.desk.page("handover-rules", handover)).contains("按规则分派", "还在名下", "工单 1 件");
  }

  @Test
  void nobodyIsLetGoWhileCasesHangOnHer() {
    UUID id = zhangs();

    assertThat(StaffBrowser.content(town.desk.posted("/staff/" + town.zhang + "/deactivation")))
        .contains("请先移交");
    handOver("colleagues", li);

    assertThat(handler(id)).contains(li);
    assertThat(town.desk.post("/staff/" + town.zhang + "/deactivation")).isEqualTo(303);
  }

  @Test
  void aHandoverToNobodyIsRefusedAndWhatWasTypedStays() {
    zhangs();

    var refused =
        town.desk.posted(
            "/handovers", "staff", town.zhang.toString(), CASES, "colleagues", "note", "钥匙");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("请选择交给谁", "钥匙");
  }

  private UUID zhangs() {
    UUID id = town.takeIn();
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    return id;
  }

  private String handOver(String way, UUID... takers) {
    var request =
        MockMvcRequestBuilders.post("/handovers")
            .param("staff", town.zhang.toString())
            .param(CASES, way)
            .param("note", "钥匙在前台");
    for (UUID taker : takers) {
      request.param("takers", taker.toString());
    }
    var response = town.desk.send(request);
    assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
    return Objects.requireNonNull(response.getRedirectedUrl());
  }

  private Optional<UUID> handler(UUID id) {
    return town.find(id).handler();
  }
}
