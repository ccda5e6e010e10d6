package org.lintel.demonstration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.file.StoredFiles;
import org.lintel.survey.AnswerImportJob;
import org.lintel.survey.AnswerImports;
import org.lintel.survey.ImportPlan;
import org.lintel.survey.Instruments;
import org.lintel.survey.Mode;
import org.lintel.survey.WhoWasAsked;
import org.lintel.survey.instrument.InstrumentVersion;
import org.springframework.stereotype.Component;

/** Brings the answers of past waves in by the answer import. */
@Component
class LoadingRounds {

  private static final String INSTRUMENT = "yearly_owner_study";

  private final Instruments instruments;
  private final Communities communities;
  private final StoredFiles files;
  private final AnswerImports imports;
  private final AnswerImportJob importing;
  private final FinishedJobs jobs;

  LoadingRounds(
      Instruments instruments,
      Communities communities,
      StoredFiles files,
      AnswerImports imports,
      AnswerImportJob importing,
      FinishedJobs jobs) {
    this.instruments = instruments;
    this.communities = communities;
    this.files = files;
    this.imports = imports;
    this.importing = importing;
    this.jobs = jobs;
  }

  void load(Viewer viewer, Round round, List<Resident> residents) {
    InstrumentVersion version = instruments.published(viewer.organisation(), INSTRUMENT);
    var sheet = new AnswerSheet(version.questionnaire());
    byte[] content = sheet.of(round, residents).getBytes(StandardCharsets.UTF_8);
    var file = files.save(viewer, round.quarter() + " 业主研究.csv", new ByteArrayInputStream(content));
    List<Community> places = communities.visibleTo(viewer, Permission.MANAGE_SURVEYS);
    UUID id =
        imports.add(
            viewer,
            version.id(),
            file,
            plan(round, sheet.columns()),
            places.stream().map(Community::id).toList());
    jobs.await(importing.start(viewer, imports.find(viewer, id)).orElseThrow());
  }

  private static ImportPlan plan(Round round, List<String> columns) {
    return new ImportPlan(
        1,
        columns,
        Map.of(),
        Map.of(),
        round.title() + "业主研究",
        Mode.NAMED,
        "",
        "",
        false,
        WhoWasAsked.ROSTER,
        Map.of(),
        Map.of(),
        Map.of(),
        false);
  }
}
