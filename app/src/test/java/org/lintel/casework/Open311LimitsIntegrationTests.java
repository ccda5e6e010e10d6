package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Limits hold also when requests come in at the same time. */
@LintelTest
@Import(MovedTime.class)
class Open311LimitsIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired MovedClock clock;

  private Open311Town town;

  @BeforeEach
  void build() {
    clock.to(MovedTime.at(MovedTime.FRIDAY));
    town = new Open311Town(application);
  }

  @Test
  void aKeyHasOneLimitForAllCommunities() {
    String lake = "lake-" + town.cases.town.organisation;
    assertThat(town.open(town.cases.lake, lake)).isEqualTo(303);
    for (int sent = 1; sent < Open311Intake.MOST_AN_HOUR; sent++) {
      town.take();
    }

    assertThat(atOnce(town.report(), town.report("jurisdiction_id", lake)))
        .containsExactlyInAnyOrder(200, 400);
    assertThat(town.cases.count("SELECT count(*) FROM open311_request"))
        .isEqualTo(Open311Intake.MOST_AN_HOUR);
  }

  @Test
  void aReporterHasOneLimitForAllKeys() {
    for (int sent = 1; sent < Open311Intake.MOST_A_DAY; sent++) {
      town.take("account_id", "u-1");
    }

    assertThat(
            atOnce(
                town.report("account_id", "u-1"),
                town.report("account_id", "u-1", "api_key", town.key(""))))
        .containsExactlyInAnyOrder(200, 400);
  }

  /** Both are past their limits or wait for their turn before either can go on. */
  private List<Integer> atOnce(Map<String, String> one, Map<String, String> other) {
    var reports = List.of(one, other);
    List<CompletableFuture<Integer>> sent =
        town.cases.town.in(() ->
            new TransactionTemplate(transactions)
                .execute(_ -> {
                  database
                      .sql("SELECT last FROM case_number FOR UPDATE")
                      .query(Integer.class)
                      .single();
                  var answers = reports.stream().map(this::send).toList();
                  untilAllWait(answers);
                  return answers;
                }));
    return sent.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<Integer> send(Map<String, String> report) {
    return CompletableFuture.supplyAsync(
        () -> town.post("requests.json", report).getStatus(), Thread::startVirtualThread);
  }

  private void untilAllWait(List<CompletableFuture<Integer>> answers) {
    for (int waited = 0; waiting() + done(answers) < answers.size(); waited++) {
      if (waited > 3_000) {
        throw new AssertionError("requests neither wait nor end after 30 s");
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static long done(List<CompletableFuture<Integer>> answers) {
    return answers.stream().filter(CompletableFuture::isDone).count();
  }

  private int waiting() {
    return database
        .sql("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")
        .query(Integer.class)
        .single();
  }
}
