package org.lintel.statistics.weighting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;

/**
 * Weights that reproduce several known margins at once: by building, by tenure, by size.
 *
 * <p>On the table of cells (each a combination of one class of every margin): weights are
 * multiplied by known over weighted total of each class in turn, until no margin is off by more
 * than 1e-8; weights beyond a third and three times their median are cut, and raked again. Assumes
 * that within a cell those who answered are like those who did not. Refuses to weight when the
 * design effect is above 2 ({@link #isWorthwhile()}): then the weights cost more than they mend.
 *
 * <p>Reference: Deming &amp; Stephan (1940) Ann. Math. Stat. 11:427; Kish (1965).
 *
 * @param weights one for each cell, with the mean 1 over the answers
 * @param answers of each cell
 * @param isTrimmed true when weights were cut, so that margins hold only nearly
 */
public record Raking(List<Double> weights, List<Long> answers, boolean isTrimmed) {

  /** Identifier of the method. */
  public static final String METHOD = "weighting.raking.deming1940";

  /** Answers that each class of a margin needs; merge smaller classes first. */
  public static final long NEEDS = 15;

  private static final int MOST_CYCLES = 100;
  private static final double STILL = 1e-8;
  private static final int MOST_TRIMMINGS = 20;

  public Raking {
    weights = List.copyOf(weights);
    answers = List.copyOf(answers);
  }

  /**
   * A margin.
   *
   * @param classOfCell for each cell the number of its class, from 0
   * @param shares known share of the households in each class, with the sum 1
   */
  public record Margin(List<Integer> classOfCell, List<Double> shares) {

    public Margin {
      classOfCell = List.copyOf(classOfCell);
      shares = List.copyOf(shares);
      double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
      if (Math.abs(sum - 1) > 1e-9 || shares.stream().anyMatch(share -> !(share > 0))) {
        throw new IllegalArgumentException("Shares %s are not parts of 1".formatted(shares));
      }
    }
  }

  /**
   * Rakes.
   *
   * @param answers of each cell
   * @param margins at least one
   */
  public static Outcome<Raking> of(List<Long> answers, List<Margin> margins) {
    for (Margin margin : margins) {
      if (margin.classOfCell().size() != answers.size()) {
        throw new IllegalArgumentException(
            "A margin of %d cells does not fit %d"
                .formatted(margin.classOfCell().size(), answers.size()));
      }
      long least = Arrays.stream(totals(answers, margin)).min().orElse(0);
      if (least < NEEDS) {
        return new Outcome.TooFew<>(least, NEEDS);
      }
    }
    double[] weights = new double[answers.size()];
    Arrays.fill(weights, 1);
    if (!rake(weights, answers, margins)) {
      return Outcome.impossible(Reason.NOT_CONVERGED);
    }
    boolean isTrimmed = false;
    for (int round = 0; round < MOST_TRIMMINGS && trim(weights, answers); round++) {
      isTrimmed = true;
      rake(weights, answers, margins);
    }
    return Outcome.of(new Raking(Arrays.stream(weights).boxed().toList(), answers, isTrimmed));
  }

  private static long[] totals(List<Long> answers, Margin margin) {
    long[] totals = new long[margin.shares().size()];
    for (int cell = 0; cell < answers.size(); cell++) {
      totals[margin.classOfCell().get(cell)] += answers.get(cell);
    }
    return totals;
  }

  private static boolean rake(double[] weights, List<Long> answers, List<Margin> margins) {
    double n = answers.stream().mapToLong(Long::longValue).sum();
    for (int cycle = 0; cycle < MOST_CYCLES; cycle++) {
      double off = 0;
      for (Margin margin : margins) {
        off = Math.max(off, fit(weights, answers, margin, n));
      }
      if (off < STILL) {
        return true;
      }
    }
    return false;
  }

  /** Brings one margin to its shares; returns how far it was off, relatively. */
  private static double fit(double[] weights, List<Long> answers, Margin margin, double n) {
    double[] totals = new double[margin.shares().size()];
    for (int cell = 0; cell < weights.length; cell++) {
      totals[margin.classOfCell().get(cell)] += weights[cell] * answers.get(cell);
    }
    double off = 0;
    for (int cell = 0; cell < weights.length; cell++) {
      int of = margin.classOfCell().get(cell);
      double factor = margin.shares().get(of) * n / totals[of];
      weights[cell] *= factor;
      off = Math.max(off, Math.abs(factor - 1));
    }
    return off;
  }

  /** Cuts to a third and three times the median of the answers' weights; false when none is cut. */
  private static boolean trim(double[] weights, List<Long> answers) {
    double median = median(weights, answers);
    boolean cut = false;
    for (int cell = 0; cell < weights.length; cell++) {
      double inside = Math.clamp(weights[cell], median / 3, median * 3);
      cut |= answers.get(cell) > 0 && Math.abs(inside - weights[cell]) > STILL * median;
      weights[cell] = inside;
    }
    return cut;
  }

  private static double median(double[] weights, List<Long> answers) {
    long half = answers.stream().mapToLong(Long::longValue).sum() / 2;
    var ordered =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted((a, b) -> Double.compare(weights[a], weights[b]))
            .toList();
    long passed = 0;
    for (int cell : ordered) {
      passed += answers.get(cell);
      if (passed > half) {
        return weights[cell];
      }
    }
    return weights[ordered.getLast()];
  }

  /** Kish's design effect n Σw²/(Σw)², at least 1. */
  public double designEffect() {
    double n = 0;
    double sum = 0;
    double squares = 0;
    for (int cell = 0; cell < weights.size(); cell++) {
      n += answers.get(cell);
      sum += weights.get(cell) * answers.get(cell);
      squares += weights.get(cell) * weights.get(cell) * answers.get(cell);
    }
    return n * squares / (sum * sum);
  }

  /** Answers that would tell as much without weights. */
  public double effectiveAnswers() {
    return answers.stream().mapToLong(Long::longValue).sum() / designEffect();
  }

  /** False when weighting costs more than half of the answers. */
  public boolean isWorthwhile() {
    return designEffect() <= 2;
  }
}
