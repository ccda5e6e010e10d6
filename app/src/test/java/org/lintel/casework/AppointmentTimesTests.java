package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Times of visits in words and zones, and when an owner is reminded of one. */
class AppointmentTimesTests {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  @Test
  void aTimeIsWrittenAsTheClocksOfTheCommunityShowIt() {
    Instant beforeClocksGoBack = Instant.parse("2026-10-24T23:30:00Z");
    var night =
        new AppointmentTime(beforeClocksGoBack, beforeClocksGoBack.plus(Duration.ofHours(2)));

    assertThat(night.written(BERLIN)).isEqualTo("2026-10-25 01:30–02:30");
    assertThat(AppointmentTime.read(night.code())).contains(night);
  }

  @Test
  void rubbishAndTooLongOrShortIsNoTime() {
    assertThat(AppointmentTime.read("")).isEmpty();
    assertThat(AppointmentTime.read("a/b")).isEmpty();
    assertThat(AppointmentTime.read("2026-10-24T23:30:00Z")).isEmpty();
    assertThat(AppointmentTime.read("2026-10-24T10:00:00Z/2026-10-24T10:14:00Z")).isEmpty();
    assertThat(AppointmentTime.read("2026-10-24T10:00:00Z/2026-10-24T16:01:00Z")).isEmpty();
    assertThat(AppointmentTime.read("2026-10-24T10:00:00Z/2026-10-24T09:00:00Z")).isEmpty();
    assertThatThrownBy(() -> new AppointmentTime(at("2026-10-24T10:00"), at("2026-10-24T10:05")))
        .hasMessageContaining("PT5M");
  }

  @Test
  void aYearThatNobodyMeansIsNoTime() {
    assertThat(AppointmentTime.read("1999-12-31T23:00:00Z/1999-12-31T23:30:00Z")).isEmpty();
    assertThat(AppointmentTime.read("2200-01-01T00:00:00Z/2200-01-01T01:00:00Z")).isEmpty();
    assertThat(AppointmentTime.read("-99999-01-01T00:00:00Z/-99999-01-01T01:00:00Z")).isEmpty();
    assertThat(AppointmentTime.read("+999999999-01-01T00:00:00Z/+999999999-01-01T01:00:00Z"))
        .isEmpty();
    assertThat(AppointmentTime.read("2199-12-31T23:00:00Z/2200-01-01T00:00:00Z")).isPresent();
  }

  @Test
  void theReminderComesInTheEveningBeforeByTheClocksOfTheCommunity() {
    Instant visit = at("2026-10-25T09:00");

    assertThat(RemindingOfAppointments.reminder(at("2026-10-20T10:00"), visit, BERLIN))
        .contains(at("2026-10-24T18:00"));
  }

  @Test
  void whatWasAgreedLateIsRemindedShortlyBeforeOrNotAtAll() {
    Instant visit = at("2026-10-25T15:00");

    assertThat(RemindingOfAppointments.reminder(at("2026-10-24T20:00"), visit, BERLIN))
        .contains(at("2026-10-25T13:00"));
    assertThat(RemindingOfAppointments.reminder(at("2026-10-25T11:30"), visit, BERLIN)).isEmpty();
  }
}
