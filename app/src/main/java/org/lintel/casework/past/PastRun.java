package org.lintel.casework.past;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.lintel.casework.past.PastMatching.Fates;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.database.SetPlans;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SummaryRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a file through, to check it or to import it. Rows are read, staged and matched by the same
 * statements both times; only an import writes cases. All of it is there afterwards, or nothing.
 */
@Component
class PastRun {

  private final JdbcClient database;
  private final PastProblems problems;
  private final WritingPastCases writing;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PastRun(
      JdbcClient database,
      PastProblems problems,
      WritingPastCases writing,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.database = database;
    this.problems = problems;
    this.writing = writing;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** What a run found or did, and when the file was made. */
  record Result(PastImport.Counts counts, Optional<Instant> cut) {}

  /** The file was imported or dropped in the meantime, or something else was chosen for it. */
  static final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** A file to run through, and how. */
  record Act(PastImport file, PastPlan plan, Optional<Instant> cut, boolean isKept) {}

  static PastFindings measure(PastImport file, Path content, LongConsumer progress) {
    try (SheetReader reader = SheetReader.open(content)) {
      return new MeasuringColumns(file.choices()).measure(reader, file.headingRow(), progress);
    }
  }

  /**
   * Runs a file through.
   *
   * @param turn takes the turn within the transaction; false when there is nothing to do any more
   * @param after writes down the result within the transaction
   * @throws Overtaken when the turn was not taken
   */
  Result run(
      Act act,
      Path content,
      LongConsumer progress,
      java.util.function.BooleanSupplier turn,
      Consumer<Result> after) {
    Result result =
        transaction.execute(_ -> {
          if (!turn.getAsBoolean()) {
            throw new Overtaken();
          }
          Result done = through(act, content, progress);
          after.accept(done);
          return done;
        });
    if (act.isKept()) {
      database.sql("ANALYZE service_case, past_case").update();
    }
    return result;
  }

  private Result through(Act act, Path content, LongConsumer progress) {
    PastTurn.take(database);
    SetPlans.choose(database);
    var stage = new PastStage(database);
    PastProblems.Taking wrong = problems.take(act.file().id());
    var counted = new Counted();
    stageAll(act, content, progress, stage, wrong, counted);
    stage.finish();
    wrong.flush();
    Integer[] communities = act.file().communities().toArray(Integer[]::new);
    Fates fates =
        new PastMatching(database)
            .match(OrganisationScope.required(), act.file().id(), communities);
    progress.accept(counted.rows);
    Optional<Instant> cut = act.cut().or(this::latest);
    if (act.isKept() && cut.isPresent()) {
      writing.write(act.file().id(), fates.added(), cut.get(), communities);
      progress.accept(counted.rows);
    }
    return new Result(
        new PastImport.Counts(
            counted.rows,
            fates.added(),
            fates.changed(),
            fates.unchanged(),
            counted.left,
            fates.wrong() + wrong.all()),
        cut);
  }

  private static final class Counted {
    private int rows;
    private int left;
  }

  private static void stageAll(
      Act act,
      Path content,
      LongConsumer progress,
      PastStage stage,
      PastProblems.Taking wrong,
      Counted counted) {
    var reading = new ReadingRows(act.plan());
    try (SheetReader reader = SheetReader.open(content)) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        if (row.get().number() <= act.plan().headingRow() || SummaryRows.isSummary(row.get())) {
          continue;
        }
        counted.rows++;
        switch (reading.read(row.get())) {
          case ReadingRows.Read.Taken(PastRow taken) -> stage.add(taken);
          case ReadingRows.Read.Left _ -> counted.left++;
          case ReadingRows.Read.Wrong(PastProblem problem) -> wrong.add(problem);
        }
        progress.accept(counted.rows);
      }
    }
  }

  /** The latest time at which the file says that anything happened. */
  private Optional<Instant> latest() {
    return database
        .sql(
            """
            SELECT greatest(max(received_at), max(closed_at))
            FROM past_row
            WHERE received_at <= :now AND (closed_at IS NULL OR closed_at <= :now)
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant)
        .or(() -> Optional.of(clock.instant()));
  }
}
