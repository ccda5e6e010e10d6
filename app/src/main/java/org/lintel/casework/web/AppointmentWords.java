package org.lintel.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lintel.casework.Appointment;
import org.lintel.casework.AppointmentTime;
import org.lintel.casework.ServiceCase;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Puts appointments into words: whoever comes is named, and today is called so. */
@Component
class AppointmentWords {

  private final StaffMembers staff;
  private final Clock clock;

  AppointmentWords(StaffMembers staff, Clock clock) {
    this.staff = staff;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  String technician(UUID id, Text text) {
    return staff.names(List.of(id)).getOrDefault(id, text.get("casework.owner.desk"));
  }

  /** 今天 14:00–15:00. */
  String when(AppointmentTime time, ZoneId zone, Text text) {
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    return when(time, zone, today, text);
  }

  static String when(AppointmentTime time, ZoneId zone, LocalDate today, Text text) {
    return text.get("casework.visit.when", day(time.day(zone), today, text), time.span(zone));
  }

  /** 今天, 明天, or the day with its weekday. */
  static String day(LocalDate day, LocalDate today, Text text) {
    if (day.equals(today)) {
      return text.get("casework.visit.today");
    }
    if (day.equals(today.plusDays(1))) {
      return text.get("casework.visit.tomorrow");
    }
    Locale language = text.isChinese() ? Locale.CHINA : Locale.UK;
    return DateTimeFormatter.ofPattern(text.get("casework.visit.day"), language).format(day);
  }

  /** How the appointment stands, as a sentence for the reader: {@code owner} or {@code staff}. */
  String line(String reader, ServiceCase found, Appointment appointment, Text text) {
    String state = appointment.state().key();
    String suffix =
        switch (appointment.state()) {
          case MISSED ->
              appointment.missedBy().equals(java.util.Optional.of(Appointment.Side.OWNER))
                  ? "-by-owner"
                  : "-by-staff";
          case AGREED -> appointment.needsDate() && reader.equals("staff") ? "-needs-date" : "";
          case OFFERED -> appointment.offered().stream().noneMatch(this::isAhead) ? "-over" : "";
          case ARRIVED, LEFT, CALLED_OFF -> "";
        };
    return text.get(
        "casework.visit." + reader + "." + state + suffix,
        technician(appointment.technician(), text),
        appointment.time().map(time -> when(time, found.place().zone(), text)).orElse(""));
  }

  boolean isAhead(AppointmentTime time) {
    return time.from().isAfter(clock.instant());
  }

  Option option(AppointmentTime time, ZoneId zone, Text text) {
    return new Option(time.code(), when(time, zone, text));
  }

  /** Times by day. */
  List<Option.Group> byDay(List<AppointmentTime> times, ZoneId zone, Text text) {
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    Map<LocalDate, List<Option>> days = new LinkedHashMap<>();
    for (AppointmentTime time : times) {
      days.computeIfAbsent(time.day(zone), _ -> new ArrayList<>())
          .add(new Option(time.code(), when(time, zone, today, text)));
    }
    return days.entrySet().stream()
        .map(day -> new Option.Group(day(day.getKey(), today, text), day.getValue()))
        .toList();
  }
}
