package org.lintel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.platform.sheet.SheetWriter;
import tools.jackson.databind.JsonNode;

class AnalyseCommandTests {

  @TempDir private Path folder;

  /** Counts 60, 95 and 95: reference nps.mobi_CUSL3.score, computed in R. */
  @Test
  void recommendationIsThatOfTheReference() {
    var lines = new ArrayList<>(List.of("recommend"));
    lines.addAll(Collections.nCopies(60, "4"));
    lines.addAll(Collections.nCopies(95, "8"));
    lines.addAll(Collections.nCopies(95, "10"));

    Analysed done = Analysed.run(folder, Analysed.file(folder, "a.csv", lines));

    assertThat(done.status()).as(done.err()).isZero();
    JsonNode nps = done.figure("nps", "", "");
    assertThat(nps.path("value").asDouble()).isCloseTo(14, within(1e-9));
    assertThat(nps.path("interval").path("lower").asDouble())
        .isCloseTo(4.274236567322, within(1e-6));
    assertThat(nps.path("interval").path("upper").asDouble())
        .isCloseTo(23.43280179304, within(1e-6));
    assertThat(nps.path("n").asLong()).isEqualTo(250);
    assertThat(nps.path("method").asString()).isEqualTo("nps.score.tango1998");
  }

  /** 67 of 250 on the two highest of ten points: reference csat.mobi.top2, computed in R. */
  @Test
  void satisfactionIsThatOfTheReference() {
    var lines = new ArrayList<>(List.of("满意度"));
    lines.addAll(Collections.nCopies(67, "9"));
    lines.addAll(Collections.nCopies(100, "6"));
    lines.addAll(Collections.nCopies(83, "1"));

    Analysed done = Analysed.run(folder, Analysed.file(folder, "a.csv", lines));

    JsonNode share = done.figure("satisfaction.top2", "", "");
    assertThat(share.path("value").asDouble()).isCloseTo(26.8, within(1e-9));
    assertThat(share.path("interval").path("lower").asDouble())
        .isCloseTo(21.69113214591, within(1e-7));
    assertThat(share.path("interval").path("upper").asDouble())
        .isCloseTo(32.61105295068, within(1e-7));
  }

  /** Madsen (1976): satisfaction of Copenhagen residents by type of housing. */
  @Test
  void groupsAreThoseOfTheReference() {
    var lines = new ArrayList<>(List.of("recommend,group"));
    add(lines, "Apartment", 271, 192, 302);
    add(lines, "Atrium", 64, 79, 96);
    add(lines, "Terrace", 133, 74, 70);
    add(lines, "Tower", 99, 101, 200);

    Analysed done = Analysed.run(folder, Analysed.file(folder, "a.csv", lines), "--language", "en");

    assertThat(done.figure("nps", "Apartment", "").path("value").asDouble())
        .isCloseTo(4.052287581699, within(1e-8));
    assertThat(done.figure("nps", "Atrium", "").path("value").asDouble())
        .isCloseTo(13.38912133891, within(1e-8));
    assertThat(done.figure("nps", "Terrace", "").path("value").asDouble())
        .isCloseTo(-22.74368231047, within(1e-8));
    assertThat(done.figure("nps", "Tower", "").path("value").asDouble())
        .isCloseTo(25.25, within(1e-8));
    assertThat(done.html()).contains("Q = 57.7, 3 degrees of freedom");
    assertThat(done.out())
        .contains("NPS is below that of all together, and not by chance: Terrace");
  }

  @Test
  void aFileOfWjxNeedsNoOptions() throws IOException {
    var text = new StringBuilder("序号,提交答卷时间,1、您所在的小区是,2、您有多大可能向朋友推荐我们？,3、您对服务总体满意吗,4、建议\r\n");
    for (int i = 0; i < 80; i++) {
      String moment = i < 40 ? "2026/6/" + (1 + i % 28) + " 10:12:05" : "2026/9/3 9:00:00";
      String likelihood = i % 13 == 0 ? "(跳过)" : Integer.toString(3 + i % 8);
      String community = i % 2 == 0 ? "翠湖苑" : "阳光里";
      String satisfaction = List.of("非常满意", "满意", "一般", "不满意").get(i % 4);
      text.append(i + 1).append(',').append(moment).append(',').append(community).append(',');
      text.append(likelihood).append(',').append(satisfaction).append(",第").append(i);
      text.append("条\r\n");
    }
    Path file = folder.resolve("wjx.csv");
    Files.write(file, text.toString().getBytes(Charset.forName("GB18030")));

    Analysed done = Analysed.run(folder, file.toString());

    assertThat(done.status()).as(done.err()).isZero();
    assertThat(done.out()).contains("没有指明的列是这样猜的").contains("分组：1、您所在的小区是");
    assertThat(done.json().path("period").asString()).isEqualTo("2026Q3");
    assertThat(done.json().path("against").asString()).isEqualTo("2026Q2");
    assertThat(done.figure("nps", "", "2026Q3").path("n").asLong()).isEqualTo(37);
    assertThat(done.figures("nps.change")).hasSize(1);
    assertThat(done.figure("satisfaction.top2", "", "2026Q2").path("value").asDouble())
        .isEqualTo(50);
  }

