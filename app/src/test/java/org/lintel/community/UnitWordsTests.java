package org.lintel.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitWordsTests {

  @ParameterizedTest
  @CsvSource({
    "3-502, 3, '', 502",
    "3-1-502, 3, 1, 502",
    "３－５０２, 3, '', 502",
    "03栋502, 3, '', 502",
    "3号楼1单元502室, 3, 1, 502",
    "三号楼一单元502室, 3, 1, 502",
    "十二栋502, 12, '', 502",
    "二十幢-101, 20, '', 101",
    "A座-12B, a, '', 12b",
    "3 502, 3, '', 502",
    "1栋1单元101, 1, 1, 101",
    "1-1-101, 1, 1, 101",
    "1#1-101, 1, 1, 101",
    "1#101, 1, '', 101",
    "1号楼1-101, 1, 1, 101",
    "2号1单元 101室, 2, 1, 101",
    "2号-101, 2, '', 101",
    "502号, '', '', ''",
    "1幢2门0301, 1, 2, 301",
    "王小明, '', '', ''",
    "502, '', '', ''",
    "'', '', '', ''"
  })
  void aUnitIsReadAsPeopleSayIt(String words, String building, String entrance, String unit) {
    assertThat(UnitWords.of(words)).isEqualTo(new UnitWords(building, entrance, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "1栋, 1单元, 101, 1栋 1单元 101",
    "2, 1单元, 101, 2-1单元 101",
    "2, 1, 101, 2-1-101",
    "2#, '', 101, 2# 101",
    "Tower A, '', 101, Tower A-101",
    "'', '', '', ''"
  })
  void anAddressIsPrintedSoThatItsPartsAreTold(
      String building, String entrance, String unit, String address) {
    assertThat(UnitAddress.of(building, entrance, unit)).isEqualTo(address);
  }

  @Test
  void namesAreOrderedAsPeopleCount() {
    var names = List.of("翠湖10期", "翠湖2期", "翠湖", "10号院", "2号院", "02号院东");

    assertThat(names.stream().sorted(new NaturalOrder()))
        .containsExactly("2号院", "02号院东", "10号院", "翠湖", "翠湖2期", "翠湖10期");
  }
}
