package org.lintel.measurement;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.lintel.survey.instrument.ServqualDimension;

/**
 * SERVPERF: mean over respondents of the mean of their perceptions, over all items and by
 * dimension, on the scale of the items, with the t interval. Expectations are not needed.
 *
 * <p>A respondent counts with at least half of the items asked. Reference: Cronin &amp; Taylor
 * (1992) Journal of Marketing 56(3):55.
 *
 * @param overall over all items
 * @param dimensions by dimension
 */
public record ServperfScore(Figure overall, Map<ServqualDimension, Figure> dimensions) {

  public ServperfScore {
    dimensions = new EnumMap<>(dimensions);
  }

  public static ServperfScore of(Reading reading) {
    var dimensions = new EnumMap<ServqualDimension, Figure>(ServqualDimension.class);
    for (ServqualDimension dimension : ServqualDimension.values()) {
      String code = Measure.PERCEPTION + "_" + dimension.name().toLowerCase(Locale.ROOT);
      dimensions.put(dimension, mean(code).of(reading, code));
    }
    return new ServperfScore(mean(Measure.PERCEPTION).of(reading), dimensions);
  }

  private static MeanOfComposite mean(String code) {
    return new MeanOfComposite(Metric.SERVPERF_SCORE, code);
  }
}
