package org.lintel.identity.web;

import java.util.Map;
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
    var asked = new AuditAsked(act, staff, from, until);
    var refusals = asked.refusals();
    var paging = new Paging(page, Paging.DEFAULT_SIZE);
    if (!refusals.isEmpty()) {
      return Pages.refuse("identity/audit", pages.refusing(asked, refusals, paging, text));
    }
    var found = entries.list(asked.filter(organisations.zone()), paging);
    return Pages.show("identity/audit", pages.of(found, asked, text));
  }

  @PostMapping("/audit/check")
  ModelAndView check(Viewer viewer) {
    return Pages.seeOther("/jobs/" + jobs.submit(viewer, AuditChecking.KIND, Map.of()));
  }
}
