package org.lintel.expectation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.lintel.expectation.KeptRates;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How many promises are kept: as a table, and as a file. */
@Controller
class KeptRatesController {

  private static final String TEMPLATE = "expectation/rate";

  private final KeptRatesPages pages;

  KeptRatesController(KeptRatesPages pages) {
    this.pages = pages;
  }

  @GetMapping("/promises/rate")
  @Requires(Permission.READ_RESULTS)
  ModelAndView show(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String c) {
    var page = pages.page(viewer, text, new KeptRatesPages.Query(by, from, to, c));
    return page.refusals().isEmpty()
        ? Pages.show(TEMPLATE, page)
        : Pages.status(TEMPLATE, page, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/promises/rate.csv")
  @Requires(Permission.EXPORT)
  void csv(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String c,
      HttpServletResponse response)
      throws IOException {
    var page = pages.page(viewer, text, new KeptRatesPages.Query(by, from, to, c));
    if (page.asked().isEmpty()) {
      response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return;
    }
    KeptRates.Asked asked = page.asked().get();
    response.setContentType("text/csv;charset=UTF-8");
    Downloads.begin(response, text.get("download.promises", asked.from(), asked.to()) + ".csv");
    var cells = new KeptRateCells(text, asked);
    try (var sheet = SheetWriter.csv(response.getOutputStream())) {
      sheet.row(cells.headings());
      List<KeptRatesPages.Named> groups = pages.named(viewer, text, asked);
      groups.forEach(group -> sheet.row(cells.of(group)));
    }
  }
}
