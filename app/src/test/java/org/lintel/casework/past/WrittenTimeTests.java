package org.lintel.casework.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.casework.past.WrittenTime.Evidence;

/** Moments as registers and city extracts write them. */
class WrittenTimeTests {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-01 14:05 | 2026-03-01T14:05",
        "2026-03-01 14:05:30 | 2026-03-01T14:05:30",
        "2026/3/1 4:05 | 2026-03-01T04:05",
        "2026.03.01 | 2026-03-01T00:00",
        "03/01/2026 02:05:00 PM | 2026-03-01T14:05",
        "3/1/2026 12:00:00 AM | 2026-03-01T00:00",
        "03/01/2026 12:05:00 PM | 2026-03-01T12:05",
        "3/1/26 2:05 p.m. | 2026-03-01T14:05",
        "2026年3月1日 14时05分 | 2026-03-01T14:05",
        "2026年03月01日14时5分9秒 | 2026-03-01T14:05:09",
        "2026年3月1日 下午2:05 | 2026-03-01T14:05",
        "2026年3月1日 下午 2时 | 2026-03-01T14:00",
        "2026年3月1日 凌晨12:05 | 2026-03-01T00:05",
        "2026年3月1日 中午12:05 | 2026-03-01T12:05",
        "2026年3月1日 下午12:30 | 2026-03-01T12:30",
        "2026年3月1日 晚上8:30 | 2026-03-01T20:30",
        "2026年3月1日 晚上11点 | 2026-03-01T23:00",
        "2026年3月1日 晚上12点 | 2026-03-02T00:00",
        "2026年3月1日 晚上12:30 | 2026-03-02T00:30",
        "2026年3月31日 晚上1:30 | 2026-04-01T01:30",
        "2026年3月1日 | 2026-03-01T00:00",
        "２０２６－０３－０１　１４：０５ | 2026-03-01T14:05",
        "2026-03-01T14:05:00.000 | 2026-03-01T14:05",
        "2026-03-01 24:00 | 2026-03-02T00:00",
        "1-Mar-2026 14:05 | 2026-03-01T14:05",
        "Mar 1, 2026 2:05 PM | 2026-03-01T14:05",
        "20260301 | 2026-03-01T00:00",
        "20260301140530 | 2026-03-01T14:05:30",
        "46082 | 2026-03-01T00:00",
        "46082.5868055556 | 2026-03-01T14:05"
      })
  void aMomentIsReadAsItIsWritten(String written, LocalDateTime expected) {
    var read = WrittenTime.read(written, DayOrder.MONTH_FIRST).orElseThrow();

    assertThat(read.local()).isEqualTo(expected);
    assertThat(read.offset()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pending",
        "2026-13-01",
        "2026-02-29",
        "13/01/2026",
        "03/01/2026 13:05 PM",
        "03/01/2026 0:05 PM",
        "2026-03-01 25:00",
        "2026-03-01 14:05 later",
        "12",
        "Foo 1, 2026",
        "20261301"
      })
  void whatIsNoMomentIsNone(String written) {
    assertThat(WrittenTime.read(written, DayOrder.MONTH_FIRST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0001-01-01,false",
    "1899-12-31,false",
    "1900-01-01,true",
    "2199-12-31 23:59,true",
    "2200-01-01,false",
    "9999-12-31,false"
  })
  void aYearThatNobodyMeansIsToldFromOthers(String written, boolean isOfOurTime) {
    assertThat(WrittenTime.read(written, DayOrder.MONTH_FIRST).orElseThrow().isOfOurTime())
        .isEqualTo(isOfOurTime);
  }

  @Test
  void theOrderOfDayAndMonthDecidesBetweenTwoReadings() {
    assertThat(WrittenTime.read("03/04/2026", DayOrder.MONTH_FIRST).orElseThrow().local())
        .isEqualTo("2026-03-04T00:00");
    assertThat(WrittenTime.read("03/04/2026", DayOrder.DAY_FIRST).orElseThrow().local())
        .isEqualTo("2026-04-03T00:00");
    assertThat(List.of("03/04/2026", "13.04.2026", "04/13/2026", "4/4/2026", "2026-03-04"))
        .extracting(WrittenTime::evidence)
        .containsExactly(
            Evidence.EITHER,
            Evidence.DAY_FIRST,
            Evidence.MONTH_FIRST,
            Evidence.NONE,
            Evidence.NONE);
  }

  @Test
  void aMomentWithAnOffsetNeedsNoZone() {
    var utc = WrittenTime.read("2026-03-01T06:05:00Z", DayOrder.DAY_FIRST).orElseThrow();
    var china = WrittenTime.read("2026-03-01 14:05:00+0800", DayOrder.DAY_FIRST).orElseThrow();

    assertThat(utc.at(NEW_YORK)).isEqualTo(Instant.parse("2026-03-01T06:05:00Z"));
    assertThat(china.at(NEW_YORK)).isEqualTo(Instant.parse("2026-03-01T06:05:00Z"));
  }

  @Test
  void hoursThatAZoneHasTwiceOrNotAtAllHaveOneReading() {
    assertThat(at("2026-11-01 01:30")).isEqualTo("2026-11-01T05:30:00Z");
    assertThat(at("2026-03-08 02:30")).isEqualTo("2026-03-08T07:30:00Z");
    assertThat(at("2026-03-08 03:30")).isEqualTo("2026-03-08T07:30:00Z");
  }

  @Test
  void aDayEndsBeforeTheNextOneBeginsAlsoWhenItHas23Hours() {
    var day = WrittenTime.read("2026-03-08", DayOrder.DAY_FIRST).orElseThrow();

    assertThat(day.endOfDay(NEW_YORK)).isEqualTo("2026-03-09T03:59:59.999999Z");
  }

  private static Instant at(String written) {
    return WrittenTime.read(written, DayOrder.DAY_FIRST).orElseThrow().at(NEW_YORK);
  }
}
