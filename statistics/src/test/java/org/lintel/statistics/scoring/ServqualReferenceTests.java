package org.lintel.statistics.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.ReferenceValues;
import org.lintel.statistics.ReferenceValues.Expected;

class ServqualReferenceTests {

  static List<Expected> expected() {
    return ReferenceValues.of("scoring");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theReferenceValueIsReproduced(Expected expected) {
    var gaps =
        Map.of(
            ServqualDimension.TANGIBLES, new AnsweredItems(10, 10, -5),
            ServqualDimension.RELIABILITY, new AnsweredItems(10, 10, -12),
            ServqualDimension.RESPONSIVENESS, new AnsweredItems(10, 10, -8),
            ServqualDimension.ASSURANCE, new AnsweredItems(10, 10, -3),
            ServqualDimension.EMPATHY, new AnsweredItems(10, 10, -9));

    var weighted = ServqualWeights.of(11, 32, 22, 19, 16).weightedGap(gaps);

    expected.assertMatches(weighted.orElseThrow().points());
  }

  @Test
  void thereIsOneReferenceValue() {
    assertThat(expected()).extracting(Expected::id).containsExactly("servqual.weighted.example");
  }
}
