package org.lintel.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTests {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void theNightGoesOverMidnightInTheCommunitysZone() {
    assertThat(QuietHours.NIGHT.endAfter(Instant.parse("2026-11-22T13:59:59Z"), SHANGHAI))
        .isEmpty();
    assertThat(QuietHours.NIGHT.endAfter(Instant.parse("2026-11-22T14:00:00Z"), SHANGHAI))
        .contains(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(QuietHours.NIGHT.endAfter(Instant.parse("2026-11-22T23:59:59Z"), SHANGHAI))
        .contains(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(QuietHours.NIGHT.endAfter(Instant.parse("2026-11-23T00:00:00Z"), SHANGHAI))
        .isEmpty();
  }

  @Test
  void hoursWithinADayEndOnThatDay() {
    var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

    assertThat(noon.endAfter(Instant.parse("2026-11-22T05:30:00Z"), SHANGHAI))
        .contains(Instant.parse("2026-11-22T06:00:00Z"));
    assertThat(noon.endAfter(Instant.parse("2026-11-22T06:00:00Z"), SHANGHAI)).isEmpty();
  }

  @Test
  void whenTheQuietBegan() {
    assertThat(QuietHours.NIGHT.beginBefore(Instant.parse("2026-11-22T14:00:00Z"), SHANGHAI))
        .contains(Instant.parse("2026-11-22T14:00:00Z"));
    assertThat(QuietHours.NIGHT.beginBefore(Instant.parse("2026-11-22T23:30:00Z"), SHANGHAI))
        .contains(Instant.parse("2026-11-22T14:00:00Z"));
    assertThat(QuietHours.NIGHT.beginBefore(Instant.parse("2026-11-23T00:00:00Z"), SHANGHAI))
        .isEmpty();
  }

  @Test
  void theSameTimeTwiceIsNoQuietAtAll() {
    var never = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0));

    assertThat(never.endAfter(Instant.parse("2026-11-22T00:00:00Z"), SHANGHAI)).isEmpty();
  }

  @Test
  void anHourThatTheClocksLeaveOutOrRepeatChangesNothing() {
    var early = new QuietHours(LocalTime.of(1, 0), LocalTime.of(2, 30));

    assertThat(early.endAfter(Instant.parse("2026-03-29T00:30:00Z"), BERLIN))
        .contains(Instant.parse("2026-03-29T01:30:00Z"));
    assertThat(QuietHours.NIGHT.endAfter(Instant.parse("2026-10-25T00:30:00Z"), BERLIN))
        .contains(Instant.parse("2026-10-25T07:00:00Z"));
  }
}
