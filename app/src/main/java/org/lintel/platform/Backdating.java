package org.lintel.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets an act happen at a time gone by: whatever asks the application's clock within it is told
 * that time. Only the demonstration, whose year is made by the acts that staff and owners make, has
 * a past of that kind; for any other organisation it is refused.
 */
@Component
public class Backdating {

  private static final ScopedValue<Past> PAST = ScopedValue.newInstance();

  /** So that what follows within one act also comes after it. */
  private static final long STEP = 1;

  private final JdbcClient database;
  private final Set<Integer> demonstrations = ConcurrentHashMap.newKeySet();

  Backdating(JdbcClient database) {
    this.database = database;
  }

  private record Past(Instant start, AtomicLong steps, boolean isTold) {

    Instant next() {
      return start.plusMillis(STEP * steps.getAndIncrement());
    }
  }

  /**
   * Does the work as if it were that time.
   *
   * @param isTold whether anybody is told of it by a notice: what is long past is no news
   * @throws IllegalStateException when the organisation that is entered is no demonstration
   */
  public void at(Instant time, boolean isTold, Runnable act) {
    refuseRealOrganisation();
    ScopedValue.where(PAST, new Past(time, new AtomicLong(), isTold)).run(act);
  }

  /** Whether what this thread does now is told to nobody. */
  public static boolean isUntold() {
    return PAST.isBound() && !PAST.get().isTold();
  }

  /** Whether what this thread does now happens at a time gone by. */
  public static boolean isUnderWay() {
    return PAST.isBound();
  }

  private void refuseRealOrganisation() {
    int organisation = OrganisationScope.required();
    if (!demonstrations.contains(organisation)) {
      boolean isDemonstration =
          database.sql("SELECT is_demonstration FROM organisation").query(Boolean.class).single();
      if (!isDemonstration) {
        throw new IllegalStateException(
            "organisation " + organisation + " is no demonstration: its acts happen now");
      }
      demonstrations.add(organisation);
    }
  }

  /** The application's clock: the real one, but for acts that are dated back. */
  static final class Time extends Clock {

    private final Clock real;

    Time(Clock real) {
      this.real = real;
    }

    @Override
    public ZoneId getZone() {
      return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new Time(real.withZone(zone));
    }

    @Override
    public Instant instant() {
      return PAST.isBound() ? PAST.get().next() : real.instant();
    }
  }
}
