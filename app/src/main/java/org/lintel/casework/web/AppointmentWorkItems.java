package org.lintel.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.casework.Appointment;
import org.lintel.casework.AppointmentTime;
import org.lintel.casework.AppointmentsToDo;
import org.lintel.casework.ServiceCase;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.WorkItem;
import org.lintel.platform.WorkItem.Act;
import org.lintel.platform.WorkItems;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.service.Catalogue;
import org.springframework.stereotype.Component;

/** Visits of the day in order of time, and those for which another time has to be found. */
@Component
class AppointmentWorkItems implements WorkItems {

  /** From then on before it "arrived" can be said. */
  private static final Duration NEAR = Duration.ofHours(2);

  private final AppointmentsToDo appointments;
  private final CaseWords words;
  private final Texts texts;

  AppointmentWorkItems(AppointmentsToDo appointments, CaseWords words, Texts texts) {
    this.appointments = appointments;
    this.words = words;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> of(Viewer viewer, Instant now) {
    if (!viewer.may(Permission.HANDLE_CASES)) {
      return List.of();
    }
    Text text = texts.in(viewer.language());
    Catalogue catalogue = words.catalogue();
    Set<UUID> known = words.known(viewer);
    return appointments.of(viewer, now, MOST / 2).stream()
        .map(todo -> item(todo, now, known, catalogue, text))
        .toList();
  }

  private static WorkItem item(
      AppointmentsToDo.ToDo todo, Instant now, Set<UUID> known, Catalogue catalogue, Text text) {
    ServiceCase found = todo.found();
    Optional<AppointmentTime> time = todo.appointment().time();
    String where =
        found.reporter().home().isEmpty() ? found.matter().spot() : found.reporter().home();
    String span = time.map(visit -> visit.span(found.place().zone()) + " · ").orElse("");
    boolean isToArrange = todo.appointment().needsDate() || todo.isUnanswered(now);
    boolean isLate =
        todo.appointment().isAgreed()
            && time.filter(visit -> visit.until().isBefore(now)).isPresent();
    return new WorkItem(
        kind(todo, now),
        (where + " " + CaseWords.who(found, known, text)).strip(),
        "%s#%s %s · %s"
            .formatted(
                span,
                found.code(),
                CaseWords.problem(found, catalogue, text.language()),
                found.place().name()),
        time.map(AppointmentTime::from),
        isToArrange || isLate,
        isToArrange ? href(found) : "/cases/" + found.id(),
        acts(found, todo.appointment(), isToArrange, now));
  }

  private static WorkItem.Kind kind(AppointmentsToDo.ToDo todo, Instant now) {
    if (todo.appointment().needsDate()) {
      return new WorkItem.Kind("casework.visit.work.needs-date", "calendar-event");
    }
    return todo.isUnanswered(now)
        ? new WorkItem.Kind("casework.visit.work.unanswered", "calendar-event")
        : new WorkItem.Kind("casework.visit.work.visit", "map-pin");
  }

  private static List<Act> acts(
      ServiceCase found, Appointment appointment, boolean isToArrange, Instant now) {
    var acts = new ArrayList<Act>();
    boolean isNear =
        appointment.time().filter(time -> !time.from().isAfter(now.plus(NEAR))).isPresent();
    if (appointment.state() == Appointment.State.ARRIVED) {
      acts.add(new Act.Link("casework.work.finish", "/cases/" + found.id() + "#finish-words"));
    } else if (isToArrange) {
      acts.add(new Act.Link("casework.visit.arrange", href(found)));
    } else if (isNear) {
      acts.add(new Act.Form("casework.visit.arrive", href(found) + "/arrival", Map.of()));
    }
    if (!found.reporter().lastFour().isEmpty()) {
      String phone = "/cases/" + found.id() + "/phone";
      acts.add(new Act.Form("casework.work.call", phone, Map.of()));
    }
    return acts;
  }

  private static String href(ServiceCase found) {
    return "/cases/" + found.id() + "/appointment";
  }
}
