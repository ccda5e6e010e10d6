package org.lintel.community.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.identity.Organisations;
import org.lintel.identity.Permission;
import org.lintel.identity.PortfolioTree;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.Viewing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LintelTest
class CommunityPagesIntegrationTests {

  @Autowired WebApplicationContext context;
  @Autowired Organisations organisations;
  @Autowired PortfolioTree portfolio;
  @Autowired JdbcClient database;

  @SuppressWarnings("NullAway.Init") // set before each test
  private MockMvc browser;

  private int organisation;
  private UUID root = new UUID(0, 0);

  @BeforeEach
  void found() {
    browser = MockMvcBuilders.webAppContextSetup(context).build();
    organisation = organisations.found("翠湖物业", ZoneId.of("Asia/Shanghai"), false);
    root =
        OrganisationScope.call(
            organisation,
            () -> {
              var nodes = portfolio.nodes();
              return nodes.isEmpty()
                  ? portfolio.plant(organisation, "翠湖物业")
                  : nodes.getFirst().id();
            });
  }

  private record Staff(int organisation, Set<UUID> scope, Set<Permission> permissions)
      implements Viewer {
    @Override
    public UUID id() {
      return new UUID(7, organisation);
    }

    @Override
    public String name() {
      return "林晓";
    }

    @Override
    public String roleKey() {
      return "identity.role.administrator";
    }

    @Override
    public Set<UUID> nodes(Permit permit) {
      return permissions.contains(permit) ? scope : Set.of();
    }

    @Override
    public String language() {
      return "zh-CN";
    }
  }

  /** A colleague who may do everything in a part of the portfolio, in a language of her own. */
  private record Colleague(Staff staff, UUID id, String language) implements Viewer {
    @Override
    public int organisation() {
      return staff.organisation();
    }

    @Override
    public String name() {
      return "周宁";
    }

    @Override
    public String roleKey() {
      return staff.roleKey();
    }

    @Override
    public Set<UUID> nodes(Permit permit) {
      return staff.nodes(permit);
    }
  }

  private Staff everywhere() {
    return new Staff(organisation, Set.of(root), Set.of(Permission.values()));
  }

  private MvcResult ask(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    request.requestAttr(Viewing.class.getName(), viewer);
    request.header("Sec-Fetch-Site", "same-origin");
    return OrganisationScope.call(organisation, () -> browser.perform(request).andReturn());
  }

