package org.lintel.measurement;

import java.util.Arrays;
import java.util.Optional;
import org.lintel.statistics.Histogram;
import org.lintel.survey.instrument.Headline;

/** What drivers are asked to explain. */
public enum DriverOutcome {
  RECOMMENDATION("recommendation", Headline.RECOMMENDATION),
  SATISFACTION("satisfaction", Headline.SATISFACTION);

  private final String id;
  private final Headline headline;

  DriverOutcome(String id, Headline headline) {
    this.id = id;
    this.headline = headline;
  }

  /** Name in addresses and message keys. */
  public String id() {
    return id;
  }

  /** The outcome of that name, if there is one. */
  public static Optional<DriverOutcome> named(String id) {
    return Arrays.stream(values()).filter(outcome -> outcome.id.equals(id)).findFirst();
  }

  Headline headline() {
    return headline;
  }

  Source<Histogram> answers() {
    return switch (this) {
      case RECOMMENDATION -> NetPromoterScore.ANSWERS;
      case SATISFACTION -> Satisfaction.ANSWERS;
    };
  }
}
