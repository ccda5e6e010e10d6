package org.lintel.calendar.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.calendar.Absence;
import org.lintel.calendar.AbsenceForm;
import org.lintel.calendar.KeepingAbsences;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Component;

/** Puts the page of absences together. */
@Component
class AbsencesPages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final KeepingAbsences keeping;
  private final StaffMembers staff;
  private final OrganisationNames names;
  private final Clock clock;

  AbsencesPages(KeepingAbsences keeping, StaffMembers staff, OrganisationNames names, Clock clock) {
    this.keeping = keeping;
    this.staff = staff;
    this.names = names;
    this.clock = clock;
  }

  AbsencesPage of(Viewer viewer, AbsenceForm form, Refusals refusals) {
    List<Absence> current = keeping.current(viewer);
    Map<UUID, String> known =
        staff.names(
            current.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.staff()), each.cover().stream()))
                .distinct()
                .toList());
    return new AbsencesPage(
        current.stream().map(each -> line(viewer, each, known)).toList(),
        keeping.team(viewer),
        keeping.covers(viewer),
        form,
        refusals);
  }

  private AbsencesPage.Line line(Viewer viewer, Absence absence, Map<UUID, String> known) {
    ZoneId zone = names.of(viewer.organisation()).zone();
    return new AbsencesPage.Line(
        absence.id(),
        known.getOrDefault(absence.staff(), ""),
        minute(absence.from(), zone),
        minute(absence.until(), zone),
        !absence.from().isAfter(clock.instant()),
        absence.staff().equals(viewer.id()),
        absence.cover().map(UUID::toString).orElse(""),
        absence.cover().map(id -> known.getOrDefault(id, "")).orElse(""));
  }

  private static String minute(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }
}
