package org.lintel.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Seed;

class GeometricNoiseTests {

  @Test
  void noiseHasTheVarianceAndTheRatioItPromises() {
    var random = Seed.random();
    var noise = new GeometricNoise(1);
    int draws = 200_000;
    long[] counts = new long[3];
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < draws; draw++) {
      long away = noise.apply(40, random) - 40;
      sum += away;
      squares += away * away;
      if (away >= 0 && away < counts.length) {
        counts[(int) away]++;
      }
    }
    assertThat(sum / draws).isCloseTo(0, within(0.02));
    assertThat(squares / draws).isCloseTo(noise.variance(), within(0.05));
    assertThat((double) counts[1] / counts[0]).isCloseTo(Math.exp(-1), within(0.02));
    assertThat((double) counts[2] / counts[1]).isCloseTo(Math.exp(-1), within(0.02));
  }

  @Test
  void lessPrivacyLossIsMoreNoise() {
    assertThat(new GeometricNoise(0.5).variance()).isGreaterThan(new GeometricNoise(1).variance());
    assertThat(new GeometricNoise(1).standardErrorOfNps(1))
        .isCloseTo(Math.sqrt(2 * new GeometricNoise(1).variance()), within(1e-12));
    assertThatThrownBy(() -> new GeometricNoise(0)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new GeometricNoise(1).standardErrorOfNps(0))
        .hasMessageContaining("0 answers");
  }

  /** A generator that gives these numbers and no others. */
  private static RandomGenerator giving(double... numbers) {
    var next = Arrays.stream(numbers).iterator();
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new IllegalStateException("Only numbers from 0 to 1 are drawn");
      }

      @Override
      public double nextDouble() {
        return next.nextDouble();
      }
    };
  }

  /** The part 1 - e^-1.1 of a geometric variate lies below 1.1/ε, rounded down to a whole count. */
  @Test
  void lessPrivacyLossMakesTheSameChanceGoFarther() {
    double chance = 1 - Math.exp(-1.1);
    assertThat(new GeometricNoise(1).apply(40, giving(chance, 0))).isEqualTo(41);
    assertThat(new GeometricNoise(0.5).apply(40, giving(chance, 0))).isEqualTo(42);
    assertThat(new GeometricNoise(0.5).apply(40, giving(0, chance))).isEqualTo(38);
    assertThat(new GeometricNoise(0.1).apply(40, giving(chance, chance))).isEqualTo(40);
    assertThat(new GeometricNoise(0.2).apply(40, giving(chance, 0))).isEqualTo(45);
  }
}
