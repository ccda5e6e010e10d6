package org.lintel.insight.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.lintel.platform.WorkItem;
import org.lintel.platform.web.Text;

/** By when something is due, as short as a phone wants it. */
record DueWords(Text text, ZoneId zone, Instant now) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d HH:mm");

  String of(WorkItem item) {
    return item.due().map(due -> item.isOverdue() ? late(due) : until(due)).orElse("");
  }

  private String late(Instant due) {
    Duration late = Duration.between(due, now);
    if (late.toDays() > 0) {
      return text.get("insight.today.late.days", late.toDays());
    }
    return late.toHours() > 0
        ? text.get("insight.today.late.hours", late.toHours())
        : text.get("insight.today.late.minutes", Math.max(1, late.toMinutes()));
  }

  private String until(Instant due) {
    ZonedDateTime at = due.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    if (at.toLocalDate().equals(today)) {
      return TIME.format(at);
    }
    return at.toLocalDate().equals(today.plusDays(1))
        ? text.get("insight.today.tomorrow", TIME.format(at))
        : DAY.format(at);
  }
}
