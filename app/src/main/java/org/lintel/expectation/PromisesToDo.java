package org.lintel.expectation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.WorkItem;
import org.lintel.platform.WorkItems;
import org.springframework.stereotype.Component;

/** Open promises that the viewer answers for, on the page of the day. */
@Component
class PromisesToDo implements WorkItems {

  private static final WorkItem.Kind KIND =
      new WorkItem.Kind("expectation.work", "heart-handshake");

  private final Promises promises;

  PromisesToDo(Promises promises) {
    this.promises = promises;
  }

  @Override
  public List<WorkItem> of(Viewer viewer, Instant now) {
    if (!viewer.may(Permission.MAKE_PROMISES)) {
      return List.of();
    }
    return promises.openOf(viewer, viewer.id(), MOST).stream()
        .map(promise -> item(promise, now))
        .toList();
  }

  private static WorkItem item(Promise promise, Instant now) {
    String href = "/promises/" + promise.id();
    String where =
        promise.to().isCommunity()
            ? promise.place().name()
            : (promise.to().home() + " " + promise.to().name()).strip();
    return new WorkItem(
        KIND,
        where,
        promise.words(),
        Optional.of(promise.due()),
        promise.standing(now) == PromiseStanding.LATE,
        href,
        List.of(
            new WorkItem.Act.Link("expectation.move.keep", href + "?act=keep#keep"),
            new WorkItem.Act.Link(
                "expectation.move.renegotiate", href + "?act=renegotiate#renegotiate")));
  }
}
