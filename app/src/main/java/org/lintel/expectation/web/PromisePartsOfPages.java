package org.lintel.expectation.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseParts;
import org.lintel.expectation.PromiseSource;
import org.lintel.expectation.PromiseStanding;
import org.lintel.expectation.PromiseState;
import org.lintel.expectation.Promises;
import org.lintel.expectation.PromisesToAHousehold;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the parts with which pages of modules above show promises. */
@Component
class PromisePartsOfPages implements PromiseParts, PromisesToAHousehold {

  private static final String FOR_OWNERS = "expectation/_to-owner";
  private static final int MOST = 50;

  private final Promises promises;
  private final PromiseLines lines;
  private final StaffMembers staff;
  private final Clock clock;

  PromisePartsOfPages(Promises promises, PromiseLines lines, StaffMembers staff, Clock clock) {
    this.promises = promises;
    this.lines = lines;
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public Optional<Part> madeAt(
      Viewer viewer, Text text, PromiseSource source, int community, UUID id, boolean mayMake) {
    boolean isReader = viewer.may(Permission.READ_OWNERS) || viewer.may(Permission.MAKE_PROMISES);
    List<PromiseLine> made =
        isReader ? lines.of(viewer, promises.madeAt(community, id), text) : List.of();
    boolean makes = mayMake && viewer.may(Permission.MAKE_PROMISES);
    String make = makes ? "/promises/new?" + source.key() + "=" + id : "";
    return made.isEmpty() && make.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part("expectation/_made-at", new PromisesAtAThing(made, make)));
  }

  @Override
  public Optional<Part> madeAt(Text text, int community, UUID id, String acts) {
    List<Promise> made = promises.madeAt(community, id);
    return made.isEmpty() ? Optional.empty() : Optional.of(forOwner(made, text, acts));
  }

  @Override
  public Part of(Text text, Reader reader) {
    return forOwner(shownTo(reader), text, "");
  }

  @Override
  public Overview overview(Text text, Reader reader) {
    Instant now = clock.instant();
    List<Promise> all =
        shownTo(reader).stream()
            .filter(promise -> !(promise.state() instanceof PromiseState.Withdrawn))
            .toList();
    List<Promise> open =
        all.stream()
            .filter(promise -> promise.state() instanceof PromiseState.Open)
            .sorted(Comparator.comparing(Promise::due))
            .toList();
    return new Overview(counts(all, open, now), lines(open, now, text));
  }

  /** What was promised on a case tells of the case. */
  private List<Promise> shownTo(Reader reader) {
    List<Promise> made = promises.to(reader.community(), reader.household(), MOST);
    Set<UUID> atCases =
        made.stream()
            .flatMap(promise -> caseOf(promise).stream())
            .collect(Collectors.toUnmodifiableSet());
    Set<UUID> seen = atCases.isEmpty() ? Set.of() : reader.cases().among(atCases);
    return made.stream().filter(each -> caseOf(each).map(seen::contains).orElse(true)).toList();
  }

  private static Optional<UUID> caseOf(Promise promise) {
    return promise.where().source() == PromiseSource.CASE ? promise.where().id() : Optional.empty();
  }

  private static Counts counts(List<Promise> all, List<Promise> open, Instant now) {
    return new Counts(
        all.size(),
        (int) all.stream().filter(promise -> promise.state() instanceof PromiseState.Kept).count(),
        (int) all.stream().filter(promise -> promise.standing(now) == PromiseStanding.LATE).count(),
        open.stream().map(Promise::due).filter(due -> !due.isBefore(now)).findFirst());
  }

  private List<Line> lines(List<Promise> open, Instant now, Text text) {
    Map<UUID, String> names = names(open);
    return open.stream()
        .map(promise -> line(promise, names, now, text, ""))
        .map(line ->
            new Line(
                line.words(),
                text.get("expectation.owner.who", line.who(), line.due()),
                line.standing(),
                line.note()))
        .toList();
  }

  private Map<UUID, String> names(List<Promise> made) {
    return staff.names(
        made.stream().map(promise -> promise.terms().responsible()).distinct().toList());
  }

  private Part forOwner(List<Promise> made, Text text, String acts) {
    Map<UUID, String> names = names(made);
    Instant now = clock.instant();
    return new Part(
        FOR_OWNERS,
        new OwnerPromises(made.stream().map(each -> line(each, names, now, text, acts)).toList()));
  }

  private static OwnerPromises.Line line(
      Promise promise, Map<UUID, String> names, Instant now, Text text, String acts) {
    boolean mayWithdraw =
        !acts.isEmpty()
            && !promise.to().isCommunity()
            && promise.state() instanceof PromiseState.Open;
    var standing = promise.standing(now);
    return new OwnerPromises.Line(
        promise.words(),
        names.getOrDefault(promise.terms().responsible(), text.get("expectation.owner.somebody")),
        Shown.moment(promise.due(), promise.place().zone(), text),
        text.get("expectation.owner.standing." + standing.key()),
        note(promise, now, text),
        promise.version(),
        mayWithdraw ? acts + "/promises/" + promise.id() + "/withdrawal" : "");
  }

  private static String note(Promise promise, Instant now, Text text) {
    var zone = promise.place().zone();
    return switch (promise.state()) {
      case PromiseState.Open _ -> open(promise, now, text);
      case PromiseState.Kept(String evidence, Instant at) ->
          text.get("expectation.owner.note.kept", Shown.moment(at, zone, text), evidence);
      case PromiseState.Broken(PromiseState.Broken.By _, String reason, Instant _) ->
          reason.isEmpty() ? text.get("expectation.owner.note.broken") : reason;
      case PromiseState.Withdrawn _ -> "";
    };
  }

  private static String open(Promise promise, Instant now, Text text) {
    var zone = promise.place().zone();
    if (promise.terms().announced().isPresent()) {
      Instant until = promise.terms().announced().get();
      return text.get("expectation.owner.note.announced", Shown.moment(until, zone, text));
    }
    if (now.isAfter(promise.due())) {
      String late = Shown.lasting(Duration.between(promise.due(), now), text);
      return text.get("expectation.owner.note.late", late);
    }
    return promise.terms().renegotiations() == 0
        ? ""
        : text.get("expectation.owner.note.moved", Shown.moment(promise.firstDue(), zone, text));
  }
}
