package org.lintel.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * How fast things go in one community: most are quick, some take very long. Where owners are less
 * content with how promptly they are served, everything takes longer.
 */
final class Pace {

  private static final double SPREAD = 0.85;
  private static final Duration SHORTEST = Duration.ofSeconds(40);
  private static final Duration LONGEST = Duration.ofDays(45);
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(19, 0);

  private final double slowness;
  private final Seed seed;

  private Pace(double slowness, Seed seed) {
    this.slowness = slowness;
    this.seed = seed;
  }

  static Pace of(CasePlan plan, boolean isAfterTheChange) {
    return of(plan.place(), isAfterTheChange, plan.seed("pace"));
  }

  static Pace of(Place place, boolean isAfterTheChange, Seed seed) {
    double quality =
        0.5 * place.level()
            + 1.1 * place.responsiveness()
            + (isAfterTheChange ? 0.8 * place.trend() : 0);
    return new Pace(StrictMath.exp(-quality), seed);
  }

  /** How slow it is here; 1 is usual. */
  double slowness() {
    return slowness;
  }

  /** A stretch of work, of which half are shorter where things are as usual. */
  Duration work(double medianHours) {
    return stretch(medianHours * slowness);
  }

  /** The same for what owners do: no faster in one place than in another. */
  Duration life(double medianHours) {
    return stretch(medianHours);
  }

  private Duration stretch(double hours) {
    double seconds = hours * 3600 * StrictMath.exp(SPREAD * seed.normal());
    Duration drawn = Duration.ofSeconds((long) seconds);
    if (drawn.compareTo(SHORTEST) < 0) {
      return SHORTEST.plusSeconds(seed.below(40));
    }
    return drawn.compareTo(LONGEST) > 0 ? LONGEST : drawn;
  }

  /** That time, or when people are at work the next time. */
  Instant atWork(Instant at) {
    ZonedDateTime local = at.atZone(LoadingTheDemonstration.ZONE);
    LocalTime time = local.toLocalTime();
    if (!time.isBefore(OPENS) && time.isBefore(CLOSES)) {
      return at;
    }
    ZonedDateTime morning = time.isBefore(OPENS) ? local : local.plusDays(1);
    return morning
        .with(OPENS)
        .plusMinutes(5 + seed.below(90))
        .plusSeconds(seed.below(60))
        .toInstant();
  }

  /** A time in the office on the same day. */
  static Instant office(Instant at, Seed seed) {
    return at.atZone(LoadingTheDemonstration.ZONE)
        .with(LocalTime.of(9 + seed.below(8), seed.below(60)))
        .toInstant();
  }

  /** That time, or when people are awake the next time. */
  Instant awake(Instant at) {
    ZonedDateTime local = at.atZone(LoadingTheDemonstration.ZONE);
    int hour = local.getHour();
    return hour >= 7 && hour < 23
        ? at
        : (hour < 7 ? local : local.plusDays(1))
            .with(LocalTime.of(7, 20))
            .plusMinutes(seed.below(150))
            .toInstant();
  }
}
