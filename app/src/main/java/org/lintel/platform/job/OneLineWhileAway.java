package org.lintel.platform.job;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * The scheduler logs each poll that fails, with a stack of causes: every second while the database
 * is away. Here that is one line until a poll works again; whatever else fails is logged as ever.
 */
final class OneLineWhileAway extends TurboFilter {

  private static final org.slf4j.Logger log = LoggerFactory.getLogger(OneLineWhileAway.class);
  private static final String SCHEDULER = "com.github.kagkarlsson.scheduler";

  private final AtomicBoolean isAway = new AtomicBoolean();

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] parameters,
      @Nullable Throwable thrown) {
    if (!logger.getName().startsWith(SCHEDULER) || !isUnreachable(thrown)) {
      return FilterReply.NEUTRAL;
    }
    if (isAway.compareAndSet(false, true)) {
      log.warn("tasks wait until the database can be reached: {}", String.valueOf(thrown));
    }
    return FilterReply.DENY;
  }

  /** Tells when polls work again. */
  SchedulerListener listener() {
    return new AbstractSchedulerListener() {
      @Override
      public void onSchedulerEvent(SchedulerEventType event) {
        if (event == SchedulerEventType.RAN_EXECUTE_DUE && isAway.compareAndSet(true, false)) {
          log.warn("the database can be reached again; tasks go on");
        }
      }
    };
  }

  private static boolean isUnreachable(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException sql && isOfConnection(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** Connection exceptions, and a server that shuts down or starts up. */
  private static boolean isOfConnection(@Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }
}
