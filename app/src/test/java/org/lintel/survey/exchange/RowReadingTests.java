package org.lintel.survey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Answer;

class RowReadingTests {

  private static final Missing USUAL = new Missing(Suggestions.usualCodes());

  @ParameterizedTest
  @CsvSource({
    "recommend, 0, 0",
    "recommend, 10, 10",
    "recommend, 9.0, 9",
    "recommend, ９, 9",
    "recommend, 8分, 8",
    "recommend, 10 - 非常可能, 10",
    "recommend, 非常可能, 10",
    "recommend, Not at all likely, 0",
    "satisfaction, 非常满意, 5",
    "satisfaction, 一般, 3",
    "satisfaction, 4.满意, 4",
    "satisfaction, 满意(4), 4",
    "satisfaction, somewhat satisfied, 4",
    "trust, 有点同意, 5",
    "trust, Strongly agree, 7",
    "trust, 7, 7"
  })
  void aScoreIsReadAsToolsWriteIt(String item, String cell, int score) {
    ReadRow read = read(item, cell);

    assertThat(read.problems()).isEmpty();
    assertThat(read.answers().to(item)).contains(new Answer.Score(score));
  }

  @ParameterizedTest
  @CsvSource({
    "recommend, 11",
    "recommend, -1",
    "recommend, 6.5",
    "recommend, 很可能会吧",
    "recommend, 5-7",
    "recommend, 1e1",
    "satisfaction, 0",
    "satisfaction, 6",
    "trust, 8",
    "area, 0",
    "area, 12.5",
    "moved_in, 2026-02-30",
    "moved_in, gestern",
    "agree, vielleicht",
    "tenure, 十年",
    "reasons, 报修响应┋停车",
  })
  void whatIsNoAnswerIsRefusedWithItsValue(String item, String cell) {
    ReadRow read = read(item, cell);

    assertThat(read.answers().to(item)).isEmpty();
    assertThat(read.problems()).hasSize(1);
    assertThat(cell).contains(read.problems().getFirst().value());
  }

  @ParameterizedTest
  @CsvSource({
    "recommend, 98, DONT_KNOW",
    "satisfaction, 99, DOES_NOT_APPLY",
    "satisfaction, (跳过), NOT_ASKED",
    "satisfaction, （空）, SKIPPED",
    "trust, -3, NOT_ASKED",
    "trust, '', SKIPPED",
    "trust, .a, DOES_NOT_APPLY",
    "comment, (空), SKIPPED",
    "agree, 98, DONT_KNOW"
  })
  void codesOfNoAnswerSayWhy(String item, String cell, Absence absence) {
    assertThat(read(item, cell).answers().to(item)).contains(new Answer.Absent(absence));
  }

  @ParameterizedTest
  @ValueSource(strings = {"98", "不知道", "N/A", "无"})
  void wordsStayWordsEvenWhereTheyLookLikeACode(String words) {
    assertThat(read("comment", words).answers().to("comment")).contains(new Answer.Words(words));
  }

  @Test
  void aNumberWithinTheScaleIsNeverACode() {
    assertThat(read("area", "98").answers().to("area")).contains(new Answer.Amount(98));
  }

  @ParameterizedTest
  @ValueSource(strings = {"报修响应┋收费透明", "repair|fees", "1,3", "1、3", "Repairs; Fees"})
  void severalOptionsMayStandInOneCell(String cell) {
    assertThat(read("reasons", cell).answers().to("reasons"))
        .contains(new Answer.Choice(new TreeSet<>(List.of("repair", "fees")), ""));
  }

  @Test
  void wordsBesideOtherAreKept() {
    assertThat(read("tenure", "其他〖刚收房〗").answers().to("tenure"))
        .contains(new Answer.Choice(new TreeSet<>(List.of("else")), "刚收房"));
  }

  @Test
  void aColumnForEachOptionIsReadTogether() {
    List<Column> columns =
        List.of(
            column(0, "reasons.repair"),
            column(1, "reasons.cleaning"),
            column(2, "reasons.fees"),
            column(3, "reasons._other"));
    var reading = new RowReading(EveryKind.QUESTIONNAIRE, columns, USUAL);

    assertThat(reading.read(List.of("Y", "", "Fees", "停车")).answers().to("reasons"))
        .contains(new Answer.Choice(new TreeSet<>(List.of("repair", "fees", "other")), "停车"));
    assertThat(reading.read(List.of("", "", "")).answers().to("reasons"))
        .contains(new Answer.Absent(Absence.SKIPPED));
    assertThat(reading.read(List.of("0", "0", "0")).answers().to("reasons"))
        .contains(new Answer.Choice(new TreeSet<>(), ""));
  }

  @Test
  void pointsMustAddUpToAHundred() {
    List<Column> columns = List.of(column(0, "weights.speed"), column(1, "weights.care"));
    var reading = new RowReading(EveryKind.QUESTIONNAIRE, columns, USUAL);

    assertThat(reading.read(List.of("40", "60")).answers().to("weights"))
        .contains(new Answer.Points(Map.of("speed", 40, "care", 60)));
    assertThat(reading.read(List.of("40", "50")).problems().getFirst().arguments())
        .containsExactly("90", "100");
  }

  @Test
  void aValueMayBeGivenAMeaningByHand() {
    var column =
        new Column(
            0,
            "打分",
            Target.of("satisfaction", EveryKind.QUESTIONNAIRE).orElseThrow(),
            Map.of("顶呱呱", "5"));
    var reading = new RowReading(EveryKind.QUESTIONNAIRE, List.of(column), USUAL);

    assertThat(reading.read(List.of(" 顶呱呱 ")).answers().to("satisfaction"))
        .contains(new Answer.Score(5));
  }

  private static ReadRow read(String item, String cell) {
    return new RowReading(EveryKind.QUESTIONNAIRE, List.of(column(0, item)), USUAL)
        .read(List.of(cell));
  }

  private static Column column(int place, String code) {
    Target target = Target.of(code, EveryKind.QUESTIONNAIRE).orElseThrow();
    return new Column(place, code, target, Map.of());
  }
}
