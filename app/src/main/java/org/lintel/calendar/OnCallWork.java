package org.lintel.calendar;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lintel.calendar.OnCallGaps.Gap;
import org.lintel.community.Communities;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.WorkItem;
import org.lintel.platform.WorkItems;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.stereotype.Component;

/** A night without anybody to call waits for whoever makes the rota: one line a community. */
@Component
class OnCallWork implements WorkItems {

  private static final int DAYS = 3;
  private static final int MOST_COMMUNITIES = 10;

  private final OnCallGaps gaps;
  private final Communities communities;
  private final Texts texts;

  OnCallWork(OnCallGaps gaps, Communities communities, Texts texts) {
    this.gaps = gaps;
    this.communities = communities;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> of(Viewer viewer, Instant now) {
    if (!viewer.may(Permission.MANAGE_DUTY)) {
      return List.of();
    }
    var first = new LinkedHashMap<Integer, Gap>();
    var all = communities.visibleTo(viewer, Permission.MANAGE_DUTY);
    for (Gap gap : gaps.next(all, now, DAYS)) {
      first.putIfAbsent(gap.community().id(), gap);
    }
    Text text = texts.in(viewer.language());
    var items = new ArrayList<WorkItem>();
    first.values().stream().limit(MOST_COMMUNITIES).forEach(gap -> items.add(item(gap, text)));
    return items;
  }

  private static WorkItem item(Gap gap, Text text) {
    String from =
        DateTimeFormatter.ofPattern("M-d HH:mm").format(gap.from().atZone(gap.community().zone()));
    return new WorkItem(
        new WorkItem.Kind("calendar.work.gap", "phone-call"),
        gap.community().name(),
        text.get("calendar.work.gap.from", from),
        Optional.of(gap.from()),
        false,
        "/on-call?c=" + gap.community().uuid(),
        List.of());
  }
}
