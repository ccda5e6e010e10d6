package org.lintel.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScaleTests {

  private static final long SEED = 20260930;

  @Test
  void endsOfTheFiguresAreEndsOfTheLine() {
    var scale = new Scale(-100, 100, 300, 10);

    assertThat(scale.at(-100)).isEqualTo(300);
    assertThat(scale.at(100)).isEqualTo(10);
    assertThat(scale.at(0)).isEqualTo(155);
    assertThat(scale.clamped(140)).isEqualTo(10);
  }

  @Test
  void ticksAreRoundValues() {
    assertThat(new Scale(-20, 80, 0, 1).ticks(6))
        .containsExactly(-20.0, 0.0, 20.0, 40.0, 60.0, 80.0);
    assertThat(new Scale(5.4, 6.6, 0, 1).ticks(3)).containsExactly(5.5, 6.0, 6.5);
    assertThat(new Scale(0, 0.6, 0, 1).ticks(5)).containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
  }

  @Test
  void aScaleAroundFiguresHoldsThemAndTicksLieWithin() {
    var random = new SplittableRandom(SEED);
    for (int run = 0; run < 2_000; run++) {
      double low = random.nextDouble(-200, 200);
      double high = low + Math.pow(10, random.nextDouble(-3, 3));
      int about = random.nextInt(2, 8);
      var scale = Scale.around(low, high, about, 0, 500);

      assertThat(scale.from()).as("seed %d run %d", SEED, run).isLessThanOrEqualTo(low + 1e-6);
      assertThat(scale.to()).as("seed %d run %d", SEED, run).isGreaterThanOrEqualTo(high - 1e-6);
      assertThat(scale.ticks(about))
          .as("seed %d run %d", SEED, run)
          .hasSizeBetween(2, 2 * about + 4)
          .allSatisfy(tick -> assertThat(scale.at(tick)).isBetween(-1e-6, 500 + 1e-6));
    }
  }

  @Test
  void aScaleWithoutLengthIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Scale(3, 3, 0, 10));
  }
}