  private String shown(Viewer viewer, String address) throws Exception {
    MvcResult result = ask(viewer, get(address));
    assertThat(result.getResponse().getStatus()).as(address).isEqualTo(200);
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private String sent(Viewer viewer, int status, String address, String... fields)
      throws Exception {
    var request = post(address);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    MvcResult result = ask(viewer, request);
    assertThat(result.getResponse().getStatus()).as(address).isEqualTo(status);
    String location = result.getResponse().getHeader("Location");
    return location == null
        ? result.getResponse().getContentAsString(StandardCharsets.UTF_8)
        : location;
  }

  private UUID community(String name, String code) throws Exception {
    sent(
        everywhere(),
        303,
        "/places",
        "kind",
        "COMMUNITY",
        "parent",
        root.toString(),
        "name",
        name,
        "code",
        code,
        "zone",
        "Asia/Shanghai");
    return OrganisationScope.call(
        organisation,
        () ->
            database
                .sql("SELECT uuid FROM community WHERE code = :code")
                .param("code", code)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single());
  }

  @Test
  void anEmptyInstallationSaysWhatToDo() throws Exception {
    assertThat(shown(everywhere(), "/places")).contains("还没有社区");
    assertThat(shown(everywhere(), "/owners")).contains("还没有业主");
    assertThat(shown(everywhere(), "/imports/owners")).contains("还没有社区");
  }

  @Test
  void placesAreAddedMovedAndTakenOutOfUse() throws Exception {
    UUID place = community("翠湖天地", "cuihu");
    String address = "/places/" + place;

    assertThat(shown(everywhere(), "/places/new?kind=REGION&parent=" + root)).contains("添加片区");
    assertThat(
            sent(
                everywhere(),
                422,
                "/places",
                "kind",
                "COMMUNITY",
                "parent",
                root.toString(),
                "name",
                "<script>alert(1)</script>",
                "code",
                "cuihu",
                "zone",
                "Mars/Base"))
        .contains("已被别的社区使用", "Mars/Base")
        .doesNotContain("<script>alert");
    sent(everywhere(), 303, address + "/buildings", "building", "3栋");
    assertThat(shown(everywhere(), address)).contains("3栋");
    sent(everywhere(), 303, address, "name", "翠湖新天地", "code", "cuihu", "zone", "Asia/Shanghai");
    sent(everywhere(), 303, address + "/archival");
    assertThat(shown(everywhere(), "/places")).contains("翠湖新天地", "已停用");
    sent(everywhere(), 303, address + "/archival/end");
  }

  @Test
  void aHouseholdIsEnteredCorrectedSoldAndForgotten() throws Exception {
    community("翠湖天地", "cuihu");
    assertThat(shown(everywhere(), "/owners/new")).contains("翠湖天地");
    String[] fields = {
      "c",
      "cuihu",
      "building",
      "3",
      "entrance",
      "2",
      "room",
      "1201",
      "kind",
      "HOME",
      "name",
      "王小明",
      "role",
      "OWNER",
      "phones",
      "13800138000",
      "movedInOn",
      "2020-05-01"
    };
    String owner = sent(everywhere(), 303, "/owners", fields);

    assertThat(shown(everywhere(), owner)).contains("王小明", "…8000").doesNotContain("13800138000");
    assertThat(sent(everywhere(), 200, owner + "/contacts/opening")).contains("13800138000");
    assertThat(sent(everywhere(), 422, "/owners", fields)).contains("已有住户");
    assertThat(sent(everywhere(), 422, owner + "/members", "name", "", "phones", "12"))
        .contains("请填写姓名", "不是电话号码");
    sent(everywhere(), 303, owner + "/members", "name", "李红", "role", "FAMILY", "emails", "a@b.cn");
    sent(everywhere(), 303, owner, "kind", "HOME", "area", "89.5", "stage", "SETTLED", "note", "x");
    for (String words : List.of("王小", "8000", "138 0013 8000", "1201", "3-2-1201", "a@b.cn", "%")) {
      assertThat(shown(everywhere(), "/owners?q=" + words.replace("%", "%25")))
          .as(words)
          .contains(words.equals("%") ? "没有符合条件" : "王小明");
    }
    for (String sort : List.of("NAME", "COMMUNITY", "MOVED_IN")) {
      shown(everywhere(), "/owners?desc=true&size=200&role=OWNER&tenure=LONG_TERM&sort=" + sort);
    }
    String next = sent(everywhere(), 303, owner + "/succession", "day", "2026-01-05", "name", "周敏");
    assertThat(shown(everywhere(), owner)).contains("过户");
    String page = shown(everywhere(), next);
    String member = page.replaceAll("(?s).*/members/([0-9a-f-]{36})/erasure.*", "$1");
    assertThat(sent(everywhere(), 200, next + "/members/" + member + "/record")).contains("周敏");
    assertThat(shown(everywhere(), next + "/members/" + member + "/erasure")).contains("周敏");
    sent(everywhere(), 422, next + "/members/" + member + "/erasure", "name", "别人");
    sent(everywhere(), 303, next + "/members/" + member + "/erasure", "name", "周敏");
    assertThat(shown(everywhere(), next)).contains("（已删除）").doesNotContain("周敏");
  }

  @Test
  void whoMayOnlyReadSeesMaskedNames() throws Exception {
    community("翠湖天地", "cuihu");
    String owner =
        sent(
            everywhere(),
            303,
            "/owners",
            "c",
            "cuihu",
            "building",
            "3",
            "room",
            "1",
            "name",
            "王小明");
    var reader = new Staff(organisation, Set.of(root), Set.of(Permission.READ_OWNERS));

    assertThat(shown(reader, "/owners")).contains("王**").doesNotContain("王小明");
    assertThat(shown(reader, owner)).contains("王**").doesNotContain("王小明");
  }

  @Test
  void theManagerOfOneCommunitySeesNothingOfAnother() throws Exception {
    UUID mine = community("翠湖天地", "cuihu");
    UUID other = community("云栖", "yunqi");
    String foreign =
        sent(
            everywhere(),
            303,
            "/owners",
            "c",
            "yunqi",
            "building",
            "3",
            "room",
            "1",
            "name",
            "王小明");
    var manager = new Staff(organisation, Set.of(mine), Set.of(Permission.values()));

    assertThat(shown(manager, "/owners?c=yunqi")).doesNotContain("王小明", "云栖");
    for (String address : List.of(foreign, "/places/" + other)) {
      assertThat(ask(manager, get(address)).getResponse().getStatus()).isEqualTo(404);
      sent(manager, 404, address, "name", "x");
    }
    for (String act : List.of("/members", "/departure", "/succession", "/contacts/opening")) {
      sent(manager, 404, foreign + act, "name", "x", "day", "2026-01-01");
    }
  }

  private String entered(String building, String room, String name, String phone) throws Exception {
    return sent(
        everywhere(),
        303,
        "/owners",
        "c",
        "cuihu",
        "building",
        building,
        "room",
        room,
        "name",
        name,
        "phones",
        phone);
  }

  @Test
  void aUnitIsFoundAsPeopleSayIt() throws Exception {
    community("翠湖天地", "cuihu");
    entered("3栋", "502", "王小明", "13800138000");
    entered("13栋", "502", "李红", "13800138001");

    for (String words : List.of("3-502", "3栋502", "3号楼 502")) {
      assertThat(shown(everywhere(), "/owners?q=" + words))
          .as(words)
          .contains("王小明")
          .doesNotContain("李红");
    }
  }

  @Test
  void aProfileIsKeptForThoseWhoServeAndMayStayEmpty() throws Exception {
    community("翠湖天地", "cuihu");
    String owner = entered("3栋", "502", "王小明", "13800138000");
    entered("4栋", "101", "李红", "13800138001");
    assertThat(shown(everywhere(), owner)).contains("住户画像", "还没有记录");

    sent(everywhere(), 303, owner + "/profile", "traits", "ELDERLY", "traits", "HACKED");

    assertThat(shown(everywhere(), owner)).contains("家有老人", "修改了住户画像");
    assertThat(shown(everywhere(), "/owners?trait=ELDERLY")).contains("王小明").doesNotContain("李红");
    var reader = new Staff(organisation, Set.of(root), Set.of(Permission.READ_OWNERS));
    assertThat(shown(reader, owner)).doesNotContain("家有老人");
    assertThat(shown(reader, "/owners?trait=ELDERLY")).contains("没有符合条件");
  }

  @Test
  void twoHouseholdsBecomeOneMemberByMember() throws Exception {
    community("翠湖天地", "cuihu");
    String kept = entered("3栋", "502", "王伟", "13800138000");
    String gone = entered("3号楼B", "502", "王伟", "13800138009");
    sent(everywhere(), 303, gone + "/members", "name", "王秀瑛", "phones", "13800138000");
    String other = gone.substring("/owners/".length());

    assertThat(shown(everywhere(), kept + "/merger?q=3号楼B")).contains(other);
    String preview = shown(everywhere(), kept + "/merger/" + other);
    assertThat(preview).contains("同名，联系方式不同", "用同一联系方式，姓名不同").doesNotContain("selected>与");
    String spelled = preview.replaceAll("(?s).*name=\"as-([0-9a-f-]{36})\".*", "$1");
    String first = preview.replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\".*", "$1");
    sent(everywhere(), 422, kept + "/merger/" + other, "as-" + spelled, root.toString());
    sent(everywhere(), 303, kept + "/merger/" + other, "as-" + spelled, first);

    assertThat(shown(everywhere(), kept)).contains("王伟").doesNotContain("王秀瑛");
    assertThat(shown(everywhere(), gone)).contains("并入另一户", "查看保留的一户");
    assertThat(count("SELECT count(*) FROM person")).isEqualTo(2);
    assertThat(count("SELECT count(*) FROM person_contact")).isEqualTo(2);
  }

