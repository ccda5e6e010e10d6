package org.lintel.casework.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.lintel.casework.Appointment;
import org.lintel.casework.AppointmentRefusal;
import org.lintel.casework.AppointmentTime;
import org.lintel.casework.Appointments;
import org.lintel.casework.FreeTimes;
import org.lintel.casework.MakingAppointments;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.WorkItem.Act;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.service.CaseKind;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** Makes the pages on which staff and owner find a time, and their parts of the case's pages. */
@Component
class AppointmentPages {

  private static final int DAYS = 7;
  private static final int MOST = 80;

  private final Appointments appointments;
  private final MakingAppointments making;
  private final FreeTimes free;
  private final AppointmentWords words;
  private final ServiceCatalogue catalogue;

  AppointmentPages(
      Appointments appointments,
      MakingAppointments making,
      FreeTimes free,
      AppointmentWords words,
      ServiceCatalogue catalogue) {
    this.appointments = appointments;
    this.making = making;
    this.free = free;
    this.words = words;
    this.catalogue = catalogue;
  }

  /** The open one, else the last; nothing of what was called off long before the case ended. */
  private Optional<Appointment> last(ServiceCase found) {
    return appointments.of(found).stream().findFirst();
  }

  /** What comes next while somebody is expected; empty when nobody is. */
  Optional<String> next(String reader, ServiceCase found, Text text) {
    return appointments
        .open(found)
        .filter(each -> making.closed(found).isEmpty())
        .map(each -> words.line(reader, found, each, text));
  }

  Optional<Part> ofStaff(ServiceCase found, boolean mayHandle, Text text) {
    Optional<Appointment> last = last(found);
    Optional<AppointmentRefusal> closed = making.closed(found);
    boolean mayArrange = mayHandle && closed.isEmpty();
    if (last.isEmpty() && !mayArrange) {
      return Optional.empty();
    }
    boolean isOpen = last.filter(Appointment::isOpen).isPresent();
    var part =
        new AppointmentPart(
            last.map(each -> words.line("staff", found, each, text)).orElse(""),
            last.filter(Appointment::needsDate).isPresent(),
            mayHandle ? last.map(each -> acts(found, each)).orElse(List.of()) : List.of(),
            mayArrange ? href(found) : "",
            isOpen ? "casework.visit.change" : "casework.visit.arrange");
    return Optional.of(new Part("casework/_appointment", part));
  }

  private List<Act.Form> acts(ServiceCase found, Appointment appointment) {
    String href = href(found);
    var acts = new ArrayList<Act.Form>();
    if (isNear(appointment)) {
      acts.add(new Act.Form("casework.visit.arrive", href + "/arrival", Map.of()));
    }
    if (appointment.state() == Appointment.State.ARRIVED) {
      acts.add(new Act.Form("casework.visit.leave", href + "/departure", Map.of()));
    }
    return acts;
  }

  /** Somebody can be at the door by now. */
  private boolean isNear(Appointment appointment) {
    Instant soon = words.now().plus(java.time.Duration.ofHours(2));
    return appointment.isAgreed()
        && appointment.time().filter(time -> !time.from().isAfter(soon)).isPresent();
  }

  private static String href(ServiceCase found) {
    return "/cases/" + found.id() + "/appointment";
  }

  private static boolean hasBegun(Appointment appointment, Instant now) {
    return appointment.isAgreed()
        && appointment.time().filter(time -> !time.from().isAfter(now)).isPresent();
  }

  AppointmentPage page(ServiceCase found, Text text, Map<String, String> typed, Refusals refusals) {
    Optional<Appointment> last = last(found);
    Optional<Appointment> open = last.filter(Appointment::isOpen);
    Optional<AppointmentRefusal> closed = making.closed(found);
    boolean isThere = open.filter(each -> each.state() == Appointment.State.ARRIVED).isPresent();
    return new AppointmentPage(
        new AppointmentPage.Head(
            "/cases/" + found.id(),
            "#" + found.code() + " " + problem(found, text),
            found.reporter().home().isEmpty() ? found.place().name() : found.reporter().home()),
        href(found),
        open.map(Appointment::version).orElse(MakingAppointments.NONE),
        last.map(each -> words.line("staff", found, each, text)).orElse(""),
        closed.map(refusal -> text.get(refusal.key())).orElse(""),
        found.handler().map(id -> words.technician(id, text)).orElse(""),
        closed.isEmpty() && !isThere ? groups(found, typed, text) : List.of(),
        last.map(each -> acts(found, each)).orElse(List.of()),
        new AppointmentPage.May(
            closed.isEmpty() && !isThere,
            open.filter(Appointment::isAgreed).isPresent(),
            open.isPresent() && !isThere,
            open.filter(each -> hasBegun(each, words.now())).isPresent()),
        typed,
        refusals);
  }

