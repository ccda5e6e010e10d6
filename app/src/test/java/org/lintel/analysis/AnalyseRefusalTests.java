package org.lintel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be analysed ends with status 2 and a sentence that names value and limit. */
class AnalyseRefusalTests {

  private static final List<String> GOOD = rows(20, i -> i % 11 + "," + (1 + i % 5) + ",x" + i % 2);

  @TempDir private Path folder;

  @Test
  void noFileIsNamed() {
    refused(List.of(), "请给出答卷文件", "Please name a file");
  }

  @Test
  void aFileThatIsNotThere() {
    refused(List.of("nowhere.csv"), "找不到文件 nowhere.csv", "There is no file nowhere.csv");
  }

  @Test
  void aFolderInPlaceOfAFile() {
    refused(List.of(folder.toString()), "是文件夹", "is a folder");
  }

  @Test
  void anEmptyFile() {
    refused(List.of(file(List.of())), "a.csv：文件是空的", "a.csv: The file is empty");
  }

  @Test
  void onlyHeadings() {
    refused(
        List.of(file(List.of("recommend,satisfaction"))),
        "只有标题（1 行），没有答卷",
        "headings only (rows: 1) and no answers");
  }

  @Test
  void noHeadings() {
    refused(List.of(file(List.of("7,8,9", "6,7,8"))), "没有列标题", "no headings");
  }

  @Test
  void oneRow() {
    refused(
        List.of(file(List.of("recommend", "7"))),
        "只有 1 份答卷。满 10 份才给出分数，满 30 份才能比较",
        "Answers in the file: 1. A score takes 10, a comparison 30");
  }

  @Test
  void anUnknownOption() {
    refused(
        List.of(file(GOOD), "--recomend", "x"), "您想用的是 --recommend 吗", "did you mean --recommend");
  }

  @Test
  void anOptionWithoutItsValue() {
    refused(List.of(file(GOOD), "--recommend"), "--recommend 后面缺少内容", "--recommend needs a value");
  }

  @Test
  void anOptionTwice() {
    refused(
        List.of(file(GOOD), "--recommend", "a", "--recommend", "b"),
        "写了两次：“a”和“b”",
        "stands twice, with \"a\" and \"b\"");
  }

  @Test
  void anUnknownColumn() {
    refused(
        List.of(file(GOOD), "--recommend", "recommendation"),
        "没有“recommendation”这一列。相近的有：“recommend”",
        "no column \"recommendation\". Closest: “recommend”");
  }

  @Test
  void anUnknownLanguage() {
    refused(List.of(file(GOOD), "--language", "fr"), "没有“fr”这种语言", "no language \"fr\"");
  }

  @Test
  void aScoreOutsideTheScale() {
    var rows = new ArrayList<>(GOOD);
    rows.set(3, "11,5,x");
    refused(
        List.of(file(rows), "--recommend", "recommend"),
        "1 个回答超出 0–10：“11”；第一处在第 4 行",
        "answers outside 0–10: 1 (“11”); the first in row 4");
  }

  @Test
  void textAmongNumbers() {
    var rows = new ArrayList<>(GOOD);
    rows.set(2, "很好,5,x");
    rows.set(5, "6.5,5,x");
    refused(
        List.of(file(rows), "--recommend", "recommend"),
        "2 个单元格不是整数：“很好” “6.5”；第一处在第 3 行",
        "cells that are no whole numbers: 2 (“很好” “6.5”); the first in row 3");
  }

  /** 很好 is the best of five labels, but no likelihood from 0 to 10. */
  @Test
  void aLabelOfAnotherScaleAmongLikelihoods() {
    var rows = new ArrayList<>(GOOD);
    rows.set(2, "很好,5,x");
    refused(
        List.of(file(rows)),
        "“recommend”这一列有 1 个单元格不是整数：“很好”；第一处在第 3 行",
        "cells that are no whole numbers: 1 (“很好”); the first in row 3");
  }

  @Test
  void aScoreOutsideTheScaleDoesNotHideTheQuestion() {
    var rows = new ArrayList<>(GOOD);
    rows.set(3, "11,5,x");
    refused(
        List.of(file(rows)),
        "“recommend”这一列有 1 个回答超出 0–10：“11”",
        "Column \"recommend\": answers outside 0–10: 1 (“11”)");
  }

  @Test
  void aScaleForNothingThatIsAnalysed() {
    refused(
        List.of(file(GOOD), "--range", "group=1..5"),
        "--range“group”不是要分析的题目",
        "--range \"group\" is for no question that is analysed");
  }

