package org.lintel.identity.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.audit.AuditChecking;
import org.lintel.identity.audit.AuditEntries;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.job.Jobs;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reads and checks the audit log. */
@Controller
@Requires(Permission.READ_AUDIT)
class AuditController {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final AuditEntries entries;
  private final AuditPages pages;
  private final Jobs jobs;
  private final OrganisationNames organisations;

  AuditController(
      AuditEntries entries, AuditPages pages, Jobs jobs, OrganisationNames organisations) {
    this.entries = entries;
    this.pages = pages;
    this.jobs = jobs;
    this.organisations = organisations;
  }

  @GetMapping("/audit")
  ModelAndView list(
      Text text,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String staff,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "1") int page) {
    ZoneId zone = organisations.zone();
    var filter =
        new AuditEntries.Filter(
            act,
            staff(staff),
            day(from, FIRST).atStartOfDay(zone).toInstant(),
            day(until, LAST).plusDays(1).atStartOfDay(zone).toInstant());
    var found = entries.list(filter, new Paging(page, Paging.DEFAULT_SIZE));
    return Pages.show(
        "identity/audit", pages.of(found, new AuditPages.Asked(act, staff, from, until), text));
  }

  @PostMapping("/audit/check")
  ModelAndView check(Viewer viewer) {
    return Pages.seeOther("/jobs/" + jobs.submit(viewer, AuditChecking.KIND, Map.of()));
  }

  /** What is no id finds nobody. */
  private static Optional<UUID> staff(String typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(typed.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.of(new UUID(-1, -1));
    }
  }

  /** What is no day leaves the list open on that side. */
  private static LocalDate day(String typed, LocalDate open) {
    try {
      var day = LocalDate.parse(typed);
      return day.isBefore(FIRST) || day.isAfter(LAST) ? open : day;
    } catch (DateTimeParseException e) {
      return open;
    }
  }
}
