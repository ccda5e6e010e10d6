package org.lintel.statistics.resampling;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;

/**
 * Numbers computed from the answers, and again from every replicate of them.
 *
 * <p>Intervals are percentiles: of B draws in order those at places ⌈Bα/2⌉ and B + 1 - ⌈Bα/2⌉.
 * Places count from 1 for the largest number, so that "1 to 3" says that a driver may be the first
 * and is surely among the first three. Needs {@value #NEEDS} draws; with 1,000 the limits of a 95 %
 * interval themselves are known to about a fifteenth of its width.
 *
 * @param values from the answers
 * @param draws one list for each replicate that gave a result, each as long as {@code values}
 * @param failed replicates without a result
 */
public record BootstrapDraws(List<Double> values, List<List<Double>> draws, int failed) {

  /** Draws that an interval needs. */
  public static final int NEEDS = 200;

  public BootstrapDraws {
    values = List.copyOf(values);
    draws = draws.stream().map(List::copyOf).toList();
    int size = values.size();
    if (draws.stream().anyMatch(draw -> draw.size() != size)) {
      throw new IllegalArgumentException("Every draw needs %d numbers".formatted(size));
    }
  }

  /** The interval of one of the numbers. */
  public Outcome<Interval> interval(int number, double level) {
    return percentiles(draws.stream().mapToDouble(draw -> draw.get(number)).toArray(), level);
  }

  /** The interval of one number minus another, of the same draws. */
  public Outcome<Interval> difference(int first, int second, double level) {
    return percentiles(
        draws.stream().mapToDouble(draw -> draw.get(first) - draw.get(second)).toArray(), level);
  }

  /** The interval of the place of one number among all, 1 for the largest. */
  public Outcome<Interval> places(int number, double level) {
    return percentiles(draws.stream().mapToDouble(draw -> place(draw, number)).toArray(), level);
  }

  private static double place(List<Double> draw, int number) {
    return 1.0
        + IntStream.range(0, draw.size()).filter(i -> draw.get(i) > draw.get(number)).count();
  }

  /** Standard deviation of the draws of one number (divisor B - 1). */
  public Outcome<Double> standardError(int number) {
    if (draws.size() < NEEDS) {
      return new Outcome.TooFew<>(draws.size(), NEEDS);
    }
    double mean = draws.stream().mapToDouble(draw -> draw.get(number)).average().orElseThrow();
    double squares =
        draws.stream()
            .mapToDouble(draw -> (draw.get(number) - mean) * (draw.get(number) - mean))
            .sum();
    return Outcome.of(Math.sqrt(squares / (draws.size() - 1)));
  }

  private static Outcome<Interval> percentiles(double[] drawn, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "Confidence level %s is outside 0 to 1, both excluded".formatted(level));
    }
    if (drawn.length < NEEDS) {
      return new Outcome.TooFew<>(drawn.length, NEEDS);
    }
    double[] ordered = Arrays.stream(drawn).sorted().toArray();
    int tail = Math.max(1, (int) Math.ceil(drawn.length * (1 - level) / 2 - 1e-9));
    return Outcome.of(new Interval(ordered[tail - 1], ordered[drawn.length - tail], level));
  }
}
