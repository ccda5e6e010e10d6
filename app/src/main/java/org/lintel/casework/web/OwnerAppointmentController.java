package org.lintel.casework.web;

import java.util.Map;
import java.util.Optional;
import org.lintel.casework.Actor;
import org.lintel.casework.Appointment;
import org.lintel.casework.AppointmentAnswer;
import org.lintel.casework.AppointmentTime;
import org.lintel.casework.KeepingAppointments;
import org.lintel.casework.MakingAppointments;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.web.OpenToAll;
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

/** An owner finds a time for a visit with the link of her case. */
@Controller
@OpenToAll
@RequestMapping("/o/c/{token}/appointment")
class OwnerAppointmentController {

  private static final String TEMPLATE = "casework/owner-appointment";

  private final OwnerAnswers answers;
  private final AppointmentPages pages;
  private final MakingAppointments making;
  private final KeepingAppointments keeping;

  OwnerAppointmentController(
      OwnerAnswers answers,
      AppointmentPages pages,
      MakingAppointments making,
      KeepingAppointments keeping) {
    this.answers = answers;
    this.pages = pages;
    this.making = making;
    this.keeping = keeping;
  }

  @GetMapping
  ModelAndView show(@PathVariable String token, Text text) {
    return answers.with(
        token,
        found ->
            answers.at(token, found).mayAct()
                ? Pages.show(TEMPLATE, page(token, found, text, Map.of(), Refusals.none()))
                : Pages.seeOther(answers.href(token)));
  }

  /** She takes one of the times that she was offered. */
  @PostMapping("/acceptance")
  ModelAndView accept(
      @PathVariable String token, Text text, @RequestParam Map<String, String> typed) {
    return answers.with(
        token,
        found ->
            AppointmentTime.read(typed.getOrDefault("time", ""))
                .map(time ->
                    answered(
                        making.accept(found.id(), seen(typed), time),
                        new Sent(token, found, typed),
                        "visit-agreed",
                        text))
                .orElseGet(() ->
                    refuse(
                        new Sent(token, found, typed),
                        "offered",
                        "casework.visit.refused.no-time",
                        text)));
  }

  /** She chooses a time of her own. */
  @PostMapping
  ModelAndView choose(
      @PathVariable String token, Text text, @RequestParam Map<String, String> typed) {
    return answers.with(
        token,
        found -> {
          var sent = new Sent(token, found, typed);
          var reason = new TypedText(typed.getOrDefault("words", ""));
          var refusals = Refusals.none();
          Optional<AppointmentTime> time = AppointmentTime.read(typed.getOrDefault("time", ""));
          if (time.isEmpty()) {
            refusals.add("time", "casework.visit.refused.no-time");
          }
          if (typed.getOrDefault("moves", "").equals("true")) {
            reason.need(refusals, "words", MakingAppointments.LONGEST_REASON);
          } else {
            reason.limit(refusals, "words", MakingAppointments.LONGEST_REASON);
          }
          return refusals.isEmpty()
              ? answered(
                  making.choose(found.id(), seen(typed), time.orElseThrow(), reason.words()),
                  sent,
                  "visit-agreed",
                  text)
              : refuse(sent, text, refusals, HttpStatus.UNPROCESSABLE_CONTENT);
        });
  }

  @PostMapping("/cancellation")
  ModelAndView callOff(
      @PathVariable String token, Text text, @RequestParam Map<String, String> typed) {
    return answers.with(
        token,
        found -> {
          var sent = new Sent(token, found, typed);
          var reason = new TypedText(typed.getOrDefault("off", ""));
          var refusals = Refusals.none();
          return reason.need(refusals, "off", MakingAppointments.LONGEST_REASON)
              ? answered(
                  making.callOff(new Actor.Owner(), found.id(), seen(typed), reason.words()),
                  sent,
                  "visit-off",
                  text)
              : refuse(sent, text, refusals, HttpStatus.UNPROCESSABLE_CONTENT);
        });
  }

  /** Nobody came. */
  @PostMapping("/miss")
  ModelAndView miss(
      @PathVariable String token, Text text, @RequestParam Map<String, String> typed) {
    return answers.with(
        token,
        found ->
            answered(
                keeping.miss(
                    new Actor.Owner(), found.id(), seen(typed), Appointment.Side.STAFF, ""),
                new Sent(token, found, typed),
                "visit-missed",
                text));
  }

  /** A form of hers. */
  private record Sent(String token, ServiceCase found, Map<String, String> typed) {}

  private static int seen(Map<String, String> typed) {
    return SeenVersion.of(typed.getOrDefault("version", ""));
  }

  private ModelAndView answered(AppointmentAnswer answer, Sent sent, String done, Text text) {
    return switch (answer) {
      case AppointmentAnswer.Made _ -> answers.back(sent.token(), done, text);
      case AppointmentAnswer.Refused(var reason) -> refuse(sent, "", reason.key(), text);
      case AppointmentAnswer.Overtaken _ ->
          refuse(
              sent,
              text,
              Refusals.none().add("", "casework.visit.owner.overtaken"),
              HttpStatus.CONFLICT);
    };
  }

  private ModelAndView refuse(Sent sent, String field, String key, Text text) {
    return refuse(sent, text, Refusals.none().add(field, key), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView refuse(Sent sent, Text text, Refusals refusals, HttpStatus status) {
    return Pages.status(
        TEMPLATE, page(sent.token(), sent.found(), text, sent.typed(), refusals), status);
  }

  private OwnerAppointmentPage page(
      String token, ServiceCase found, Text text, Map<String, String> typed, Refusals refusals) {
    return pages.ofOwner(answers.href(token), found, text, typed, refusals);
  }
}
