package org.lintel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTests {

  private static final Machine MACHINE = new Machine("a machine", "abc1234");

  @Test
  void aReportSaysWhenOnWhatAndHowLongAndNamesLosses() {
    var table =
        Group.titled("Throughput")
            .add("1 connection", "answers/s", Rounds.of(100, 90, 120))
            .add("8 connections", "ratio", Rounds.of(0.5))
            .built();
    var lost = Verdict.atLeast("at least 0.6", 0.6, 0.5, "");
    var won = Verdict.atMost("at most 150 ms", 150, 12, " ms");
    var result = new Result("x", "Title", List.of(table), List.of(lost, won), List.of("Note."));

    String text = new Report(result, LocalDate.of(2026, 9, 28), MACHINE, "short", "0.4").markdown();

    assertThat(text)
        .contains("2026-09-28", "abc1234", "a machine", "short", "0.4", "- Note.")
        .contains("| 1 connection | 100 (90.0–120) |  |")
        .contains("| 8 connections |  | 0.500 |")
        .contains("- **Missed**: at least 0.6; found 0.500.")
        .contains("- Met: at most 150 ms; found 12.0 ms.");
  }

  @Test
  void aNewPartTakesThePlaceOfTheOldAndLeavesTheRest() {
    String first = Report.placed("# Performance\n\nBy hand.\n", "x", "old");
    String both = Report.placed(first, "y", "other");

    String renewed = Report.placed(both, "x", "new");

    assertThat(renewed)
        .contains("By hand.", "<!-- measured: x -->\nnew\n<!-- end: x -->", "other")
        .doesNotContain("old");
  }
}
