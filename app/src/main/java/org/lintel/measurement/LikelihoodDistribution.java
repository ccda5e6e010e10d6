package org.lintel.measurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.publication.Percentages;

/**
 * How the answers 0 to 10 to the recommendation question are distributed: counts and percentages
 * that add up to 100 (largest remainders). Under the same floor as the score.
 *
 * @param figure the score of the same answers, with n, base and data cut
 * @param bars eleven, from 0 to 10; none when the figure is not shown
 */
public record LikelihoodDistribution(Figure figure, List<Bar> bars) {

  private static final int DECIMALS = 1;

  public LikelihoodDistribution {
    bars = List.copyOf(bars);
  }

  /** One point of the scale. */
  public record Bar(int score, long count, BigDecimal percent) {}

  public static LikelihoodDistribution of(Reading reading) {
    Figure figure = new NetPromoterScore().of(reading);
    Optional<Histogram> answers = Pool.of(NetPromoterScore.ANSWERS, reading).answers();
    List<Bar> bars =
        figure.shown().isPresent() ? answers.map(h -> bars(h)).orElse(List.of()) : List.of();
    return new LikelihoodDistribution(figure, bars);
  }

  private static List<Bar> bars(Histogram answers) {
    long[] counts = answers.counts();
    List<BigDecimal> percentages = Percentages.of(DECIMALS, counts);
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < counts.length; i++) {
      bars.add(new Bar(answers.min() + i, counts[i], percentages.get(i)));
    }
    return bars;
  }
}
