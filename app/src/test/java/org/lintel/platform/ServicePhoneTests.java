package org.lintel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServicePhoneTests {

  @ParameterizedTest
  @CsvSource({
    "0571-88886666, 0571-88886666, tel:057188886666",
    "（０５７１）８８８８６６６６, 0571-88886666, tel:057188886666",
    "+86 571 8888 6666, 0571-88886666, tel:057188886666",
    "010 62345678, 010-62345678, tel:01062345678",
    "0476-8234567, 0476-8234567, tel:04768234567",
    "4001234567, 400-123-4567, tel:4001234567",
    "４００－１２３－４５６７, 400-123-4567, tel:4001234567",
    "800 123 4567, 800-123-4567, tel:8001234567",
    "95588, 95588, tel:95588",
    "956123, 956123, tel:956123",
    "138 0013 8000, 138-0013-8000, tel:13800138000",
    "008613800138000, 138-0013-8000, tel:13800138000"
  })
  void readsANumberHoweverItIsTyped(String typed, String shown, String href) {
    assertThat(ServicePhone.parse(typed))
        .hasValueSatisfying(phone -> {
          assertThat(phone.value()).isEqualTo(shown);
          assertThat(phone.href()).isEqualTo(href);
          assertThat(ServicePhone.stored(phone.value())).hasValue(phone);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "88886666",
        "0571-1888666",
        "0571-888866667",
        "12800138000",
        "1380013800",
        "400-123-456",
        "9558",
        "955881234",
        "+1 212 555 0100",
        "call us",
        "javascript:alert(1)",
        "400-123-4567 转 8"
      })
  void refusesWhatNobodyCouldDial(String typed) {
    assertThat(ServicePhone.parse(typed)).isEmpty();
  }

  @Test
  void refusesWhatIsFarTooLong() {
    assertThat(ServicePhone.parse("4001234567" + " ".repeat(40))).isEmpty();
  }

  @Test
  void keepsNothingButTheShownForm() {
    assertThat(ServicePhone.stored("")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new ServicePhone("4001234567"));
  }
}
