package org.lintel.analysis.figure;

import java.util.List;
import java.util.Optional;
import org.lintel.measurement.Satisfaction;
import org.lintel.measurement.Unit;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Share;
import org.lintel.statistics.Sums;
import org.lintel.statistics.funnel.Funnel;
import org.lintel.statistics.funnel.FunnelPoint;
import org.lintel.statistics.funnel.ShareFunnel;
import org.lintel.statistics.pooling.Score;

/** A headline figure by which groups are compared. */
public enum Compared {
  NPS("nps", Unit.POINTS, Headline.HUNDRED) {

    @Override
    Finding finding(Histogram answers) {
      return Headline.nps(answers, Purpose.process());
    }

    @Override
    FunnelPoint point(Histogram answers) {
      return FunnelPoint.of(Nps.of(answers));
    }

    @Override
    Optional<Funnel> funnel(List<Histogram> groups) {
      return Funnel.ofNps(groups.stream().map(Nps::of).toList());
    }

    // The variance comes from counts with (3/4, 3/2, 3/4) added: it is 0 when few agree.
    @Override
    Score score(Histogram answers, Histogram all) {
      Nps nps = Nps.of(answers);
      double n = nps.n() + 3.0;
      double up = (nps.promoters() + 0.75) / n;
      double down = (nps.detractors() + 0.75) / n;
      return new Score(nps.value(), (up + down - (up - down) * (up - down)) / n);
    }
  },

  LIKELIHOOD("likelihood.mean", Unit.SCALE, 1),

  SATISFIED("satisfaction.top2", Unit.PERCENT, Headline.HUNDRED) {

    @Override
    Finding finding(Histogram answers) {
      return Headline.top(answers, Purpose.process());
    }

    @Override
    FunnelPoint point(Histogram answers) {
      return FunnelPoint.of(top(answers));
    }

    @Override
    Optional<Funnel> funnel(List<Histogram> groups) {
      return groups.stream()
          .reduce(Histogram::merge)
          .map(all -> top(all).value())
          .filter(target -> target > 0 && target < 1)
          .map(target ->
              ShareFunnel.around(target, groups.stream().map(Compared::top).toList()).funnel());
    }

    // The variance comes from counts with half an answer added on either side.
    @Override
    Score score(Histogram answers, Histogram all) {
      Share share = top(answers);
      double n = share.n() + 1.0;
      double p = (share.count() + 0.5) / n;
      return new Score(share.value(), p * (1 - p) / n);
    }
  },

  SATISFACTION("satisfaction.mean", Unit.SCALE, 1);

  private final String measure;
  private final Unit unit;
  private final double factor;

  Compared(String measure, Unit unit, double factor) {
    this.measure = measure;
    this.unit = unit;
    this.factor = factor;
  }

  /** As files and message keys name it. */
  public String measure() {
    return measure;
  }

  public Unit unit() {
    return unit;
  }

  /** From the unit of the funnel to that of reports. */
  public double factor() {
    return factor;
  }

  /** Whether it leads its question; means are told beside it. */
  public boolean isLeading() {
    return this == NPS || this == SATISFIED;
  }

  /* What follows is of means; the other figures say it in their own way. */

  Finding finding(Histogram answers) {
    return Headline.mean(answers, Purpose.process());
  }

  FunnelPoint point(Histogram answers) {
    return FunnelPoint.of(Mean.of(answers));
  }

  Optional<Funnel> funnel(List<Histogram> groups) {
    return ofMeans(groups);
  }

  /** The score with the variance by which it is drawn towards all. */
  Score score(Histogram answers, Histogram all) {
    return ofMean(answers, all);
  }

  /** From the lowest to the highest value there can be. */
  Interval possible(Histogram answers) {
    return switch (this) {
      case NPS -> new Interval(-1, 1, Interval.USUAL_LEVEL);
      case SATISFIED -> new Interval(0, 1, Interval.USUAL_LEVEL);
      case LIKELIHOOD, SATISFACTION ->
          new Interval(answers.min(), answers.max(), Interval.USUAL_LEVEL);
    };
  }

  /** The classes that are published, by which a group may be hidden with all of its figures. */
  Histogram classes(Histogram answers) {
    if (this == NPS || this == LIKELIHOOD) {
      return Nps.of(answers).classes();
    }
    Share top = top(answers);
    return new Histogram(0, top.n() - top.count(), top.count());
  }

  private static Share top(Histogram answers) {
    return answers.top(Satisfaction.BOXES);
  }

  private static Optional<Funnel> ofMeans(List<Histogram> groups) {
    List<Sums> sums = groups.stream().map(Histogram::sums).toList();
    return groups.stream()
        .reduce(Histogram::merge)
        .flatMap(all -> Funnel.ofMeans(all.mean().orElseThrow(), all.min(), all.max(), sums));
  }

  /** One variance for all groups: that of a small group alone is a guess. */
  private static Score ofMean(Histogram answers, Histogram all) {
    return new Score(answers.mean().orElseThrow(), all.variance().orElseThrow() / answers.n());
  }
}
