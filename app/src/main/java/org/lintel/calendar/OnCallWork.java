package org.lintel.calendar;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintel.calendar.EmergencyReach.Trouble;
import org.lintel.calendar.OnCallGaps.Gap;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.WorkItem;
import org.lintel.platform.WorkItems;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.stereotype.Component;

/**
 * A night without anybody to call, or with somebody whom an emergency would not reach, waits for
 * whoever makes the rota: one line a community.
 */
@Component
class OnCallWork implements WorkItems {

  private static final int DAYS = 3;
  private static final int MOST_COMMUNITIES = 10;

  private final OnCallGaps gaps;
  private final OnCallReach reach;
  private final StaffMembers staff;
  private final Communities communities;
  private final Texts texts;

  OnCallWork(
      OnCallGaps gaps,
      OnCallReach reach,
      StaffMembers staff,
      Communities communities,
      Texts texts) {
    this.gaps = gaps;
    this.reach = reach;
    this.staff = staff;
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
    items.addAll(unreached(viewer, all, now, text));
    return items;
  }

  private List<WorkItem> unreached(Viewer viewer, List<Community> all, Instant now, Text text) {
    Map<Integer, List<Trouble>> unreached = reach.unreached(all, now, DAYS);
    Optional<String> silence = unreached.isEmpty() ? Optional.empty() : reach.silence();
    if (silence.isPresent()) {
      boolean maySet = viewer.may(Permission.MANAGE_SETTINGS);
      String href = maySet ? "/settings/channels" : "/on-call";
      return List.of(item("", text.get(silence.get()), href));
    }
    return all.stream()
        .filter(community -> unreached.containsKey(community.id()))
        .limit(MOST_COMMUNITIES)
        .map(community -> item(community, unreached.getOrDefault(community.id(), List.of()), text))
        .toList();
  }

  private WorkItem item(Community community, List<Trouble> unreached, Text text) {
    var names = staff.names(unreached.stream().map(Trouble::staff).toList());
    String listed =
        names.values().stream()
            .sorted()
            .collect(Collectors.joining(text.get("calendar.list.comma")));
    return item(
        community.name(),
        text.get("calendar.work.unreached.who", listed),
        "/on-call?c=" + community.uuid());
  }

  private static WorkItem item(String about, String words, String href) {
    return new WorkItem(
        new WorkItem.Kind("calendar.work.unreached", "alert-triangle"),
        about,
        words,
        Optional.empty(),
        false,
        href,
        List.of());
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
