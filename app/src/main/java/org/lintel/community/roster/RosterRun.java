package org.lintel.community.roster;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lintel.community.ContactSealing;
import org.lintel.platform.database.SetPlans;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SummaryRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a roster through: once to check it, with everything taken back at the end, and once to
 * import it. Both ways are the same statements, so what was announced is what happens.
 */
@Component
class RosterRun {

  private static final int ROWS_BETWEEN_REPORTS = 1_000;

  private final JdbcClient database;
  private final DataSource source;
  private final TransactionTemplate transaction;
  private final ContactSealing sealing;
  private final Clock clock;

  RosterRun(
      JdbcClient database,
      DataSource source,
      PlatformTransactionManager transactions,
      ContactSealing sealing,
      Clock clock) {
    this.database = database;
    this.source = source;
    this.transaction = new TransactionTemplate(transactions);
    this.sealing = sealing;
    this.clock = clock;
  }

  /** Who imports what, for the rows that are written. */
  record Act(int organisation, UUID actor, RosterImport roster, boolean isKept) {}

  /** What a run found or did; the problems also tell what was left empty in rows that are good. */
  record Result(RosterCounts counts, List<RosterProblem> problems, UnknownPlaces unknown) {}

  /** The roster was imported in the meantime: nothing is done again. */
  static final class ImportedBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /**
   * Runs the roster.
   *
   * @param progress learns how many rows were read, also between the steps after the last row, so
   *     that somebody may ask to stop until the very end
   * @param after is called within the transaction when the result is kept
   * @throws ImportedBefore when it is to be kept and was
   */
  Result run(Act act, RosterPlan plan, Path file, IntConsumer progress, Consumer<Result> after) {
    Result done = transact(act, plan, file, progress, after);
    if (act.isKept()) {
      letPlannerKnow();
    }
    return done;
  }

  /** What came is read next, before the server would look at it by itself. */
  private void letPlannerKnow() {
    database
        .sql(
            """
            ANALYZE building, entrance, unit, household, person, person_contact, household_role,
              household_change
            """)
        .update();
  }

  private Result transact(
      Act act, RosterPlan plan, Path file, IntConsumer progress, Consumer<Result> after) {
    return transaction.execute(status -> {
      takeTurn(act);
      Result result = merge(act, plan, file, progress);
      if (act.isKept()) {
        after.accept(result);
      } else {
        status.setRollbackOnly();
      }
      return result;
    });
  }

  /** One roster at a time in an organisation: two could make the same building. */
  private void takeTurn(Act act) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtext('roster'), :organisation)")
        .param("organisation", act.organisation())
        .query((row, number) -> true)
        .single();
    String state =
        database
            .sql("SELECT state FROM roster_import WHERE id = :id")
            .param("id", act.roster().id())
            .query(String.class)
            .single();
    if (act.isKept() && state.equals(RosterState.IMPORTED.name())) {
      throw new ImportedBefore();
    }
  }

  private Result merge(Act act, RosterPlan plan, Path file, IntConsumer progress) {
    SetPlans.choose(database);
    var problems = new ArrayList<RosterProblem>();
    var stage = new RosterStage(database, source);
    var parser = new RosterParser(plan, sealing);
    int rows = stageAll(stage, parser, plan, file, progress, problems);
    stage.finish(database);
    var matching = new RosterMatching(database);
    matching.units();
    progress.accept(rows);
    List<RosterProblem> conflicts = matching.conflicts(!act.roster().succeedsOwners());
    problems.addAll(conflicts);
    matching.withdraw(conflicts);
    progress.accept(rows);
    var unknown =
        new UnknownPlaces(
            parser.unknownCommunities(), matching.newBuildings(), matching.addedBuildings());
    RosterMerge merge = merge(act, matching, () -> progress.accept(rows));
    Set<Integer> wrong = rows(problems, false);
    problems.removeIf(problem -> problem.isAboutPeople() && wrong.contains(problem.row()));
    problems.replaceAll(problem -> wrong.contains(problem.row()) ? problem.refusing() : problem);
    problems.sort(Comparator.comparingInt(RosterProblem::row));
    RosterCounts counts = merge.counts(rows, wrong.size(), rows(problems, true).size());
    return new Result(counts, problems, unknown);
  }

  private static Set<Integer> rows(List<RosterProblem> problems, boolean areWarnings) {
    return problems.stream()
        .filter(problem -> problem.isWarning() == areWarnings)
        .map(RosterProblem::row)
        .collect(Collectors.toSet());
  }

  private RosterMerge merge(Act act, RosterMatching matching, Runnable step) {
    var merge =
        new RosterMerge(
            database,
            act.organisation(),
            act.roster().id(),
            act.actor(),
            clock.instant().atOffset(ZoneOffset.UTC));
    if (act.roster().succeedsOwners()) {
      merge.successions();
    }
    matching.people();
    step.run();
    new RosterPlaces(merge).merge();
    step.run();
    merge.households();
    step.run();
    new RosterPeople(merge).merge();
    step.run();
    merge.history();
    return merge;
  }

  private int stageAll(
      RosterStage stage,
      RosterParser parser,
      RosterPlan plan,
      Path file,
      IntConsumer progress,
      List<RosterProblem> problems) {
    int rows = 0;
    try (SheetReader reader = SheetReader.open(file)) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        if (row.get().number() <= plan.headingRow() || SummaryRows.isSummary(row.get())) {
          continue;
        }
        rows++;
        parser.parse(row.get()).forEach(stage::add);
        problems.addAll(parser.problems());
        if (rows % ROWS_BETWEEN_REPORTS == 0) {
          progress.accept(rows);
        }
      }
    }
    return rows;
  }
}
