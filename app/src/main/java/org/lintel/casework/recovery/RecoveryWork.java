package org.lintel.casework.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.WorkItem;
import org.lintel.platform.WorkItem.Act;
import org.lintel.platform.WorkItems;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Owners whom the viewer is to call, or to ask whether all is well again: of households that she
 * acts for, and of those that nobody acts for. A phone number is behind a form, because each look
 * at one is written down.
 */
@Component
class RecoveryWork implements WorkItems {

  private static final WorkItem.Kind CALL =
      new WorkItem.Kind("casework.callback.work", "phone-call");
  private static final WorkItem.Kind ASK =
      new WorkItem.Kind("casework.callback.work.ask", "heart-handshake");

  private static final int MOST = 30;

  private final RecoveriesToDo recoveries;
  private final Texts texts;

  RecoveryWork(RecoveriesToDo recoveries, Texts texts) {
    this.recoveries = recoveries;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> of(Viewer viewer, Instant now) {
    if (!viewer.may(Permission.CALL_BACK)) {
      return List.of();
    }
    Text text = texts.in(viewer.language());
    return recoveries.of(viewer, now, MOST).stream().map(found -> item(found, now, text)).toList();
  }

  private static WorkItem item(Recovery found, Instant now, Text text) {
    boolean isAsking = found.isClosed();
    Optional<Instant> due = isAsking ? found.check().at() : found.times().due();
    return new WorkItem(
        isAsking ? ASK : CALL,
        (found.whom().home() + " " + found.whom().name()).strip(),
        text.get("casework.callback.cause." + found.cause().key()) + " · " + found.place().name(),
        due,
        !isAsking && due.filter(at -> !at.isAfter(now)).isPresent(),
        found.href(),
        acts(found));
  }

  private static List<Act> acts(Recovery found) {
    var acts = new ArrayList<Act>();
    if (!found.whom().lastFour().isEmpty()) {
      acts.add(new Act.Form("casework.work.call", found.href() + "/phone", Map.of()));
    }
    acts.add(
        new Act.Link(
            "casework.callback.note", found.href() + (found.isClosed() ? "#check" : "#call")));
    return acts;
  }
}
