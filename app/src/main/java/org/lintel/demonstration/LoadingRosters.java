package org.lintel.demonstration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lintel.community.roster.RosterImport;
import org.lintel.community.roster.RosterImports;
import org.lintel.community.roster.RosterUploads;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** Brings the invented owners in by the roster import. */
@Component
class LoadingRosters {

  private final RosterUploads uploads;
  private final RosterImports imports;
  private final FinishedJobs jobs;

  LoadingRosters(RosterUploads uploads, RosterImports imports, FinishedJobs jobs) {
    this.uploads = uploads;
    this.imports = imports;
    this.jobs = jobs;
  }

  void load(Viewer viewer, List<Resident> residents) {
    byte[] sheet = RosterSheet.of(residents).getBytes(StandardCharsets.UTF_8);
    switch (take(viewer, sheet)) {
      case RosterUploads.Upload.Taken taken -> {
        RosterImport roster = imports.find(viewer, taken.id());
        jobs.await(uploads.start(viewer, roster, true));
      }
      case RosterUploads.Upload.Refused refused ->
          throw new IllegalStateException("roster refused: " + refused.refusals().all());
    }
  }

  private RosterUploads.Upload take(Viewer viewer, byte[] sheet) {
    try {
      return uploads.take(viewer, "业主名册.csv", new ByteArrayInputStream(sheet), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
