package org.lintel.casework.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CaseChannel;
import org.lintel.casework.past.AskedWords;
import org.lintel.casework.past.PastChoices;
import org.lintel.casework.past.PastImport;
import org.lintel.casework.past.PastImports;
import org.lintel.casework.past.PastStatus;
import org.lintel.casework.past.UploadingPastCases;
import org.lintel.community.Community;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.service.CaseKind;
import org.lintel.service.Catalogue;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** Makes the pages of imports of past cases. */
@Component
class PastImportPages {

  private static final int PROBLEMS_SHOWN = 50;

  private final PastImports imports;
  private final UploadingPastCases uploading;
  private final AskedWords asked;
  private final ServiceCatalogue catalogue;
  private final PastNames names;

  PastImportPages(
      PastImports imports,
      UploadingPastCases uploading,
      AskedWords asked,
      ServiceCatalogue catalogue,
      PastNames names) {
    this.imports = imports;
    this.uploading = uploading;
    this.asked = asked;
    this.catalogue = catalogue;
    this.names = names;
  }

  /** Who brought a file, and in which zone its times are shown. */
  @Component
  record PastNames(StaffMembers staff, OrganisationNames organisations) {}

  PastImportsPage list(Viewer viewer, int page, String chosen, Refusals refusals) {
    var found = imports.visibleTo(viewer, new Paging(page, Paging.DEFAULT_SIZE));
    var brought = found.rows().stream().map(PastImport::uploadedBy).distinct().toList();
    return new PastImportsPage(
        found,
        names.staff().names(brought),
        names.organisations().zone(),
        uploading.communities(viewer),
        chosen,
        refusals);
  }

  PastImportPage of(
      Viewer viewer,
      Text text,
      PastImport file,
      PastChoices choices,
      Optional<UUID> community,
      Refusals refusals) {
    var communities = uploading.communities(viewer, file);
    ZoneId zone =
        communities.stream()
            .filter(each -> community.equals(Optional.of(each.uuid())))
            .map(Community::zone)
            .findFirst()
            .orElseGet(names.organisations()::zone);
    return new PastImportPage(
        file,
        choices,
        community,
        communities,
        uploading.samples(file),
        uploading.problems(file, PROBLEMS_SHOWN),
        asked.of(file.with(choices)),
        lists(text),
        zone,
        refusals);
  }

  /** The community that was chosen, as its page knows it. */
  Optional<UUID> community(Viewer viewer, PastImport file) {
    return uploading.communities(viewer, file).stream()
        .filter(each -> file.community().equals(Optional.of(each.id())))
        .map(Community::uuid)
        .findFirst();
  }

  private PastImportPage.Lists lists(Text text) {
    Catalogue offered = catalogue.current().offered();
    return new PastImportPage.Lists(
        Arrays.stream(PastStatus.values())
            .map(status ->
                new Option(status.name(), text.get("casework.past.status." + status.key())))
            .toList(),
        Arrays.stream(CaseChannel.values())
            .map(way -> new Option(way.name(), text.get("casework.channel." + way.key())))
            .toList(),
        CaseWords.problems(offered, text.language()),
        Arrays.stream(CaseKind.values())
            .map(kind -> new Option(kind.name(), text.get(kind.key())))
            .toList());
  }
}
