package org.lintel.expectation.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.expectation.OwnersWord;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseEntry;
import org.lintel.expectation.PromiseHolders;
import org.lintel.expectation.PromiseLedger;
import org.lintel.expectation.PromiseMachine;
import org.lintel.expectation.PromiseMove;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the page of one promise for staff. */
@Component
class PromisePages {

  private final PromiseLedger ledger;
  private final PromiseHolders holders;
  private final StaffMembers staff;
  private final KnownOwners owners;
  private final SeenOrigins origins;
  private final Clock clock;

  PromisePages(
      PromiseLedger ledger,
      PromiseHolders holders,
      StaffMembers staff,
      KnownOwners owners,
      SeenOrigins origins,
      Clock clock) {
    this.ledger = ledger;
    this.holders = holders;
    this.staff = staff;
    this.owners = owners;
    this.origins = origins;
    this.clock = clock;
  }

  PromisePage page(
      Viewer viewer,
      Text text,
      Promise promise,
      boolean mayChange,
      PromisePage.Typed typed,
      Refusals refusals) {
    List<PromiseEntry> entries = ledger.of(promise);
    Map<UUID, String> names = names(promise, entries);
    return new PromisePage(
        head(viewer, promise, text),
        facts(viewer, promise, names, text),
        entries.reversed().stream().map(entry -> line(promise, entry, names, text)).toList(),
        mayChange ? moves(promise) : List.of(),
        choices(promise, mayChange, text),
        typed,
        refusals);
  }

  private PromisePage.Head head(Viewer viewer, Promise promise, Text text) {
    Instant now = clock.instant();
    var standing = promise.standing(now);
    return new PromisePage.Head(
        "/promises/" + promise.id(),
        promise.version(),
        promise.words(),
        text.get("expectation.standing." + standing.key()),
        PromiseLines.kind(standing),
        PromiseLines.note(promise, now, text),
        viewer.may(Permission.READ_OWNERS) ? "/clocks/" + promise.id() : "");
  }

  private Map<UUID, String> names(Promise promise, List<PromiseEntry> entries) {
    var ids = new HashSet<>(List.of(promise.madeBy(), promise.terms().responsible()));
    entries.forEach(entry -> entry.staff().ifPresent(ids::add));
    return staff.names(List.copyOf(ids));
  }

  private List<PromisePage.Fact> facts(
      Viewer viewer, Promise promise, Map<UUID, String> names, Text text) {
    var zone = promise.place().zone();
    var facts = new ArrayList<PromisePage.Fact>();
    facts.add(fact("community", promise.place().name(), "", text));
    facts.add(
        fact(
            "to", PromiseLines.to(promise, owners.of(viewer), text), owner(viewer, promise), text));
    facts.add(fact("due", Shown.minute(promise.due(), zone), "", text));
    if (promise.terms().renegotiations() > 0) {
      facts.add(
          fact(
              "first-due",
              text.get(
                  "expectation.fact.moved",
                  Shown.minute(promise.firstDue(), zone),
                  promise.terms().renegotiations()),
              "",
              text));
    }
    facts.add(fact("responsible", names.getOrDefault(promise.terms().responsible(), ""), "", text));
    facts.add(fact("made", made(promise, names, text), "", text));
    SeenOrigins.Where where = origins.of(viewer, List.of(promise)).of(promise, text);
    facts.add(fact("where", where.words(), where.href(), text));
    return facts;
  }

  private static String made(Promise promise, Map<UUID, String> names, Text text) {
    return text.get(
        "expectation.fact.made.by",
        names.getOrDefault(promise.madeBy(), ""),
        Shown.minute(promise.madeAt(), promise.place().zone()));
  }

  private static String owner(Viewer viewer, Promise promise) {
    return viewer.may(Permission.READ_OWNERS)
        ? promise.to().household().map(id -> "/owners/" + id + "/ledger").orElse("")
        : "";
  }

  private static PromisePage.Fact fact(String what, String value, String href, Text text) {
    return new PromisePage.Fact(text.get("expectation.fact." + what), value, href);
  }

  private static PromisePage.Line line(
      Promise promise, PromiseEntry entry, Map<UUID, String> names, Text text) {
    var zone = promise.place().zone();
    String who =
        switch (entry.author()) {
          case OWNER -> text.get("expectation.entry.owner");
          case TIME -> text.get("expectation.entry.time");
          case STAFF -> entry.staff().map(id -> names.getOrDefault(id, "")).orElse("");
        };
    return new PromisePage.Line(
        Shown.minute(entry.at(), zone),
        who,
        text.get("expectation.entry." + entry.kind().key()),
        entry.words(),
        remark(promise, entry, text));
  }

  /** The date that an entry tells of, and whose word it rests on. */
  private static String remark(Promise promise, PromiseEntry entry, Text text) {
    var zone = promise.place().zone();
    Optional<String> until =
        entry
            .until()
            .map(at ->
                text.get("expectation.entry.until." + entry.kind().key(), Shown.minute(at, zone)));
    Optional<String> said =
        entry
            .word()
            .map(word ->
                text.get(
                    "expectation.entry.said",
                    text.get("expectation.way." + word.way().key()),
                    Shown.minute(word.at(), zone)));
    return String.join(" · ", Stream.of(until, said).flatMap(Optional::stream).toList());
  }

  /** To tell the owner a date without her consent is the same form as a date with it. */
  private static List<String> moves(Promise promise) {
    return PromiseMachine.known(promise.state().kind()).stream()
        .filter(move -> move != PromiseMove.Kind.ANNOUNCE)
        .map(PromiseMove.Kind::key)
        .toList();
  }

  private PromisePage.Choices choices(Promise promise, boolean mayChange, Text text) {
    List<Option> people =
        mayChange
            ? holders.of(promise.place().communityId()).stream()
                .map(colleague -> new Option(colleague.id().toString(), colleague.name()))
                .toList()
            : List.of();
    var ways =
        promise.to().isCommunity() ? OwnersWord.Way.OF_A_COMMUNITY : OwnersWord.Way.OF_A_HOUSEHOLD;
    return new PromisePage.Choices(
        Shown.field(clock.instant(), promise.place().zone()),
        ways.stream()
            .map(way -> new Option(way.key(), text.get("expectation.way." + way.key())))
            .toList(),
        people,
        promise.terms().responsible().toString());
  }
}
