package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08:30-12:00 13:30-18:00",
        "13:30-18:00, 8:30-12:00",
        "8:30 - 12:00、13:30 至 18:00",
        "8：30～12：00；13：30～18：00"
      })
  void hoursAreReadAsPeopleWriteThem(String words) {
    assertThat(HoursText.read(words)).contains(List.of(new Hours(510, 720), new Hours(810, 1080)));
  }

  @Test
  void aShiftThatEndsBeforeItBeginsGoesOnIntoTheNextDay() {
    assertThat(HoursText.read("22:00-06:00")).contains(List.of(new Hours(1320, 1800)));
    assertThat(HoursText.read("00:00-24:00")).contains(List.of(new Hours(0, 1440)));
    assertThat(HoursText.read("")).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"8-12", "08:30-12:60", "25:00-26:00", "08:30-12:00 11:00-13:00", "早上"})
  void whatIsNoHoursIsRefused(String words) {
    assertThat(HoursText.read(words)).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    var hours = List.of(new Hours(510, 720), new Hours(1320, 1800));

    assertThat(HoursText.read(HoursText.write(hours))).contains(hours);
    assertThat(HoursText.write(List.of(new Hours(0, 1440)))).isEqualTo("00:00-24:00");
  }
}