  @Test
  void aFileOfQualtricsHasThreeHeadingRows() {
    var lines =
        new ArrayList<>(
            List.of(
                "EndDate,Q1,Q2,Q3",
                "End Date,\"How likely are you to recommend us?\",Overall satisfaction,Comment",
                "\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\","
                    + "\"{\"\"ImportId\"\":\"\"QID2\"\"}\",\"{\"\"ImportId\"\":\"\"QID3\"\"}\""));
    for (int i = 0; i < 40; i++) {
      String likelihood = i % 4 == 0 ? "10 - Extremely likely" : Integer.toString(5 + i % 5);
      lines.add("2026-09-0" + (1 + i % 9) + " 10:00:00," + likelihood + ",Somewhat satisfied,-");
      lines.add("2026-09-0" + (1 + i % 9) + " 10:00:00," + i % 11 + ",Extremely dissatisfied,x");
      lines.add("2026-09-0" + (1 + i % 9) + " 10:00:00," + i % 11 + ",Somewhat dissatisfied,x");
    }

    Analysed done = Analysed.inEnglish(folder, Analysed.file(folder, "q.csv", lines));

    assertThat(done.status()).as(done.err()).isZero();
    assertThat(done.json().path("data").path("files").get(0).path("headingRows").asInt())
        .isEqualTo(3);
    assertThat(done.figure("nps", "", "2026Q3").path("n").asLong()).isEqualTo(120);
    assertThat(done.out()).contains("overall satisfaction: Q2");
  }

  @Test
  void aHeadlineQuestionThatCannotBeReadIsNotPassedOverInSilence() {
    var lines = new ArrayList<>(List.of("recommend,overall satisfaction"));
    for (int i = 0; i < 60; i++) {
      lines.add(i % 11 + "," + (i % 5 == 0 ? "-oth-" : Integer.toString(1 + i % 7)));
    }
    String file = Analysed.file(folder, "l.csv", lines);

    assertThat(Analysed.inEnglish(folder, file).out())
        .contains("\"overall satisfaction\" was not analysed: cells that are no scores: 12");
    assertThat(Analysed.inEnglish(folder, file, "--missing", "-oth-").out())
        .doesNotContain("not analysed")
        .contains("overall satisfaction: overall satisfaction");
    assertThat(Analysed.inEnglish(folder, file, "--satisfaction", "none").out())
        .doesNotContain("not analysed");
  }

  @Test
  void trialsOfTheSurveyAreNoAnswers() {
    var lines =
        new ArrayList<>(
            List.of(
                "Status,Q1",
                "Response Type,How likely are you to recommend us?",
                "\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\""));
    for (int i = 0; i < 30; i++) {
      lines.add("IP Address," + i % 11);
      lines.add((i % 2 == 0 ? "Survey Preview," : "1,") + 10);
    }

    Analysed done = Analysed.inEnglish(folder, Analysed.file(folder, "q.csv", lines));

    assertThat(done.status()).as(done.err()).isZero();
    assertThat(done.figure("nps", "", "").path("n").asLong()).isEqualTo(30);
    assertThat(done.json().path("data").path("files").get(0).path("trials").asInt()).isEqualTo(30);
    assertThat(done.html()).contains("answers: 30; left out as trials of the survey: 30");
  }

  @Test
  void aFileOfLimeSurveyHasCodesForPoints() {
    var lines = new ArrayList<>(List.of("\"id\";\"submitdate\";\"recommend\";\"satisfaction\""));
    for (int i = 0; i < 60; i++) {
      lines.add("\"%d\";\"2026-09-01 10:00:00\";\"%d\";\"A%d\"".formatted(i, i % 11, 1 + i % 5));
    }

    Analysed done = Analysed.inEnglish(folder, Analysed.file(folder, "l.csv", lines));

    assertThat(done.status()).as(done.err()).isZero();
    assertThat(done.figure("satisfaction.mean", "", "2026Q3").path("value").asDouble())
        .isCloseTo(3, within(1e-12));
  }

  @Test
  void aWorkbookIsReadLikeAText() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (var output = Files.newOutputStream(file);
        var sheet = SheetWriter.xlsx(output, "A")) {
      sheet.row(List.of("您有多大可能推荐我们？", "总体满意度"));
      for (int i = 0; i < 60; i++) {
        sheet.row(List.of(i % 11, i % 2 == 0 ? "满意" : "非常不满意"));
      }
    }

