package org.lintel.community.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.TestDatabase;

class RosterIntegrationTests {

  private static final String HEAD = "楼栋,单元,房号,姓名,手机号,身份,面积,交房日期";

  @TempDir Path folder;
  private final TestDatabase test = new TestDatabase();

  @SuppressWarnings("NullAway.Init") // set before each test
  private RosterFixture fixture;

  @BeforeEach
  void arrange() {
    fixture = new RosterFixture(test, folder);
  }

  @AfterEach
  void drop() {
    test.close();
  }

  private Path first() throws IOException {
    return RosterFixture.csv(
        folder,
        "翠湖天地业主名册",
        HEAD,
        "3栋,2单元,1201,王小明,138 0013 8000,业主,89.5,2019-05-01",
        "3幢,2,1201室,李红,13900139000,家属,,",
        "3,2,1202,赵强,13700137000,,120㎡,2026年10月1日");
  }

  @Test
  void aRosterMakesPlacesHouseholdsAndPeople() throws IOException {
    var ran = fixture.run(first(), true, false);

    assertThat(ran.reasons()).isEmpty();
    assertThat(ran.counts()).isEqualTo(new RosterCounts(3, 3, 0, 0, 0, 0));
    assertThat(fixture.members())
        .containsExactly(
            "3栋-2单元-1201 李红 FAMILY 9000",
            "3栋-2单元-1201 王小明 OWNER 8000*",
            "3栋-2单元-1202 赵强 OWNER 7000*");
    assertThat(fixture.count("building")).isEqualTo(1);
    assertThat(fixture.count("eligible_household")).isEqualTo(2);
  }

  @Test
  void aBuildingUnderAnotherNameIsAskedAboutAndStandsForTheOneThatIsChosen() throws IOException {
    fixture.run(first(), true, false);
    Path other = RosterFixture.csv(folder, HEAD, "丙座,2,1202,赵强,13700137000,,,", "9栋,1,101,周敏,,,,");

    var before = fixture.run(other, false, false);
    fixture.choose("丙座", "3栋");
    var after = fixture.run(other, true, false);

    assertThat(before.counts().added()).isEqualTo(2);
    assertThat(before.result().unknown().buildings())
        .extracting(UnknownPlaces.OfBuilding::name)
        .containsExactly("丙座", "9栋");
    assertThat(after.result().unknown().buildings())
        .extracting(UnknownPlaces.OfBuilding::name)
        .containsExactly("9栋");
    assertThat(after.counts().added()).isEqualTo(1);
    assertThat(fixture.count("building")).isEqualTo(2);
  }

  @Test
  void theFirstRosterOfACommunityAsksAboutNoBuilding() throws IOException {
    assertThat(fixture.run(first(), false, false).result().unknown().buildings()).isEmpty();
  }

  @Test
  void aNumberInCharactersIsTheSameBuildingAndNewOnesAreCounted() throws IOException {
    Path file =
        RosterFixture.csv(
            folder,
            HEAD,
            "3栋,2,1201,王小明,13800138000,,,",
            "三号楼,二单元,1202,李红,13900139000,,,",
            "十二栋,1,101,赵强,13700137000,,,");

    var checked = fixture.run(file, false, false);
    fixture.run(file, true, false);
    var again = fixture.run(file, false, false);

    assertThat(checked.result().unknown().added()).isEqualTo(2);
    assertThat(fixture.count("building")).isEqualTo(2);
    assertThat(fixture.count("entrance")).isEqualTo(2);
    assertThat(again.result().unknown().added()).isZero();
  }

  @Test
  void aReasonThatManyRowsShareHidesNoOther() throws IOException {
    UUID id = fixture.run(first(), false, false).id();
    var problems = new RosterProblems(fixture.database);
    var found = new ArrayList<RosterProblem>();
    for (int row = 2; row < 100; row++) {
      found.add(RosterProblem.of(row, "no-room"));
      found.add(RosterProblem.of(row, "unknown-community", "小区" + row));
    }
    found.add(RosterProblem.of(100, "no-name"));

    var reasons =
        fixture.scoped(() -> {
          problems.replace(id, found);
          return problems.reasons(id, 50, false);
        });

    assertThat(reasons).hasSize(12);
    assertThat(reasons.getFirst()).isEqualTo(new RosterReason(found.getFirst(), 98));
    assertThat(reasons.getLast().first().reason()).isEqualTo("no-name");
  }

