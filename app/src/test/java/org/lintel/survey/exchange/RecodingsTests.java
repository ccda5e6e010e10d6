package org.lintel.survey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the items, trust is asked on seven points and satisfaction on five. */
class RecodingsTests {

  private static final Missing USUAL = new Missing(Suggestions.usualCodes());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "非常不同意,不同意,一般,同意,非常同意",
        "很不满意,不太满意,一般,比较满意,很满意",
        "非常不满意,比较不满意,一般,比较满意,非常满意",
        "非常差,差,一般,好,非常好",
        "Strongly disagree,Disagree,Neutral,Agree,Strongly agree",
        "Very dissatisfied,Somewhat dissatisfied,Neither satisfied nor dissatisfied,"
            + "Somewhat satisfied,Very satisfied",
        "1.非常不满意,2.不满意,3.一般,4.满意,5.非常满意",
        "非常不满意(1),不满意(2),一般(3),满意(4),非常满意(5)"
      })
  void fiveWordsOnSevenPointsAreTreatedAlikeWhateverTheWords(String words) {
    List<String> scale = List.of(words.split(",", -1));
    Recodings found = of("trust", counts(scale));

    Map<String, String> proposed = found.proposed().getOrDefault(0, Map.of());

    assertThat(scale.stream().map(proposed::get)).containsExactly("1", "2", "4", "6", "7");
    assertThat(of("trust", counts(scale), proposed).all())
        .singleElement()
        .satisfies(recoding -> {
          assertThat(recoding.asked()).isEqualTo(5);
          assertThat(recoding.isDoubtful()).isTrue();
          assertThat(recoding.points().stream().map(Recoding.Point::number))
              .containsExactly(1, 2, 4, 6, 7);
          assertThat(recoding.points().getLast().answers()).isEqualTo(4);
        });
  }

  @Test
  void aWordThatNobodyChoseKeepsItsPlaceForTheNextFile() {
    Map<String, String> proposed =
        of("trust", counts(List.of("不同意", "一般", "同意"))).proposed().getOrDefault(0, Map.of());

    assertThat(proposed).containsEntry("非常同意", "7").containsEntry("不同意", "2");
  }

  @Test
  void sevenWordsOnSevenPointsAreShownAndNotDoubted() {
    List<String> scale = List.of("非常不同意", "不同意", "有点不同意", "一般", "有点同意", "同意", "非常同意");
    Recodings found = of("trust", counts(scale));

    assertThat(found.proposed()).isEmpty();
    assertThat(found.all())
        .singleElement()
        .satisfies(recoding -> {
          assertThat(recoding.isDoubtful()).isFalse();
          assertThat(recoding.points().stream().map(Recoding.Point::number))
              .containsExactly(1, 2, 3, 4, 5, 6, 7);
        });
  }

  @Test
  void theOtherColumnsTellWhichScaleAColumnWithFewWordsWasAskedOn() {
    var columns = List.of(column(0, "trust", Map.of()), column(1, "satisfaction", Map.of()));
    var values =
        Map.of(
            "trust", counts(List.of("不满意", "一般", "满意", "非常满意", "非常不满意")),
            "satisfaction", counts(List.of("有点不满意", "有点满意")));
    var found = new Recodings(EveryKind.QUESTIONNAIRE, columns, USUAL, values, false);

    assertThat(found.all())
        .filteredOn(recoding -> recoding.column().place() == 0)
        .singleElement()
        .satisfies(recoding -> assertThat(recoding.isDoubtful()).isFalse());
    assertThat(found.proposed()).doesNotContainKey(0).containsKey(1);
  }

  @Test
  void fiveWordsOnFivePointsAreWhatTheyAre() {
    Recodings found =
        of("satisfaction", counts(List.of("非常不满意", "不满意", "一般", "满意", "非常满意", "不知道")));

    assertThat(found.proposed()).isEmpty();
    assertThat(found.all())
        .singleElement()
        .satisfies(recoding -> assertThat(recoding.points()).hasSize(5));
  }

  @Test
  void plainNumbersAreNoMatterUntilManyOfThemLeaveTheTopEmpty() {
    assertThat(of("trust", Map.of("1", 4, "5", 5, "7", 60, "98", 3)).all()).isEmpty();
    assertThat(of("trust", Map.of("1", 4, "5", 25)).all()).isEmpty();
    assertThat(of("trust", Map.of("1", 4, "5", 26)).all())
        .singleElement()
        .satisfies(recoding -> {
          assertThat(recoding.asked()).isEqualTo(5);
          assertThat(recoding.isAsItStood()).isTrue();
        });
    assertThat(of("satisfaction", Map.of("1", 4, "5", 26)).all()).isEmpty();
    assertThat(of("recommend", Map.of("1", 4, "5", 26)).all()).isEmpty();
  }

  @Test
  void ourOwnFilesHoldPoints() {
    var values = Map.of("trust", Map.of("1", 4, "5", 100));
    var found =
        new Recodings(
            EveryKind.QUESTIONNAIRE, List.of(column(0, "trust", Map.of())), USUAL, values, true);

    assertThat(found.all()).isEmpty();
  }

  @Test
  void numbersThatSomebodyMovedAreTold() {
    var moved = Map.of("1", "1", "2", "2", "3", "4", "4", "6", "5", "7");

    assertThat(of("trust", Map.of("2", 3, "5", 40), moved).all())
        .singleElement()
        .satisfies(recoding ->
            assertThat(recoding.points())
                .containsExactly(new Recoding.Point("2", 2, 3), new Recoding.Point("5", 7, 40)));
  }

  @Test
  void wordsMovedToARecommendationAreDoubtful() {
    var moved = Map.of("不会", "0", "也许", "6", "会", "10");

    assertThat(of("recommend", Map.of("会", 3, "也许", 40, "不会", 2), moved).all())
        .singleElement()
        .satisfies(recoding -> assertThat(recoding.asked()).isEqualTo(3));
  }

  @Test
  void oneStrangeWordDoesNotHideTheScale() {
    Recodings found = of("trust", counts(List.of("非常不满意", "不满意", "一般", "满意", "非常满意", "还凑合")));

    assertThat(found.proposed().getOrDefault(0, Map.of()))
        .containsEntry("满意", "6")
        .doesNotContainKey("还凑合");
  }

  private static Recodings of(String item, Map<String, Integer> counts) {
    return of(item, counts, Map.of());
  }

  private static Recodings of(
      String item, Map<String, Integer> counts, Map<String, String> values) {
    return new Recodings(
        EveryKind.QUESTIONNAIRE,
        List.of(column(0, item, values)),
        USUAL,
        Map.of(item, counts),
        false);
  }

  private static Column column(int place, String item, Map<String, String> values) {
    return new Column(place, "heading " + place, new Target.Whole(item), values);
  }

  /** Each value as often as its place in the list says, from 0 on: at least once. */
  private static Map<String, Integer> counts(List<String> values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Stream.iterate(0, place -> place + 1)
        .limit(values.size())
        .forEach(place -> counts.put(values.get(place), Math.max(1, place)));
    return counts;
  }
}
