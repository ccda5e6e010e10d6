package org.lintel.demonstration;

import java.time.temporal.ChronoUnit;
import org.lintel.survey.instrument.ServqualDimension;

/**
 * What one household feels in one wave, before it is asked anything. Persistent traits are drawn by
 * household, so that the same household answers alike from wave to wave.
 */
final class Mood {

  private final Resident resident;
  private final Round round;
  private final double leniency;
  private final double demand;
  private final Seed seed;

  Mood(Resident resident, Round round) {
    this.resident = resident;
    this.round = round;
    var traits = Seed.of("traits", resident.address());
    this.leniency = 0.62 * traits.normal();
    this.demand = 0.42 * traits.normal();
    this.seed = Seed.of("mood", resident.address(), round.number());
  }

  Resident resident() {
    return resident;
  }

  Seed seed() {
    return seed;
  }

  /** Whether it answers: the long settled do, tenants, shops and the newly arrived less. */
  boolean answers() {
    double logit = -0.62 + 0.25 * Math.abs(leniency);
    if (resident.isLet()) {
      logit -= 0.8;
    }
    if (resident.isShop()) {
      logit -= 0.7;
    }
    long years = years();
    if (years < 1) {
      logit -= 0.35;
    } else if (years >= 5) {
      logit += 0.2;
    }
    return seed.happens(1 / (1 + StrictMath.exp(-logit)));
  }

  /** True perception of a dimension on the 7-point scale, before the noise of one answer. */
  double perception(ServqualDimension dimension) {
    double base =
        switch (dimension) {
          case TANGIBLES -> 5.72;
          case RELIABILITY -> 5.34;
          case RESPONSIVENESS -> 4.96 + resident.place().responsiveness();
          case ASSURANCE -> 5.63;
          case EMPATHY -> 5.21;
        };
    return base + level() + leniency;
  }

  /** What the household expects of an excellent company. */
  double expectation(ServqualDimension dimension) {
    double base =
        switch (dimension) {
          case TANGIBLES -> 5.78;
          case RELIABILITY -> 6.32;
          case RESPONSIVENESS -> 6.28;
          case ASSURANCE -> 6.18;
          case EMPATHY -> 5.86;
        };
    return base + demand;
  }

  /** The whole experience on the 7-point scale. */
  double experience() {
    double sum = 0;
    for (ServqualDimension dimension : ServqualDimension.values()) {
      sum += perception(dimension) * (dimension == ServqualDimension.RESPONSIVENESS ? 1.6 : 1);
    }
    return sum / 5.6;
  }

  private double level() {
    double trend = round.isAfterTheChange() ? resident.place().trend() : 0;
    double arrival = years() < 1 ? -0.2 : 0;
    return resident.place().level() + round.season() + trend + arrival;
  }

  private long years() {
    return ChronoUnit.YEARS.between(resident.movedIn(), round.quarterStart());
  }
}
