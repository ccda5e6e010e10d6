package org.lintel.statistics.risk;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;

/**
 * How good predicted risks were, on observations that did not make them: later periods, other
 * communities. On the observations they were made from the answer is always too kind.
 *
 * <p>Discrimination: the chance that of two households the one with the event had the higher risk
 * (area under the ROC curve, ties one half), with DeLong's standard error. Accuracy: Brier's mean
 * (risk - event)². Calibration: logit(event) = a + b logit(risk); a = 0 and b = 1 are right, b
 * below 1 says that risks are too extreme. Needs {@value #NEEDS} events and as many non-events.
 *
 * <p>Reference: Brier (1950) Monthly Weather Review 78:1; Cox (1958) Biometrika 45:562; DeLong,
 * DeLong &amp; Clarke-Pearson (1988) Biometrics 44:837.
 *
 * @param auc 0.5 for guessing, 1 for perfect order
 * @param aucError standard error of the area
 * @param brier 0 is perfect; guessing the mean gives r(1 - r)
 * @param intercept a
 * @param slope b
 * @param slopeError standard error of b
 * @param events number of events
 * @param n observations
 */
public record Validation(
    double auc,
    double aucError,
    double brier,
    double intercept,
    double slope,
    double slopeError,
    long events,
    long n) {

  /** Identifier of the method. */
  public static final String METHOD = "risk.validation.cox1958";

  /** Events, and non-events, that are needed. */
  public static final long NEEDS = 10;

  /**
   * Compares risks with what happened.
   *
   * @param risks above 0 and below 1
   * @param event for each risk whether it happened
   */
  public static Outcome<Validation> of(double[] risks, boolean[] event) {
    if (risks.length != event.length) {
      throw new IllegalArgumentException(
          "%d risks and %d events".formatted(risks.length, event.length));
    }
    for (double risk : risks) {
      if (!(risk > 0 && risk < 1)) {
        throw new IllegalArgumentException(
            "Risk %s is outside 0 to 1, both excluded".formatted(risk));
      }
    }
    double[] lost = chosen(risks, event, true);
    double[] kept = chosen(risks, event, false);
    long least = Math.min(lost.length, kept.length);
    if (least < NEEDS) {
      return new Outcome.TooFew<>(least, NEEDS);
    }
    double[][] odds =
        Arrays.stream(risks)
            .mapToObj(risk -> new double[] {Math.log(risk / (1 - risk))})
            .toArray(double[][]::new);
    if (Arrays.stream(odds).allMatch(one -> one[0] == odds[0][0])) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    return Logistic.fit(odds, event).map(line -> of(lost, kept, line));
  }

  private static double[] chosen(double[] risks, boolean[] event, boolean wanted) {
    return IntStream.range(0, risks.length)
        .filter(i -> event[i] == wanted)
        .mapToDouble(i -> risks[i])
        .toArray();
  }

  private static Validation of(double[] lost, double[] kept, Logistic line) {
    double[] above = placements(lost, kept);
    double[] below = placements(kept, lost);
    double area = mean(above);
    double error = Math.sqrt(spread(above) / above.length + spread(below) / below.length);
    double misses =
        Arrays.stream(lost).map(risk -> (1 - risk) * (1 - risk)).sum()
            + Arrays.stream(kept).map(risk -> risk * risk).sum();
    long n = (long) lost.length + kept.length;
    return new Validation(
        area,
        error,
        misses / n,
        line.coefficients().getFirst(),
        line.coefficients().getLast(),
        line.standardErrors().getLast(),
        lost.length,
        n);
  }

  /** For each value the part of the others that is lower, ties one half. */
  private static double[] placements(double[] values, double[] others) {
    double[] sorted = others.clone();
    Arrays.sort(sorted);
    return Arrays.stream(values)
        .map(value ->
            (first(sorted, value, false) + first(sorted, value, true)) / 2.0 / others.length)
        .toArray();
  }

  /** How many of the sorted values are below {@code value}, or not above it. */
  private static int first(double[] sorted, double value, boolean withEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || (withEqual && sorted[middle] == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double mean(double... values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double spread(double... values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }
}
