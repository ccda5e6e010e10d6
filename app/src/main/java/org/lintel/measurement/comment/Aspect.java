package org.lintel.measurement.comment;

import org.lintel.statistics.scoring.ServqualDimension;

/** What a comment on a property company can be about. */
public enum Aspect {
  LIFT(ServqualDimension.RELIABILITY, Moment.DAILY_LIFE),
  PARKING(ServqualDimension.RELIABILITY, Moment.DAILY_LIFE),
  REPAIR(ServqualDimension.RESPONSIVENESS, Moment.REPAIR),
  CLEANING(ServqualDimension.TANGIBLES, Moment.DAILY_LIFE),
  SECURITY(ServqualDimension.ASSURANCE, Moment.GATE),
  WATER(ServqualDimension.RELIABILITY, Moment.REPAIR),
  NOISE(ServqualDimension.RESPONSIVENESS, Moment.COMPLAINT),
  FEES(ServqualDimension.RELIABILITY, Moment.PAYMENT),
  STAFF(ServqualDimension.EMPATHY, Moment.CONTACT),
  INFORMATION(ServqualDimension.RESPONSIVENESS, Moment.CONTACT),
  GREENERY(ServqualDimension.TANGIBLES, Moment.DAILY_LIFE),
  FACILITIES(ServqualDimension.TANGIBLES, Moment.DAILY_LIFE),
  RENOVATION(ServqualDimension.RELIABILITY, Moment.RENOVATION);

  private final ServqualDimension dimension;
  private final Moment moment;

  Aspect(ServqualDimension dimension, Moment moment) {
    this.dimension = dimension;
    this.moment = moment;
  }

  /** The dimension of service quality it belongs to. */
  public ServqualDimension dimension() {
    return dimension;
  }

  /** Where owners meet it. */
  public Moment moment() {
    return moment;
  }

  /** A moment of truth: where owner and company meet. */
  public enum Moment {
    REPAIR,
    PAYMENT,
    GATE,
    RENOVATION,
    CONTACT,
    COMPLAINT,
    DAILY_LIFE
  }
}
