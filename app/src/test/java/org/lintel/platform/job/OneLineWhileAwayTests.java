package org.lintel.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OneLineWhileAwayTests {

  private final OneLineWhileAway filter = new OneLineWhileAway();
  private final ListAppender<ILoggingEvent> seen = new ListAppender<>();
  private final LoggerContext logging = new LoggerContext();

  @Test
  void aDatabaseThatIsAwayIsNotLoggedByTheSchedulerAndEverythingElseIs() {
    logging.addTurboFilter(filter);
    seen.start();
    var scheduler = logging.getLogger("com.github.kagkarlsson.scheduler.RunUntilShutdown");
    scheduler.addAppender(seen);
    var others = logging.getLogger("org.lintel.survey.ResponseQueue");
    others.addAppender(seen);
    var away = new IllegalStateException(new SQLException("connection refused", "08001"));

    scheduler.error("Unhandled exception. Will keep running.", away);
    filter.listener().onSchedulerEvent(SchedulerEventType.RAN_EXECUTE_DUE);
    scheduler.error("Unhandled exception. Will keep running.", away);
    assertThat(seen.list).isEmpty();

    scheduler.error("a defect", new IllegalStateException(new SQLException("no table", "42P01")));
    scheduler.error("a defect without a cause");
    others.error("not stored", away);
    assertThat(seen.list)
        .extracting(ILoggingEvent::getMessage)
        .containsExactly("a defect", "a defect without a cause", "not stored");
  }
}
