package org.lintel.measurement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.platform.Viewer;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Interval;
import org.lintel.statistics.NoVariation;
import org.lintel.statistics.NotEnough;
import org.lintel.statistics.Nps;
import org.lintel.statistics.comparison.PanelChange;
import org.springframework.stereotype.Component;

/**
 * Change of NPS among the same households asked twice, beside the change of everybody who answered.
 * Who answers alike twice adds no noise, so the interval is shorter; it speaks of those who stayed
 * and answered again, whose share is said.
 */
@Component
public class Panel {

  /** Below this share those who answered again may be others than those who did not. */
  public static final double ENOUGH_RETAINED = 0.6;

  private final AskingForAnalyses analyses;

  Panel(AskingForAnalyses analyses) {
    this.analyses = analyses;
  }

  /** What can be said. */
  public sealed interface Answer {

    /** No earlier period, or nobody was asked both times. */
    record NoPair() implements Answer {}

    /** It is being made. */
    record InTheMaking() implements Answer {}

    /** Making it failed. */
    record Failed() implements Answer {}

    /** Too few households answered twice. */
    record TooFew(long needs) implements Answer {}

    /** Nobody changed. */
    record NoChange(long households) implements Answer {}

    /**
     * A change in points.
     *
     * @param households that answered both times
     * @param retained their share of those who answered before, 0 to 1
     */
    record Found(
        double change,
        Interval interval,
        boolean isCertain,
        long households,
        double retained,
        boolean isRenewed)
        implements Answer {}
  }

  /** The panel of two readings of the viewer's; made in the background when it is not there. */
  public Answer of(Viewer viewer, Reading now, Reading before) {
    Set<Integer> both = new HashSet<>(communities(now));
    both.retainAll(communities(before));
    List<Spot> first = spots(before.within(both));
    List<Spot> second = spots(now.within(both));
    if (first.isEmpty() || second.isEmpty()) {
      return new Answer.NoPair();
    }
    var all = new ArrayList<>(first);
    all.addAll(second);
    Analysis<PanelResult> analysis =
        analyses.ask(
            viewer,
            AnalysisKind.PANEL,
            PanelAnalyst.choice(first),
            Spot.sorted(all),
            PanelResult.class);
    return switch (analysis) {
      case Analysis.InTheMaking<PanelResult> _ -> new Answer.InTheMaking();
      case Analysis.Failed<PanelResult> _ -> new Answer.Failed();
      case Analysis.Made<PanelResult> made -> told(made.result(), made.isRenewed());
    };
  }

  private static Set<Integer> communities(Reading reading) {
    return new HashSet<>(spots(reading).stream().map(Spot::community).toList());
  }

  private static List<Spot> spots(Reading reading) {
    return Spot.of(Pool.of(NetPromoterScore.ANSWERS, reading).counted());
  }

  private static Answer told(PanelResult result, boolean isRenewed) {
    List<Long> m = result.pairs();
    var change =
        new PanelChange(
            new Nps(m.get(0), m.get(1), m.get(2)),
            new Nps(m.get(3), m.get(4), m.get(5)),
            new Nps(m.get(6), m.get(7), m.get(8)));
    return switch (change.compare()) {
      case NotEnough few -> new Answer.TooFew(few.needs());
      case NoVariation _ -> new Answer.NoChange(change.n());
      case Difference difference ->
          new Answer.Found(
              difference.value() * Units.HUNDRED,
              difference.interval().scaled(Units.HUNDRED),
              difference.interval().excludes(0),
              change.n(),
              (double) change.n() / result.before(),
              isRenewed);
    };
  }
}
