package org.lintel.channel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.lintel.channel.ReadingNotices;
import org.lintel.channel.StaffNotices;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.OpenToStaff;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What colleagues were told: the page behind the bell. */
@Controller
@OpenToStaff
class NoticesController {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final StaffNotices notices;
  private final ReadingNotices reading;
  private final OrganisationNames names;
  private final Clock clock;

  NoticesController(
      StaffNotices notices, ReadingNotices reading, OrganisationNames names, Clock clock) {
    this.notices = notices;
    this.reading = reading;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/notices")
  ModelAndView list(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String s,
      @RequestParam(defaultValue = "1") int page) {
    boolean unreadOnly = s.equals("unread");
    var found = notices.of(viewer, unreadOnly, new Paging(page, Paging.DEFAULT_SIZE));
    var rows = found.rows().stream().map(told -> row(told, text)).toList();
    return Pages.show(
        "channel/notices",
        new NoticesPage(
            new Paged<>(rows, found.paging(), found.total()),
            unreadOnly,
            clock.instant().toString()));
  }

  private NoticesPage.Row row(StaffNotices.Told told, Text text) {
    var words = reading.words(told, text, names.zone());
    return new NoticesPage.Row(
        told.id().toString(),
        words.subject(),
        words.text(),
        MINUTE.format(told.at().atZone(names.zone())),
        told.isUnread(),
        !told.path().isEmpty());
  }

  /** Reads one and goes where it leads. */
  @PostMapping("/notices/{notice}/opening")
  ModelAndView open(Viewer viewer, @PathVariable UUID notice) {
    String path = notices.open(viewer, notice);
    return Pages.seeOther(path.isEmpty() ? "/notices" : path);
  }

  @PostMapping("/notices/reading")
  ModelAndView readAll(
      Viewer viewer, @RequestParam(defaultValue = "") String until, HttpServletResponse response) {
    int read = notices.readAll(viewer, moment(until));
    Notices.tell(response, "channel.notices.read", read);
    return Pages.seeOther("/notices");
  }

  /** What came after the page was shown stays unread. */
  private Instant moment(String typed) {
    try {
      return Instant.parse(typed);
    } catch (DateTimeParseException unreadable) {
      return clock.instant();
    }
  }
}
