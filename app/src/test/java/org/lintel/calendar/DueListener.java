package org.lintel.calendar;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears as a module above does: after the commit, on a thread of its own, entering its company. */
class DueListener {

  private final List<ClockDue> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  /** Fails so many times before it works. */
  void fail(int times) {
    failures.set(times);
  }

  List<ClockDue> heard(Subject subject) {
    return heard.stream().filter(due -> due.subject().equals(subject)).toList();
  }

  @Async
  @TransactionalEventListener
  void on(ClockDue due) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("killed while it listened");
    }
    OrganisationScope.run(due.organisation(), () -> heard.add(due));
  }
}
