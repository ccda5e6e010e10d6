package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.identity.Permission;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** The files of the list say what a recount of the clocks says. */
@LintelTest
@Import(MovedTime.class)
class CaseExportIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;

  private CaseTown town;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new CaseTown(application);
  }

  @Test
  void everyClockIsInTheFileWithWhatItTookWaitedAndWasLate() {
    UUID id = worked();

    Map<String, String> row = rows(csv(town.desk, "/cases/export.csv?s=all")).getFirst();

    assertThat(row)
        .containsEntry("编号", town.find(id).code())
        .containsEntry("联系人", "王小101")
        .containsEntry("处理人", "张师傅")
        .containsEntry("业主反映", "'=HYPERLINK(1)")
        .containsEntry("受理时间", "2026-11-20T09:00+08:00")
        .containsEntry("首次回应：开始", "2026-11-20T09:00+08:00")
        .containsEntry("首次回应：到期", "2026-11-20T09:30+08:00")
        .containsEntry("首次回应：停止", "2026-11-20T09:40+08:00")
        .containsEntry("首次回应：状态", "逾期完成")
        .containsEntry("首次回应：逾期（秒）", "600")
        .containsEntry("首次回应：等待（秒）", "0")
        .containsEntry("解决：状态", "按时完成")
        .containsEntry("解决：停止", "2026-11-20T12:00+08:00")
        .containsEntry("解决：等待（秒）", "3600")
        .containsEntry("落实方案：状态", "");
    assertThat(audited()).isEqualTo(1);
  }

  @Test
  void aClockThatRunsIsLateUntilNow() {
    UUID id = town.takeIn();
    time.to(at("2026-11-20T10:00"));

    Map<String, String> row = rows(csv(town.desk, "/cases/export.csv")).getFirst();

    assertThat(row)
        .containsEntry("编号", town.find(id).code())
        .containsEntry("首次回应：状态", "计时中，已逾期")
        .containsEntry("首次回应：逾期（秒）", "1800")
        .containsEntry("首次回应：停止", "");
  }

  @Test
  void theFileHoldsWhatTheFilterShowsAndNothingElse() {
    UUID first = town.takeIn();
    UUID second = town.takeIn("problem", "lift-stopped", "place", "lift");

    assertThat(rows(csv(town.desk, "/cases/export.csv?cat=lift")))
        .extracting(row -> row.get("编号"))
        .containsExactly(town.find(second).code());
    assertThat(rows(csv(town.desk, "/cases/export.csv")))
        .extracting(row -> row.get("编号"))
        .containsExactlyInAnyOrder(town.find(first).code(), town.find(second).code());
    assertThat(town.desk.get("/cases/export.csv?from=x").getStatus()).isEqualTo(422);
  }

  @Test
  void whoDoesNotKnowTheOwnersGetsNeitherNamesNorTheirWords() {
    town.takeIn("words", "我姓王，住 101");
    var region = new StaffBrowser(application, town.town, masked(town.town.as(town.chen)));

    Map<String, String> row = rows(csv(region, "/cases/export.csv")).getFirst();

    assertThat(row.get("联系人")).startsWith("王").doesNotContain("小101");
    assertThat(row).containsEntry("业主反映", "");
  }

  @Test
  void theWorkbookHasTheSameRows() throws Exception {
    UUID id = worked();
    var response = town.desk.get("/cases/export.xlsx?s=all");

    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.getLast().getCellText(0)).isEqualTo(town.find(id).code());
    }
    assertThat(response.getHeader("Content-Disposition")).contains("2026-11-20.xlsx");
  }

  /** Somebody came late, waited for parts for an hour, and finished in time. */
  private UUID worked() {
    UUID id = town.takeIn("words", "=HYPERLINK(1)");
    time.to(at("2026-11-20T09:40"));
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    town.move(town.technician, id, "start");
    time.to(at("2026-11-20T10:00"));
    town.move(
        town.technician,
        id,
        "await",
        "on",
        "parts",
        "words",
        "等阀芯",
        "days",
        "2",
        "next",
        "2026-11-21");
    time.to(at("2026-11-20T11:00"));
    town.move(town.technician, id, "start");
    time.to(at("2026-11-20T12:00"));
    town.move(town.technician, id, "finish", "words", "换好了");
    time.to(at("2026-11-20T15:00"));
    return id;
  }

  private int audited() {
    return town.count("SELECT count(*) FROM audit_entry WHERE act = 'cases-exported'");
  }

  private static String csv(StaffBrowser by, String address) {
    var response = by.get(address);
    assertThat(response.getStatus()).isEqualTo(200);
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8).substring(1);
  }

  /** No cell of these files holds a comma or a line end. */
  private static List<Map<String, String>> rows(String csv) {
    List<String> lines = csv.lines().toList();
    String[] headings = lines.getFirst().split(",", -1);
    return lines.stream().skip(1).map(line -> row(headings, line.split(",", -1))).toList();
  }

  private static Map<String, String> row(String[] headings, String[] cells) {
    assertThat(cells).as(Arrays.toString(cells)).hasSameSizeAs(headings);
    var row = new LinkedHashMap<String, String>();
    for (int at = 0; at < headings.length; at++) {
      row.put(headings[at], cells[at]);
    }
    return row;
  }

  /** Reads cases and handles none. */
  private static Viewer masked(Viewer viewer) {
    return new Viewer() {
      @Override
      public UUID id() {
        return viewer.id();
      }

      @Override
      public int organisation() {
        return viewer.organisation();
      }

      @Override
      public String name() {
        return viewer.name();
      }

      @Override
      public String roleKey() {
        return viewer.roleKey();
      }

      @Override
      public Set<UUID> nodes(Permit permit) {
        return permit == Permission.HANDLE_CASES ? Set.of() : viewer.nodes(permit);
      }

      @Override
      public String language() {
        return viewer.language();
      }
    };
  }
}
