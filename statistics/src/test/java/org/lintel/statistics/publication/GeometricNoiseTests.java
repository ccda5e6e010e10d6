package org.lintel.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
}
