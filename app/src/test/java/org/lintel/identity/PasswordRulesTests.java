package org.lintel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTests {

  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest
  @CsvSource({
    "short, TOO_SHORT",
    "123456789, TOO_SHORT",
    "1234567890, COMMON",
    "9876543210, COMMON",
    "aaaaaaaaaaaa, COMMON",
    "abcabcabcabc, COMMON",
    "abcdefghijkl, COMMON",
    "Password123, COMMON",
    "woaini1314520, COMMON",
    "cuihuwuye2026, PERSONAL",
    "zhou@example.com, PERSONAL",
    "翠湖的门楣撑着一扇门呢, GOOD",
    "correct horse battery, GOOD"
  })
  void judges(String password, PasswordRules.Verdict verdict) {
    assertThat(rules.judge(password, "Cuihuwuye", "zhou@example.com", "")).isEqualTo(verdict);
  }

  @Test
  void twoHundredCharactersAreAllowedAndNoMore() {
    String sentence = "a door and its lintel; ".repeat(9);

    assertThat(rules.judge(sentence.substring(0, 200))).isEqualTo(PasswordRules.Verdict.GOOD);
    assertThat(rules.judge(sentence.substring(0, 201))).isEqualTo(PasswordRules.Verdict.TOO_LONG);
  }
}
