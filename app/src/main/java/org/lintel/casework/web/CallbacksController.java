package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.recovery.CallOutcome;
import org.lintel.casework.recovery.CallingBack;
import org.lintel.casework.recovery.NewCall;
import org.lintel.casework.recovery.Recoveries;
import org.lintel.casework.recovery.Recovery;
import org.lintel.casework.recovery.RevealingAPhone;
import org.lintel.community.PlainText;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.relationship.NewContact;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Owners to call back: whom to call, what to say, and how it went. */
@Controller
@Requires(Permission.CALL_BACK)
class CallbacksController {

  private static final int FURTHEST_DAYS = 31;

  private final Recoveries recoveries;
  private final CallbackLists lists;
  private final CallbackPages pages;
  private final CallActs calls;

  CallbacksController(
      Recoveries recoveries, CallbackLists lists, CallbackPages pages, CallActs calls) {
    this.recoveries = recoveries;
    this.lists = lists;
    this.pages = pages;
    this.calls = calls;
  }

  /** What a call needs. */
  @Component
  record CallActs(CallingBack calling, RevealingAPhone revealing, Identifiers identifiers) {}

  @GetMapping("/callbacks")
  ModelAndView list(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String s,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "1") int page) {
    var filter = new Recoveries.Filter(Recoveries.Show.of(s), CasesController.id(c));
    var shown = lists.of(viewer, text, filter, page);
    if (shown.rows().rows().isEmpty() && shown.rows().total() > 0) {
      return Pages.seeOther(shown.address());
    }
    return Pages.show("casework/callbacks", shown);
  }

  @GetMapping("/callbacks/{id}")
  ModelAndView show(Viewer viewer, Text text, @PathVariable UUID id) {
    return Pages.show(
        CallbackPages.TEMPLATE,
        pages.of(viewer, text, recoveries.find(viewer, id), Map.of(), Refusals.none()));
  }

  /** A POST, because each look is written down. */
  @PostMapping("/callbacks/{id}/phone")
  ModelAndView phone(Viewer viewer, Text text, @PathVariable UUID id) {
    Recovery found = recoveries.find(viewer, id);
    String phone = calls.revealing().reveal(viewer, found).orElse("");
    return Pages.show(
        "casework/callback-phone",
        new CallbackPhonePage(
            found.href(),
            CallbackWords.who(found, text),
            found.place().name() + " " + found.whom().home(),
            phone,
            CallbackWords.script(pages.script(), text)));
  }

  @PostMapping("/callbacks/{id}/calls")
  ModelAndView call(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    Recovery found = recoveries.find(viewer, id);
    var refusals = Refusals.none();
    Optional<NewCall> call = read(found, typed, refusals);
    if (call.isPresent()) {
      refusals = calls.calling().call(viewer, found, call.get());
    }
    if (!refusals.isEmpty()) {
      return Pages.refuse(
          CallbackPages.TEMPLATE,
          pages.of(viewer, text, recoveries.find(viewer, id), typed, refusals));
    }
    Notices.tell(response, "casework.callback.logged");
    return Pages.seeOther(next(found, call.orElseThrow().outcome()));
  }

  /** A promise or a case is written down while she is still remembered. */
  private static String next(Recovery found, CallOutcome outcome) {
    return switch (outcome) {
      case PROMISED -> "/promises/new?survey=" + found.id();
      case CASE ->
          "/cases/new?household=%s&recovery=%s".formatted(found.whom().household(), found.id());
      case NOT_REACHED -> "/callbacks";
      case SETTLED, UNREACHABLE, DECLINED -> found.href();
    };
  }

  private Optional<NewCall> read(Recovery found, Map<String, String> typed, Refusals refusals) {
    Optional<CallOutcome> outcome = CallOutcome.of(typed.getOrDefault("outcome", ""));
    if (outcome.isEmpty()) {
      refusals.add("outcome", "casework.choice.missing");
      return Optional.empty();
    }
    String words = PlainText.line(typed.getOrDefault("words", ""));
    var said = new TypedText(words);
    boolean isTold = outcome.get() == CallOutcome.SETTLED;
    if (isTold) {
      said.need(refusals, "words", NewContact.LONGEST_WORDS);
    } else {
      said.limit(refusals, "words", NewContact.LONGEST_WORDS);
    }
    Optional<LocalDate> next =
        outcome.get() == CallOutcome.NOT_REACHED
            ? day(found, typed.getOrDefault("next", ""), refusals)
            : Optional.empty();
    return refusals.isEmpty()
        ? Optional.of(
            new NewCall(
                CasesController.id(typed.getOrDefault("id", ""))
                    .orElseGet(calls.identifiers()::next),
                outcome.get(),
                words,
                next))
        : Optional.empty();
  }

  private Optional<LocalDate> day(Recovery found, String typed, Refusals refusals) {
    LocalDate today = LocalDate.ofInstant(recoveries.now(), found.place().zone());
    if (typed.isBlank()) {
      return Optional.of(today.plusDays(1));
    }
    Optional<LocalDate> day = parsed(PlainText.narrow(typed));
    LocalDate last = today.plusDays(FURTHEST_DAYS);
    if (day.isEmpty()) {
      refusals.add("next", "casework.plan.no-date", typed);
    } else if (day.get().isBefore(today) || day.get().isAfter(last)) {
      refusals.add("next", "casework.callback.refused.day", day.get(), today, last);
    }
    return day;
  }

  private static Optional<LocalDate> parsed(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
