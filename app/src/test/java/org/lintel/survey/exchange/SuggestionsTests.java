package org.lintel.survey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTests {

  @Test
  void aFileOfWjxIsRecognised() {
    List<String> headings =
        List.of(
            "序号",
            "提交答卷时间",
            "所用时间",
            "来自IP",
            "1、您所在的小区",
            "2、您有多大可能向朋友或同事推荐我们的服务？",
            "3、总体上，您对物业服务满意吗？",
            "4、哪些方面最影响您的打分？(报修响应)",
            "4、哪些方面最影响您的打分？(保洁)",
            "5、还有什么想说的？");
    List<List<String>> sample =
        List.of(
            List.of("1", "2025/9/30 10:12:05", "35秒", "1.2.3.4", "翠湖天地", "9", "满意", "1", "0", "挺好"),
            List.of(
                "2",
                "2025/9/30 11:00:00",
                "41秒",
                "1.2.3.5",
                "翠湖天地",
                "10",
                "非常满意",
                "0",
                "1",
                "(空)"));

    assertThat(Suggestions.of(EveryKind.QUESTIONNAIRE, headings, sample))
        .extracting(Target::code)
        .containsExactly(
            "_response",
            "_submitted",
            "",
            "",
            "_community",
            "recommend",
            "satisfaction",
            "reasons.repair",
            "reasons.cleaning",
            "comment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"总体满意", "SAT · 您对物业服务总体满意吗？", "3、请您打分 · 综合满意度", "Overall satisfaction"})
  void overallSatisfactionIsFoundHoweverItIsWorded(String heading) {
    List<String> headings = List.of("对保洁满意吗", heading);
    List<List<String>> sample = List.of(List.of("4", "5"), List.of("3", "2"));

    assertThat(Suggestions.of(EveryKind.QUESTIONNAIRE, headings, sample))
        .extracting(Target::code)
        .containsExactly("", "satisfaction");
  }

  @Test
  void aColumnWhoseValuesDoNotFitIsNotSuggested() {
    List<Target> suggested =
        Suggestions.of(
            EveryKind.QUESTIONNAIRE,
            List.of("您有多大可能向朋友或同事推荐我们的服务？(原因)"),
            List.of(List.of("因为保安好"), List.of("绿化不错")));

    assertThat(suggested).extracting(Target::code).doesNotContain("recommend");
  }

  @Test
  void aColumnOfNamesOfCommunitiesSaysTheCommunityWhateverItsHeading() {
    List<String> headings = List.of("1、您家在哪个小区？", "备注");
    List<List<String>> sample =
        List.of(List.of("翠湖 天地", "不错"), List.of("lake", "翠湖天地"), List.of("", "还行"));

    assertThat(
            Suggestions.of(
                EveryKind.QUESTIONNAIRE, headings, sample, List.of("翠湖天地", "望江府", "LAKE")))
        .extracting(Target::code)
        .containsExactly("_community", "");
  }

  @Test
  void threeHeadingRowsOfQualtricsAreFound() {
    List<List<String>> rows =
        List.of(
            List.of("EndDate", "ResponseId", "Q1_NPS_GROUP", "Q1"),
            List.of("End Date", "Response ID", "Group", "How likely are you to recommend us?"),
            List.of(
                "{\"ImportId\":\"endDate\"}",
                "{\"ImportId\":\"_recordId\"}",
                "{\"ImportId\":\"QID1\"}",
                "{\"ImportId\":\"QID1\"}"),
            List.of("2025-09-30 10:00:00", "R_1abc", "Promoter", "10"));

    int headings = HeadingRows.count(rows);
    List<String> joined = HeadingRows.joined(rows, headings);

    assertThat(headings).isEqualTo(3);
    assertThat(joined.getLast()).isEqualTo("Q1 · How likely are you to recommend us?");
    assertThat(Suggestions.of(EveryKind.QUESTIONNAIRE, joined, rows.subList(3, 4)))
        .extracting(Target::code)
        .containsExactly("_submitted", "_response", "", "recommend");
  }

  @Test
  void twoHeadingRowsAreToldFromValues() {
    List<List<String>> rows =
        List.of(
            List.of("id", "submitdate", "G01Q01"),
            List.of("Response ID", "Date submitted", "I trust this company."),
            List.of("1", "2025-09-30 10:00:00", "7"),
            List.of("2", "2025-09-30 10:05:00", "6"));

    assertThat(HeadingRows.count(rows)).isEqualTo(2);
    assertThat(HeadingRows.count(rows.subList(1, 4))).isEqualTo(1);
  }

  @Test
  void aFileWithWordsOnlyHasOneHeadingRow() {
    List<List<String>> rows =
        List.of(List.of("小区", "意见"), List.of("翠湖天地", "挺好"), List.of("翠湖天地", "不错"));

    assertThat(HeadingRows.count(rows)).isEqualTo(1);
  }

  @Test
  void placesAndMomentsAreFoundHoweverPolitelyTheyWereAsked() {
    List<String> headings = List.of("请选择您所在的小区：", "2、请填写您的楼栋和房号【填空题】", "Q3. 您家的地址", "提交时间");

    assertThat(
            Suggestions.of(
                EveryKind.QUESTIONNAIRE, headings, List.of(List.of("翠湖天地", "1-1-101", "", ""))))
        .extracting(Target::code)
        .containsExactly("_community", "_address", "", "_submitted");
  }

  @Test
  void aDateThatLostItsFormatIsStillADate() {
    assertThat(Moments.day("45930")).hasValue(java.time.LocalDate.of(2025, 9, 30));
    assertThat(Moments.moment("45930.5", java.time.ZoneOffset.UTC))
        .hasValue(java.time.Instant.parse("2025-09-30T12:00:00Z"));
    assertThat(Moments.day("9")).isEmpty();
    assertThat(Moments.day("13800138000")).isEmpty();
  }
}
