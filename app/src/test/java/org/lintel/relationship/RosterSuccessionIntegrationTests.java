package org.lintel.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A roster names another owner: the home keeps its account manager, who introduces herself. */
@LintelTest
class RosterSuccessionIntegrationTests {

  @Autowired WebApplicationContext application;

  private ManagedTown town;

  @BeforeEach
  void build() {
    town = new ManagedTown(application);
  }

  @Test
  void theNewHouseholdHasTheAccountManagerOfTheHome() {
    town.assign(0, town.mei);
    town.assign(1, town.chen);
    String page = imported("1栋,1单元,101,新业主,19900010001,业主\n");

    assertThat(managers("AND h.until IS NULL AND m.until IS NULL"))
        .containsExactly(town.mei.toString());
    assertThat(managers("AND h.until IS NOT NULL AND m.until IS NOT NULL"))
        .containsExactly(town.mei.toString());
    assertThat(managers("AND m.introduce_by IS NOT NULL AND m.introduced_at IS NULL")).hasSize(1);
    assertThat(town.count("SELECT count(*) FROM account_management WHERE until IS NULL"))
        .isEqualTo(2);
    assertThat(page).startsWith("/imports/owners/");
  }

  @Test
  void aRosterThatIsTakenBackGivesTheHomeBackToo() {
    town.assign(0, town.mei);
    assertThat(
            town.steward.post(
                "/owners/" + town.home(0) + "/contact-log",
                "kind",
                "call",
                "outcome",
                "reached",
                "words",
                "下周再问",
                "followUp",
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString()))
        .isEqualTo(303);
    String page = imported("1栋,1单元,101,新业主,19900010001,业主\n");
    assertThat(town.count("SELECT count(*) FROM contact WHERE followed_up_at IS NOT NULL"))
        .isEqualTo(1);

    assertThat(town.manager.post(page + "/undo")).isEqualTo(303);
    town.settle();

    assertThat(managers("AND m.until IS NULL")).containsExactly(town.mei.toString());
    assertThat(town.count("SELECT count(*) FROM account_management")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM contact WHERE followed_up_at IS NOT NULL"))
        .isZero();
  }

  @Test
  void aRosterStaysOnceTheNewHouseholdWasSpokenWith() {
    town.assign(0, town.mei);
    String page = imported("1栋,1单元,101,新业主,19900010001,业主\n");
    town.run("UPDATE account_management SET introduced_at = now() WHERE until IS NULL");

    town.manager.post(page + "/undo");
    town.settle();

    assertThat(managers("AND m.until IS NOT NULL")).hasSize(1);
    assertThat(town.count("SELECT count(*) FROM household WHERE until IS NOT NULL")).isEqualTo(1);
  }

  private List<String> managers(String and) {
    return town.texts(
        """
        SELECT m.staff_id
        FROM account_management m
        JOIN household h ON h.community_id = m.community_id AND h.id = m.household_id
        WHERE h.unit_id = (SELECT unit_id FROM household WHERE id = '%s') %s
        """
            .formatted(town.home(0), and));
  }

  /** Imports a roster whose owners succeed those who are there; tells its page. */
  private String imported(String rows) {
    var file =
        new MockMultipartFile(
            "file",
            "roster.csv",
            "text/csv",
            ("楼栋,单元,房号,姓名,手机,身份\n" + rows).getBytes(StandardCharsets.UTF_8));
    var uploaded =
        town.manager.send(
            MockMvcRequestBuilders.multipart("/imports/owners")
                .file(file)
                .param("community", town.garden.toString()));
    assertThat(uploaded.getStatus()).as(StaffBrowser.content(uploaded)).isEqualTo(303);
    town.settle();
    String page =
        "/imports/owners/"
            + town.texts("SELECT id FROM roster_import ORDER BY uploaded_at DESC").getFirst();
    String columns =
        town.texts("SELECT array_to_string(fields, ',') FROM roster_import").getFirst();
    assertThat(
            town.manager.post(
                page + "/check",
                "columns",
                Objects.requireNonNull(columns),
                "community",
                town.garden.toString(),
                "succeed",
                "true"))
        .isEqualTo(303);
    town.settle();
    assertThat(town.manager.post(page + "/completion")).isEqualTo(303);
    town.settle();
    assertThat(town.texts("SELECT state FROM roster_import")).containsExactly("IMPORTED");
    return page;
  }
}
