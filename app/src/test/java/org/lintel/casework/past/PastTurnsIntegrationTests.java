package org.lintel.casework.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.platform.Viewer;
import org.lintel.platform.job.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Two who work on files of past cases at the same time. */
@LintelTest
class PastTurnsIntegrationTests {

  private static final String FILE =
      """
      工单号,受理时间,办结时间,状态
      G1,2026-03-01 14:05,,处理中
      G2,2026-03-01 14:05,2026-03-02 14:05,已办结
      """;

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired PastImports imports;
  @Autowired UploadingPastCases uploading;
  @Autowired Jobs jobs;

  private PastTown town;

  @BeforeEach
  void build() {
    town = new PastTown(application);
  }

  @Test
  void whatAnOldCheckFindsIsNotKeptBesideNewerChoices() {
    String address = town.uploaded(FILE);

    held(
        "SELECT count(*) FROM (SELECT 1 FROM case_import FOR UPDATE) AS mine",
        address,
        (viewer, file) -> uploading.start(viewer, file, false),
        () -> leaveOpenOut(address));

    assertThat(town.outcome()).isEqualTo("casework.past.outcome.overtaken");
    assertThat(town.state(address)).isEqualTo("UPLOADED");
    town.check(address, "open", "leave");
    assertThat(town.counts(address)).isEqualTo("1 0 0 1 0");
  }

  @Test
  void whatWasNotCheckedAsItIsChosenIsNotImported() {
    String address = town.uploaded(FILE);
    town.check(address);

    held(
        "SELECT count(*) FROM (SELECT 1 FROM case_import FOR UPDATE) AS mine",
        address,
        (viewer, file) -> uploading.start(viewer, file, true),
        () -> leaveOpenOut(address));

    assertThat(town.outcome()).isEqualTo("casework.past.outcome.unchecked");
    assertThat(town.state(address)).isEqualTo("UPLOADED");
    assertThat(town.count("SELECT count(*) FROM service_case")).isZero();
  }

  private void leaveOpenOut(String address) {
    PastImport file = imports.get(PastTown.id(address));
    PastChoices old = file.choices();
    imports.choose(
        file,
        new PastChoices(
            old.fields(), Map.of(), Map.of(), Map.of(), Map.of(), old.usualKind(), "", true),
        file.community());
  }

  @Test
  void anImportIsTakenBackWhenNoOtherFileIsUnderWay() {
    String address = town.imported(FILE);

    held(
        "SELECT count(pg_advisory_xact_lock(hashtext('past-cases'), organisation_id))"
            + " FROM case_import",
        address,
        uploading::startUndo,
        () -> assertThat(town.state(address)).isEqualTo("IMPORTED"));

    assertThat(town.state(address)).isEqualTo("UNDONE");
  }

  /** Holds something, starts a job, and does something when the job waits for what is held. */
  private void held(
      String hold, String address, BiFunction<Viewer, PastImport, ?> start, Runnable meanwhile) {
    town.town.in(() ->
        new TransactionTemplate(transactions)
            .execute(_ -> {
              assertThat(database.sql(hold).query(Integer.class).single()).isEqualTo(1);
              CompletableFuture.runAsync(() -> started(address, start)).join();
              untilTheJobWaits();
              meanwhile.run();
              return true;
            }));
    town.settle();
  }

  private void started(String address, BiFunction<Viewer, PastImport, ?> start) {
    town.town.in(() ->
        String.valueOf(start.apply(town.town.as(town.boss), imports.get(PastTown.id(address)))));
  }

  /** Also returns when it does not wait at all and is done. */
  private void untilTheJobWaits() {
    for (int waited = 0; !isWaiting() && jobs.underWay() > 0; waited++) {
      if (waited > 30_000) {
        throw new AssertionError("the job neither waits nor ends after 300 s");
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  private boolean isWaiting() {
    return database
        .sql("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)")
        .query(Boolean.class)
        .single();
  }
}
