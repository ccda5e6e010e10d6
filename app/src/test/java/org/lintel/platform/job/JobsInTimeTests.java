package org.lintel.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.casework.MovedTime;
import org.lintel.survey.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job begins when it is asked for, also where the time of the application was moved ahead. */
@LintelTest
@Import({MovedTime.class, JobsInTimeTests.Kind.class})
class JobsInTimeTests {

  @Autowired Jobs jobs;
  @Autowired JdbcClient database;
  @Autowired MovedClock time;

  @TestConfiguration(proxyBeanMethods = false)
  static class Kind {

    @Bean
    JobHandler nothing() {
      return new Nothing();
    }
  }

  private static final class Nothing implements JobHandler {

    @Override
    public String kind() {
      return "nothing";
    }

    @Override
    public JobOutcome run(JobContext context) {
      return JobOutcome.done("", "job.done");
    }
  }

  @Test
  void aJobAskedForAheadOfTimeBeginsNow() {
    time.to(Instant.now().plus(Duration.ofDays(30)));
    var town = new Town(database);

    town.in(() -> jobs.submit(town.everybody(), "nothing", Map.of()));

    Instant end = Instant.now().plusSeconds(30);
    while (town.<Integer>in(jobs::underWay) > 0) {
      assertThat(Instant.now()).as("still waiting").isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
