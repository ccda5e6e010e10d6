package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.measurement.Unit;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Nps;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.comparison.Heterogeneity;
import org.lintel.statistics.funnel.Funnel;
import org.lintel.statistics.funnel.FunnelPoint;
import org.lintel.statistics.funnel.FunnelVerdict;
import org.lintel.statistics.pooling.PartialPooling;
import org.lintel.statistics.pooling.Score;
import org.lintel.statistics.publication.CellVisibility;
import org.lintel.statistics.publication.Suppression;

/**
 * NPS of groups side by side: a funnel instead of a league table. Drawn from 10 answers, judged
 * from 30, all together (false discovery rate 5 %); a group that could be worked out from the
 * others is hidden. From five groups on every score is also shown drawn towards the mean of all,
 * the more the fewer its answers are.
 *
 * @param label what the column of groups is called
 * @param rows in the order of their names
 * @param funnel in fractions of NPS; empty with fewer than two groups to draw
 * @param pooled empty below five groups to draw
 * @param heterogeneity whether groups differ at all; empty unless all drawn have 30 answers
 * @param without answers that belong to no group
 */
public record Groups(
    String label,
    List<Row> rows,
    Optional<Funnel> funnel,
    Optional<PartialPooling> pooled,
    Optional<Heterogeneity> heterogeneity,
    long without) {

  public Groups {
    rows = List.copyOf(rows);
  }

  /**
   * One group.
   *
   * @param own its own NPS
   * @param drawn its score drawn towards the mean; empty where nothing is pooled
   * @param eligible households, where they are known
   */
  public record Row(
      String name,
      Line own,
      Optional<Line> drawn,
      FunnelVerdict verdict,
      Optional<Long> eligible) {}

  /** What is known of one group before it is judged. */
  record Group(String name, Histogram answers, Optional<Long> eligible) {

    Nps nps() {
      return Nps.of(answers);
    }
  }

  static Groups of(String label, String subject, String period, List<Group> groups, long without) {
    List<Group> answered = groups.stream().filter(group -> group.answers().n() > 0).toList();
    List<CellVisibility> visible =
        Suppression.ofHistograms(true, answered.stream().map(g -> g.nps().classes()).toList());
    var drawn = new ArrayList<Group>();
    for (int i = 0; i < answered.size(); i++) {
      if (visible.get(i) == CellVisibility.SHOWN) {
        drawn.add(answered.get(i));
      }
    }
    List<Nps> scores = drawn.stream().map(Group::nps).toList();
    Optional<Funnel> funnel = scores.size() < 2 ? Optional.empty() : Funnel.ofNps(scores);
    Optional<PartialPooling> pooled =
        PartialPooling.of(scores.stream().map(Groups::smoothed).toList()).value();
    var making = new Making(subject, period, drawn, verdicts(funnel, scores), pooled);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < answered.size(); i++) {
      rows.add(making.row(answered.get(i), visible.get(i)));
    }
    return new Groups(label, rows, funnel, pooled, Heterogeneity.among(scores), without);
  }

  private static List<FunnelVerdict> verdicts(Optional<Funnel> funnel, List<Nps> scores) {
    List<FunnelPoint> points = scores.stream().map(FunnelPoint::of).toList();
    return funnel
        .map(found -> found.judge(points))
        .orElseGet(() -> points.stream().map(_ -> FunnelVerdict.NOT_JUDGED).toList());
  }

  /** The variance comes from counts with (3/4, 3/2, 3/4) added: it is 0 when few agree. */
  private static Score smoothed(Nps nps) {
    double n = nps.n() + 3.0;
    double up = (nps.promoters() + 0.75) / n;
    double down = (nps.detractors() + 0.75) / n;
    double variance = up + down - (up - down) * (up - down);
    return new Score(nps.value(), variance / n);
  }

  /** Makes rows of the groups, those that are drawn in their order among the drawn. */
  private record Making(
      String subject,
      String period,
      List<Group> drawn,
      List<FunnelVerdict> verdicts,
      Optional<PartialPooling> pooled) {

    Row row(Group group, CellVisibility visibility) {
      int place = drawn.indexOf(group);
      Line own =
          line(
              group,
              "nps",
              visibility == CellVisibility.SHOWN ? nps(group) : hidden(group, visibility));
      if (place < 0) {
        return new Row(
            group.name(), own, Optional.empty(), FunnelVerdict.NOT_DRAWN, group.eligible());
      }
      Optional<Line> towards =
          pooled.map(all -> line(group, "nps.pooled", pooled(all.communities().get(place), group)));
      return new Row(group.name(), own, towards, verdicts.get(place), group.eligible());
    }

    private Line line(Group group, String measure, Finding finding) {
      return new Line(Part.GROUP, measure, subject, group.name(), period, "", finding, Unit.POINTS);
    }

    private static Finding nps(Group group) {
      return Headline.nps(group.answers(), Purpose.process());
    }

    private static Finding pooled(PartialPooling.Pooled one, Group group) {
      Interval around = one.interval(Interval.USUAL_LEVEL);
      Interval interval =
          new Interval(Math.max(-1, around.lower()), Math.min(1, around.upper()), around.level())
              .scaled(Headline.HUNDRED);
      return new Finding.Shown(
          one.value() * Headline.HUNDRED,
          Optional.of(interval),
          group.answers().n(),
          PartialPooling.METHOD,
          Optional.empty());
    }

    private static Finding hidden(Group group, CellVisibility visibility) {
      long n = group.answers().n();
      return switch (visibility) {
        case UNANIMOUS -> new Finding.Withheld(Finding.Reason.UNANIMOUS, n);
        case PROTECTS_ANOTHER -> new Finding.Withheld(Finding.Reason.SOLVABLE, n);
        case SHOWN, EMPTY, TOO_FEW -> new Finding.TooFew(n, PublicationFloor.SCORE);
      };
    }
  }

  List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (Row row : rows) {
      lines.add(row.own());
      row.drawn().ifPresent(lines::add);
    }
    return lines;
  }
}
