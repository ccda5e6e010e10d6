package org.lintel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTests {

  @ParameterizedTest
  @CsvSource({
    "与{0}相比, 2026 年第一季度, 与 2026 年第一季度相比",
    "与 {0} 相比, 上一季, 与上一季相比",
    "较 {0} 上升, 2026 Q3, 较 2026 Q3 上升",
    "共{0}户, 24, 共 24 户",
    "变化{0}分, −3, 变化 −3 分",
    "已添加“{0}”, A 区, 已添加“A 区”",
    "{0} 打印, 林晓岚, 林晓岚打印",
    "{0} 打印, Zoe, Zoe 打印",
    "回收率{0}（合计）, 34.2%, 回收率 34.2%（合计）",
    "{0}：完成, Alpha, Alpha：完成"
  })
  void aBlankStandsBetweenChineseAndLatinOnly(String pattern, String argument, String filled) {
    var text = new Text(Text.CHINESE, Map.of("key", pattern));

    assertThat(text.get("key", argument)).isEqualTo(filled);
  }

  @ParameterizedTest
  @CsvSource({"Hello {0}!, 王, Hello 王!", "from {0}on, 3, from 3on"})
  void otherLanguagesStayAsWritten(String pattern, String argument, String filled) {
    var text = new Text(Text.ENGLISH, Map.of("key", pattern));

    assertThat(text.get("key", argument)).isEqualTo(filled);
  }

  @ParameterizedTest
  @CsvSource({"{0}{1}, 翠湖, 3 栋, 翠湖 3 栋", "{0}{1}, 翠湖, 三栋, 翠湖三栋", "{0} {1}, 翠湖, '', 翠湖 "})
  void piecesThatMeetFollowTheSameRule(String pattern, String one, String two, String filled) {
    var text = new Text(Text.CHINESE, Map.of("key", pattern));

    assertThat(text.get("key", one, two).strip()).isEqualTo(filled.strip());
  }
}
