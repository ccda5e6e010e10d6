package org.lintel.casework.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.casework.MovedTime;
import org.lintel.identity.Role;
import org.lintel.platform.web.Refusals;
import org.lintel.survey.Mode;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** Gestures within a budget and beyond it, and the rules that the company keeps. */
@LintelTest
@Import(MovedTime.class)
class GestureIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;

  private RecoveryTown town;
  private UUID id;
  private StaffBrowser quality;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new RecoveryTown(application);
    id = town.wished();
    quality = town.browser(Role.QUALITY_MANAGER);
  }

  @Test
  void aLookAtWhatIsShippedWritesNothingDown() {
    assertThat(quality.page("gestures", "/gestures")).contains("50.00", "150.00");
    assertThat(quality.page("callback-offers", "/callbacks/" + id)).contains(gesture("fruit"));
    assertThat(town.count("SELECT count(*) FROM gesture")).isZero();

    String fruit = gesture("fruit");
    give("fruit");

    assertThat(town.count("SELECT count(*) FROM gesture")).isEqualTo(5);
    assertThat(gesture("fruit")).isEqualTo(fruit);
  }

  @Test
  void whatIsShippedIsChangedUnderTheIdThatItsFormNamed() {
    String fruit = gesture("fruit");

    assertThat(quality.post("/gestures", "id", fruit, "name", "一篮水果", "yuan", "60")).isEqualTo(303);

    assertThat(town.count("SELECT count(*) FROM gesture")).isEqualTo(5);
    assertThat(quality.page("gestures-changed", "/gestures")).contains("一篮水果", "60.00");
  }

  @Test
  void nothingIsGivenToOneThatWasClosedMeanwhile() {
    Recovery seen = town.find(id);
    quality.post("/callbacks/" + id + "/calls", "outcome", "settled", "words", "当面道歉");

    Refusals refusals =
        town.town.in(() ->
            application
                .getBean(GivingAGesture.class)
                .ask(
                    town.town.everybody(),
                    seen,
                    UUID.randomUUID(),
                    UUID.fromString(gesture("fruit"))));

    assertThat(refusals.isEmpty()).isFalse();
    assertThat(town.count("SELECT count(*) FROM recovery_gesture")).isZero();
  }

  @Test
  void theBudgetOfACommunityStandsBesideTheOneForAll() {
    quality.post("/gestures/budget", "c", "", "month", "120", "single", "100");
    quality.post("/gestures/budget", "c", town.garden.toString(), "month", "345", "single", "67");

    assertThat(quality.page("gestures-budgets", "/gestures")).contains("345.00", "120.00");
  }

  @Test
  void whatFitsTheBudgetIsGivenAtOnceAndWhatDoesNotWaitsForSomebodyElse() {
    assertThat(quality.post("/gestures/budget", "c", "", "month", "120", "single", "100"))
        .isEqualTo(303);
    give("fruit");
    give("repair-free");
    give("cleaning-free");
    give("apology-letter");

    assertThat(states("APPROVED")).isEqualTo(2);
    assertThat(states("ASKED")).isEqualTo(2);
    assertThat(quality.page("callback-gestures", "/callbacks/" + id))
        .contains("本月已用 50.00 元，预算 120.00 元", "等待批准");
  }

  @Test
  void theSameFormGivesOnce() {
    String form = UUID.randomUUID().toString();
    for (int sent = 0; sent < 2; sent++) {
      quality.post(gestures(), "form", form, "gesture", gesture("fruit"));
    }

    assertThat(states("APPROVED")).isEqualTo(1);
  }

  @Test
  void whoeverAskedNeverDecidesAndARefusalSaysWhy() {
    quality.post("/gestures/budget", "c", "", "month", "0", "single", "0");
    give("fruit");
    String decision = gestures() + "/" + asked() + "/decision";
    StaffBrowser manager = town.browser(Role.COMMUNITY_MANAGER);

    var own = quality.posted(decision, "decision", "approve");
    assertThat(own.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(own)).contains("要由别人批准");
    assertThat(manager.post(decision, "decision", "refuse", "reason", "")).isEqualTo(422);
    assertThat(manager.post(decision, "decision", "refuse", "reason", "已经赔过")).isEqualTo(303);
    assertThat(manager.post(decision, "decision", "approve")).isEqualTo(422);
    assertThat(states("REFUSED")).isEqualTo(1);
    assertThat(quality.page("gesture-refused", "/callbacks/" + id)).contains("已经赔过", "未批准");
  }

  @Test
  void amountsThatCannotBeAreRefusedBesideTheField() {
    var wrong = quality.posted("/gestures", "name", "花一束", "yuan", "12.345");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(wrong)).contains("“12.345”不行", "value=\"花一束\"");
    assertThat(quality.post("/gestures", "name", "花一束", "yuan", "88")).isEqualTo(303);
    assertThat(quality.page("gestures-added", "/gestures")).contains("花一束", "88.00");
  }

  @Test
  void aTickThatWasTakenAwayStaysAwayWhenSomethingElseIsRefused() {
    String fruit = gesture("fruit");
    int offered = ticks(quality.page("gestures-ticks", "/gestures"), "offered");
    var gone = quality.posted("/gestures", "id", fruit, "name", "水果", "yuan", "很多");
    assertThat(StaffBrowser.content(gone)).contains("“很多”不行");
    assertThat(ticks(StaffBrowser.content(gone), "offered")).isEqualTo(offered - 1).isNotNegative();

    String rules = quality.page("recovery-rules-ticks", "/recovery-rules");
    var rule = quality.posted("/recovery-rules", "code", "relationship_nps", "recommend", "很低");
    assertThat(ticks(StaffBrowser.content(rule), "contact")).isEqualTo(ticks(rules, "contact") - 1);

    var settings = quality.posted("/recovery-rules/settings", "script", "很".repeat(20_000));
    assertThat(settings.getStatus()).isEqualTo(422);
    assertThat(ticks(rules, "promise")).isEqualTo(1);
    assertThat(ticks(StaffBrowser.content(settings), "promise")).isZero();
  }

  @Test
  void limitsOfOneMoreCommunityAreRefusedInTheFormThatTheyWereTypedIn() {
    String[] limits = {"c", town.garden.toString(), "month", "很多", "single", "77"};
    var wrong = quality.posted("/gestures/budget", limits);
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(wrong))
        .contains("id=\"month-more\"", "href=\"#month-more\"", "value=\"很多\"", "value=\"77\"")
        .contains("value=\"" + town.garden + "\" selected")
        .doesNotContain("month-" + town.garden);

    assertThat(quality.post("/gestures/budget", "c", limits[1], "month", "90", "single", "77"))
        .isEqualTo(303);
    var own = StaffBrowser.content(quality.posted("/gestures/budget", limits));
    assertThat(own).contains("href=\"#month-" + town.garden, "id=\"month-" + town.garden);
    var nowhere =
        quality.posted(
            "/gestures/budget", "c", UUID.randomUUID().toString(), "month", "90", "single", "77");
    assertThat(nowhere.getStatus()).isEqualTo(422);
  }

  private static int ticks(String page, String name) {
    return (int)
        Pattern.compile("type=\"checkbox\" name=\"" + name + "\" value=\"yes\" checked")
            .matcher(page)
            .results()
            .count();
  }

  @Test
  void theCompanysRuleDecidesWhatOpensOne() {
    var outside = quality.posted("/recovery-rules", "code", "", "recommend", "11");
    assertThat(outside.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(outside)).contains("“11”不在 0 到 10 之间", "value=\"11\"");
    assertThat(quality.post("/recovery-rules", "code", "relationship_nps", "recommend", "2"))
        .isEqualTo(303);

    town.answer(town.wave(Mode.NAMED), town.town.households().get(1), 5, false);
    town.answer(town.wave(Mode.NAMED), town.town.households().get(2), 2, false);
    town.tellAgain();

    assertThat(town.count("SELECT count(*) FROM recovery")).isEqualTo(2);
    assertThat(quality.page("recovery-rules", "/recovery-rules")).contains("您公司的规则", "自带规则");
    quality.post("/recovery-rules", "code", "relationship_nps", "drop", "yes");
    assertThat(town.count("SELECT count(*) FROM recovery_rule")).isZero();
  }

  @Test
  void theCompanysWordsAreWhatIsSaid() {
    quality.post("/recovery-rules/settings", "promise", "yes", "script", "先问好\n再道歉");
    assertThat(quality.page("callback-script", "/callbacks/" + id)).contains("先问好", "再道歉");
    quality.post("/recovery-rules/settings", "promise", "yes", "script", "");
    assertThat(quality.page("callback-shipped", "/callbacks/" + id)).contains("先听");
  }

  private void give(String preset) {
    assertThat(
            quality.post(
                gestures(), "form", UUID.randomUUID().toString(), "gesture", gesture(preset)))
        .isEqualTo(303);
  }

  private String gestures() {
    return "/callbacks/" + id + "/gestures";
  }

  private String gesture(String preset) {
    return town.town.in(() -> application.getBean(Gestures.class).all()).stream()
        .filter(gesture -> gesture.preset().equals(preset))
        .map(gesture -> gesture.id().toString())
        .findFirst()
        .orElseThrow();
  }

  private String asked() {
    return town.text("SELECT id::text FROM recovery_gesture WHERE state = 'ASKED'");
  }

  private int states(String state) {
    return town.count("SELECT count(*) FROM recovery_gesture WHERE state = '%s'".formatted(state));
  }
}
