package org.lintel.casework;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseEntry;
import org.lintel.expectation.PromiseOrigin;
import org.lintel.expectation.PromiseSource;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** Promises made on cases: whoever handles the case makes them, and its owner reads of each. */
@Component
class PromisesAtCases implements PromiseOrigin {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Cases cases;
  private final Timeline timeline;

  PromisesAtCases(Cases cases, Timeline timeline) {
    this.cases = cases;
    this.timeline = timeline;
  }

  @Override
  public PromiseSource source() {
    return PromiseSource.CASE;
  }

  @Override
  public Origin find(Viewer viewer, UUID id) {
    ServiceCase found = cases.find(viewer, Permission.HANDLE_CASES, id);
    return new Origin(
        PromiseSource.CASE,
        found.id(),
        "#" + found.code(),
        "/cases/" + found.id(),
        found.place().community(),
        found.reporter().household());
  }

  @Override
  public void told(Promise promise, PromiseEntry entry) {
    kind(entry.kind())
        .ifPresent(kind ->
            timeline.tell(
                new Timeline.Key(promise.place().communityId(), promise.where().id().orElseThrow()),
                entry.id(),
                kind,
                actor(entry),
                words(promise, entry),
                null));
  }

  /** Who answers for it now is no news to the owner until something comes of it. */
  private static Optional<OwnerEntry.Kind> kind(PromiseEntry.Kind kind) {
    return switch (kind) {
      case MADE -> Optional.of(OwnerEntry.Kind.PROMISED);
      case KEPT -> Optional.of(OwnerEntry.Kind.PROMISE_KEPT);
      case RENEGOTIATED -> Optional.of(OwnerEntry.Kind.PROMISE_MOVED);
      case ANNOUNCED -> Optional.of(OwnerEntry.Kind.PROMISE_ANNOUNCED);
      case BROKEN -> Optional.of(OwnerEntry.Kind.PROMISE_BROKEN);
      case WITHDRAWN -> Optional.of(OwnerEntry.Kind.PROMISE_WITHDRAWN);
      case REOPENED -> Optional.of(OwnerEntry.Kind.PROMISE_REOPENED);
      case ENTRUSTED -> Optional.empty();
    };
  }

  private static Actor actor(PromiseEntry entry) {
    return switch (entry.author()) {
      case OWNER -> new Actor.Owner();
      case STAFF -> new Actor.Staff(entry.staff().orElseThrow());
      case TIME -> new Actor.Silence();
    };
  }

  /** What was promised, by when where that is the news, and what is said of it now. */
  private static String words(Promise promise, PromiseEntry entry) {
    var words = new StringBuilder(promise.words());
    entry
        .until()
        .ifPresent(at ->
            words.append(" \u2192 ").append(MINUTE.format(at.atZone(promise.place().zone()))));
    boolean isNew = entry.kind() == PromiseEntry.Kind.MADE || entry.words().isEmpty();
    return isNew ? words.toString() : words.append('\n').append(entry.words()).toString();
  }
}