  @Test
  void whatWasEnteredByMistakeIsDeletedUnlessSomethingStandsOnIt() throws Exception {
    UUID place = community("翠湖天地", "cuihu");
    UUID mistake = community("写错了", "wrong");
    entered("3栋", "502", "王小明", "13800138000");

    sent(everywhere(), 303, "/places/" + mistake + "/removal");
    assertThat(sent(everywhere(), 422, "/places/" + place + "/removal")).contains("不能删除");

    assertThat(shown(everywhere(), "/places")).contains("翠湖天地").doesNotContain("写错了");
    assertThat(ask(everywhere(), get("/places/" + mistake)).getResponse().getStatus())
        .isEqualTo(404);
  }

  @Test
  void emptyFieldsOfAPlaceAreNamedAndACodeIsSuggested() throws Exception {
    assertThat(shown(everywhere(), "/places/new?kind=COMMUNITY&parent=" + root))
        .contains("value=\"c1\"", "Asia/Shanghai")
        .doesNotContain("Africa/Abidjan");
    assertThat(sent(everywhere(), 422, "/places", "kind", "COMMUNITY", "parent", root.toString()))
        .contains("请填写名称", "请填写代码", "请选择时区")
        .doesNotContain("“”");
  }

  private int count(String sql) {
    return OrganisationScope.call(
        organisation, () -> database.sql(sql).query(Integer.class).single());
  }

