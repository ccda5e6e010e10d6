package org.lintel.casework.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.casework.CaseState;
import org.lintel.casework.Cases;
import org.lintel.casework.OwnerEntry;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.Timeline;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.service.ServiceCatalogue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of a case for its owner. It reads the owner's ledger and no other. */
@Component
class OwnerCasePages {

  /** What can have been done before a look, as the address names it. */
  private static final Set<String> DONE =
      Set.of(
          "message",
          "kept",
          "nudge",
          "solved",
          "unsolved",
          "accepted",
          "refused",
          "withdrawn",
          "rated",
          "reported",
          "reported-here",
          "promise-withdrawn",
          "visit-agreed",
          "visit-off",
          "visit-missed");

  private final Cases cases;
  private final Timeline timeline;
  private final StaffMembers staff;
  private final ServiceCatalogue catalogue;
  private final OwnerCaseVoice voice;

  OwnerCasePages(
      Cases cases,
      Timeline timeline,
      StaffMembers staff,
      ServiceCatalogue catalogue,
      OwnerCaseVoice voice) {
    this.cases = cases;
    this.timeline = timeline;
    this.staff = staff;
    this.catalogue = catalogue;
    this.voice = voice;
  }

  /** A link that opens nothing. */
  ModelAndView unknown() {
    return Pages.status(
        "casework/owner-unknown", new UnknownCasePage(voice.onlyPhone()), HttpStatus.NOT_FOUND);
  }

  /** The case with that key as it is now; it was there a moment ago. */
  ServiceCase again(ServiceCase found) {
    return cases.again(found);
  }

  /**
   * Where the owner sees her case.
   *
   * @param mayAct whether she can do more than look
   */
  record At(String href, boolean mayAct) {}

  OwnerCasePage page(
      At at,
      ServiceCase found,
      Text text,
      String done,
      OwnerCasePage.Typed typed,
      Refusals refusals) {
    List<OwnerEntry> entries = timeline.ofOwner(found);
    Map<UUID, String> names = names(found, entries);
    var nextNudge = voice.nextNudge(found);
    var photos = voice.photos(at, found, text);
    return new OwnerCasePage(
        at.href(),
        found.version(),
        found.place().name(),
        found.place().phone(),
        "#" + found.code(),
        CaseWords.problem(found, catalogue.current(), text.language()),
        text.get("casework.owner.state." + found.state().kind().key()),
        next(found, names, text),
        voice.times(found, entries, text),
        DONE.contains(done) ? text.get("casework.owner.done." + done) : "",
        found.matter().words(),
        entries.stream()
            .map(entry ->
                line(found, entry, names, photos.getOrDefault(entry.id(), List.of()), text))
            .toList(),
        at.mayAct() ? may(found, nextNudge.isEmpty()) : OwnerCasePage.May.NOTHING,
        found.state() instanceof CaseState.RemedyProposed(String remedy)
            ? Optional.of(remedy)
            : Optional.empty(),
        nudge(found, nextNudge, names, text),
        voice.rated(found).map(rated -> text.get("casework.rated.stars", rated.stars())).orElse(""),
        voice.promises(found, text, at.mayAct() ? at.href() : ""),
        voice.visit(at, found, text),
        voice.message(at, found, text),
        voice.incidents(found, text),
        typed,
        refusals);
  }

  private Map<UUID, String> names(ServiceCase found, List<OwnerEntry> entries) {
    var ids = new HashSet<UUID>();
    found.handler().ifPresent(ids::add);
    entries.forEach(entry -> entry.staff().ifPresent(ids::add));
    return staff.names(new ArrayList<>(ids));
  }

  private static String handler(ServiceCase found, Map<UUID, String> names, Text text) {
    return found
        .handler()
        .flatMap(id -> Optional.ofNullable(names.get(id)))
        .orElse(text.get("casework.owner.desk"));
  }

  private String next(ServiceCase found, Map<UUID, String> names, Text text) {
    return voice.next(found, handler(found, names, text), text);
  }

  private OwnerCasePage.May may(ServiceCase found, boolean mayNudgeNow) {
    boolean isClosed = found.state() instanceof CaseState.Closed;
    boolean isDone = found.state() instanceof CaseState.Done;
    boolean isConfirmed = found.state() instanceof CaseState.Confirmed;
    boolean isOpen = !isClosed && !isDone && !isConfirmed;
    return new OwnerCasePage.May(
        !isClosed,
        isOpen && mayNudgeNow,
        isDone,
        found.state() instanceof CaseState.RemedyProposed,
        isOpen,
        isClosed || isConfirmed,
        voice.mayRate(found),
        cases.isInhabited(found));
  }

  /** Says whom a nudge reaches, or when the next one can be sent. */
  private static String nudge(
      ServiceCase found, Optional<Instant> next, Map<UUID, String> names, Text text) {
    return next.map(at ->
            text.get("casework.owner.nudge.later", Shown.moment(at, found.place().zone(), text)))
        .orElse(text.get("casework.owner.nudge.whom", handler(found, names, text)));
  }

  private static OwnerCasePage.Line line(
      ServiceCase found,
      OwnerEntry entry,
      Map<UUID, String> names,
      List<PhotoShown> photos,
      Text text) {
    String who =
        switch (entry.author()) {
          case OWNER -> text.get("casework.owner.you");
          case SILENCE -> "";
          case STAFF ->
              entry
                  .staff()
                  .flatMap(id -> Optional.ofNullable(names.get(id)))
                  .orElse(text.get("casework.owner.desk"));
        };
    return new OwnerCasePage.Line(
        Shown.moment(entry.at(), found.place().zone(), text),
        who,
        text.get("casework.owner.entry." + entry.kind().key()),
        entry.words(),
        entry.until().map(day -> text.get("casework.owner.until", Shown.day(day, text))).orElse(""),
        photos);
  }
}
