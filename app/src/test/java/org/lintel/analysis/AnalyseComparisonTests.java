package org.lintel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Share;
import org.lintel.statistics.Sums;
import tools.jackson.databind.JsonNode;

/** Groups by every headline figure, and figures with and without doubtful answers. */
class AnalyseComparisonTests {

  @TempDir private Path folder;

  @Test
  void groupsAreComparedBySatisfactionToo() {
    var lines = new ArrayList<>(List.of("overall satisfaction,community"));
    for (int community = 0; community < 6; community++) {
      for (int i = 0; i < 60; i++) {
        int satisfied = community == 5 ? 20 : 42;
        lines.add((i < satisfied ? 4 + i % 2 : 1 + i % 3) + ",C" + community);
      }
    }

    Analysed done =
        analysed(lines, "--satisfaction", "overall satisfaction", "--group", "community");

    JsonNode low = done.figure("satisfaction.top2", "C5", "");
    var interval = new Share(20, 60).interval(Purpose.process());
    assertThat(low.path("value").asDouble()).isCloseTo(100 * 20 / 60.0, within(1e-9));
    assertThat(low.path("interval").path("lower").asDouble())
        .isCloseTo(100 * interval.lower(), within(1e-9));
    assertThat(low.path("unit").asString()).isEqualTo("percent");
    double pooled = done.figure("satisfaction.top2.pooled", "C5", "").path("value").asDouble();
    assertThat(pooled).isBetween(100 * 20 / 60.0, 100 * 230 / 360.0);
    Sums sums = Sums.none();
    for (int i = 0; i < 60; i++) {
      sums = sums.plus(i < 20 ? 4 + i % 2 : 1 + i % 3);
    }
    assertThat(done.figure("satisfaction.mean", "C5", "").path("value").asDouble())
        .isEqualTo(Mean.of(sums, 1, 5).value());
    assertThat(done.figures("satisfaction.mean.pooled")).hasSize(6);
    assertThat(done.out())
        .contains("By \"community\", satisfaction is below that of all together")
        .contains("not by chance: C5.");
    assertThat(done.html())
        .contains("id=\"groups-satisfaction\"")
        .contains("C5 33%")
        .contains("By &#34;community&#34;: mean satisfaction");
    assertThat(done.read("report.csv")).contains("satisfaction.top2.pooled");
  }

  @Test
  void aGroupThatIsHiddenIsHiddenInEveryFigureOfItsQuestion() {
    var lines = new ArrayList<>(List.of("recommend,community"));
    for (int community = 0; community < 3; community++) {
      for (int i = 0; i < 40; i++) {
        lines.add((community == 0 ? 9 + i % 2 : i % 11) + ",C" + community);
      }
    }

    Analysed done = analysed(lines, "--recommend", "recommend", "--group", "community");

    assertThat(done.figure("nps", "C0", "").path("state").asString()).isEqualTo("unanimous");
    JsonNode mean = done.figure("likelihood.mean", "C0", "");
    assertThat(mean.path("state").asString()).isEqualTo("unanimous");
    assertThat(mean.has("value")).isFalse();
  }

  @Test
  void doubtfulAnswersAreCountedAndTheFiguresWithoutThemStandBeside() {
    Analysed done = analysed(withCareless(20));

    assertThat(done.figure("quality.run", "", "").path("value").asDouble())
        .isGreaterThanOrEqualTo(100 * 20 / 420.0);
    assertThat(done.figure("quality.flat", "", "").path("value").asDouble())
        .isCloseTo(100 * 20 / 420.0, within(1e-9));
    JsonNode doubtful = done.figure("quality.doubtful", "", "");
    var share = new Share(20, 420).interval(Purpose.process());
    assertThat(doubtful.path("value").asDouble()).isCloseTo(100 * 20 / 420.0, within(1e-9));
    assertThat(doubtful.path("interval").path("upper").asDouble())
        .isCloseTo(100 * share.upper(), within(1e-9));
    JsonNode all = done.figure("nps", "", "");
    JsonNode careful = done.figure("nps.careful", "", "");
    assertThat(all.path("n").asInt()).isEqualTo(420);
    assertThat(careful.path("n").asInt()).isEqualTo(400);
    assertThat(careful.path("value").asDouble()).isLessThan(all.path("value").asDouble());
    assertThat(done.figure("scale.mean.careful", "", "").path("n").asInt()).isEqualTo(400);
    assertThat(done.html()).contains("id=\"quality\"").contains("NPS");
  }

  /** With and without three answers would tell what these three said. */
  @Test
  void figuresWithoutVeryFewDoubtfulAnswersAreWithheld() {
    Analysed done = analysed(withCareless(3));

    assertThat(done.figure("quality.doubtful", "", "").path("value").asDouble()).isPositive();
    assertThat(done.figure("nps.careful", "", "").path("state").asString()).isEqualTo("solvable");
    assertThat(done.figure("nps.careful", "", "").has("value")).isFalse();
  }

  @Test
  void fewQuestionsCannotTellWhoIsCareless() {
    Analysed done =
        analysed(withCareless(20), "--recommend", "recommend", "--scale", "service=q1..q5");

    assertThat(done.figures("quality.doubtful")).isEmpty();
  }

  /** 400 owners with a mood and reasons of their own, and some who say 7 everywhere. */
  private static List<String> withCareless(int careless) {
    var random = new SplittableRandom(11);
    var lines = new ArrayList<String>();
    lines.add(
        IntStream.rangeClosed(1, 16)
            .mapToObj(i -> ",q" + i)
            .collect(Collectors.joining("", "recommend", "")));
    for (int row = 0; row < 400; row++) {
      int mood = random.nextInt(4);
      int likelihood = mood + random.nextInt(7);
      lines.add(
          likelihood
              + IntStream.range(0, 16)
                  .mapToObj(i -> "," + (1 + mood + (i + random.nextInt(2)) % 4))
                  .collect(Collectors.joining()));
    }
    for (int row = 0; row < careless; row++) {
      lines.add("10" + ",7".repeat(16));
    }
    return lines;
  }

  /** Guesses nothing: drivers would look at more questions. */
  private Analysed analysed(List<String> lines, String... options) {
    var all = new ArrayList<>(List.of(Analysed.file(folder, "answers.csv", lines)));
    all.addAll(
        options.length > 0
            ? List.of(options)
            : List.of("--recommend", "recommend", "--scale", "service=q1..q16"));
    all.addAll(List.of("--drivers", "none"));
    Analysed done = Analysed.inEnglish(folder, all.toArray(String[]::new));
    assertThat(done.status()).as(done.err()).isZero();
    return done;
  }
}