    Analysed done = Analysed.run(folder, file.toString());

    assertThat(done.status()).as(done.err()).isZero();
    assertThat(done.figure("nps", "", "").path("n").asLong()).isEqualTo(60);
    assertThat(done.figure("satisfaction.top2", "", "").path("value").asDouble()).isEqualTo(50);
  }

  @Test
  void severalFilesMakeOneReportAndAreThePeriods() {
    String first = Analysed.file(folder, "spring.csv", answers(50, 6));
    String second = Analysed.file(folder, "autumn.csv", answers(50, 9));

    Analysed done = Analysed.inEnglish(folder, first, second);

    assertThat(done.json().path("period").asString()).isEqualTo("autumn");
    assertThat(done.json().path("against").asString()).isEqualTo("spring");
    assertThat(done.json().path("data").path("rows").asInt()).isEqualTo(100);
    assertThat(done.figures("nps.change").getFirst().path("test").path("certain").asBoolean())
        .isTrue();
    assertThat(done.out()).contains("Since spring, NPS did rise");
  }

  @Test
  void whatWasUsedIsKeptForTheNextTime() {
    Analysed first =
        Analysed.run(folder, Analysed.file(folder, "a.csv", answers(40, 8)), "--missing", "77");
    Path spec = first.folder().resolve("spec.json");

    Analysed next =
        Analysed.run(
            folder.resolve("."),
            Analysed.file(folder, "b.csv", answers(40, 8)),
            "--spec",
            spec.toString());

    assertThat(next.status()).as(next.err()).isZero();
    assertThat(next.out()).doesNotContain("猜");
    assertThat(next.read("spec.json")).isEqualTo(first.read("spec.json")).contains("\"77\"");
  }

  @Test
  void withFewAnswersItSaysHowManyItTakes() {
    var lines = new ArrayList<>(List.of("recommend,other"));
    for (int i = 0; i < 12; i++) {
      lines.add((i < 8 ? Integer.toString(i) : "") + ",x");
    }

    Analysed done = Analysed.inEnglish(folder, Analysed.file(folder, "a.csv", lines));

    assertThat(done.status()).isZero();
    assertThat(done.out()).contains("only 8 answers, 10 are needed");
    JsonNode nps = done.figure("nps", "", "");
    assertThat(nps.path("state").asString()).isEqualTo("too-few");
    assertThat(nps.has("value")).isFalse();
  }

  @Test
  void smallGroupsCannotBeWorkedOut() {
    var lines = new ArrayList<>(List.of("recommend,group"));
    add(lines, "A", 20, 20, 20);
    add(lines, "B", 10, 10, 12);
    add(lines, "C", 1, 1, 2);

    Analysed done = Analysed.run(folder, Analysed.file(folder, "a.csv", lines));

    assertThat(done.figure("nps", "C", "").has("n")).isFalse();
    assertThat(done.figure("nps", "B", "").path("state").asString()).isEqualTo("solvable");
    assertThat(done.figure("nps", "A", "").path("state").asString()).isEqualTo("shown");
  }

  @Test
  void thePageStandsAloneInBothLanguages() {
    String file = Analysed.file(folder, "a.csv", answers(60, 8));

    String chinese = Analysed.run(folder, file).html();
    String english = Analysed.inEnglish(folder, file).html();

    for (String page : List.of(chinese, english)) {
      assertThat(page.replace("http://www.w3.org/2000/svg", ""))
          .doesNotContain("http:", "https:", "<script", "src=", "<link", "url(", "@import");
    }
    assertThat(chinese).contains("<html lang=\"zh-CN\">").contains("结论");
    assertThat(english).contains("<html lang=\"en\">").doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void helpNamesEveryOptionInBothLanguages() {
    for (Analysed done :
        List.of(Analysed.run(folder, "--help"), Analysed.inEnglish(folder, "-h"))) {
      assertThat(done.status()).isZero();
      for (Flag flag : Flag.values()) {
        assertThat(done.out().contains(flag.word()) || flag == Flag.HELP).as(flag.word()).isTrue();
      }
    }
  }

  /** Likelihoods around a middle, with a satisfaction that follows. */
  private static List<String> answers(int n, int middle) {
    var lines = new ArrayList<>(List.of("recommend,satisfaction"));
    for (int i = 0; i < n; i++) {
      int likelihood = Math.clamp(middle + i % 3 - 1, 0, 10);
      lines.add(likelihood + "," + Math.clamp(1 + likelihood / 2 + i % 2, 1, 5));
    }
    return lines;
  }

  private static void add(List<String> lines, String group, int low, int middle, int high) {
    lines.addAll(Collections.nCopies(low, "3," + group));
    lines.addAll(Collections.nCopies(middle, "7," + group));
    lines.addAll(Collections.nCopies(high, "10," + group));
  }
}
