package org.lintel.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataCipherTests {

  @TempDir Path folder;
  private PersonalDataCipher cipher;

  @BeforeEach
  void create() {
    cipher = new PersonalDataCipher(KeyFile.create(folder.resolve("key")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+8613800138000", "王.小明@example.com", "𠮷野家 🏠"})
  void whatWasEncryptedIsReadAgain(String plain) {
    assertThat(cipher.decrypt(cipher.encrypt(plain))).isEqualTo(plain);
  }

  @Test
  void theSameValueNeverLooksTheSame() {
    assertThat(cipher.encrypt("+8613800138000")).isNotEqualTo(cipher.encrypt("+8613800138000"));
    assertThat(new String(cipher.encrypt("+8613800138000"), StandardCharsets.ISO_8859_1))
        .doesNotContain("138001");
  }

  @Test
  void everyAlteredByteIsNoticed() {
    var encrypted = cipher.encrypt("+8613800138000");

    for (int place = 0; place < encrypted.length; place++) {
      var altered = encrypted.clone();
      altered[place] ^= 1;
      assertThatThrownBy(() -> cipher.decrypt(altered)).isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> cipher.decrypt(new byte[0])).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anotherKeyFileReadsNothing() {
    var other = new PersonalDataCipher(KeyFile.create(folder.resolve("other")));

    assertThatThrownBy(() -> other.decrypt(cipher.encrypt("x")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(other.lookup("phone", "1")).isNotEqualTo(cipher.lookup("phone", "1"));
  }

  @Test
  void aValueIsFoundByItsHashWithinItsPurpose() {
    assertThat(cipher.lookup("phone", "1")).hasSize(32).isEqualTo(cipher.lookup("phone", "1"));
    assertThat(cipher.lookup("phone", "1")).isNotEqualTo(cipher.lookup("e-mail", "1"));
  }

  @ParameterizedTest
  @CsvSource({
    "13800138000, +8613800138000",
    "138 0013 8000, +8613800138000",
    "138-0013-8000, +8613800138000",
    "+86 138 0013 8000, +8613800138000",
    "8613800138000, +8613800138000",
    "008613800138000, +8613800138000",
    "１３８００１３８０００, +8613800138000",
    "0571-88886666, +8657188886666",
    "(010) 6655 4433, +861066554433",
    "+1 (212) 555-0142, +12125550142",
    "+852 2345 6789, +85223456789",
  })
  void aNumberIsTheSameHoweverItIsTyped(String typed, String expected) {
    assertThat(PhoneNumber.parse(typed)).contains(new PhoneNumber(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "无",
        "1380013800",
        "23800138000",
        "138001380001",
        "+86 1380013800",
        "88886666",
        "138x0138000",
        "+0123456789",
        "+8612800138000"
      })
  void whatIsNoNumberIsRefused(String typed) {
    assertThat(PhoneNumber.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "+8613800138000, true",
    "+8657188886666, false",
    "+861066554433, false",
    "+85223456789, true",
  })
  void landlinesOfMainlandChinaTakeNoTextMessages(String number, boolean isMobile) {
    assertThat(new PhoneNumber(number).isMobile()).isEqualTo(isMobile);
  }

  @Test
  void aNumberDoesNotReachALog() {
    assertThat(new PhoneNumber("+8613800138000")).hasToString("PhoneNumber[…8000]");
  }
}
