package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lintel.casework.CaseReport;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.web.Downloads;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How many complaints there are, and what became of cases: as a page, and as files. */
@Controller
class CaseReportController {

  private static final String TEMPLATE = "casework/report";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final CaseReportPages pages;

  CaseReportController(CaseReportPages pages) {
    this.pages = pages;
  }

  @GetMapping("/cases/report")
  @Requires(Permission.READ_RESULTS)
  ModelAndView show(Viewer viewer, Text text, CaseReportQuery query) {
    var page = pages.page(viewer, text, query);
    return page.refusals().isEmpty() ? Pages.show(TEMPLATE, page) : Pages.refuse(TEMPLATE, page);
  }

  @GetMapping("/cases/report.csv")
  @Requires(Permission.EXPORT)
  void csv(Viewer viewer, Text text, CaseReportQuery query, HttpServletResponse response)
      throws IOException {
    Optional<CaseReport.Asked> asked = begin(query, text, response, "csv");
    if (asked.isPresent()) {
      response.setContentType("text/csv;charset=UTF-8");
      try (var sheet = SheetWriter.csv(response.getOutputStream())) {
        write(viewer, text, asked.get(), sheet);
      }
    }
  }

  @GetMapping("/cases/report.xlsx")
  @Requires(Permission.EXPORT)
  void xlsx(Viewer viewer, Text text, CaseReportQuery query, HttpServletResponse response)
      throws IOException {
    Optional<CaseReport.Asked> asked = begin(query, text, response, "xlsx");
    if (asked.isPresent()) {
      response.setContentType(XLSX);
      try (var book =
          SheetWriter.xlsx(response.getOutputStream(), text.get("casework.report.title"))) {
        write(viewer, text, asked.get(), book);
      }
    }
  }

  private Optional<CaseReport.Asked> begin(
      CaseReportQuery query, Text text, HttpServletResponse response, String ending)
      throws IOException {
    Optional<CaseReport.Asked> asked = pages.asked(query);
    if (asked.isEmpty()) {
      response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return asked;
    }
    String name = text.get("download.cases.report", asked.get().from(), asked.get().to());
    Downloads.begin(response, name + "." + ending);
    return asked;
  }

  private void write(Viewer viewer, Text text, CaseReport.Asked asked, SheetWriter sheet) {
    var cells = new CaseReportCells(text, asked);
    sheet.row(cells.headings());
    pages.named(viewer, text, asked).forEach(named -> sheet.row(cells.of(named)));
  }
}
