package org.lintel.survey;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.job.JobContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores a file of past answers as a closed wave, by the same writer as answers of today and all in
 * one transaction: the whole file or nothing of it.
 */
@Component
class ImportingAnswers {

  private final JdbcClient database;
  private final AnswerImports imports;
  private final CheckingAnswers checking;
  private final ImportedWaves waves;
  private final WaveRecodings recodings;
  private final StoringResponses storing;
  private final StoredFiles files;
  private final Identifiers identifiers;
  private final AuditTrail audit;
  private final Clock clock;

  ImportingAnswers(
      JdbcClient database,
      AnswerImports imports,
      CheckingAnswers checking,
      ImportedWaves waves,
      WaveRecodings recodings,
      StoringResponses storing,
      StoredFiles files,
      Identifiers identifiers,
      AuditTrail audit,
      Clock clock) {
    this.database = database;
    this.imports = imports;
    this.checking = checking;
    this.waves = waves;
    this.recodings = recodings;
    this.storing = storing;
    this.files = files;
    this.identifiers = identifiers;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was done with the rows; the wave is empty when nothing new was stored. */
  record Result(Optional<UUID> wave, int stored, int known, int wrong) {}

  @Transactional
  public Result run(UUID id, JobContext job) {
    AnswerImport file = imports.get(id);
    return files.read(file.fileId(), content -> run(file, content, job));
  }

  private Result run(AnswerImport file, Path content, JobContext job) {
    var work = new Work(file, OrganisationScope.current().orElseThrow(), job);
    AnswerFile.each(
        content,
        file.plan().headingRows(),
        row -> {
          work.take(work.check.check(row));
          return true;
        });
    return work.finish();
  }

  /** One run over the file. */
  private final class Work {

    private final AnswerImport file;
    private final int organisation;
    private final JobContext job;
    private final RowCheck check;
    private final StoredValues values;
    private final List<ImportRow.Good> lot = new ArrayList<>();
    private int wave = -1;
    private int stored;
    private int known;
    private int wrong;

    Work(AnswerImport file, int organisation, JobContext job) {
      this.file = file;
      this.organisation = organisation;
      this.job = job;
      this.check = checking.rowCheck(file);
      this.values = checking.storedValues(file);
    }

    void take(ImportRow row) {
      switch (row) {
        case ImportRow.Good good -> lot.add(good);
        case ImportRow.Bad _ -> {
          wrong++;
          job.problems(wrong);
        }
      }
      if (lot.size() == Responses.LOT) {
        store();
      }
    }

    Result finish() {
      store();
      Optional<UUID> made = Optional.empty();
      if (stored > 0) {
        waves.settle(organisation, wave, file.plan().asked());
        waves.setPeriod(wave);
        recodings.keep(organisation, wave, values.recodings(), checking.carried(file));
        made = Optional.of(waves.uuid(wave));
        audit.append(
            job.requestedBy(),
            "answers-imported",
            made.get().toString(),
            Map.of("stored", String.valueOf(stored), "wrong", String.valueOf(wrong)));
      }
      conclude();
      letPlannerKnow();
      return new Result(made, stored, known, wrong);
    }

    /** What came is read next, before the server would look at it by itself. */
    private void letPlannerKnow() {
      database.sql("ANALYZE invitation, participation, response, response_text").update();
    }

    private void store() {
      Set<String> before = knownKeys();
      List<ImportRow.Good> fresh = lot.stream().filter(row -> !before.contains(row.key())).toList();
      known += lot.size() - fresh.size();
      lot.clear();
      if (!fresh.isEmpty()) {
        write(fresh);
      }
      job.progress(stored + known + wrong, -1);
    }

    private void write(List<ImportRow.Good> rows) {
      if (wave < 0) {
        wave = waves.begin(organisation, file, job.requestedBy());
      }
      List<UUID> households =
          rows.stream()
              .map(row ->
                  row.household()
                      .map(HouseholdsByPlace.Found::household)
                      .orElseGet(identifiers::next))
              .toList();
      waves.addCommunities(organisation, wave, file, rows);
      waves.invite(organisation, wave, rows, households);
      var submissions = new ArrayList<Submission>();
      for (int i = 0; i < rows.size(); i++) {
        submissions.add(submission(rows.get(i), households.get(i)));
      }
      for (Outcome outcome : storing.store(organisation, submissions)) {
        if (!(outcome instanceof Outcome.Stored)) {
          throw new IllegalStateException("a checked row was not stored: " + outcome);
        }
      }
      keepKeys(rows);
      values.add(rows);
      stored += rows.size();
    }

    private Submission submission(ImportRow.Good row, UUID household) {
      return new Submission(
          identifiers.next(),
          new InvitationKey(row.community().id(), wave, household),
          Optional.empty(),
          Channel.IMPORT,
          Optional.of(row.channel()),
          row.submittedAt(),
          row.language(),
          row.answers());
    }

    private Set<String> knownKeys() {
      return new HashSet<>(
          database
              .sql(
                  """
                  SELECT encode(row_key, 'hex')
                  FROM answer_import_row
                  WHERE version_id = :version AND row_key IN (
                    SELECT decode(key, 'hex') FROM unnest(:keys::text[]) AS key)
                  """)
              .param("version", file.versionId())
              .param("keys", lot.stream().map(ImportRow.Good::key).toArray(String[]::new))
              .query((row, number) -> row.getString(1))
              .list());
    }

    private void keepKeys(List<ImportRow.Good> rows) {
      database
          .sql(
              """
              INSERT INTO answer_import_row (organisation_id, version_id, row_key, import_id)
              SELECT :organisation, :version, decode(key, 'hex'), :import
              FROM unnest(:keys::text[]) AS key
              """)
          .param("organisation", organisation)
          .param("version", file.versionId())
          .param("import", file.id())
          .param("keys", rows.stream().map(ImportRow.Good::key).toArray(String[]::new))
          .update();
    }

    private void conclude() {
      database
          .sql(
              """
              UPDATE answer_import
              SET state = :state, wave_id = :wave, stored_count = :stored, known_count = :known,
                wrong_count = :wrong, imported_at = :now
              WHERE id = :id
              """)
          .param("state", stored > 0 ? "IMPORTED" : "UPLOADED")
          .param("wave", stored > 0 ? wave : null)
          .param("stored", stored)
          .param("known", known)
          .param("wrong", wrong)
          .param("now", Times.of(clock.instant()))
          .param("id", file.id())
          .update();
    }
  }
}
