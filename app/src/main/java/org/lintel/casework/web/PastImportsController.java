package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.past.PastChoices;
import org.lintel.casework.past.PastImport;
import org.lintel.casework.past.PastImports;
import org.lintel.casework.past.RejectedPastRows;
import org.lintel.casework.past.UploadingPastCases;
import org.lintel.casework.past.UploadingPastCases.Upload;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Downloads;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Uploaded;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Imports of past cases: upload, columns and words, check, import, undo. */
@Controller
@Requires(Permission.IMPORT_OWNERS)
class PastImportsController {

  private static final String NO_FILE = "casework.past.refused.no-file";

  private final PastImports imports;
  private final UploadingPastCases uploading;
  private final PastImportPages pages;
  private final RejectedPastRows rejected;

  PastImportsController(
      PastImports imports,
      UploadingPastCases uploading,
      PastImportPages pages,
      RejectedPastRows rejected) {
    this.imports = imports;
    this.uploading = uploading;
    this.pages = pages;
    this.rejected = rejected;
  }

  @GetMapping("/imports/cases")
  ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "1") int page) {
    return Pages.show("casework/past-imports", pages.list(viewer, page, "", Refusals.none()));
  }

  @PostMapping("/imports/cases")
  ModelAndView upload(
      Viewer viewer,
      @RequestParam(required = false) Optional<MultipartFile> file,
      @RequestParam(defaultValue = "") String community)
      throws IOException {
    if (file.isEmpty() || file.get().isEmpty()) {
      var refusals =
          Refusals.none()
              .add("file", file.map(sent -> Uploaded.nothing(sent, NO_FILE)).orElse(NO_FILE));
      return refused(viewer, community, refusals);
    }
    String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
    try (var content = file.get().getInputStream()) {
      return switch (uploading.take(viewer, name, content, CasesController.id(community))) {
        case Upload.Taken(UUID id) -> Pages.seeOther("/imports/cases/" + id);
        case Upload.Refused(Refusals refusals) -> refused(viewer, community, refusals);
      };
    }
  }

  private ModelAndView refused(Viewer viewer, String community, Refusals refusals) {
    return Pages.refuse("casework/past-imports", pages.list(viewer, 1, community, refusals));
  }

  @GetMapping("/imports/cases/{file}")
  ModelAndView show(Viewer viewer, Text text, @PathVariable UUID file) {
    PastImport found = imports.find(viewer, file);
    return Pages.show(
        "casework/past-import",
        pages.of(
            viewer, text, found, found.choices(), pages.community(viewer, found), Refusals.none()));
  }

  @PostMapping("/imports/cases/{file}/check")
  ModelAndView check(
      Viewer viewer,
      Text text,
      @PathVariable UUID file,
      @RequestParam(defaultValue = "") String community,
      @RequestParam MultiValueMap<String, String> sent) {
    PastImport found = imports.find(viewer, file);
    PastChoices choices = SentPastChoices.of(sent, found.headings().size());
    Optional<UUID> chosen = CasesController.id(community);
    Refusals refusals = uploading.choose(viewer, found, choices, chosen);
    return refusals.isEmpty()
        ? Pages.seeOther("/jobs/" + uploading.start(viewer, found, false))
        : Pages.refuse(
            "casework/past-import", pages.of(viewer, text, found, choices, chosen, refusals));
  }

  @PostMapping("/imports/cases/{file}/completion")
  ModelAndView complete(Viewer viewer, @PathVariable UUID file) {
    return Pages.seeOther("/jobs/" + uploading.start(viewer, imports.find(viewer, file), true));
  }

  @PostMapping("/imports/cases/{file}/undo")
  ModelAndView undo(Viewer viewer, @PathVariable UUID file) {
    return Pages.seeOther("/jobs/" + uploading.startUndo(viewer, imports.find(viewer, file)));
  }

  @PostMapping("/imports/cases/{file}/removal")
  ModelAndView discard(Viewer viewer, @PathVariable UUID file) {
    uploading.discard(viewer, imports.find(viewer, file));
    return Pages.seeOther("/imports/cases");
  }

  @GetMapping("/imports/cases/{file}/rejected")
  void rejected(Viewer viewer, Text text, @PathVariable UUID file, HttpServletResponse response)
      throws IOException {
    PastImport found = imports.find(viewer, file);
    UUID source = rejected.source(found);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    Downloads.begin(
        response, text.get("download.rejected", Downloads.bare(found.fileName())) + ".xlsx");
    rejected.write(found, source, text, response.getOutputStream());
  }
}