  @Test
  void theSameRosterAgainChangesNothing() throws IOException {
    fixture.run(first(), true, false);

    var again = fixture.run(first(), true, false);

    assertThat(again.counts()).isEqualTo(new RosterCounts(3, 0, 0, 3, 0, 0));
    assertThat(fixture.count("person")).isEqualTo(3);
    assertThat(fixture.count("household_change")).isEqualTo(2);
  }

  @Test
  void checkingCountsTheSameAndKeepsNothing() throws IOException {
    var checked = fixture.run(first(), false, false);

    assertThat(checked.counts()).isEqualTo(new RosterCounts(3, 3, 0, 0, 0, 0));
    assertThat(fixture.count("building")).isZero();
    assertThat(fixture.count("person")).isZero();
  }

  @Test
  void aLaterRosterUpdatesAndItsUndoBringsBackWhatWas() throws IOException {
    fixture.run(first(), true, false);
    var before = fixture.members();
    Path later =
        RosterFixture.csv(
            folder,
            HEAD + ",决策人",
            "3,2,1201,王小明,13600136000,业主,90,2019-05-01,",
            "3,2,1201,李红,13900139000,共有人,,,是",
            "3,2,1203,孙悦,,租户,,,");

    var ran = fixture.run(later, true, false);

    assertThat(ran.counts()).isEqualTo(new RosterCounts(3, 1, 2, 0, 0, 0));
    assertThat(fixture.members())
        .containsExactly(
            "3栋-2单元-1201 李红 CO_OWNER 9000*",
            "3栋-2单元-1201 王小明 OWNER 6000",
            "3栋-2单元-1202 赵强 OWNER 7000*",
            "3栋-2单元-1203 孙悦 TENANT *");
    assertThat(fixture.scoped(() -> fixture.undo.undo(ran.id()))).isEmpty();
    assertThat(fixture.members()).isEqualTo(before);
    assertThat(fixture.count("unit")).isEqualTo(2);
  }

  @Test
  void traitsAreAddedUnknownOnesNamedAndTheUndoTakesThemBack() throws IOException {
    fixture.run(first(), true, false);
    String head = HEAD + ",住户画像";
    String row = "3,2,1202,赵强,13700137000,业主,,,";
    var ran = fixture.run(RosterFixture.csv(folder, head, row + "养宠物、家有老人"), true, false);
    assertThat(ran.counts()).isEqualTo(new RosterCounts(1, 0, 1, 0, 0, 0));
    assertThat(fixture.traits("1202")).isEqualTo("{ELDERLY,PETS}");

    assertThat(fixture.run(RosterFixture.csv(folder, head, row + "养宠物"), true, false).counts())
        .isEqualTo(new RosterCounts(1, 0, 0, 1, 0, 0));
    var wrong = fixture.run(RosterFixture.csv(folder, head, row + "养宠物/信佛"), true, false);
    assertThat(wrong.reasons()).isEmpty();
    assertThat(wrong.warnings()).containsExactly("2 trait");
    assertThat(wrong.result().problems().getFirst().arguments()).containsExactly("信佛");

    assertThat(fixture.scoped(() -> fixture.undo.undo(ran.id()))).isEmpty();
    assertThat(fixture.traits("1202")).isEqualTo("{}");
  }

  @Test
  void anImportThatALaterOneBuiltOnCannotBeUndone() throws IOException {
    var ran = fixture.run(first(), true, false);
    fixture.run(
        RosterFixture.csv(folder, HEAD, "3,2,1201,王小明,13800138000,业主,91,2019-05-01"), true, false);

    assertThat(fixture.scoped(() -> fixture.undo.undo(ran.id())))
        .contains("community.roster.blocked.changed");
    assertThat(fixture.count("household")).isEqualTo(2);
  }

  @Test
  void undoingTheOnlyImportLeavesNothingBehind() throws IOException {
    var ran = fixture.run(first(), true, false);

    assertThat(fixture.scoped(() -> fixture.undo.undo(ran.id()))).isEmpty();

    assertThat(fixture.count("building")).isZero();
    assertThat(fixture.count("household")).isZero();
    assertThat(fixture.count("person")).isZero();
    assertThat(fixture.count("person_contact")).isZero();
  }

