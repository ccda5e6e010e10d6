package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.sheet.SheetRefused;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.web.Downloads;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Uploaded;
import org.lintel.survey.AnswerImport;
import org.lintel.survey.AnswerImportJob;
import org.lintel.survey.AnswerImports;
import org.lintel.survey.Instruments;
import org.lintel.survey.UndoingAnImport;
import org.lintel.survey.instrument.InstrumentVersion;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings files of past answers: upload, columns, check, import, undo. */
@Controller
@Requires(Permission.MANAGE_SURVEYS)
class AnswerImportsController {

  private static final String NO_FILE = "survey.import.file.missing";

  private final AnswerImports imports;
  private final AnswerUploads uploads;
  private final ImportPages pages;
  private final AnswerImportJob job;
  private final UndoingAnImport undoing;
  private final Instruments instruments;
  private final RejectedAnswers rejected;
  private final StaffMembers staff;
  private final OrganisationNames organisations;

  AnswerImportsController(
      AnswerImports imports,
      AnswerUploads uploads,
      ImportPages pages,
      AnswerImportJob job,
      UndoingAnImport undoing,
      Instruments instruments,
      RejectedAnswers rejected,
      StaffMembers staff,
      OrganisationNames organisations) {
    this.imports = imports;
    this.uploads = uploads;
    this.pages = pages;
    this.job = job;
    this.undoing = undoing;
    this.instruments = instruments;
    this.rejected = rejected;
    this.staff = staff;
    this.organisations = organisations;
  }

  @GetMapping("/imports/answers")
  ModelAndView list(Viewer viewer, Text text) {
    return Pages.show("survey/imports", listed(viewer, text, "", Refusals.none()));
  }

  @PostMapping("/imports/answers")
  ModelAndView upload(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String version,
      @RequestParam Optional<MultipartFile> file)
      throws IOException {
    var refusals = Refusals.none();
    Optional<InstrumentVersion> chosen =
        instruments.published(viewer.organisation()).stream()
            .filter(known -> known.uuid().toString().equals(version))
            .findFirst();
    if (chosen.isEmpty()) {
      refusals.add("version", "survey.wave.version.missing");
    }
    if (file.isEmpty() || file.get().isEmpty()) {
      refusals.add("file", file.map(sent -> Uploaded.nothing(sent, NO_FILE)).orElse(NO_FILE));
    }
    if (refusals.isEmpty() && chosen.isPresent() && file.isPresent()) {
      try (var content = file.get().getInputStream()) {
        String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
        return Pages.seeOther(
            "/imports/answers/" + uploads.add(viewer, chosen.get(), name, content));
      } catch (SheetRefused refused) {
        refusals.add("file", refused.key(), refused.arguments().toArray());
      }
    }
    return Pages.refuse("survey/imports", listed(viewer, text, version, refusals));
  }

  @GetMapping("/imports/answers/{id}")
  ModelAndView show(Viewer viewer, Text text, @PathVariable UUID id) {
    var page = pages.of(viewer, text, imports.find(viewer, id), Refusals.none());
    return Pages.show("survey/import", page);
  }

  @PostMapping("/imports/answers/{id}/plan")
  ModelAndView plan(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent) {
    AnswerImport file = imports.find(viewer, id);
    var form = PlanForm.sent(sent, file.plan());
    var refusals = uploads.replan(viewer, text, file, form);
    return refusals.isEmpty()
        ? Pages.seeOther("/imports/answers/" + id)
        : Pages.refuse("survey/import", pages.of(viewer, text, file, form, refusals));
  }

  @PostMapping("/imports/answers/{id}/job")
  ModelAndView start(Viewer viewer, Text text, @PathVariable UUID id) {
    AnswerImport file = imports.find(viewer, id);
    var page = pages.of(viewer, text, file, Refusals.none());
    if (page.isOpen() && !page.check().isReady()) {
      if (file.plan().waveName().isBlank()) {
        page.refusals().add("name", "survey.wave.name.missing");
      }
      if (page.check().isDoubtful() && !file.plan().agreesToRecoding()) {
        page.refusals().add("agrees", "survey.import.recode.disagreed");
      }
      return Pages.refuse("survey/import", page);
    }
    return Pages.seeOther(
        job.start(viewer, file)
            .map(started -> "/jobs/" + started)
            .orElse("/imports/answers/" + id));
  }

  @PostMapping("/imports/answers/{id}/undoing")
  ModelAndView undo(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
    AnswerImport file = imports.find(viewer, id);
    boolean undone = undoing.undo(viewer, file);
    Notices.tell(
        response,
        undone ? "survey.import.undone" : "survey.import.not-imported",
        undone ? new Object[] {file.stored()} : new Object[0]);
    return Pages.seeOther("/imports/answers/" + id);
  }

  @GetMapping("/imports/answers/{id}/rejects.csv")
  void rejects(Viewer viewer, Text text, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    AnswerImport file = imports.find(viewer, id);
    response.setContentType("text/csv;charset=UTF-8");
    Downloads.begin(
        response, text.get("download.rejected", Downloads.bare(file.fileName())) + ".csv");
    try (var writer = SheetWriter.csv(response.getOutputStream())) {
      rejected.write(file, text, writer);
    }
  }

  private ImportsPage listed(Viewer viewer, Text text, String version, Refusals refusals) {
    List<AnswerImport> files = imports.visibleTo(viewer);
    Map<UUID, String> names =
        staff.names(files.stream().map(AnswerImport::uploadedBy).distinct().toList());
    ZoneId zone = organisations.zone();
    var rows =
        files.stream()
            .map(file ->
                new ImportsPage.Row(
                    "/imports/answers/" + file.id(),
                    file.fileName(),
                    instruments
                        .version(file.versionId())
                        .questionnaire()
                        .title()
                        .in(text.language()),
                    file.state().name().toLowerCase(Locale.ROOT),
                    names.getOrDefault(file.uploadedBy(), text.get("survey.imports.somebody")),
                    Shown.minute(file.uploadedAt(), zone),
                    file.stored() == 0 ? "" : Shown.count(file.stored())))
            .toList();
    var versions =
        instruments.published(viewer.organisation()).stream()
            .map(known ->
                new NewWavePage.Choice(
                    known.uuid().toString(), known.questionnaire().title().in(text.language()), ""))
            .toList();
    return new ImportsPage(rows, zone.getId(), versions, version, refusals);
  }
}
