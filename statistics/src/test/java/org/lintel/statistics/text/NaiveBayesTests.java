package org.lintel.statistics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Share;

class NaiveBayesTests {

  private static NaiveBayes.Trainer complaints() {
    return NaiveBayes.train()
        .learn("bad", "电梯又坏了，没人修")
        .learn("bad", "垃圾没人清理")
        .learn("bad", "电梯经常坏");
  }

  private static NaiveBayes.Trainer praise() {
    return NaiveBayes.train().learn("good", "师傅态度好，修得快").learn("good", "保洁很干净");
  }

  private static NaiveBayes model() {
    return complaints().model().merge(praise().model());
  }

  @Test
  void commentsAreSortedByTheirCharacters() {
    assertThat(model().classify("电梯坏了")).isEqualTo("bad");
    assertThat(model().classify("师傅修得很快，态度好")).isEqualTo("good");
    assertThat(model().labels()).containsExactlyInAnyOrder("bad", "good");
  }

  /** By hand: class a has tokens x 2, y 1, xy 1; class b has y 1; four different tokens. */
  @Test
  void probabilitiesAreThoseOfTheFormula() {
    var model =
        NaiveBayes.of(
            Map.of(
                "a", new NaiveBayes.Counts(2, Map.of("x", 2L, "y", 1L, "xy", 1L)),
                "b", new NaiveBayes.Counts(1, Map.of("y", 1L, "z", 1L))));
    double a = 2 / 3.0 * (3 / 8.0) * (2 / 8.0) * (2 / 8.0);
    double b = 1 / 3.0 * (1 / 6.0) * (2 / 6.0) * (1 / 6.0);

    var found = model.probabilities("xy");

    assertThat(found.get("a")).isCloseTo(a / (a + b), within(1e-12));
    assertThat(found.get("b")).isCloseTo(b / (a + b), within(1e-12));
  }

  @Test
  void unknownCharactersSayNothing() {
    assertThat(model().probabilities("???")).isEqualTo(model().probabilities("猫狗"));
    assertThat(model().probabilities("").get("bad")).isCloseTo(0.6, within(1e-12));
    assertThat(model().classify("")).isEqualTo("bad");
    assertThat(NaiveBayes.train().learn("b", "x").learn("a", "x").model().classify(""))
        .isEqualTo("a");
  }

