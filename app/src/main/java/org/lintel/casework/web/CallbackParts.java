package org.lintel.casework.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.calendar.ClockMeasure;
import org.lintel.casework.recovery.Gesture;
import org.lintel.casework.recovery.GestureBudgets;
import org.lintel.casework.recovery.Gestures;
import org.lintel.casework.recovery.GivenGestures;
import org.lintel.casework.recovery.GivenGestures.State;
import org.lintel.casework.recovery.Recoveries;
import org.lintel.casework.recovery.Recovery;
import org.lintel.casework.recovery.RecoveryLedger;
import org.lintel.casework.recovery.TrackEnd;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Parts of the page of one owner to call back: tracks, gestures, what was done. */
@Component
class CallbackParts {

  private final GestureParts given;
  private final GestureBudgets budgets;
  private final RecoveryLedger ledger;
  private final StaffMembers staff;
  private final Recoveries recoveries;

  CallbackParts(
      GestureParts given,
      GestureBudgets budgets,
      RecoveryLedger ledger,
      StaffMembers staff,
      Recoveries recoveries) {
    this.given = given;
    this.budgets = budgets;
    this.ledger = ledger;
    this.staff = staff;
    this.recoveries = recoveries;
  }

  /** The catalogue, and what of it was given. */
  @Component
  record GestureParts(Gestures catalogue, GivenGestures given, Identifiers identifiers) {}

  List<CallbackPage.TrackLine> tracks(Recovery found, Text text) {
    return Stream.of(TrackEnd.Track.values()).map(track -> track(found, track, text)).toList();
  }

  private CallbackPage.TrackLine track(Recovery found, TrackEnd.Track which, Text text) {
    Recovery.Track track = found.track(which);
    String state =
        track
            .end()
            .map(end -> text.get("casework.callback.end." + end.key()))
            .orElseGet(() -> text.get("casework.callback.track.open"));
    return new CallbackPage.TrackLine(
        which.key(),
        state,
        track.isOpen() ? "wait" : "good",
        track
            .ended()
            .map(at -> Shown.minute(at, found.place().zone()))
            .orElseGet(() -> due(found, which, text)),
        track.isOpen()
            ? which.ends().stream()
                .map(end -> new Option(end.key(), text.get("casework.callback.end." + end.key())))
                .toList()
            : List.of());
  }

  /** The second track begins with the call; its clock is met by it. */
  private String due(Recovery found, TrackEnd.Track which, Text text) {
    ClockMeasure measure =
        which == TrackEnd.Track.EMOTION ? ClockMeasure.FIRST_RESPONSE : ClockMeasure.RESOLVE;
    return recoveries.clocks(found).stream()
        .filter(clock -> clock.measure() == measure)
        .findFirst()
        .map(clock ->
            clock
                .met()
                .map(at ->
                    text.get(
                        "casework.callback.track." + which.key() + ".met",
                        Shown.minute(at, found.place().zone())))
                .or(() ->
                    clock
                        .due()
                        .map(at ->
                            text.get(
                                "casework.callback.track." + which.key() + ".due",
                                Shown.minute(at, found.place().zone()))))
                .orElse(""))
        .orElse("");
  }

  CallbackPage.Gestures gestures(Viewer viewer, Recovery found, Text text) {
    boolean mayDecide = given.given().mayDecide(viewer, found);
    var all = given.given().of(found);
    Map<UUID, String> names =
        staff.names(
            all.stream()
                .flatMap(
                    each -> Stream.concat(Stream.of(each.askedBy()), each.decidedBy().stream()))
                .distinct()
                .toList());
    return new CallbackPage.Gestures(
        given.identifiers().next().toString(),
        found.isClosed()
            ? List.of()
            : given.catalogue().all().stream()
                .filter(Gesture::isOffered)
                .map(each -> option(each, text))
                .toList(),
        budget(found, text),
        all.stream().map(each -> line(viewer, found, each, mayDecide, names, text)).toList());
  }

  private static Option option(Gesture gesture, Text text) {
    String name = CallbackWords.gesture(gesture, text);
    return new Option(
        gesture.id().toString(),
        gesture.costFen() == 0
            ? name
            : name + " · " + CallbackWords.money(gesture.costFen(), text));
  }

  private String budget(Recovery found, Text text) {
    int community = found.place().communityId();
    GestureBudgets.Budget budget = budgets.of(community);
    var month = YearMonth.from(recoveries.now().atZone(found.place().zone()));
    return text.get(
        "casework.gesture.budget",
        CallbackWords.money(budgets.spentFen(community, month), text),
        CallbackWords.money(budget.monthFen(), text),
        CallbackWords.money(budget.singleFen(), text));
  }

  private static CallbackPage.GestureLine line(
      Viewer viewer,
      Recovery found,
      GivenGestures.Given each,
      boolean mayDecide,
      Map<UUID, String> names,
      Text text) {
    boolean isHers = each.askedBy().equals(viewer.id());
    String by = names.getOrDefault(each.askedBy(), "");
    String decided = each.decidedBy().map(id -> names.getOrDefault(id, "")).orElse("");
    return new CallbackPage.GestureLine(
        each.id().toString(),
        CallbackWords.gesture(each.preset(), each.name(), text)
            + (each.costFen() == 0 ? "" : " · " + CallbackWords.money(each.costFen(), text)),
        text.get("casework.gesture.state." + each.state().name().toLowerCase(Locale.ROOT)),
        kind(each.state()),
        Stream.of(by, decided, each.reason())
            .filter(part -> !part.isEmpty())
            .distinct()
            .reduce((one, two) -> one + " · " + two)
            .orElse(""),
        mayDecide && !isHers && each.state() == State.ASKED
            ? found.href() + "/gestures/" + each.id() + "/decision"
            : "");
  }

  private static String kind(State state) {
    return switch (state) {
      case ASKED -> "wait";
      case APPROVED -> "good";
      case REFUSED -> "bad";
    };
  }

  List<CallbackPage.Step> history(Recovery found, Text text) {
    var entries = ledger.of(found);
    Map<UUID, String> names =
        staff.names(entries.stream().flatMap(each -> each.staff().stream()).distinct().toList());
    return entries.stream()
        .map(each ->
            new CallbackPage.Step(
                what(each, text),
                each.words(),
                Shown.minute(each.at(), found.place().zone()),
                each.staff().map(id -> names.getOrDefault(id, "")).orElse("")))
        .toList();
  }

  private static String what(RecoveryLedger.Entry entry, Text text) {
    String key = "casework.callback.step." + key(entry.kind().name());
    return switch (entry.kind()) {
      case CALLED -> text.get(key, text.get("casework.callback.outcome." + key(entry.code())));
      case EMOTION_ENDED, PROBLEM_ENDED ->
          text.get(key, text.get("casework.callback.end." + key(entry.code())));
      case CHECKED, OWNER_SAID ->
          text.get(key, text.get("casework.callback.check." + key(entry.code())));
      case OPENED -> text.get(key, text.get("casework.callback.cause." + key(entry.code())));
      default -> text.get(key);
    };
  }

  private static String key(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
