package org.lintel.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTests {

  @Test
  void aChineseCharacterIsAsWideAsItIsHigh() {
    assertThat(Letters.width("响应性", 13)).isEqualTo(39);
    assertThat(Letters.width("iii", 10)).isLessThan(Letters.width("WWW", 10));
  }

  @Test
  void longTextBreaksBetweenWordsAndBetweenChineseCharacters() {
    assertThat(Letters.lines("Someone calls within 30 minutes", 13, 100, 3))
        .containsExactly("Someone calls", "within 30", "minutes");
    assertThat(Letters.lines("报修后三十分钟内有人联系我", 13, 100, 2)).containsExactly("报修后三十分钟", "内有人联系我");
  }

  @Test
  void whatDoesNotFitEndsWithAnEllipsisWithinTheWidth() {
    var lines = Letters.lines("报修后三十分钟内有人联系我并且说明原因", 13, 100, 1);

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst()).endsWith("…");
    assertThat(Letters.width(lines.getFirst(), 13)).isLessThanOrEqualTo(100);
  }

  @Test
  void emptyTextIsOneEmptyLine() {
    assertThat(Letters.lines("", 13, 100, 2)).containsExactly("");
  }
}