  @Test
  void anotherOwnerIsRefusedOrTakenAsAChangeOfOwner() throws IOException {
    fixture.run(first(), true, false);
    Path sold = RosterFixture.csv(folder, HEAD, "3,2,1202,周敏,13500135000,业主,,2026-11-01");

    assertThat(fixture.run(sold, true, false).reasons()).containsExactly("2 owner-differs");
    var before = fixture.members();
    var ran = fixture.run(sold, true, true);

    assertThat(ran.counts()).isEqualTo(new RosterCounts(1, 1, 0, 0, 0, 0));
    assertThat(fixture.members()).contains("3栋-2单元-1202 周敏 OWNER 5000*").hasSize(3);
    assertThat(fixture.count("household")).isEqualTo(3);
    assertThat(fixture.scoped(() -> fixture.undo.undo(ran.id()))).isEmpty();
    assertThat(fixture.members()).isEqualTo(before);
  }

  @Test
  void wrongRowsAreNamedAndTheOthersImported() throws IOException {
    Path roster =
        RosterFixture.csv(
            folder,
            "房号,姓名,电话,邮箱,身份,面积,入住日期,决策人,小区",
            "3-2-1201,王小明,13800138000,a@b.cn,业主,80,2020.1.2,是,",
            "3-2-1201,王小明,13800138000,,业主,,,,",
            "3-2-1201,李红,,,家属,,,是,",
            "1202,张三,,,,,,,",
            "3-2-1203,,12345,x@,房东,-1,2020-13-01,也许,别处",
            "3-2-1204," + "长".repeat(121) + ",,,,,,,");

    var ran = fixture.run(roster, true, false);

    assertThat(ran.reasons())
        .containsExactlyInAnyOrder(
            "3 repeated",
            "4 second-decision-maker",
            "5 building-missing",
            "6 community-unknown",
            "6 name-missing",
            "6 phone",
            "6 email",
            "6 role",
            "6 area",
            "6 date",
            "6 answer",
            "7 long");
    assertThat(ran.counts()).isEqualTo(new RosterCounts(6, 1, 0, 0, 5, 0));
    assertThat(fixture.members()).containsExactly("3-2-1201 王小明 OWNER 8000*");
  }

  @Test
  void strangeTextComesThroughUnchangedOrHarmless() throws IOException {
    Path roster =
        RosterFixture.csv(
            folder,
            "楼栋,房号,姓名,备注",
            "A\\b,1,𠮷田😀,<script>alert(1)</script>",
            "A\\b,2,\u202Eevil\u200B,\"a\tb\"",
            "A\\b,3,'; DROP TABLE person; --,\\N");

    var ran = fixture.run(roster, true, false);

    assertThat(ran.reasons()).isEmpty();
    assertThat(fixture.members())
        .containsExactly(
            "A\\b--1 𠮷田😀 OWNER *",
            "A\\b--2 evil OWNER *",
            "A\\b--3 '; DROP TABLE person; -- OWNER *");
  }

  @Test
  void onePersonWithTwoHomesIsOnePerson() throws IOException {
    Path roster =
        RosterFixture.csv(
            folder, HEAD, "1,1,101,王小明,13800138000,业主,,", "1,1,102,王小明,13800138000,业主,,");

    fixture.run(roster, true, false);

    assertThat(fixture.count("person")).isEqualTo(1);
    assertThat(fixture.count("household")).isEqualTo(2);
  }

  @Test
  void aSheetAsItComesOutOfTheOfficeIsUnderstood() throws IOException {
    Path roster =
        RosterFixture.csv(
            folder,
            "翠湖天地业主花名册,,,,",
            "制表：客服部,,,,",
            "楼栋,房号,业主姓名,联系电话,交房日期,业主类型",
            "１栋,１０１,王小明,１３８００１３８０００,43586,业主",
            "1栋,102,李红,1.38E+10,2019.5.1,租户",
            "合计,,2户,,",
            "制表人：小李,,,,审核：");

    var ran = fixture.run(roster, true, false);

    assertThat(ran.reasons()).isEmpty();
    assertThat(ran.warnings()).containsExactly("5 scientific");
    assertThat(ran.counts()).isEqualTo(new RosterCounts(2, 2, 0, 0, 0, 1));
    assertThat(fixture.members()).containsExactly("1栋--101 王小明 OWNER 8000*", "1栋--102 李红 TENANT *");
  }
}