  /** How the job at an address ended. */
  private String outcome(String job) {
    assertThat(job).startsWith("/jobs/");
    Instant end = Instant.now().plusSeconds(30);
    while (true) {
      var ended =
          OrganisationScope.call(
              organisation,
              () ->
                  database
                      .sql(
                          """
                          SELECT outcome_key FROM job
                          WHERE id = :job::uuid AND state NOT IN ('WAITING', 'RUNNING')
                          """)
                      .param("job", job.substring("/jobs/".length()))
                      .query(String.class)
                      .optional());
      if (ended.isPresent()) {
        return ended.get();
      }
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  @Test
  void namesThatAreNoCommunityAndNoBuildingAreChosenOnceAndKept() throws Exception {
    UUID place = community("翠湖天地", "cuihu");
    entered("2", "502", "王小明", "13800138000");
    String building =
        OrganisationScope.call(
            organisation,
            () -> database.sql("SELECT id::text FROM building").query(String.class).single());
    String csv = "小区,楼栋,房号,姓名\n翠湖一期,乙座,502,王小明\n翠湖天地,乙座,601,李红\n";
    String address = uploaded(csv);
    String[] columns = {
      "columns", "COMMUNITY", "columns", "BUILDING", "columns", "ROOM", "columns", "NAME"
    };

    checked(address, columns);
    assertThat(shown(everywhere(), address))
        .contains("认不出的社区名", "翠湖一期", "社区里还没有的楼栋", "翠湖天地 乙座", ">2 栋<", "导入正确的 1 行");
    checked(
        address,
        Stream.concat(
                Stream.of(columns),
                Stream.of(
                    "placeName",
                    "翠湖一期",
                    "placeCommunity",
                    place.toString(),
                    "buildingCommunity",
                    place.toString(),
                    "buildingName",
                    "乙座",
                    "building",
                    building))
            .toArray(String[]::new));
    assertThat(shown(everywhere(), address)).contains("导入全部 2 行").doesNotContain("将新建");

    String next = uploaded(csv);
    checked(next, columns);
    assertThat(shown(everywhere(), next)).as("kept for the same headings").contains("导入全部 2 行");

    String other = uploaded("所属小区,楼号,房间号,业主姓名\n翠湖一期,乙座,502,王小明\n翠湖天地,乙座,601,李红\n");
    checked(other, columns);
    assertThat(shown(everywhere(), other)).as("known by every shape of file").contains("导入全部 2 行");
    assertThat(shown(everywhere(), "/places/" + place)).contains("文件里的其他叫法", "翠湖一期", "本社区", "乙座");

    sent(
        everywhere(),
        303,
        "/places/" + place + "/other-names/removal",
        "name",
        "乙座",
        "building",
        "true");
    assertThat(shown(everywhere(), "/places/" + place)).contains("翠湖一期").doesNotContain("乙座");
    String asked = uploaded("小区名,楼座,房间,姓名\n翠湖天地,乙座,601,李红\n");
    checked(asked, columns);
    assertThat(shown(everywhere(), asked)).contains("翠湖天地 乙座");
  }

  @Test
  void rejectedRowsKeepTheColumnsThatWereChosen() throws Exception {
    UUID place = community("翠湖天地", "cuihu");
    String address = uploaded("甲,乙,丙\n3-2-1201,王小明,\n3-2-1202,,\n");
    checked(
        address,
        "columns",
        "ROOM",
        "columns",
        "NAME",
        "columns",
        "PHONE",
        "community",
        place.toString());

    String next = uploaded("行号,甲,乙,丙,原因\n3,3-2-1202,李红,,没有姓名\n");

    assertThat(shown(everywhere(), next))
        .containsSubsequence("value=\"ROOM\" selected", "value=\"NAME\" selected");
  }

  private String uploaded(String csv) throws Exception {
    var request = multipart("/imports/owners");
    request.file(
        new MockMultipartFile("file", "名册.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    return Objects.requireNonNull(ask(everywhere(), request).getResponse().getHeader("Location"));
  }

  private void checked(String address, String... form) throws Exception {
    assertThat(outcome(sent(everywhere(), 303, address + "/check", form)))
        .isEqualTo("community.roster.outcome.checked");
  }

  @Test
  void aRosterIsUploadedCheckedImportedAndUndone() throws Exception {
    UUID place = community("翠湖天地", "cuihu");
    byte[] roster =
        "房号,姓名,电话\n3-2-1201,王小明,13800138000\n3-2-1202,,12\n".getBytes(StandardCharsets.UTF_8);
    var request = multipart("/imports/owners");
    request.file(new MockMultipartFile("file", "名册.csv", "text/csv", roster));
    request.param("community", place.toString());
    String address =
        Objects.requireNonNull(ask(everywhere(), request).getResponse().getHeader("Location"));

    assertThat(shown(everywhere(), address)).contains("王小明", "各列的内容");
    assertThat(sent(everywhere(), 422, address + "/check", "columns", "ROOM"))
        .contains("请指出哪一列是姓名");
    String checked =
        sent(
            everywhere(),
            303,
            address + "/check",
            "columns",
            "ROOM",
            "columns",
            "NAME",
            "columns",
            "PHONE",
            "community",
            place.toString());
    assertThat(outcome(checked)).isEqualTo("community.roster.outcome.checked");
    assertThat(shown(everywhere(), address)).contains("没有姓名", "不是电话号码", "导入正确的 1 行");
    assertThat(ask(everywhere(), get(address + "/rejected")).getResponse().getStatus())
        .isEqualTo(200);
    assertThat(outcome(sent(everywhere(), 303, address + "/completion")))
        .isEqualTo("community.roster.outcome.imported");
    assertThat(shown(everywhere(), "/owners")).contains("王小明");
    assertThat(shown(everywhere(), address)).contains("撤销导入", "/owners?c=cuihu", "没有姓名");
    var english = new Colleague(everywhere(), UUID.randomUUID(), "en");
    var stranger =
        new Colleague(
            new Staff(organisation, Set.of(UUID.randomUUID()), Set.of(Permission.values())),
            UUID.randomUUID(),
            "en");
    assertThat(shown(english, "/imports/owners")).contains("名册.csv", "Times in Asia/Shanghai");
    assertThat(shown(english, address)).contains("No name");
    assertThat(shown(everywhere(), "/owners")).contains("3-2-1201");
    assertThat(ask(stranger, get(address)).getResponse().getStatus()).isEqualTo(404);
    assertThat(outcome(sent(english, 303, address + "/undo")))
        .isEqualTo("community.roster.outcome.undone");
    assertThat(shown(everywhere(), "/owners")).contains("还没有业主");
    assertThat(shown(everywhere(), "/imports/owners")).contains("已撤销");
  }
}