  @Test
  void tokensAreCharactersAndNeighbours() {
    var found = new HashMap<String, Long>();
    NaiveBayes.tokens("好,好 A1班a9班", List.of("m", "m"), found::put);

    assertThat(found)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("好", 2L, "a", 2L, "a0", 2L, "0", 2L, "0班", 2L, "班", 2L, "班a", 1L, "#m", 2L));
  }

  @Test
  void marksCountLikeTokens() {
    var model =
        NaiveBayes.train()
            .learn("good", "好", List.of("praise"))
            .learn("bad", "坏", List.of("blame", "blame"))
            .model();
    assertThat(model.classify("嗯", List.of("praise"))).isEqualTo("good");
    assertThat(model.classify("嗯", List.of("blame"))).isEqualTo("bad");
    // Good: 1 text token and 1 mark, bad: 1 and 2, four different ones; equal shares.
    double good = 2.0 / 6;
    double bad = 1.0 / 7;
    assertThat(model.probabilities("嗯", List.of("praise")).get("good"))
        .isCloseTo(good / (good + bad), within(1e-12));
  }

  @Test
  void anyOrderOfMergingGivesTheSameCounts() {
    var together =
        NaiveBayes.train()
            .learn("good", "保洁很干净")
            .learn("bad", "垃圾没人清理")
            .learn("bad", "电梯经常坏")
            .learn("good", "师傅态度好，修得快")
            .learn("bad", "电梯又坏了，没人修")
            .model();

    assertThat(praise().model().merge(complaints().model()).counts())
        .isEqualTo(model().counts())
        .isEqualTo(together.counts());
    assertThat(NaiveBayes.of(together.counts()).probabilities("电梯"))
        .isEqualTo(together.probabilities("电梯"));
  }

  @Test
  void laterTrainingDoesNotChangeAModel() {
    var trainer = complaints();
    var before = trainer.model();
    trainer.learn("bad", "停车难");

    assertThat(before.counts()).isEqualTo(complaints().model().counts());
    assertThat(trainer.model().counts()).isNotEqualTo(before.counts());
  }

  @Test
  void aModelIsUsableFromThirtyOfEachClass() {
    assertThat(trained(30, 30).isUsable()).isTrue();
    assertThat(trained(30, 29).isUsable()).isFalse();
    assertThat(complaints().model().isUsable()).isFalse();
    assertThat(trained(40, 0).isUsable()).isFalse();
    assertThatThrownBy(() -> NaiveBayes.train().model().classify("好"))
        .hasMessageContaining("without comments");
  }

  private static NaiveBayes trained(int bad, int good) {
    var trainer = NaiveBayes.train();
    for (int i = 0; i < bad; i++) {
      trainer.learn("bad", "坏");
    }
    for (int i = 0; i < good; i++) {
      trainer.learn("good", "好");
    }
    return trainer.model();
  }

  @Test
  void theConfusionTableCountsTruthByRow() {
    var labelled =
        List.of(Map.entry("bad", "电梯坏"), Map.entry("bad", "态度好"), Map.entry("good", "干净"));

    assertThat(model().confusion(List.of("bad", "good"), labelled))
        .isDeepEqualTo(new long[][] {{1, 1}, {0, 1}});
    assertThatThrownBy(() -> model().confusion(List.of("bad"), labelled))
        .hasMessageContaining("bad");
  }

  /** A true share of 30 %, found in 8 of 10, and 9 of 10 others spared: said of 31 %. */
  @Test
  void theCorrectionTurnsBackTheErrors() {
    var found =
        CorrectedShare.of(new Share(310, 1000), new Share(80, 100), new Share(180, 200))
            .value()
            .orElseThrow();

    assertThat(found.value()).isCloseTo(0.3, within(1e-12));
    assertThat(found.uncorrected()).isEqualTo(0.31);
    assertThat(found.n()).isEqualTo(1000);
    double variance = (0.31 * 0.69 / 1000 + 0.09 * 0.16 / 100 + 0.49 * 0.09 / 200) / (0.7 * 0.7);
    assertThat(found.interval().halfWidth())
        .isCloseTo(1.959963984540054 * Math.sqrt(variance), within(1e-12));
  }

  @Test
  void aPerfectClassifierNeedsNoCorrection() {
    var found =
        CorrectedShare.of(new Share(40, 200), new Share(50, 50), new Share(50, 50))
            .value()
            .orElseThrow();

    assertThat(found.value()).isCloseTo(0.2, within(1e-12));
    assertThat(found.interval().halfWidth())
        .isCloseTo(1.959963984540054 * Math.sqrt(0.16 / 200), within(1e-12));
  }

  @Test
  void aShareStaysBetweenNothingAndAll() {
    var none =
        CorrectedShare.of(new Share(5, 100), new Share(45, 50), new Share(45, 50))
            .value()
            .orElseThrow();
    var all =
        CorrectedShare.of(new Share(98, 100), new Share(45, 50), new Share(45, 50))
            .value()
            .orElseThrow();

    assertThat(none.value()).isZero();
    assertThat(none.interval().lower()).isZero();
    assertThat(all.value()).isEqualTo(1);
    assertThat(all.interval().upper()).isEqualTo(1);
  }

  @Test
  void withoutEnoughLabelsOrWithACoinNothingIsCorrected() {
    var said = new Share(30, 100);
    assertThat(CorrectedShare.of(said, new Share(40, 50), new Share(40, 49)))
        .isEqualTo(new Outcome.TooFew<CorrectedShare>(99, 100));
    assertThat(CorrectedShare.of(said, new Share(9, 9), new Share(80, 91)))
        .isEqualTo(new Outcome.TooFew<CorrectedShare>(9, 10));
    assertThat(CorrectedShare.of(said, new Share(25, 50), new Share(25, 50)))
        .isEqualTo(new Outcome.Impossible<CorrectedShare>(Reason.DEPENDENT));
  }

  @Test
  void aClassThatBothKnowAddsUp() {
    var first = NaiveBayes.train().learn("bad", "电梯坏").learn("good", "干净").model();
    var second = NaiveBayes.train().learn("bad", "电梯又坏").learn("bad", "没人修").model();
    var together =
        NaiveBayes.train()
            .learn("bad", "电梯坏")
            .learn("good", "干净")
            .learn("bad", "电梯又坏")
            .learn("bad", "没人修")
            .model();

    assertThat(first.merge(second).counts()).isEqualTo(together.counts());
    assertThat(second.merge(first).counts()).isEqualTo(together.counts());
  }

  /** The products of so many small numbers are no longer numbers by themselves. */
  @Test
  void aLongCommentStillHasProbabilities() {
    var found = model().probabilities("电梯又坏了没人修".repeat(200));

    assertThat(found.get("bad")).isCloseTo(1, within(1e-12));
    assertThat(found.get("good")).isCloseTo(0, within(1e-12));
  }

  @Test
  void tenLabelledCommentsOfTheClassAreEnough() {
    var found = CorrectedShare.of(new Share(30, 100), new Share(9, 10), new Share(81, 90));

    assertThat(found.value().orElseThrow().value()).isCloseTo(0.2 / 0.8, within(1e-12));
  }
}
