package org.lintel.measurement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.measurement.Filter;
import org.lintel.measurement.Metric;
import org.lintel.measurement.Period;
import org.lintel.measurement.TakingFiguresAway;
import org.lintel.platform.Viewer;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.web.Downloads;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of the cockpit as a file; the address has the filters of the cockpit. */
@Controller
@Requires(Permission.EXPORT)
class FiguresController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final TakingFiguresAway taking;

  FiguresController(TakingFiguresAway taking) {
    this.taking = taking;
  }

  @GetMapping("/figures.csv")
  void csv(
      Viewer viewer,
      Text text,
      @RequestParam(name = "c", defaultValue = "") List<String> communities,
      @RequestParam(name = "q", defaultValue = "") String period,
      @RequestParam(name = "vs", defaultValue = "") String against,
      @RequestParam(name = "aim", defaultValue = "") String aim,
      HttpServletResponse response)
      throws IOException {
    var taken = taking.take(viewer, Filter.asked(communities, period, against, aim));
    begin(response, text, taken, "csv", "text/csv;charset=UTF-8");
    try (var sheet = SheetWriter.csv(response.getOutputStream())) {
      new FigureCells(text, taken).rows().forEach(sheet::row);
    }
  }

  @GetMapping("/figures.xlsx")
  void xlsx(
      Viewer viewer,
      Text text,
      @RequestParam(name = "c", defaultValue = "") List<String> communities,
      @RequestParam(name = "q", defaultValue = "") String period,
      @RequestParam(name = "vs", defaultValue = "") String against,
      @RequestParam(name = "aim", defaultValue = "") String aim,
      HttpServletResponse response)
      throws IOException {
    var taken = taking.take(viewer, Filter.asked(communities, period, against, aim));
    begin(response, text, taken, "xlsx", XLSX);
    try (var book =
        SheetWriter.xlsx(response.getOutputStream(), text.get("measurement.export.figures"))) {
      new FigureCells(text, taken).rows().forEach(book::row);
      book.sheet(text.get("measurement.metrics.title"));
      definitions(text).forEach(book::row);
    }
  }

  /** What each figure means, beside the figures. */
  private static List<List<@Nullable Object>> definitions(Text text) {
    return Arrays.stream(Metric.values())
        .flatMap(metric ->
            MetricsPage.PARTS.stream()
                .map(part ->
                    List.<@Nullable Object>of(
                        text.get(metric.nameKey()),
                        metric.id() + " " + metric.version(),
                        text.get("measurement.part." + part),
                        text.get(metric.key(part)))))
        .toList();
  }

  private static void begin(
      HttpServletResponse response,
      Text text,
      TakingFiguresAway.Taken taken,
      String ending,
      String type) {
    String period = taken.selection().period().map(Period::name).orElse("");
    response.setContentType(type);
    Downloads.begin(response, text.get("download.figures", period).strip() + "." + ending);
  }
}
