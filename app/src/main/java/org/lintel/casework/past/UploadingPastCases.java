package org.lintel.casework.past;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.ErasingAPerson.PersonErased;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Tidying;
import org.lintel.platform.Viewer;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.file.StoredFiles.StoredFile;
import org.lintel.platform.job.Jobs;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SheetRefused;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.web.Refusals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file of past cases in and leads it to being checked and imported. */
@Component
public class UploadingPastCases implements Tidying {

  private static final Duration FILES_ARE_KEPT = Duration.ofDays(30);

  private final PastImports imports;
  private final PastProblems problems;
  private final StoredFiles files;
  private final Communities communities;
  private final PastNotebook notebook;

  UploadingPastCases(
      PastImports imports,
      PastProblems problems,
      StoredFiles files,
      Communities communities,
      PastNotebook notebook) {
    this.imports = imports;
    this.problems = problems;
    this.files = files;
    this.communities = communities;
    this.notebook = notebook;
  }

  /**
   * How far something is and when it was done, what goes on by itself, where it is written down.
   */
  @Component
  record PastNotebook(PastImportSteps steps, Jobs jobs, AuditTrail audit, Clock clock) {}

  /** What came of an upload. */
  public sealed interface Upload {
    /** The file is here. */
    record Taken(UUID id) implements Upload {}

    /** It cannot be read; nothing is kept of it. */
    record Refused(Refusals refusals) implements Upload {}
  }

  public List<Community> communities(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.IMPORT_OWNERS);
  }

  /** Communities that the rows of a file may be imported into. */
  public List<Community> communities(Viewer viewer, PastImport file) {
    return communities(viewer).stream()
        .filter(community -> file.communities().contains(community.id()))
        .toList();
  }

  /** Keeps an uploaded file and looks at its headings. */
  @Transactional(rollbackFor = IOException.class)
  public Upload take(Viewer viewer, String name, InputStream content, Optional<UUID> community)
      throws IOException {
    Optional<Integer> usual =
        community.map(id -> communities.find(viewer, Permission.IMPORT_OWNERS, id).id());
    StoredFile stored = files.save(viewer, name, content);
    try {
      Optional<PastHeadings> headings =
          files.read(
              stored.id(),
              file -> {
                SheetReader.checkName(file, name);
                return PastHeadings.of(file);
              });
      if (headings.isEmpty() || headings.get().samples().isEmpty()) {
        String key =
            headings.isEmpty() ? "sheet.problem.empty" : "casework.past.refused.only-headings";
        return refused(stored, Refusals.none().add("file", key));
      }
      UUID id =
          imports.add(
              viewer,
              stored.name(),
              stored.id(),
              headings.get(),
              communities(viewer).stream().map(Community::id).toList(),
              usual);
      notebook.audit().append(viewer.id(), "past-cases-uploaded", id.toString(), Map.of());
      return new Upload.Taken(id);
    } catch (SheetRefused refused) {
      return refused(
          stored, Refusals.none().add("file", refused.key(), refused.arguments().toArray()));
    }
  }

  private Upload refused(StoredFile stored, Refusals refusals) {
    files.delete(stored.id());
    return new Upload.Refused(refusals);
  }

  /** First rows below the headings. */
  public List<SheetRow> samples(PastImport file) {
    return file.file()
        .flatMap(content -> files.read(content, PastHeadings::of))
        .map(PastHeadings::samples)
        .orElse(List.of());
  }

  /** Why the first wrong rows are wrong. */
  public List<PastProblem> problems(PastImport file, int most) {
    return problems.first(file.id(), most);
  }

  /** Keeps what was chosen and starts the check; otherwise the refusals say what is missing. */
  public Refusals choose(
      Viewer viewer, PastImport file, PastChoices chosen, Optional<UUID> community) {
    Optional<Integer> usual =
        community
            .map(id -> communities.find(viewer, Permission.IMPORT_OWNERS, id).id())
            .filter(file.communities()::contains);
    Refusals refusals = ChosenPastColumns.refusals(chosen, usual);
    if (refusals.isEmpty()) {
      imports.choose(file, chosen.within(file.findings()).over(file.choices()), usual);
    }
    return refusals;
  }

  /** Starts checking or importing; the answer is the job. */
  public UUID start(Viewer viewer, PastImport file, boolean isKept) {
    return notebook
        .jobs()
        .submit(viewer, PastImportJob.KIND, PastImportJob.parameters(file.id(), isKept));
  }

  public UUID startUndo(Viewer viewer, PastImport file) {
    return notebook
        .jobs()
        .submit(viewer, UndoingPastCases.KIND, Map.of("import", file.id().toString()));
  }

  /** Drops an import that was never carried out, with its file. */
  @Transactional
  public void discard(Viewer viewer, PastImport file) {
    if (notebook.steps().lock(file.id())) {
      removeFile(file);
      notebook.steps().mark(file.id(), PastImport.State.DISCARDED);
      notebook.audit().append(viewer.id(), "past-cases-discarded", file.id().toString(), Map.of());
    }
  }

  private void removeFile(PastImport file) {
    imports.forgetFile(file.id());
    file.file().ifPresent(files::delete);
  }

  /** What people said stands in these files: they go after a month. */
  @Override
  public void tidy() {
    imports.withFiles(notebook.clock().instant().minus(FILES_ARE_KEPT)).forEach(this::removeFile);
  }

  /** All of them when somebody is erased. */
  @EventListener
  void remove(PersonErased erased) {
    imports.withFiles(notebook.clock().instant().plus(FILES_ARE_KEPT)).forEach(this::removeFile);
  }
}
