package org.lintel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.platform.setting.Setting;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** What files and time zones are called on pages. */
class NamesForPeopleTests {

  private static final Texts TEXTS = new Texts();

  @ParameterizedTest
  @CsvSource({
    "zh-CN, Asia/Macau, 澳门时间 · Asia/Macau",
    "en, Asia/Macau, Macau Time · Asia/Macau",
    "zh-CN, Asia/Taipei, 台北时间 · Asia/Taipei",
    "en, Asia/Taipei, Taipei Time · Asia/Taipei",
    "zh-CN, Asia/Shanghai, 中国时间 · Asia/Shanghai",
    "en, Nowhere/At_All, Nowhere/At_All"
  })
  void timeZones(String language, String id, String name) {
    assertThat(TimeZones.name(id, TEXTS.in(language))).isEqualTo(name);
  }

  @Test
  void everyZoneThatIsOfferedHasANameOfItsOwn() {
    for (String language : new String[] {Text.CHINESE, Text.ENGLISH}) {
      assertThat(TimeZones.offered())
          .extracting(id -> TimeZones.name(id, TEXTS.in(language)).split(" · ", -1)[0])
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everySettingHasWordsInTheAuditLog() {
    for (String language : new String[] {Text.CHINESE, Text.ENGLISH}) {
      assertThat(Setting.values())
          .allMatch(setting -> TEXTS.in(language).has("audit.setting." + setting.key()));
    }
  }

  @Test
  void aFileHasItsNameInTheReadersLanguageAndNothingThatDisksRefuse() {
    var response = new MockHttpServletResponse();

    Downloads.begin(response, "2026/11 年终\"调查\"链接.csv");

    String header = String.valueOf(response.getHeader("Content-Disposition"));
    String name = header.substring(header.indexOf("filename*=UTF-8''") + 17);
    assertThat(header).startsWith("attachment;");
    assertThat(URLDecoder.decode(name, StandardCharsets.UTF_8)).isEqualTo("2026-11 年终-调查-链接.csv");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @CsvSource({"业主.xlsx, 业主", "a.b.csv, a.b", ".csv, .csv", "name, name"})
  void theNameOfAFileWithoutItsKind(String name, String bare) {
    assertThat(Downloads.bare(name)).isEqualTo(bare);
  }

  @Test
  void anEmptyFileIsNotCalledNone() {
    var empty = new MockMultipartFile("file", "empty.csv", "text/csv", new byte[0]);
    var none = new MockMultipartFile("file", "", null, new byte[0]);

    assertThat(Uploaded.nothing(empty, "none")).isEqualTo("sheet.problem.empty");
    assertThat(Uploaded.nothing(none, "none")).isEqualTo("none");
  }
}
