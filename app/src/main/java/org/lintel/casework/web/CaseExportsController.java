package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.calendar.ClockMeasure;
import org.lintel.casework.CaseClockFacts;
import org.lintel.casework.CaseFilter;
import org.lintel.casework.CaseList;
import org.lintel.casework.ServiceCase;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.sheet.XlsxWriter;
import org.lintel.platform.web.Downloads;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Takes the cases away that the list shows, with all their clocks. */
@Controller
@Requires(Permission.EXPORT)
class CaseExportsController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Read at once; no more is in memory. */
  private static final int PART = 500;

  /** A sheet of a workbook holds a few more than that. */
  private static final int MOST_OF_A_SHEET = 1_000_000;

  private final CaseList list;
  private final CaseClockFacts clocks;
  private final CaseWords words;
  private final StaffMembers staff;
  private final AuditTrail audit;
  private final OrganisationNames organisations;
  private final Clock clock;

  CaseExportsController(
      CaseList list,
      CaseClockFacts clocks,
      CaseWords words,
      StaffMembers staff,
      AuditTrail audit,
      OrganisationNames organisations,
      Clock clock) {
    this.list = list;
    this.clocks = clocks;
    this.words = words;
    this.staff = staff;
    this.audit = audit;
    this.organisations = organisations;
    this.clock = clock;
  }

  @GetMapping("/cases/export.csv")
  void csv(Viewer viewer, Text text, CaseQuery query, HttpServletResponse response)
      throws IOException {
    if (begin(query, text, response, "csv", "text/csv;charset=UTF-8")) {
      try (var sheet = SheetWriter.csv(response.getOutputStream())) {
        write(viewer, text, query.filter(), sheet);
      }
    }
  }

  @GetMapping("/cases/export.xlsx")
  void xlsx(Viewer viewer, Text text, CaseQuery query, HttpServletResponse response)
      throws IOException {
    if (begin(query, text, response, "xlsx", XLSX)) {
      try (var book =
          SheetWriter.xlsx(response.getOutputStream(), text.get("casework.cases.title"))) {
        write(viewer, text, query.filter(), book);
      }
    }
  }

  private boolean begin(
      CaseQuery query, Text text, HttpServletResponse response, String ending, String type)
      throws IOException {
    if (!query.refusals().isEmpty()) {
      response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return false;
    }
    LocalDate today = LocalDate.now(clock.withZone(organisations.zone()));
    response.setContentType(type);
    Downloads.begin(response, text.get("download.cases", today) + "." + ending);
    return true;
  }

  /** In the order in which they came in, which nobody changes meanwhile. */
  private void write(Viewer viewer, Text text, CaseFilter asked, SheetWriter sheet) {
    var filter =
        new CaseFilter(
            asked.words(),
            asked.community(),
            asked.kind(),
            asked.show(),
            asked.due(),
            asked.narrowing(),
            CaseFilter.Sort.RECEIVED,
            false);
    var cells = new CaseCells(text, words.catalogue(), words.known(viewer));
    int rows = 0;
    try {
      sheet.row(cells.headings());
      var from = CaseList.From.THE_BEGINNING;
      CaseList.Listed part;
      do {
        part = list.forFiles(viewer, filter, from, PART);
        write(part.rows(), cells, sheet);
        rows += part.rows().size();
        from = new CaseList.From(part.last(), false);
        if (rows % MOST_OF_A_SHEET == 0 && rows > 0 && sheet instanceof XlsxWriter book) {
          book.sheet(text.get("casework.cases.title"));
          book.row(cells.headings());
        }
      } while (!part.last().isEmpty());
    } finally {
      audit.append(
          viewer.id(),
          "cases-exported",
          String.valueOf(viewer.organisation()),
          Map.of("rows", String.valueOf(rows)));
    }
  }

  private void write(List<ServiceCase> cases, CaseCells cells, SheetWriter sheet) {
    Map<UUID, Map<ClockMeasure, CaseClockFacts.Fact>> facts = clocks.of(cases);
    Map<UUID, String> names =
        staff.names(cases.stream().flatMap(each -> each.handler().stream()).distinct().toList());
    for (ServiceCase found : cases) {
      String handler = found.handler().map(id -> names.getOrDefault(id, "")).orElse("");
      sheet.row(cells.of(found, handler, facts.getOrDefault(found.id(), Map.of())));
    }
  }
}
