package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceWordsTests {

  @ParameterizedTest
  @CsvSource({"3栋1单元1201室, 3-1-1201", "三号楼一单元1201, 3-1-1201", "十二栋-502, 12-502", "东楼-502, 东-502"})
  void aHomeIsTheSameHoweverItIsWritten(String words, String joined) {
    assertThat(PlaceWords.joined(words)).isEqualTo(joined);
  }
}
