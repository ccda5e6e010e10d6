package org.lintel.measurement.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentTests {

  private static final List<LabelledComment> COMMENTS = LabelledComment.shipped();
  private static final AspectLexicon LEXICON = AspectLexicon.shipped();
  private static final int FOLDS = 5;

  @Test
  void thereAreEnoughCommentsOfEveryKindAndNoneTwice() {
    assertThat(COMMENTS).hasSizeGreaterThanOrEqualTo(600);
    assertThat(COMMENTS.stream().map(LabelledComment::text)).doesNotHaveDuplicates();
    for (Tone tone : Tone.values()) {
      assertThat(COMMENTS.stream().filter(c -> c.tone() == tone)).hasSizeGreaterThan(100);
    }
    for (Aspect aspect : Aspect.values()) {
      assertThat(COMMENTS.stream().filter(c -> c.aspects().contains(aspect)))
          .as(aspect.name())
          .hasSizeGreaterThanOrEqualTo(15);
    }
  }

  /** Every fifth comment is held out in turn, so that each is judged once by a model without it. */
  @Test
  void whatThePageSaysOfHeldOutCommentsIsWhatTheModelDoes() throws IOException {
    long[][] table = new long[3][3];
    for (int fold = 0; fold < FOLDS; fold++) {
      var model = CommentModel.of(part(fold, false));
      long[][] found = model.confusion(part(fold, true));
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          table[i][j] += found[i][j];
        }
      }
    }
    var lines =
        String.join(
            "\n",
            row("complaints", table[0]),
            row("praise", table[1]),
            row("other", table[2]),
            String.format(
                Locale.ROOT,
                "right: %.1f %%, macro F1 = %.3f",
                100.0 * (table[0][0] + table[1][1] + table[2][2]) / COMMENTS.size(),
                macro(table)));
    System.out.println(lines);
    assertThat(macro(table)).isGreaterThan(0.7);
    assertPages(lines);
  }

  /** The lexicon was written by who wrote the comments, so this is the best case. */
  @Test
  void whatThePageSaysOfTheLexiconIsWhatItFinds() throws IOException {
    long right = 0;
    long found = 0;
    long there = 0;
    for (LabelledComment comment : COMMENTS) {
      Set<Aspect> said = LEXICON.read(comment.text()).keySet();
      right += said.stream().filter(comment.aspects()::contains).count();
      found += said.size();
      there += comment.aspects().size();
    }
    var line =
        String.format(
            Locale.ROOT,
            "topics: %.1f %% of those found are right, %.1f %% of those there are found",
            100.0 * right / found,
            100.0 * right / there);
    System.out.println(line);
    assertThat((double) right / there).isGreaterThan(0.75);
    assertPages(line);
  }

  @ParameterizedTest
  @CsvSource({
    "电梯三天两头坏，修了也没用, LIFT, COMPLAINT",
    "管家很负责，态度好, STAFF, PRAISE",
    "对客服不满意, STAFF, COMPLAINT",
    "保洁不脏, CLEANING, PRAISE",
    "请问车位怎么申请, PARKING, OTHER",
    "账单，看得清楚, FEES, PRAISE",
    "保安很好，晚上没人, SECURITY, COMPLAINT"
  })
  void aMentionHasTheToneOfItsClause(String text, Aspect aspect, Tone tone) {
    assertThat(LEXICON.read(text)).containsEntry(aspect, tone);
  }

  @Test
  void severalTopicsHaveEachTheirOwnTone() {
    assertThat(LEXICON.read("绿化漂亮，停车实在难"))
        .isEqualTo(Map.of(Aspect.GREENERY, Tone.PRAISE, Aspect.PARKING, Tone.COMPLAINT));
    assertThat(LEXICON.read("无")).isEmpty();
    assertThat(LEXICON.read("")).isEmpty();
  }

  @Test
  void aCompanysOwnCommentsTeachTheModel() {
    var model = CommentModel.shipped();
    assertThat(model.tone("电梯又坏了，没人修")).isEqualTo(Tone.COMPLAINT);
    assertThat(model.tone("管家很热情，非常感谢")).isEqualTo(Tone.PRAISE);
    var own =
        IntStream.range(0, 40)
            .mapToObj(i -> new LabelledComment(Tone.COMPLAINT, Set.of(), "阿巴阿巴" + i))
            .toList();
    assertThat(model.with(own).tone("阿巴阿巴")).isEqualTo(Tone.COMPLAINT);
  }

  @Test
  void everyAspectHasWordsADimensionAndAMoment() {
    for (Aspect aspect : Aspect.values()) {
      assertThat(aspect.dimension()).isNotNull();
      assertThat(aspect.moment()).isNotNull();
      assertThat(COMMENTS)
          .as("%s is found in some comment", aspect)
          .anySatisfy(c -> assertThat(LEXICON.read(c.text())).containsKey(aspect));
    }
    assertThatThrownBy(() -> new LabelledComment(Tone.OTHER, Set.of(), " "))
        .hasMessageContaining("without text");
  }

  private static List<LabelledComment> part(int fold, boolean isHeldOut) {
    return IntStream.range(0, COMMENTS.size())
        .filter(i -> (i % FOLDS == fold) == isHeldOut)
        .mapToObj(COMMENTS::get)
        .toList();
  }

  private static String row(String name, long... said) {
    return "%s: %d, %d, %d".formatted(name, said[0], said[1], said[2]);
  }

  private static double macro(long[][] table) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      int at = k;
      long said = Stream.of(table).mapToLong(row -> row[at]).sum();
      long there = LongStream.of(table[k]).sum();
      sum += 2.0 * table[k][k] / (said + there);
    }
    return sum / 3;
  }

  private static void assertPages(String text) throws IOException {
    for (String page : List.of("comments.md", "comments.zh-CN.md")) {
      assertThat(Files.readString(Path.of("..", "docs", "method", page))).contains(text);
    }
  }
}