  /** With what somebody chose before, so that her choice is still there after a refusal. */
  private List<Option.Group> groups(ServiceCase found, Map<String, String> typed, Text text) {
    UUID technician = found.handler().orElseThrow();
    var times = new TreeSet<>(Comparator.comparing(AppointmentTime::from));
    times.addAll(free.next(found, technician, DAYS, MOST));
    typed.values().stream()
        .flatMap(value -> AppointmentTime.read(value).stream())
        .filter(words::isAhead)
        .forEach(times::add);
    return words.byDay(List.copyOf(times), found.place().zone(), text);
  }

  private String problem(ServiceCase found, Text text) {
    return CaseWords.problem(found, catalogue.current(), text.language());
  }

  Optional<Part> ofOwner(OwnerCasePages.At at, ServiceCase found, Text text) {
    Optional<Appointment> last = last(found);
    boolean mayChoose = at.mayAct() && mayChoose(found, last.filter(Appointment::isOpen));
    if (last.isEmpty() && !mayChoose) {
      return Optional.empty();
    }
    boolean isOver = making.closed(found).isPresent();
    List<Option> offered = isOver || !at.mayAct() ? List.of() : offered(found, last, text);
    boolean isOpen = last.filter(Appointment::isOpen).isPresent();
    String change = isOpen ? "casework.visit.owner.change" : "casework.visit.owner.choose";
    return Optional.of(
        new Part(
            "casework/_owner-appointment",
            new OwnerAppointmentPart(
                at.mayAct() ? at.href() + "/appointment" : "",
                last.map(each -> words.line("owner", found, each, text)).orElse(""),
                last.map(Appointment::version).orElse(MakingAppointments.NONE),
                offered,
                mayChoose ? change : "")));
  }

  private List<Option> offered(ServiceCase found, Optional<Appointment> last, Text text) {
    UUID technician = found.handler().orElseThrow();
    return last.map(Appointment::offered).orElse(List.of()).stream()
        .filter(time -> words.isAhead(time) && making.isFree(found, technician, time))
        .map(time -> words.option(time, found.place().zone(), text))
        .toList();
  }

  /** What is repaired or done at her home she can choose a time for; else once staff offered. */
  private boolean mayChoose(ServiceCase found, Optional<Appointment> open) {
    CaseKind kind = found.matter().kind();
    boolean isAtHome =
        (kind == CaseKind.REPAIR || kind == CaseKind.REQUEST)
            && found.reporter().household().isPresent();
    return making.closed(found).isEmpty()
        && open.filter(each -> each.state() == Appointment.State.ARRIVED).isEmpty()
        && (isAtHome || open.isPresent());
  }

  OwnerAppointmentPage ofOwner(
      String back, ServiceCase found, Text text, Map<String, String> typed, Refusals refusals) {
    Optional<Appointment> last = last(found);
    Optional<Appointment> open = last.filter(Appointment::isOpen);
    boolean mayChoose = mayChoose(found, open);
    boolean isThere = open.filter(each -> each.state() == Appointment.State.ARRIVED).isPresent();
    return new OwnerAppointmentPage(
        back + "/appointment",
        back,
        new OwnerAppointmentPage.Head(
            found.place().name(), found.place().phone(), "#" + found.code(), problem(found, text)),
        open.map(Appointment::version).orElse(MakingAppointments.NONE),
        last.map(each -> words.line("owner", found, each, text)).orElse(""),
        mayChoose ? offered(found, open, text) : List.of(),
        mayChoose ? groups(found, typed, text) : List.of(),
        new OwnerAppointmentPage.May(
            mayChoose,
            open.filter(Appointment::isAgreed).isPresent(),
            open.isPresent() && !isThere,
            open.filter(Appointment::isAgreed)
                .flatMap(Appointment::time)
                .filter(time -> !time.until().isAfter(words.now()))
                .isPresent()),
        typed,
        refusals);
  }
}
