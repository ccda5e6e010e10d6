package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Nps;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.comparison.Heterogeneity;
import org.lintel.statistics.funnel.Funnel;
import org.lintel.statistics.funnel.FunnelPoint;
import org.lintel.statistics.funnel.FunnelVerdict;
import org.lintel.statistics.pooling.PartialPooling;
import org.lintel.statistics.publication.CellVisibility;
import org.lintel.statistics.publication.Suppression;

/**
 * A headline figure of groups side by side: a funnel instead of a league table. Drawn from 10
 * answers, judged from 30, all together (false discovery rate 5 %); a group that could be worked
 * out from the others is hidden. From five groups on every score is also shown drawn towards the
 * mean of all, the more the fewer its answers are.
 *
 * @param compared the figure
 * @param label what the column of groups is called
 * @param rows in the order of their names
 * @param funnel in the unit of the library; empty with fewer than two groups to draw
 * @param pooled empty below five groups to draw
 * @param heterogeneity whether NPS differs at all; empty unless all drawn have 30 answers
 * @param without answers that belong to no group
 */
public record Groups(
    Compared compared,
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
   * @param own its own figure
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
  record Group(String name, Histogram answers, Optional<Long> eligible) {}

  /**
   * What is compared.
   *
   * @param label of the column of groups
   * @param subject the question
   * @param without answers that belong to no group
   */
  record Asked(String label, String subject, String period, List<Group> groups, long without) {}

  static Groups of(Compared compared, Asked asked) {
    List<Group> answered =
        asked.groups().stream().filter(group -> group.answers().n() > 0).toList();
    List<CellVisibility> visible =
        Suppression.ofHistograms(
            true, answered.stream().map(group -> compared.classes(group.answers())).toList());
    var drawn = new ArrayList<Group>();
    for (int i = 0; i < answered.size(); i++) {
      if (visible.get(i) == CellVisibility.SHOWN) {
        drawn.add(answered.get(i));
      }
    }
    List<Histogram> answers = drawn.stream().map(Group::answers).toList();
    Optional<Funnel> funnel = answers.size() < 2 ? Optional.empty() : compared.funnel(answers);
    Optional<PartialPooling> pooled = pooled(compared, answers);
    var making = new Making(compared, asked, drawn, verdicts(compared, funnel, answers), pooled);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < answered.size(); i++) {
      rows.add(making.row(answered.get(i), visible.get(i)));
    }
    return new Groups(
        compared, asked.label(), rows, funnel, pooled, among(compared, answers), asked.without());
  }

  private static Optional<PartialPooling> pooled(Compared compared, List<Histogram> answers) {
    return answers.stream()
        .reduce(Histogram::merge)
        .filter(all -> !all.isUnanimous())
        .flatMap(all ->
            PartialPooling.of(answers.stream().map(one -> compared.score(one, all)).toList())
                .value());
  }

  private static Optional<Heterogeneity> among(Compared compared, List<Histogram> answers) {
    return compared == Compared.NPS
        ? Heterogeneity.among(answers.stream().map(Nps::of).toList())
        : Optional.empty();
  }

  private static List<FunnelVerdict> verdicts(
      Compared compared, Optional<Funnel> funnel, List<Histogram> answers) {
    List<FunnelPoint> points = answers.stream().map(compared::point).toList();
    return funnel
        .map(found -> found.judge(points))
        .orElseGet(() -> points.stream().map(_ -> FunnelVerdict.NOT_JUDGED).toList());
  }

  /** Makes rows of the groups, those that are drawn in their order among the drawn. */
  private record Making(
      Compared compared,
      Asked asked,
      List<Group> drawn,
      List<FunnelVerdict> verdicts,
      Optional<PartialPooling> pooled) {

    Row row(Group group, CellVisibility visibility) {
      int place = drawn.indexOf(group);
      Finding finding =
          visibility == CellVisibility.SHOWN
              ? compared.finding(group.answers())
              : hidden(group, visibility);
      Line own = line(group, compared.measure(), finding);
      if (place < 0) {
        return new Row(
            group.name(), own, Optional.empty(), FunnelVerdict.NOT_DRAWN, group.eligible());
      }
      Optional<Line> towards =
          pooled.map(all ->
              line(
                  group,
                  compared.measure() + ".pooled",
                  pooled(all.communities().get(place), group)));
      return new Row(group.name(), own, towards, verdicts.get(place), group.eligible());
    }

    private Line line(Group group, String measure, Finding finding) {
      return new Line(
          Part.GROUP,
          measure,
          asked.subject(),
          group.name(),
          asked.period(),
          "",
          finding,
          compared.unit());
    }

    private Finding pooled(PartialPooling.Pooled one, Group group) {
      Interval around = one.interval(Interval.USUAL_LEVEL);
      Interval possible = compared.possible(group.answers());
      Interval interval =
          new Interval(
                  Math.max(possible.lower(), around.lower()),
                  Math.min(possible.upper(), around.upper()),
                  around.level())
              .scaled(compared.factor());
      return new Finding.Shown(
          one.value() * compared.factor(),
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
