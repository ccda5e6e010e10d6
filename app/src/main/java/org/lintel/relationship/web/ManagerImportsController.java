package org.lintel.relationship.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Uploaded;
import org.lintel.relationship.AssigningHouseholds;
import org.lintel.relationship.ManagerImport;
import org.lintel.relationship.ManagerImports;
import org.lintel.relationship.UploadingManagers;
import org.lintel.relationship.UploadingManagers.Upload;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Imports of lists of account managers: upload, check, import, undo. */
@Controller
@Requires(Permission.ASSIGN_ACCOUNT_MANAGERS)
class ManagerImportsController {

  private static final String NO_FILE = "relationship.import.refused.file";

  private static final String LIST = "relationship/imports";
  private static final String ADDRESS = "/imports/account-managers";

  private final ManagerImports imports;
  private final UploadingManagers uploads;
  private final AssigningHouseholds assigning;
  private final Lines lines;

  ManagerImportsController(
      ManagerImports imports,
      UploadingManagers uploads,
      AssigningHouseholds assigning,
      Lines lines) {
    this.imports = imports;
    this.uploads = uploads;
    this.assigning = assigning;
    this.lines = lines;
  }

  @GetMapping(ADDRESS)
  ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "1") int page) {
    return Pages.show(LIST, page(viewer, page, "", Refusals.none()));
  }

  @PostMapping(ADDRESS)
  ModelAndView upload(
      Viewer viewer,
      @RequestParam(required = false) Optional<MultipartFile> file,
      @RequestParam(defaultValue = "") String community)
      throws IOException {
    if (file.isEmpty() || file.get().isEmpty()) {
      var refusals =
          Refusals.none()
              .add("file", file.map(sent -> Uploaded.nothing(sent, NO_FILE)).orElse(NO_FILE));
      return Pages.refuse(LIST, page(viewer, 1, community, refusals));
    }
    String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
    try (var content = file.get().getInputStream()) {
      return switch (uploads.take(
          viewer, name, content, OneManagerController.Typed.id(community))) {
        case Upload.Taken taken -> Pages.seeOther("/jobs/" + taken.job());
        case Upload.Refused refused ->
            Pages.refuse(LIST, page(viewer, 1, community, refused.refusals()));
      };
    }
  }

  @GetMapping(ADDRESS + "/{id}")
  ModelAndView show(Viewer viewer, @PathVariable UUID id) {
    return Pages.show("relationship/import", new ManagerImportPage(imports.find(viewer, id)));
  }

  @PostMapping(ADDRESS + "/{id}/completion")
  ModelAndView complete(Viewer viewer, @PathVariable UUID id) {
    return Pages.seeOther("/jobs/" + uploads.complete(viewer, imports.find(viewer, id)));
  }

  @PostMapping(ADDRESS + "/{id}/removal")
  ModelAndView discard(Viewer viewer, @PathVariable UUID id) {
    uploads.discard(viewer, imports.find(viewer, id));
    return Pages.seeOther(ADDRESS);
  }

  @PostMapping(ADDRESS + "/{id}/undoing")
  ModelAndView undo(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
    ManagerImport found = imports.find(viewer, id);
    if (found.state() == ManagerImport.State.IMPORTED) {
      int back = assigning.takeBack(viewer, id);
      Notices.tell(response, "relationship.act.undone", back);
    }
    return Pages.seeOther(ADDRESS + "/" + id);
  }

  private ManagerImportsPage page(Viewer viewer, int page, String chosen, Refusals refusals) {
    var communities = uploads.communities(viewer);
    String usual = communities.size() == 1 ? communities.getFirst().uuid().toString() : chosen;
    return new ManagerImportsPage(
        communities,
        usual,
        lines.of(imports.visibleTo(viewer, new Paging(page, Paging.DEFAULT_SIZE))),
        refusals);
  }

  /** Makes the lines of the list of imports. */
  @Component
  static class Lines {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final StaffMembers staff;
    private final OrganisationNames organisations;

    Lines(StaffMembers staff, OrganisationNames organisations) {
      this.staff = staff;
      this.organisations = organisations;
    }

    Paged<ManagerImportsPage.Row> of(Paged<ManagerImport> found) {
      var names =
          staff.names(found.rows().stream().map(ManagerImport::uploadedBy).distinct().toList());
      var zone = organisations.zone();
      return new Paged<>(
          found.rows().stream()
              .map(list ->
                  new ManagerImportsPage.Row(
                      ADDRESS + "/" + list.id(),
                      list.fileName(),
                      list.state().name().toLowerCase(Locale.ROOT),
                      names.getOrDefault(list.uploadedBy(), ""),
                      MINUTE.format(list.uploadedAt().atZone(zone)),
                      list.counts().rows(),
                      list.counts().wrong()))
              .toList(),
          found.paging(),
          found.total());
    }
  }
}
