package org.lintel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is guessed from Chinese headings, and what the report says of it first. */
class AnalyseConclusionTests {

  private static final int GROUPS = 10;
  private static final int ANSWERS = 30;

  @TempDir Path folder;

  /** Half of the groups are content and half are not: no group stands out from that. */
  @Test
  void groupsThatDifferAreNotCalledNormal() {
    Analysed done = analysed("--period", "none");

    assertThat(conclusion(done))
        .contains("净推荐值（NPS）按“小区”看，10 个分组之间的差别大于抽样误差（离散系数 φ = ")
        .contains("但没有哪一个比其余的更突出")
        .doesNotContain("净推荐值（NPS）按“小区”看，10 个分组都在正常波动之内");
    Analysed english =
        Analysed.inEnglish(folder, Analysed.file(folder, "e.csv", lines()), "--period", "none");
    assertThat(conclusion(english)).contains("the 10 groups differ by more than chance");
  }

  @Test
  void numberedHeadingsAreGuessedAsPairsAndPerceptionsAsDrivers() {
    Analysed done = analysed();

    assertThat(done.out())
        .contains("期望：期望1、期望2、期望3", "感知：感知1、感知2、感知3")
        .contains("驱动因素：感知1、感知2、感知3")
        .doesNotContain("量表：期望1", "驱动因素：期望1");
    assertThat(done.figures("gap")).hasSize(4);
  }

  @Test
  void aSinglePlaceIsNoRange() {
    assertThat(analysed().html()).contains(">第 1 位<").doesNotContain("第 1–1 位");
  }

  /** The parts of a gap that changed are told only where the gap itself is not. */
  @Test
  void aPartOfAGapIsNotToldBesideTheGap() {
    Analysed done = analysed("--period", "季度");

    assertThat(conclusion(done)).contains("感知与期望的差距确有上升").doesNotContain("其中");
    assertThat(done.html()).contains("其中：感知");
  }

  @Test
  void aHeadlineQuestionWhoseAnswersAreAllEqualIsNamed() {
    List<String> lines =
        lines().stream().map(line -> line + (line.startsWith("小区") ? ",总体满意度" : ",5")).toList();

    Analysed done = Analysed.run(folder, Analysed.file(folder, "c.csv", lines));

    assertThat(done.status()).isZero();
    assertThat(done.out()).contains("“总体满意度”没有分析：300 份回答都是 5，没有差异。");
    assertThat(analysed().out()).doesNotContain("没有分析");
  }

  private Analysed analysed(String... options) {
    var all = new ArrayList<>(List.of(Analysed.file(folder, "a.csv", lines())));
    all.addAll(List.of(options));
    Analysed done = Analysed.run(folder, all.toArray(String[]::new));
    assertThat(done.status()).as(done.err()).isZero();
    return done;
  }

  private static String conclusion(Analysed done) {
    var sentences = new ArrayList<String>();
    done.json().path("conclusion").forEach(sentence -> sentences.add(sentence.asString()));
    return String.join("\n", sentences);
  }

  private static List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("小区,季度,您有多大可能推荐我们,期望1,期望2,期望3,感知1,感知2,感知3");
    for (int group = 0; group < GROUPS; group++) {
      for (int i = 0; i < ANSWERS; i++) {
        int recommend = group % 2 == 0 ? 8 + i % 3 : 2 + i % 6;
        int later = i % 2;
        lines.add(
            "%c区,2026Q%d,%d,%d,%d,%d,%d,%d,%d"
                .formatted(
                    (char) ('甲' + group),
                    1 + later,
                    recommend,
                    5 + i % 3,
                    5 + (i + 1) % 3,
                    5 + (i + group) % 3,
                    1 + recommend * 6 / 10,
                    1 + later * 2 + (i * 7 + group) % 5,
                    1 + later * 2 + (i * 5 + group * 3) % 5));
      }
    }
    return lines;
  }
}
