package org.lintel.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lintel.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SchedulerLifeTests {

  private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("life");

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final LinkedBlockingQueue<String> ran = new LinkedBlockingQueue<>();
  private final SchedulerClient client =
      SchedulerClient.Builder.create(database.dataSource()).build();

  @Test
  void whatWaitsIsDoneLongBeforeTheNextLook() throws InterruptedException {
    var life = new SchedulerLife(this::lookingOnceADay, this::idle);
    life.lookNow();
    submit("before the start");
    life.start();
    try {
      assertThat(ran.poll(30, TimeUnit.SECONDS)).isEqualTo("before the start");
      submit("later");
      assertThat(ran.poll(500, TimeUnit.MILLISECONDS)).isNull();

      life.lookNow();
      assertThat(ran.poll(30, TimeUnit.SECONDS)).isEqualTo("later");
    } finally {
      life.stop();
    }
    assertThat(life.isRunning()).isFalse();
  }

  @Test
  void whatIsNotCommittedIsNotLookedFor() throws InterruptedException {
    var life = new SchedulerLife(this::lookingOnceADay, this::idle);
    var transaction =
        new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    life.start();
    try {
      assertThat(ran.poll(500, TimeUnit.MILLISECONDS)).isNull();
      transaction.executeWithoutResult(status -> {
        life.lookWhenCommitted();
        submit("seen after the commit");
        assertThat(ran).isEmpty();
      });

      assertThat(ran.poll(30, TimeUnit.SECONDS)).isEqualTo("seen after the commit");
    } finally {
      life.stop();
    }
  }

  @Test
  void whatRecursGoesOnWhileLongJobsTakeAllTheirThreads() throws InterruptedException {
    var finish = new CountDownLatch(1);
    var jobs =
        Tasks.oneTime(TASK)
            .execute((instance, context) -> {
              ran.add(instance.getId());
              awaitQuietly(finish);
            });
    var turns = new LinkedBlockingQueue<Instant>();
    var clocks =
        Tasks.recurring("clocks", FixedDelay.ofSeconds(1))
            .execute((instance, context) -> turns.add(Instant.now()));
    var life = SchedulerConfiguration.life(database.dataSource(), jobs, List.of(clocks));
    submit("a long import");
    submit("another");
    life.start();
    try {
      assertThat(ran.poll(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(ran.poll(30, TimeUnit.SECONDS)).isNotNull();
      turns.clear();

      assertThat(turns.poll(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(turns.poll(30, TimeUnit.SECONDS)).isNotNull();
    } finally {
      finish.countDown();
      life.stop();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Scheduler idle() {
    return Scheduler.create(database.dataSource()).tableName("recurring_tasks").build();
  }

  private Scheduler lookingOnceADay() {
    var task = Tasks.oneTime(TASK).execute((instance, context) -> ran.add(instance.getId()));
    return Scheduler.create(database.dataSource(), task)
        .pollingInterval(Duration.ofDays(1))
        .build();
  }

  private void submit(String name) {
    assertThat(client.scheduleIfNotExists(TASK.instance(name).scheduledTo(Instant.EPOCH))).isTrue();
  }
}
