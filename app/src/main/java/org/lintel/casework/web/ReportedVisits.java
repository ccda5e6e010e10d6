package org.lintel.casework.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.lintel.casework.AppointmentTime;
import org.lintel.casework.VisitWithReport;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.service.CaseKind;
import org.springframework.stereotype.Component;

/** The field of a report in which an owner names a time for a visit. */
@Component
class ReportedVisits {

  private final VisitWithReport visits;
  private final AppointmentWords words;

  ReportedVisits(VisitWithReport visits, AppointmentWords words) {
    this.visits = visits;
    this.words = words;
  }

  /** By day, with what she chose before; nothing for whoever only wants to say something. */
  List<Option.Group> offered(Sender from, String typed, Text text) {
    if (!from.kinds().isEmpty() && !from.kinds().contains(CaseKind.REPAIR)) {
      return List.of();
    }
    var times = new TreeSet<>(Comparator.comparing(AppointmentTime::from));
    times.addAll(visits.times(from.place()));
    AppointmentTime.read(typed).filter(words::isAhead).ifPresent(times::add);
    return words.byDay(List.copyOf(times), from.place().zone(), text);
  }

  void check(String typed, Refusals refusals) {
    if (!typed.isBlank() && AppointmentTime.read(typed).isEmpty()) {
      refusals.add("visit", "casework.visit.refused.no-time");
    }
  }

  /** For the address of the form, which keeps it there. */
  String parameter(String typed) {
    return AppointmentTime.read(typed)
        .map(time -> "&visit=" + URLEncoder.encode(time.code(), StandardCharsets.UTF_8))
        .orElse("");
  }

  void ask(UUID id, String typed, ZoneId zone, Text text) {
    AppointmentTime.read(typed)
        .ifPresent(time ->
            visits.ask(id, time, text.get("casework.owner.report.visit.wish", time.written(zone))));
  }
}
