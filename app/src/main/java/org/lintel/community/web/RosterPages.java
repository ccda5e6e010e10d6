package org.lintel.community.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.community.Community;
import org.lintel.community.roster.RosterField;
import org.lintel.community.roster.RosterImport;
import org.lintel.community.roster.RosterImports;
import org.lintel.community.roster.RosterState;
import org.lintel.community.roster.RosterUploads;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Component;

/** Makes the pages of imports of rosters. */
@Component
class RosterPages {

  private static final int PROBLEMS_SHOWN = 50;

  private final RosterImports imports;
  private final RosterUploads uploads;
  private final StaffMembers staff;
  private final OrganisationNames organisations;

  RosterPages(
      RosterImports imports,
      RosterUploads uploads,
      StaffMembers staff,
      OrganisationNames organisations) {
    this.imports = imports;
    this.uploads = uploads;
    this.staff = staff;
    this.organisations = organisations;
  }

  ImportsPage list(Viewer viewer, int page, Refusals refusals) {
    var found = imports.visibleTo(viewer, new Paging(page, Paging.DEFAULT_SIZE));
    var brought = found.rows().stream().map(RosterImport::uploadedBy).distinct().toList();
    return new ImportsPage(
        found, staff.names(brought), organisations.zone(), uploads.communities(viewer), refusals);
  }

  ImportPage of(
      Viewer viewer, RosterImport roster, List<Optional<RosterField>> fields, Refusals refusals) {
    return new ImportPage(
        roster,
        fields,
        uploads.communities(viewer, roster),
        uploads.samples(roster),
        uploads.problems(roster, PROBLEMS_SHOWN),
        uploads.warnings(roster, PROBLEMS_SHOWN),
        uploads.places(viewer, roster),
        roster.state() == RosterState.IMPORTED ? next(viewer, roster) : List.of(),
        refusals);
  }

  private List<ImportPage.Next> next(Viewer viewer, RosterImport roster) {
    var next = new ArrayList<ImportPage.Next>();
    if (viewer.may(Permission.READ_OWNERS)) {
      next.add(
          new ImportPage.Next("community.import.next.owners", owners(viewer, roster), "users"));
    }
    if (viewer.may(Permission.MANAGE_SURVEYS)) {
      next.add(new ImportPage.Next("community.import.next.ask", "/surveys/new", "send"));
      next.add(
          new ImportPage.Next("community.import.next.answers", "/imports/answers", "file-import"));
    }
    return next;
  }

  /** The owners of the community that was chosen; of all where a column says it. */
  private String owners(Viewer viewer, RosterImport roster) {
    return uploads.communities(viewer, roster).stream()
        .filter(community -> roster.community().filter(id -> id == community.id()).isPresent())
        .findFirst()
        .map(Community::code)
        .map(code -> "/owners?c=" + code)
        .orElse("/owners");
  }
}
