package org.lintel.expectation.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseStanding;
import org.lintel.expectation.PromiseState;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Puts promises into lines for staff. */
@Component
class PromiseLines {

  private final StaffMembers staff;
  private final KnownOwners owners;
  private final SeenOrigins origins;
  private final Clock clock;

  PromiseLines(StaffMembers staff, KnownOwners owners, SeenOrigins origins, Clock clock) {
    this.staff = staff;
    this.owners = owners;
    this.origins = origins;
    this.clock = clock;
  }

  List<PromiseLine> of(Viewer viewer, List<Promise> promises, Text text) {
    Map<UUID, String> names =
        staff.names(
            promises.stream().map(promise -> promise.terms().responsible()).distinct().toList());
    Set<UUID> known = owners.of(viewer);
    SeenOrigins.Seen seen = origins.of(viewer, promises);
    Instant now = clock.instant();
    return promises.stream()
        .map(promise ->
            line(promise, names, to(promise, known, text), seen.of(promise, text), now, text))
        .toList();
  }

  private static PromiseLine line(
      Promise promise,
      Map<UUID, String> names,
      String to,
      SeenOrigins.Where where,
      Instant now,
      Text text) {
    var standing = promise.standing(now);
    var zone = promise.place().zone();
    return new PromiseLine(
        "/promises/" + promise.id(),
        promise.words(),
        promise.place().name(),
        to,
        where.words(),
        where.href(),
        names.getOrDefault(promise.terms().responsible(), ""),
        Shown.minute(promise.due(), zone),
        text.get("expectation.standing." + standing.key()),
        kind(standing),
        note(promise, now, text),
        promise.state() instanceof PromiseState.Open);
  }

  static String to(Promise promise, Set<UUID> known, Text text) {
    if (promise.to().isCommunity()) {
      return text.get("expectation.to.all");
    }
    String name = KnownOwners.name(promise, known);
    return name.isEmpty() ? promise.to().home() : promise.to().home() + " · " + name;
  }

  /** How the tag of a standing looks. */
  static String kind(PromiseStanding standing) {
    return switch (standing) {
      case KEPT -> "good";
      case DUE_SOON, KEPT_LATE -> "wait";
      case LATE, BROKEN -> "bad";
      case AHEAD, WITHDRAWN -> "";
    };
  }

  static String note(Promise promise, Instant now, Text text) {
    var zone = promise.place().zone();
    return switch (promise.state()) {
      case PromiseState.Open _ -> open(promise, now, text);
      case PromiseState.Kept(String _, Instant at) ->
          at.isAfter(promise.due())
              ? text.get(
                  "expectation.note.kept-late",
                  Shown.minute(at, zone),
                  Shown.lasting(Duration.between(promise.due(), at), text))
              : text.get("expectation.note.kept", Shown.minute(at, zone));
      case PromiseState.Broken(PromiseState.Broken.By by, String reason, Instant _) ->
          by == PromiseState.Broken.By.TIME ? text.get("expectation.note.by-time") : reason;
      case PromiseState.Withdrawn(var _, String reason, Instant _) -> reason;
    };
  }

  private static String open(Promise promise, Instant now, Text text) {
    var zone = promise.place().zone();
    String announced =
        promise
            .terms()
            .announced()
            .map(until -> text.get("expectation.note.announced", Shown.minute(until, zone)))
            .orElse("");
    if (!now.isAfter(promise.due())) {
      return announced;
    }
    String late =
        text.get(
            "expectation.note.late", Shown.lasting(Duration.between(promise.due(), now), text));
    return announced.isEmpty() ? late : late + " · " + announced;
  }
}
