package org.lintel.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.roster.PlaceChoices;
import org.lintel.community.roster.RejectedRows;
import org.lintel.community.roster.RosterField;
import org.lintel.community.roster.RosterImport;
import org.lintel.community.roster.RosterImports;
import org.lintel.community.roster.RosterUploads;
import org.lintel.community.roster.RosterUploads.Upload;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
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

/** Imports of rosters: upload, columns, check, import, undo. */
@Controller
@Requires(Permission.IMPORT_OWNERS)
class RosterImportsController {

  private static final String NO_FILE = "community.roster.refused.no-file";

  private final RosterImports imports;
  private final RosterUploads uploads;
  private final RosterPages pages;
  private final RejectedRows rejected;

  RosterImportsController(
      RosterImports imports, RosterUploads uploads, RosterPages pages, RejectedRows rejected) {
    this.imports = imports;
    this.uploads = uploads;
    this.pages = pages;
    this.rejected = rejected;
  }

  @GetMapping("/imports/owners")
  ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "1") int page) {
    return Pages.show("community/imports", pages.list(viewer, page, Refusals.none()));
  }

  @PostMapping("/imports/owners")
  ModelAndView upload(
      Viewer viewer,
      @RequestParam(required = false) Optional<MultipartFile> file,
      @RequestParam(defaultValue = "") String community)
      throws IOException {
    if (file.isEmpty() || file.get().isEmpty()) {
      var refusals =
          Refusals.none()
              .add("file", file.map(sent -> Uploaded.nothing(sent, NO_FILE)).orElse(NO_FILE));
      return Pages.refuse("community/imports", pages.list(viewer, 1, refusals));
    }
    String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
    try (var content = file.get().getInputStream()) {
      return switch (uploads.take(viewer, name, content, id(community))) {
        case Upload.Taken taken -> Pages.seeOther("/imports/owners/" + taken.id());
        case Upload.Refused refused ->
            Pages.refuse("community/imports", pages.list(viewer, 1, refused.refusals()));
      };
    }
  }

  @GetMapping("/imports/owners/{roster}")
  ModelAndView show(Viewer viewer, @PathVariable UUID roster) {
    RosterImport found = imports.find(viewer, roster);
    return Pages.show("community/import", pages.of(viewer, found, found.fields(), Refusals.none()));
  }

  @PostMapping("/imports/owners/{roster}/check")
  ModelAndView check(
      Viewer viewer,
      Text text,
      @PathVariable UUID roster,
      @RequestParam(defaultValue = "") List<String> columns,
      @RequestParam(defaultValue = "") String community,
      @RequestParam(defaultValue = "false") boolean succeed,
      @RequestParam MultiValueMap<String, String> sent) {
    RosterImport found = imports.find(viewer, roster);
    List<Optional<RosterField>> fields =
        columns.stream()
            .limit(found.headings().size())
            .map(name -> OwnersController.named(RosterField.values(), name))
            .toList();
    PlaceChoices places = SentPlaces.of(sent);
    Refusals refusals = uploads.choose(viewer, found, fields, id(community), succeed, places, text);
    if (!refusals.isEmpty()) {
      return Pages.refuse("community/import", pages.of(viewer, found, fields, refusals));
    }
    return Pages.seeOther("/jobs/" + uploads.start(viewer, found, false));
  }

  @PostMapping("/imports/owners/{roster}/completion")
  ModelAndView complete(Viewer viewer, @PathVariable UUID roster) {
    return Pages.seeOther("/jobs/" + uploads.start(viewer, imports.find(viewer, roster), true));
  }

  @PostMapping("/imports/owners/{roster}/undo")
  ModelAndView undo(Viewer viewer, @PathVariable UUID roster) {
    return Pages.seeOther("/jobs/" + uploads.startUndo(viewer, imports.find(viewer, roster)));
  }

  @PostMapping("/imports/owners/{roster}/removal")
  ModelAndView discard(Viewer viewer, @PathVariable UUID roster) {
    uploads.discard(viewer, imports.find(viewer, roster));
    return Pages.seeOther("/imports/owners");
  }

  @GetMapping("/imports/owners/{roster}/rejected")
  void rejected(Viewer viewer, Text text, @PathVariable UUID roster, HttpServletResponse response)
      throws IOException {
    RosterImport found = imports.find(viewer, roster);
    UUID source = rejected.source(found);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    Downloads.begin(
        response, text.get("download.rejected", Downloads.bare(found.fileName())) + ".xlsx");
    rejected.write(found, source, text, response.getOutputStream());
  }

  private static Optional<UUID> id(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      throw new NotFound("community " + typed);
    }
  }
}
