package org.lintel.measurement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.pooling.PartialPooling;
import org.lintel.statistics.pooling.Score;

/**
 * NPS of the communities drawn towards their mean, the more the fewer answers each has: the best
 * guess of what a community would score if all its households had answered often.
 *
 * <p>Variances come from counts with (¾, 3⁄2, ¾) added, because those of few answers are 0 when
 * they agree. A statement about the process. Needs 5 communities with a score; uncertain below 10.
 * References: Efron &amp; Morris (1975) JASA 70:311; Morris (1983) JASA 78:47; Paule &amp; Mandel
 * (1982) J. Res. NBS 87:377; Rocks (2016) for the counts added.
 *
 * @param scores by key of the community; empty below 5 communities
 * @param between standard deviation of the communities' true scores, in points
 * @param isUncertain fewer than 10 communities: how far they differ is hardly known
 */
public record AdjustedScores(Map<Integer, Adjusted> scores, double between, boolean isUncertain) {

  private static final double EXTREMES = 0.75;
  private static final double MIDDLE = 1.5;

  public AdjustedScores {
    scores = Map.copyOf(scores);
  }

  /**
   * One community.
   *
   * @param value in points
   * @param reliability share of the variation of its own score that is real, 0 to 1
   */
  public record Adjusted(double value, Interval interval, double reliability) {}

  /** Of the communities of a reading whose score may be shown. */
  public static AdjustedScores of(Reading reading) {
    var communities = new ArrayList<Integer>();
    var scores = new ArrayList<Score>();
    reading
        .aiming(Aim.PROCESS)
        .byCommunity()
        .forEach((community, alone) -> {
          Optional<Histogram> answers = Pool.of(NetPromoterScore.ANSWERS, alone).answers();
          if (answers.isPresent() && new NetPromoterScore().of(alone).shown().isPresent()) {
            communities.add(community);
            scores.add(score(Nps.of(answers.get())));
          }
        });
    return PartialPooling.of(scores) instanceof Outcome.Found<PartialPooling>(var pooled)
        ? told(communities, pooled)
        : new AdjustedScores(Map.of(), 0, true);
  }

  private static Score score(Nps nps) {
    double n = nps.n() + 2 * EXTREMES + MIDDLE;
    double promoters = (nps.promoters() + EXTREMES) / n;
    double detractors = (nps.detractors() + EXTREMES) / n;
    double difference = promoters - detractors;
    return new Score(nps.value(), (promoters + detractors - difference * difference) / n);
  }

  private static AdjustedScores told(List<Integer> communities, PartialPooling pooled) {
    var scores = new HashMap<Integer, Adjusted>();
    for (int i = 0; i < communities.size(); i++) {
      PartialPooling.Pooled one = pooled.communities().get(i);
      Interval around = one.interval(Interval.USUAL_LEVEL).scaled(Units.HUNDRED);
      scores.put(
          communities.get(i), new Adjusted(one.value() * Units.HUNDRED, around, one.reliability()));
    }
    return new AdjustedScores(
        scores, Math.sqrt(pooled.between()) * Units.HUNDRED, pooled.isUncertain());
  }
}
