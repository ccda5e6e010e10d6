package org.lintel.community.roster;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.job.Jobs;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SheetRefused;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a roster in and leads it to being checked and imported. */
@Component
public class RosterUploads {

  private static final Duration FILES_ARE_KEPT = Duration.ofDays(30);

  private final RosterImports imports;
  private final StoredFiles files;
  private final Communities communities;
  private final Jobs jobs;
  private final RosterProblems problems;
  private final RosterPlaceNames places;
  private final AuditTrail audit;

  RosterUploads(
      RosterImports imports,
      StoredFiles files,
      Communities communities,
      Jobs jobs,
      RosterProblems problems,
      RosterPlaceNames places,
      AuditTrail audit) {
    this.imports = imports;
    this.files = files;
    this.communities = communities;
    this.jobs = jobs;
    this.problems = problems;
    this.places = places;
    this.audit = audit;
  }

  /** What came of an upload. */
  public sealed interface Upload {
    /** The roster is here. */
    record Taken(UUID id) implements Upload {}

    /** It cannot be read; nothing is kept of it. */
    record Refused(Refusals refusals) implements Upload {}
  }

  public List<Community> communities(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.IMPORT_OWNERS);
  }

  /** Communities that the rows of a roster may be imported into. */
  public List<Community> communities(Viewer viewer, RosterImport roster) {
    return communities(viewer).stream()
        .filter(community -> roster.communities().contains(community.id()))
        .toList();
  }

  /** Keeps an uploaded file and looks at its headings. */
  @Transactional(rollbackFor = IOException.class)
  public Upload take(Viewer viewer, String name, InputStream content, Optional<UUID> community)
      throws IOException {
    Optional<Integer> usual =
        community.map(id -> communities.find(viewer, Permission.IMPORT_OWNERS, id).id());
    var stored = files.save(viewer, name, content);
    try {
      var headings =
          files.read(
              stored.id(),
              file -> {
                SheetReader.checkName(file, name);
                return RosterHeadings.of(file);
              });
      if (headings.isPresent() && !headings.get().samples().isEmpty()) {
        UUID id =
            imports.add(
                viewer,
                stored.name(),
                stored.id(),
                headings.get(),
                communities(viewer).stream().map(Community::id).toList(),
                usual);
        audit.append(viewer.id(), "roster-uploaded", id.toString(), Map.of());
        return new Upload.Taken(id);
      }
      files.delete(stored.id());
      return new Upload.Refused(
          Refusals.none()
              .add(
                  "file",
                  headings.isEmpty() ? "sheet.problem.empty" : "community.roster.only-headings"));
    } catch (SheetRefused refused) {
      files.delete(stored.id());
      return new Upload.Refused(
          Refusals.none().add("file", refused.key(), refused.arguments().toArray()));
    }
  }

  /** First rows below the headings, for the preview. */
  public List<SheetRow> samples(RosterImport roster) {
    return roster
        .file()
        .flatMap(file -> files.read(file, RosterHeadings::of))
        .map(RosterHeadings::samples)
        .orElse(List.of());
  }

  /** Why rows are wrong, the first reasons. */
  public List<RosterReason> problems(RosterImport roster, int most) {
    return problems.reasons(roster.id(), most, false);
  }

  /** What was left empty or changed in the first rows that are imported not as they stand. */
  public List<RosterReason> warnings(RosterImport roster, int most) {
    return problems.reasons(roster.id(), most, true);
  }

  /** Names of communities and buildings for which one may be chosen. */
  public AskedPlaces places(Viewer viewer, RosterImport roster) {
    return places.asked(roster, communities(viewer, roster));
  }

  /** Keeps the chosen columns and starts the check; the refusals say what is missing. */
  public Refusals choose(
      Viewer viewer,
      RosterImport roster,
      List<Optional<RosterField>> fields,
      Optional<UUID> community,
      boolean succeedsOwners,
      PlaceChoices chosen,
      Text text) {
    Optional<Integer> usual =
        community
            .map(id -> communities.find(viewer, Permission.IMPORT_OWNERS, id).id())
            .filter(roster.communities()::contains);
    Refusals refusals = new ChosenColumns(roster.headings(), fields, text).refusals(usual);
    if (refusals.isEmpty()) {
      imports.choose(viewer, roster, fields, usual, succeedsOwners);
      places.choose(roster, chosen);
    }
    return refusals;
  }

  /** Starts checking or importing; the answer is the job. */
  public UUID start(Viewer viewer, RosterImport roster, boolean isKept) {
    return jobs.submit(viewer, RosterJob.KIND, RosterJob.parameters(roster.id(), isKept));
  }

  public UUID startUndo(Viewer viewer, RosterImport roster) {
    return jobs.submit(viewer, RosterUndoJob.KIND, Map.of("import", roster.id().toString()));
  }

  /** Drops an import that was never carried out, with its files. */
  @Transactional
  public void discard(Viewer viewer, RosterImport roster) {
    if (roster.state() == RosterState.UPLOADED || roster.state() == RosterState.CHECKED) {
      removeFiles(roster);
      imports.mark(roster.id(), RosterState.DISCARDED);
      audit.append(viewer.id(), "roster-discarded", roster.id().toString(), Map.of());
    }
  }

  /** Rosters are full of personal data: their files go after a month, whatever became of them. */
  void removeOldFiles() {
    imports.withFiles(imports.now().minus(FILES_ARE_KEPT)).forEach(this::removeFiles);
  }

  /** When a person is erased, every file that may name the person goes. */
  void removeAllFiles() {
    imports.withFiles(imports.now().plusDays(1)).forEach(this::removeFiles);
  }

  private void removeFiles(RosterImport roster) {
    imports.forgetFile(roster.id());
    roster.file().ifPresent(files::delete);
  }
}
