package org.lintel.demonstration;

import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.job.Jobs;
import org.lintel.platform.web.OrganisationNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes the demonstration with its audit log and its files. The files go first, then all rows at
 * once: whatever fails leaves a demonstration that can be removed again. The database itself
 * refuses to remove a company.
 */
@Component
public class RemovingTheDemonstration {

  private static final Logger log = LoggerFactory.getLogger(RemovingTheDemonstration.class);

  private static final int TRIES = 5;

  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final StoredFiles files;
  private final Jobs jobs;
  private final OrganisationNames names;

  RemovingTheDemonstration(
      JdbcClient database,
      TransactionOperations transactions,
      StoredFiles files,
      Jobs jobs,
      OrganisationNames names) {
    this.database = database;
    this.transactions = transactions;
    this.files = files;
    this.jobs = jobs;
    this.names = names;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** Nothing of it is left. */
    record Removed() implements Outcome {}

    /** Jobs still write into it; everything is as it was. */
    record Working(int jobs) implements Outcome {}
  }

  /** Whether the viewer's organisation is the demonstration. */
  public boolean isPossible(Viewer viewer) {
    return names.of(viewer.organisation()).isDemonstration();
  }

  /**
   * Removes the demonstration whose scope is entered.
   *
   * @throws IllegalStateException when it is no demonstration
   */
  public Outcome remove() {
    int working = jobs.underWay();
    if (working > 0) {
      return new Outcome.Working(working);
    }
    removeNow();
    return new Outcome.Removed();
  }

  /** The same whatever still waits to be done: for one that was interrupted while it was loaded. */
  void removeNow() {
    int organisation = OrganisationScope.required();
    if (!names.of(organisation).isDemonstration()) {
      throw new IllegalStateException("organisation " + organisation + " is no demonstration");
    }
    files.deleteAll();
    removeRows();
    names.forget(organisation);
    log.info("the demonstration, organisation {}, was removed", organisation);
  }

  /**
   * Clocks, jobs and letters go on in the background until the last row is gone: it is tried anew.
   */
  private void removeRows() {
    for (int left = TRIES; left > 0; left--) {
      try {
        transactions.executeWithoutResult(
            _ -> database.sql("CALL remove_demonstration()").update());
        return;
      } catch (PessimisticLockingFailureException | DataIntegrityViolationException meanwhile) {
        if (left == 1) {
          throw meanwhile;
        }
        log.info("something was written into the demonstration while it was removed", meanwhile);
      }
    }
  }
}
