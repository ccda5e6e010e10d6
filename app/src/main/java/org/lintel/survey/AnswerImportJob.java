package org.lintel.survey;

import java.util.Map;
import java.util.UUID;
import org.lintel.platform.Viewer;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.lintel.platform.job.JobOutcome;
import org.lintel.platform.job.Jobs;
import org.lintel.platform.sheet.SheetRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs an import of past answers in the background. */
@Component
public class AnswerImportJob implements JobHandler {

  private static final String KIND = "answer-import";
  private static final String IMPORT = "import";

  private final Jobs jobs;
  private final AnswerImports imports;
  private final ImportingAnswers importing;

  AnswerImportJob(Jobs jobs, AnswerImports imports, ImportingAnswers importing) {
    this.jobs = jobs;
    this.imports = imports;
    this.importing = importing;
  }

  /** Starts it, unless it runs already or is done; then the same job again is no second one. */
  @Transactional
  public java.util.Optional<UUID> start(Viewer viewer, AnswerImport file) {
    if (file.state() == AnswerImport.State.UNDONE) {
      imports.move(file.id(), AnswerImport.State.UNDONE, AnswerImport.State.UPLOADED);
    }
    if (!imports.move(file.id(), AnswerImport.State.UPLOADED, AnswerImport.State.RUNNING)) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(jobs.submit(viewer, KIND, Map.of(IMPORT, file.id().toString())));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JobOutcome run(JobContext context) {
    UUID id = UUID.fromString(context.parameter(IMPORT));
    if (imports.get(id).state() == AnswerImport.State.IMPORTED) {
      return JobOutcome.done("/imports/answers/" + id, "survey.import.outcome.before");
    }
    try {
      ImportingAnswers.Result result = importing.run(id, context);
      return result
          .wave()
          .map(wave ->
              JobOutcome.done(
                  "/imports/answers/" + id,
                  "survey.import.outcome.done",
                  result.stored(),
                  result.known(),
                  result.wrong()))
          .orElseGet(() ->
              JobOutcome.refused(
                  "/imports/answers/" + id,
                  "survey.import.outcome.nothing",
                  result.known(),
                  result.wrong()));
    } catch (SheetRefused refused) {
      imports.move(id, AnswerImport.State.RUNNING, AnswerImport.State.UPLOADED);
      return JobOutcome.refused(
          "/imports/answers/" + id, refused.key(), refused.arguments().toArray());
    } catch (RecodingNotAgreed refused) {
      imports.move(id, AnswerImport.State.RUNNING, AnswerImport.State.UPLOADED);
      return JobOutcome.refused(
          "/imports/answers/" + id,
          "survey.import.outcome.disagreed",
          refused.headings().getFirst(),
          refused.headings().size());
    } catch (PopulationUnknown unknown) {
      imports.move(id, AnswerImport.State.RUNNING, AnswerImport.State.UPLOADED);
      return JobOutcome.refused(
          "/imports/answers/" + id,
          unknown.known() == 0
              ? "survey.import.outcome.population-missing"
              : "survey.import.outcome.population",
          unknown.community(),
          unknown.answered(),
          unknown.known());
    } catch (RuntimeException failed) {
      imports.move(id, AnswerImport.State.RUNNING, AnswerImport.State.UPLOADED);
      throw failed;
    }
  }
}