  @Test
  void anotherScaleForTheLikelihood() {
    refused(
        List.of(file(GOOD), "--range", "recommend=0..5"),
        "应为 0 到 10 分，而不是 0 到 5 分",
        "asked from 0 to 10, not from 0 to 5");
  }

  @Test
  void aHeadlineQuestionWithASingleAnswer() {
    List<String> rows = rows(40, i -> i % 11 + ",5,x");
    refused(
        List.of(file(rows), "--satisfaction", "satisfaction"),
        "“satisfaction”这一列的 40 份回答都是 5",
        "All 40 answers in column \"satisfaction\" are 5");
  }

  @Test
  void wordsInPlaceOfScores() {
    refused(
        List.of(file(GOOD), "--satisfaction", "group"),
        "“group”这一列是文字，不是分数；第一处是第 2 行的“x0”",
        "Column \"group\" holds words, not scores; the first is \"x0\" in row 2");
  }

  @Test
  void aColumnWithoutAnswers() {
    List<String> rows = rows(20, i -> "," + (1 + i % 5) + ",x");
    refused(List.of(file(rows), "--recommend", "recommend"), "没有任何回答", "holds no answers");
  }

  @Test
  void textsInPlaceOfGroups() {
    List<String> rows = rows(5_000, i -> i % 11 + "," + (1 + i % 5) + ",words " + i);
    refused(List.of(file(rows), "--group", "group"), "不能用来分组", "cannot make groups");
  }

  @Test
  void oneGroupOnly() {
    List<String> rows = rows(40, i -> i % 11 + "," + (1 + i % 5) + ",here");
    refused(
        List.of(file(rows), "--group", "group"), "只有“here”一个分组", "has one group only, \"here\"");
  }

  @Test
  void groupsWithoutWhatTheyAreComparedBy() {
    List<String> options =
        List.of("--group", "group", "--recommend", "none", "--satisfaction", "none");
    var all = new ArrayList<>(List.of(file(GOOD)));
    all.addAll(options);
    refused(all, "要用总体问题", "with --recommend");
  }

  @Test
  void aRangeThatRunsBackwards() {
    refused(
        List.of(file(GOOD), "--range", "satisfaction=5..1"),
        "最低分 5 不小于最高分 1",
        "the lowest point 5 is not below the highest, 1");
  }

  @Test
  void nothingToAnalyse() {
    List<String> rows = rows(20, i -> "a,b,c");
    refused(List.of(file(rows)), "没有认出可以分析的列", "No column was recognised");
  }

  @Test
  void aFolderThatIsNotThere() {
    refused(
        List.of(file(GOOD), "--out", folder.resolve("no/where").toString()),
        "no 不存在",
        "there is no folder " + folder.resolve("no"));
  }

  @Test
  void aFileWhereTheReportShouldGo() {
    refused(List.of(file(GOOD), "--out", file(GOOD)), "是文件，不是文件夹", "is a file, not a folder");
  }

  @Test
  void aSpecThatIsSomethingElse() throws IOException {
    Path spec = Files.writeString(folder.resolve("s.json"), "{\"format\": \"other-3\"}");
    refused(
        List.of(file(GOOD), "--spec", spec.toString()), "格式为“other-3”", "format is \"other-3\"");
    Files.writeString(spec, "{");
    refused(List.of(file(GOOD), "--spec", spec.toString()), "内容已损坏", "it is damaged");
  }

  @Test
  void aFileThatIsNoSheet() throws IOException {
    Path file = Files.write(folder.resolve("b.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 9});
    refused(List.of(file.toString()), "b.xlsx：工作簿已损坏", "b.xlsx: The workbook is damaged");
    Files.write(file, "<html><table>".getBytes(StandardCharsets.UTF_8));
    refused(List.of(file.toString()), "其实是网页", "really a web page");
  }

  private void refused(List<String> arguments, String chinese, String english) {
    String[] said = arguments.toArray(String[]::new);
    Analysed inChinese = Analysed.run(folder, said);
    Analysed inEnglish = Analysed.inEnglish(folder, said);

    assertThat(inChinese.err()).contains(chinese).startsWith("无法分析：");
    assertThat(inEnglish.err()).contains(english).startsWith("cannot analyse: ");
    assertThat(List.of(inChinese.status(), inEnglish.status())).containsExactly(2, 2);
    assertThat(inChinese.folder().resolve("report.html")).doesNotExist();
  }

  private String file(List<String> lines) {
    return Analysed.file(folder, "a.csv", lines);
  }

  private interface Row {
    String of(int i);
  }

  private static List<String> rows(int n, Row row) {
    var rows = new ArrayList<>(List.of("recommend,satisfaction,group"));
    for (int i = 0; i < n; i++) {
      rows.add(row.of(i));
    }
    return rows;
  }
}
