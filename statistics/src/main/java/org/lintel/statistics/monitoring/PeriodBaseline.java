package org.lintel.statistics.monitoring;

import java.util.List;
import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.pooling.BetweenVariance;
import org.lintel.statistics.pooling.Score;

/**
 * What a series is like when nothing happens: makes the score of a period a standardised one for
 * {@link Cusum} and {@link Ewma}.
 *
 * <p>z = (θ_t - θ₀)/√(v₀/n_t + σ_b²): θ₀ the weighted mean of the baseline, v₀ the variance of one
 * answer, σ_b² by how much periods differ beyond chance (Paule and Mandel's estimate over the
 * baseline). Without σ_b² a chart with many answers signals every holiday. Needs 12 periods. Take
 * out seasons first; when neighbouring periods correlate above 0.3, {@link #isIndependent} is false
 * and the run lengths of the charts do not hold.
 *
 * <p>Reference: Laney (2002) Quality Engineering 14:531; Paule &amp; Mandel (1982) J. Res. NBS
 * 87:377.
 *
 * @param centre θ₀
 * @param variance v₀, above 0
 * @param between σ_b², at least 0
 * @param autocorrelation of the standardised baseline with itself one period before
 */
public record PeriodBaseline(
    double centre, double variance, double between, double autocorrelation) {

  /** Periods that a baseline needs. */
  public static final int NEEDS = 12;

  /** Correlation of neighbouring periods up to which they count as independent. */
  public static final double INDEPENDENT = 0.3;

  private static final double NOTHING = 1e-12;

  public PeriodBaseline {
    if (!(variance > 0) || !(between >= 0)) {
      throw new IllegalArgumentException(
          "Variances %s and %s are not positive".formatted(variance, between));
    }
  }

  /**
   * One period.
   *
   * @param value its score
   * @param n answers, at least 1
   */
  public record Period(double value, long n) {

    public Period {
      if (!Double.isFinite(value) || n < 1) {
        throw new IllegalArgumentException("No score %s of %d answers".formatted(value, n));
      }
    }
  }

  /**
   * From periods in their order.
   *
   * @param variance of one answer, above 0
   */
  public static Outcome<PeriodBaseline> of(List<Period> periods, double variance) {
    if (periods.size() < NEEDS) {
      return new Outcome.TooFew<>(periods.size(), NEEDS);
    }
    var scores =
        periods.stream().map(period -> new Score(period.value(), variance / period.n())).toList();
    double between = BetweenVariance.PAULE_MANDEL.of(scores);
    double centre = BetweenVariance.mean(scores, between);
    var first = new PeriodBaseline(centre, variance, between, 0);
    double[] z = periods.stream().mapToDouble(first::z).toArray();
    return Outcome.of(new PeriodBaseline(centre, variance, between, correlation(z)));
  }

  private static double correlation(double... z) {
    double mean = IntStream.range(0, z.length).mapToDouble(t -> z[t]).average().orElse(0);
    double shared =
        IntStream.range(1, z.length).mapToDouble(t -> (z[t] - mean) * (z[t - 1] - mean)).sum();
    double spread =
        IntStream.range(0, z.length).mapToDouble(t -> (z[t] - mean) * (z[t] - mean)).sum();
    return spread > NOTHING ? shared / spread : 0;
  }

  /** The standardised score of a period. */
  public double z(Period period) {
    return (period.value() - centre) / Math.sqrt(variance / period.n() + between);
  }

  /** False when neighbouring periods are too much alike for the charts. */
  public boolean isIndependent() {
    return autocorrelation <= INDEPENDENT;
  }
}
