package org.lintel.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoissonWeightsTests {

  @Test
  void weightsAreDistributedLikePoissonAndIndependent() {
    int n = 400_000;
    double sum = 0;
    double squares = 0;
    double products = 0;
    int zeros = 0;
    int before = 0;
    for (int key = 0; key < n; key++) {
      int weight = PoissonWeights.weight(key, 3, 42);
      sum += weight;
      squares += (double) weight * weight;
      products += (double) weight * before;
      zeros += weight == 0 ? 1 : 0;
      before = weight;
    }
    assertThat(sum / n).isCloseTo(1, within(0.01));
    assertThat(squares / n - 1).isCloseTo(1, within(0.02));
    assertThat(products / n).isCloseTo(1, within(0.01));
    assertThat((double) zeros / n).isCloseTo(Math.exp(-1), within(0.005));
  }

  @Test
  void aWeightDependsOnKeyReplicateAndSeedOnly() {
    assertThat(PoissonWeights.weight(7, 1, 9)).isEqualTo(PoissonWeights.weight(7, 1, 9));
    int different = 0;
    for (int replicate = 0; replicate < 100; replicate++) {
      different +=
          PoissonWeights.weight(7, replicate, 9) == PoissonWeights.weight(7, replicate, 10) ? 0 : 1;
    }
    assertThat(different).isGreaterThan(40);
  }
}
