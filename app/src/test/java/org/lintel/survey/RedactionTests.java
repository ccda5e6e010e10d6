package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTests {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          请打13812345678给我, 请打▢给我
          请打 138 1234 5678 给我, 请打 ▢ 给我
          电话+86-138-1234-5678, 电话▢
          座机010-62345678谢谢, 座机▢谢谢
          身份证11010519491231002X在物业, 身份证▢在物业
          写信到 wang.fang@example.com 吧, 写信到 ▢ 吧
          我家3栋1单元1201室漏水, 我家▢漏水
          我家3号楼1201漏水, 我家▢漏水
          三栋二单元的灯坏了, ▢的灯坏了
          住3-1-1201的我, 住▢的我
          住3-1201的我, 住▢的我
          1201室太吵, ▢太吵
          Room 1201 leaks, ▢ leaks
          车牌京A12345被刮了, 车牌▢被刮了
          """)
  void whatTellsWhoWroteItIsTakenOut(String words, String kept) {
    assertThat(Redaction.of(words, List.of())).isEqualTo(kept);
  }

  @Test
  void namesOfTheHouseholdAreTakenOut() {
    assertThat(Redaction.of("王小芳和她爸爸都很满意，找王小芳就行", List.of("王小芳", "王"))).isEqualTo("▢和她爸爸都很满意，找▢就行");
    assertThat(Redaction.of("Call Jane Doe or jane doe", List.of("Jane Doe")))
        .isEqualTo("Call ▢ or ▢");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "等了30分钟才有人来",
        "2026年9月到现在都没修",
        "电梯坏了3次，打分7分",
        "物业费每平米3.5元涨到4.2元",
        "24小时有人值班，很好",
        "保安态度好，一楼大厅干净",
        "It took 3 days and 2 calls"
      })
  void whatTellsNothingStays(String words) {
    assertThat(Redaction.of(words, List.of())).isEqualTo(words);
  }
}
