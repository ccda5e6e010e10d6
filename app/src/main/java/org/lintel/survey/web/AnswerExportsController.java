package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.web.Downloads;
import org.lintel.platform.web.NotAllowed;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.ExportingAnswers;
import org.lintel.survey.Mode;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.WaveRecodings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Takes the single answers of a wave away; of a confidential wave only quality staff may. */
@Controller
@Requires(Permission.EXPORT)
class AnswerExportsController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final WaveHeads heads;
  private final ExportingAnswers exporting;
  private final Codebooks codebooks;
  private final WaveRecodings recodings;

  AnswerExportsController(
      WaveHeads heads, ExportingAnswers exporting, Codebooks codebooks, WaveRecodings recodings) {
    this.recodings = recodings;
    this.heads = heads;
    this.exporting = exporting;
    this.codebooks = codebooks;
  }

  @GetMapping("/surveys/{wave}/export")
  ModelAndView show(Viewer viewer, Text text, @PathVariable UUID wave) {
    WaveOverview overview = heads.find(viewer, Permission.EXPORT, wave);
    boolean isNamed = overview.wave().mode() == Mode.NAMED;
    return Pages.show(
        "survey/export",
        new ExportPage(
            heads.of(viewer, text, overview),
            isNamed,
            viewer.may(permit(overview)),
            !recodings.of(overview.wave().id()).isEmpty()));
  }

  @GetMapping("/surveys/{wave}/answers.csv")
  void csv(Viewer viewer, @PathVariable UUID wave, HttpServletResponse response)
      throws IOException {
    WaveOverview overview = allowed(viewer, wave);
    begin(response, overview, "csv", "text/csv;charset=UTF-8");
    try (var sheet = SheetWriter.csv(response.getOutputStream())) {
      exporting.write(viewer, permit(overview), overview.wave(), sheet);
    }
  }

  @GetMapping("/surveys/{wave}/answers.xlsx")
  void xlsx(Viewer viewer, Text text, @PathVariable UUID wave, HttpServletResponse response)
      throws IOException {
    WaveOverview overview = allowed(viewer, wave);
    begin(response, overview, "xlsx", XLSX);
    try (var book =
        SheetWriter.xlsx(response.getOutputStream(), text.get("survey.export.sheet.answers"))) {
      exporting.write(viewer, permit(overview), overview.wave(), book);
      book.sheet(text.get("survey.export.sheet.codebook"));
      codebooks.write(text, overview, book);
    }
  }

  /** What the columns of the CSV hold, as a second file. */
  @GetMapping("/surveys/{wave}/codebook.csv")
  void codebook(Viewer viewer, Text text, @PathVariable UUID wave, HttpServletResponse response)
      throws IOException {
    WaveOverview overview = allowed(viewer, wave);
    String ending = text.get("survey.export.sheet.codebook") + ".csv";
    begin(response, overview, ending, "text/csv;charset=UTF-8");
    try (var book = SheetWriter.csv(response.getOutputStream())) {
      codebooks.write(text, overview, book);
    }
  }

  private WaveOverview allowed(Viewer viewer, UUID wave) {
    WaveOverview overview = heads.find(viewer, Permission.EXPORT, wave);
    Permission permit = permit(overview);
    if (!viewer.may(permit)) {
      throw new NotAllowed("single answers of confidential wave " + wave);
    }
    return heads.find(viewer, permit, wave);
  }

  private static Permission permit(WaveOverview overview) {
    return overview.wave().mode() == Mode.NAMED ? Permission.EXPORT : Permission.MANAGE_SURVEYS;
  }

  private static void begin(
      HttpServletResponse response, WaveOverview overview, String ending, String type) {
    response.setContentType(type);
    Downloads.begin(response, overview.wave().name() + "." + ending);
  }
}
