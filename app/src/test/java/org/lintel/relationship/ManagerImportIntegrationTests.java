package org.lintel.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A list of account managers: checked first, imported as a whole, undone as a whole. */
@LintelTest
class ManagerImportIntegrationTests {

  private static final String HEADINGS = "楼栋,单元,房号,管家邮箱\n";

  @Autowired WebApplicationContext application;
  @Autowired AccountManagers managers;

  private ManagedTown town;
  private String mei;
  private String chen;

  @BeforeEach
  void build() {
    town = new ManagedTown(application);
    mei = town.email(town.mei);
    chen = town.email(town.chen);
  }

  @Test
  void nothingHappensUntilTheCheckedListIsImported() {
    town.assign(0, town.chen);
    town.assign(1, town.mei);
    String page =
        taken(
            HEADINGS
                + "1栋,1单元,101,"
                + mei
                + "\n1号楼,1,201室,"
                + mei.toUpperCase(java.util.Locale.ROOT)
                + "\n1,,301,"
                + chen
                + "\n");

    assertThat(content(page)).contains("检查结果", "导入，2 户换手");
    assertThat(of(0)).contains(town.chen);

    town.manager.post(page + "/completion");
    town.settle();

    assertThat(of(0)).contains(town.mei);
    assertThat(of(1)).contains(town.mei);
    assertThat(of(2)).contains(town.chen);
    assertThat(content(page)).contains("已导入");

    assertThat(town.manager.post(page + "/undoing")).isEqualTo(303);

    assertThat(of(0)).contains(town.chen);
    assertThat(of(2)).isEmpty();
    assertThat(content(page)).contains("已撤销");
  }

  @Test
  void everyWrongRowSaysWhyAndTheOthersAreImported() {
    String page =
        taken(
            "翠湖天地管家分工表\n"
                + "社区,房号,管家邮箱\n"
                + "翠湖天地,1-101,"
                + mei
                + "\n望江府,1-201,"
                + mei
                + "\n翠湖天地,9-101,"
                + mei
                + "\n翠湖天地,1-201,不是邮箱\n翠湖天地,1-301,nobody@example.com\n翠湖天地,1-101,"
                + chen
                + "\n翠湖天地,,"
                + chen
                + "\n合计,7,\n");

    assertThat(content(page))
        .contains(
            "没有您可以安排的社区叫“望江府”",
            "“9-101”没有在住的住户",
            "“不是邮箱”不是邮箱地址",
            "没有员工用“nobody@example.com”登录",
            "“1-101”在前面已经写了另一位管家",
            "“”缺少楼栋或房号",
            "导入没有问题的行，1 户换手");

    town.manager.post(page + "/completion");
    town.settle();

    assertThat(of(0)).contains(town.mei);
    assertThat(town.count("SELECT count(*) FROM account_management")).isEqualTo(1);
  }

  @Test
  void aFileWithoutTheTwoColumnsIsRefusedAndNothingIsKept() {
    var refused = upload("楼栋,房号\n1,101\n", town.garden.toString());

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("没有同时找到“房号”和“管家邮箱”两列标题");
    assertThat(town.count("SELECT count(*) FROM stored_file")).isZero();
    assertThat(upload(HEADINGS + "1,1,101," + mei + "\n", "").getStatus()).isEqualTo(422);
    assertThat(upload("", town.garden.toString()).getStatus()).isEqualTo(422);
  }

  @Test
  void aListIsImportedOnceAndADroppedOneNever() {
    String page = taken(HEADINGS + "1,1,101," + mei + "\n");
    town.manager.post(page + "/completion");
    town.manager.post(page + "/completion");
    town.settle();
    assertThat(town.count("SELECT count(*) FROM assignment_act")).isEqualTo(1);

    String dropped = taken(HEADINGS + "2,1,102," + mei + "\n");
    assertThat(town.manager.post(dropped + "/removal")).isEqualTo(303);
    town.manager.post(dropped + "/completion");
    town.settle();

    assertThat(town.count("SELECT count(*) FROM assignment_act")).isEqualTo(1);
    assertThat(town.manager.page("manager-imports", "/imports/account-managers"))
        .doesNotContain(dropped);
  }

  /** Uploads a list of the community and waits for its check; gives the page of the import. */
  private String taken(String content) {
    boolean namesCommunity = content.contains("社区,");
    var response = upload(content, namesCommunity ? "" : town.garden.toString());
    assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
    assertThat(Objects.requireNonNull(response.getRedirectedUrl())).startsWith("/jobs/");
    town.settle();
    return "/imports/account-managers/"
        + town.texts(
                "SELECT id::text FROM account_manager_import ORDER BY uploaded_at DESC LIMIT 1")
            .getFirst();
  }

  private MockHttpServletResponse upload(String content, String community) {
    var file =
        new MockMultipartFile(
            "file", "管家.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    return town.manager.send(
        MockMvcRequestBuilders.multipart("/imports/account-managers")
            .file(file)
            .param("community", community));
  }

  private String content(String page) {
    return town.manager.page("manager-import", page);
  }

  private Optional<UUID> of(int place) {
    return town.town.in(() -> managers.of(town.community, town.home(place)));
  }
}
