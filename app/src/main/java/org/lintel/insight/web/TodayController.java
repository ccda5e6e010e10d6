package org.lintel.insight.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.WorkItem;
import org.lintel.platform.WorkItems;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The day of whoever works with owners: what do I do next? */
@Controller
@Requires(Permission.HANDLE_CASES)
class TodayController {

  /** More than that nobody reads on a phone. */
  private static final int MOST = 100;

  private static final Comparator<WorkItem> NEXT =
      Comparator.comparing(WorkItem::isOverdue)
          .reversed()
          .thenComparing(item -> item.due().orElse(Instant.MAX));

  private final List<WorkItems> contributions;
  private final OrganisationNames names;
  private final Clock clock;

  TodayController(List<WorkItems> contributions, OrganisationNames names, Clock clock) {
    this.contributions = List.copyOf(contributions);
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/today")
  ModelAndView show(Viewer viewer, Text text) {
    Instant now = clock.instant();
    ZoneId zone = names.of(viewer.organisation()).zone();
    var due = new DueWords(text, zone, now);
    var reader = new ViewerInLanguage(viewer, text.language());
    List<WorkItem> all =
        contributions.stream().flatMap(each -> each.of(reader, now).stream()).sorted(NEXT).toList();
    List<WorkItem> shown = all.stream().limit(MOST).toList();
    return Pages.show(
        "insight/today",
        new TodayPage(
            day(now, zone, text),
            DateTimeFormatter.ofPattern("HH:mm").format(now.atZone(zone)),
            shown.stream().map(item -> new TodayPage.Line(item, due.of(item))).toList(),
            (int) shown.stream().filter(WorkItem::isOverdue).count(),
            (int) shown.stream().filter(item -> isLaterToday(item, now, zone)).count(),
            all.size() > MOST));
  }

  private static boolean isLaterToday(WorkItem item, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return !item.isOverdue()
        && item.due().filter(due -> due.atZone(zone).toLocalDate().equals(today)).isPresent();
  }

  private static String day(Instant now, ZoneId zone, Text text) {
    Locale locale = text.isChinese() ? Locale.CHINA : Locale.UK;
    return DateTimeFormatter.ofPattern(text.get("insight.today.day"), locale)
        .format(now.atZone(zone));
  }
}
