package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.Actor;
import org.lintel.casework.Appointment;
import org.lintel.casework.AppointmentAnswer;
import org.lintel.casework.AppointmentTime;
import org.lintel.casework.Cases;
import org.lintel.casework.KeepingAppointments;
import org.lintel.casework.MakingAppointments;
import org.lintel.casework.ServiceCase;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff find a time with the owner of a case, and say what happened at the door. */
@Controller
@Requires(Permission.HANDLE_CASES)
@RequestMapping("/cases/{id}/appointment")
class AppointmentController {

  private static final String TEMPLATE = "casework/appointment";

  private final Cases cases;
  private final AppointmentPages pages;
  private final MakingAppointments making;
  private final KeepingAppointments keeping;

  AppointmentController(
      Cases cases, AppointmentPages pages, MakingAppointments making, KeepingAppointments keeping) {
    this.cases = cases;
    this.pages = pages;
    this.making = making;
    this.keeping = keeping;
  }

  @GetMapping
  ModelAndView show(Viewer viewer, Text text, @PathVariable UUID id) {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    return Pages.show(TEMPLATE, pages.page(found, text, Map.of(), Refusals.none()));
  }

  @PostMapping
  ModelAndView offer(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    var refusals = Refusals.none();
    boolean isAgreed = typed.getOrDefault("agreed", "").equals("true");
    List<AppointmentTime> times = times(typed, found, refusals);
    var reason = new TypedText(typed.getOrDefault("words", ""));
    reason.limit(refusals, "words", MakingAppointments.LONGEST_REASON);
    boolean isMoved = typed.getOrDefault("moves", "").equals("true");
    if (isMoved && reason.words().isEmpty()) {
      refusals.add("words", "casework.visit.reason.missing");
    }
    if (isAgreed && times.size() > 1) {
      refusals.add("agreed", "casework.visit.agreed.one");
    }
    if (!refusals.isEmpty()) {
      return refuse(found, text, typed, refusals, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var offer = new MakingAppointments.Offer(times, isAgreed, reason.words());
    var answer = making.offer(viewer, id, seen(typed), offer);
    String done = isAgreed ? "casework.visit.done.agreed" : "casework.visit.done.offered";
    return answered(answer, found, text, typed, done, response);
  }

  /** Those that were chosen, and one that was typed in. */
  private static List<AppointmentTime> times(
      Map<String, String> typed, ServiceCase found, Refusals refusals) {
    var times = new ArrayList<AppointmentTime>();
    for (int at = 1; at <= MakingAppointments.MOST_TIMES; at++) {
      String field = "time-" + at;
      String value = typed.getOrDefault(field, "");
      if (!value.isBlank()) {
        AppointmentTime.read(value)
            .ifPresentOrElse(
                times::add, () -> refusals.add(field, "casework.visit.refused.unknown", value));
      }
    }
    String own = typed.getOrDefault("own", "").strip();
    if (!own.isEmpty()) {
      own(own, typed.getOrDefault("minutes", "60").strip(), found, refusals).ifPresent(times::add);
    }
    return times;
  }

  private static Optional<AppointmentTime> own(
      String own, String minutes, ServiceCase found, Refusals refusals) {
    if (!minutes.matches("\\d{1,3}")
        || Integer.parseInt(minutes) < AppointmentTime.SHORTEST.toMinutes()
        || Integer.parseInt(minutes) > AppointmentTime.LONGEST.toMinutes()) {
      refusals.add(
          "minutes",
          "casework.visit.minutes.outside",
          minutes,
          AppointmentTime.SHORTEST.toMinutes(),
          AppointmentTime.LONGEST.toMinutes());
      return Optional.empty();
    }
    try {
      var local = LocalDateTime.parse(own.replace(' ', 'T'));
      if (local.getYear() >= 2000 && local.getYear() < 2200) {
        var from = local.atZone(found.place().zone()).toInstant();
        return AppointmentTime.of(from, from.plus(Duration.ofMinutes(Long.parseLong(minutes))));
      }
    } catch (DateTimeParseException _) {
      // falls through to the refusal, as a year nobody means does
    }
    refusals.add("own", "casework.visit.refused.unknown", own);
    return Optional.empty();
  }

  @PostMapping("/arrival")
  ModelAndView arrive(
      Viewer viewer, Text text, @PathVariable UUID id, HttpServletResponse response) {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    var answer = keeping.arrive(viewer, id);
    return answered(answer, found, text, Map.of(), "casework.visit.done.arrived", response);
  }

  @PostMapping("/departure")
  ModelAndView leave(
      Viewer viewer, Text text, @PathVariable UUID id, HttpServletResponse response) {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    var answer = keeping.leave(viewer, id);
    return answered(answer, found, text, Map.of(), "casework.visit.done.left", response);
  }

  @PostMapping("/cancellation")
  ModelAndView callOff(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    var reason = new TypedText(typed.getOrDefault("off", ""));
    var refusals = Refusals.none();
    if (!reason.need(refusals, "off", MakingAppointments.LONGEST_REASON)) {
      return refuse(found, text, typed, refusals, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var answer = making.callOff(new Actor.Staff(viewer.id()), id, seen(typed), reason.words());
    return answered(answer, found, text, typed, "casework.visit.done.off", response);
  }

  /** One side was not there. */
  @PostMapping("/miss")
  ModelAndView miss(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    var said = new TypedText(typed.getOrDefault("missed", ""));
    var refusals = Refusals.none();
    String side = typed.getOrDefault("side", "");
    if (!side.equals("owner") && !side.equals("staff")) {
      refusals.add("side", "casework.visit.side.missing");
    }
    said.limit(refusals, "missed", MakingAppointments.LONGEST_REASON);
    if (!refusals.isEmpty()) {
      return refuse(found, text, typed, refusals, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var missed = side.equals("owner") ? Appointment.Side.OWNER : Appointment.Side.STAFF;
    var actor = new Actor.Staff(viewer.id());
    var answer = keeping.miss(actor, id, seen(typed), missed, said.words());
    return answered(answer, found, text, typed, "casework.visit.done.missed", response);
  }

  private static int seen(Map<String, String> typed) {
    return SeenVersion.of(typed.getOrDefault("version", ""));
  }

  private ModelAndView answered(
      AppointmentAnswer answer,
      ServiceCase found,
      Text text,
      Map<String, String> typed,
      String done,
      HttpServletResponse response) {
    return switch (answer) {
      case AppointmentAnswer.Made _ -> {
        Notices.tell(response, done);
        yield Pages.seeOther("/cases/" + found.id());
      }
      case AppointmentAnswer.Refused(var reason) ->
          refuse(
              found,
              text,
              typed,
              Refusals.none().add("", reason.key()),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case AppointmentAnswer.Overtaken _ ->
          refuse(
              found,
              text,
              typed,
              Refusals.none().add("", "casework.visit.overtaken"),
              HttpStatus.CONFLICT);
    };
  }

  private ModelAndView refuse(
      ServiceCase found,
      Text text,
      Map<String, String> typed,
      Refusals refusals,
      HttpStatus status) {
    return Pages.status(TEMPLATE, pages.page(found, text, typed, refusals), status);
  }
}
