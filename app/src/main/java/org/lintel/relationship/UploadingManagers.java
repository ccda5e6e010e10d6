package org.lintel.relationship;

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
import org.lintel.platform.sheet.SheetRefused;
import org.lintel.platform.web.Refusals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a list of account managers in and leads it to being checked and imported. */
@Component
public class UploadingManagers implements Tidying {

  private static final Duration FILES_ARE_KEPT = Duration.ofDays(30);

  private final ManagerImports imports;
  private final StoredFiles files;
  private final Communities communities;
  private final Jobs jobs;
  private final Notebook notebook;

  UploadingManagers(
      ManagerImports imports,
      StoredFiles files,
      Communities communities,
      Jobs jobs,
      Notebook notebook) {
    this.imports = imports;
    this.files = files;
    this.communities = communities;
    this.jobs = jobs;
    this.notebook = notebook;
  }

  /** When something was done, and where that is written down. */
  @Component
  static class Notebook {

    private final AuditTrail audit;
    private final Clock clock;

    Notebook(AuditTrail audit, Clock clock) {
      this.audit = audit;
      this.clock = clock;
    }
  }

  /** What came of an upload. */
  public sealed interface Upload {
    /** The list is here and is being checked. */
    record Taken(UUID job) implements Upload {}

    /** It cannot be read; nothing is kept of it. */
    record Refused(Refusals refusals) implements Upload {}
  }

  public List<Community> communities(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.ASSIGN_ACCOUNT_MANAGERS);
  }

  /** Keeps an uploaded list and starts checking it. */
  @Transactional(rollbackFor = IOException.class)
  public Upload take(Viewer viewer, String name, InputStream content, Optional<UUID> community)
      throws IOException {
    Optional<Integer> usual =
        community.map(id -> communities.find(viewer, Permission.ASSIGN_ACCOUNT_MANAGERS, id).id());
    StoredFile stored = files.save(viewer, name, content);
    Refusals refusals = readable(stored, usual);
    if (!refusals.isEmpty()) {
      files.delete(stored.id());
      return new Upload.Refused(refusals);
    }
    UUID id =
        imports.add(
            viewer,
            stored.name(),
            stored.id(),
            communities(viewer).stream().map(Community::id).toList(),
            usual);
    notebook.audit.append(viewer.id(), "account-managers-uploaded", id.toString(), Map.of());
    return new Upload.Taken(
        jobs.submit(viewer, ManagerImportJob.KIND, ManagerImportJob.parameters(id, false)));
  }

  private Refusals readable(StoredFile stored, Optional<Integer> community) {
    try {
      if (!files.read(stored.id(), ManagerSheet::isUsable)) {
        return Refusals.none().add("file", "relationship.import.refused.columns");
      }
      boolean isPlaced =
          community.isPresent() || files.read(stored.id(), ManagerSheet::namesCommunities);
      return isPlaced
          ? Refusals.none()
          : Refusals.none().add("community", "relationship.import.refused.community");
    } catch (SheetRefused refused) {
      return Refusals.none().add("file", refused.key(), refused.arguments().toArray());
    }
  }

  /** Starts importing what was checked; the answer is the job. */
  public UUID complete(Viewer viewer, ManagerImport list) {
    return jobs.submit(viewer, ManagerImportJob.KIND, ManagerImportJob.parameters(list.id(), true));
  }

  /** Drops an import that was never carried out, with its file. */
  @Transactional
  public void discard(Viewer viewer, ManagerImport list) {
    if (imports.lock(list.id())) {
      removeFile(list);
      imports.discard(list.id());
      notebook.audit.append(
          viewer.id(), "account-managers-discarded", list.id().toString(), Map.of());
    }
  }

  private void removeFile(ManagerImport list) {
    imports.forgetFile(list.id());
    list.file().ifPresent(files::delete);
  }

  /** Lists may name owners beside homes: their files go after a month. */
  @Override
  public void tidy() {
    imports.withFiles(notebook.clock.instant().minus(FILES_ARE_KEPT)).forEach(this::removeFile);
  }

  /** All of them when somebody is erased. */
  @EventListener
  void remove(PersonErased erased) {
    imports.withFiles(notebook.clock.instant().plus(FILES_ARE_KEPT)).forEach(this::removeFile);
  }
}
