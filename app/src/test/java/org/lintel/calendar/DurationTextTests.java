package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTests {

  @ParameterizedTest
  @CsvSource({
    "30 分钟, 30",
    "30m, 30",
    "24小时, 1440",
    "24 h, 1440",
    "7 天, 10080",
    "1 d 2 h 3 min, 1563",
    "1天2小时, 1560"
  })
  void lengthsAreReadAsPeopleWriteThem(String words, int minutes) {
    assertThat(DurationText.read(words)).contains(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "soon", "5 周", "h 5", "1 h soon"})
  void whatIsNoLengthIsRefused(String words) {
    assertThat(DurationText.read(words)).isEmpty();
  }
}
