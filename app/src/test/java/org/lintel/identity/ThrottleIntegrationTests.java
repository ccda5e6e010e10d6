package org.lintel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.identity.Throttle.Kind;
import org.lintel.platform.directory.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LintelTest
class ThrottleIntegrationTests {

  @Autowired Throttle throttle;
  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired List<RecurringTask<?>> recurring;

  @Test
  void attemptsOfTwoHoursAgoAreRemovedAndThoseOfNowAreNot() {
    byte[] old = Tokens.hash("two hours ago");
    byte[] now = Tokens.hash("now");
    throttle.charge(Kind.EMAIL, old);
    throttle.charge(Kind.EMAIL, now);
    var then = Timestamp.from(clock.instant().minus(Duration.ofHours(2)));
    database
        .sql(
            "UPDATE sign_in_throttle SET last_at = :then, blocked_until = :then WHERE hash = :hash")
        .param("then", then)
        .param("hash", old)
        .update();

    throttle.tidy();

    assertThat(isKnown(old)).isFalse();
    assertThat(isKnown(now)).isTrue();
    assertThat(recurring).extracting(RecurringTask::getName).contains("throttle-tidying");
  }

  private boolean isKnown(byte[] hash) {
    return database
        .sql("SELECT EXISTS (SELECT 1 FROM sign_in_throttle WHERE hash = :hash)")
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }
}
