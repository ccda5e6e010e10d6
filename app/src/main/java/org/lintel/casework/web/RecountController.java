package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.web.Downloads;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What past cases come to: as a page, and as files. */
@Controller
class RecountController {

  private static final String TEMPLATE = "casework/recount";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RecountPages pages;
  private final AuditTrail audit;
  private final OrganisationNames organisations;
  private final Clock clock;

  RecountController(
      RecountPages pages, AuditTrail audit, OrganisationNames organisations, Clock clock) {
    this.pages = pages;
    this.audit = audit;
    this.organisations = organisations;
    this.clock = clock;
  }

  @GetMapping("/cases/past")
  @Requires(Permission.READ_CASES)
  ModelAndView show(Viewer viewer, Text text, RecountQuery query) {
    var page = pages.page(viewer, text, query);
    return page.refusals().isEmpty() ? Pages.show(TEMPLATE, page) : Pages.refuse(TEMPLATE, page);
  }

  @GetMapping("/cases/past.csv")
  @Requires(Permission.EXPORT)
  void csv(Viewer viewer, Text text, RecountQuery query, HttpServletResponse response)
      throws IOException {
    var page = pages.page(viewer, text, query);
    if (begin(page, text, response, "csv", "text/csv;charset=UTF-8")) {
      try (var sheet = SheetWriter.csv(response.getOutputStream())) {
        write(viewer, new RecountCells(text, page), sheet);
      }
    }
  }

  @GetMapping("/cases/past.xlsx")
  @Requires(Permission.EXPORT)
  void xlsx(Viewer viewer, Text text, RecountQuery query, HttpServletResponse response)
      throws IOException {
    var page = pages.page(viewer, text, query);
    if (begin(page, text, response, "xlsx", XLSX)) {
      String title = text.get("casework.past.recount.title");
      try (var book = SheetWriter.xlsx(response.getOutputStream(), title)) {
        write(viewer, new RecountCells(text, page), book);
      }
    }
  }

  private boolean begin(
      RecountPage page, Text text, HttpServletResponse response, String ending, String type)
      throws IOException {
    if (!page.refusals().isEmpty()) {
      response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return false;
    }
    LocalDate today = LocalDate.now(clock.withZone(organisations.zone()));
    response.setContentType(type);
    Downloads.begin(response, text.get("casework.past.recount.file", today) + "." + ending);
    return true;
  }

  private void write(Viewer viewer, RecountCells cells, SheetWriter sheet) {
    sheet.row(cells.headings());
    var rows = cells.rows().toList();
    rows.forEach(sheet::row);
    audit.append(
        viewer.id(),
        "past-recount-exported",
        String.valueOf(viewer.organisation()),
        Map.of("rows", String.valueOf(rows.size())));
  }
}
