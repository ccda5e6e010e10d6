package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.community.BuildingLabel;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.DataTable;
import org.lintel.insight.chart.Numerals;
import org.lintel.insight.chart.ResponseRates;
import org.lintel.insight.chart.Verdict;
import org.lintel.measurement.Base;
import org.lintel.measurement.Participation;
import org.lintel.measurement.Participation.Dimension;
import org.lintel.measurement.Participation.Group;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Comparison;
import org.lintel.statistics.Difference;
import org.lintel.statistics.NoVariation;
import org.lintel.statistics.NotEnough;
import org.lintel.statistics.Share;
import org.lintel.statistics.comparison.Multiplicity;

/**
 * Who is heard and who is not, by kind of household. A group is called more or less heard only when
 * its difference from all others survives the control over all groups of the page.
 */
final class HeardCharts {

  private static final double FALSE_DISCOVERY_RATE = 0.05;
  private static final String UNKNOWN = "UNKNOWN";

  private final Text text;

  HeardCharts(Text text) {
    this.text = text;
  }

  /** Why a grouping is not drawn, each in a sentence; a chart that is missing would say nothing. */
  List<String> missing(Participation participation, boolean isOneCommunity) {
    if (participation.whole().base().responseRate().isEmpty()) {
      return List.of(text.get("insight.heard.unknown"));
    }
    var notes = new ArrayList<String>();
    for (Dimension dimension : Dimension.values()) {
      List<Group> groups =
          participation.groups().stream()
              .filter(group -> group.dimension() == dimension && group.row().rate().isPresent())
              .toList();
      if (dimension == Dimension.BUILDING && !isOneCommunity) {
        notes.add(text.get("insight.heard.BUILDING.choose"));
      } else if (groups.isEmpty()) {
        notes.add(text.get("insight.heard." + dimension.name() + ".unknown"));
      } else if (groups.size() == 1) {
        notes.add(only(groups.getFirst()));
      }
    }
    return notes;
  }

  private String only(Group group) {
    return group.value().equals(UNKNOWN)
        ? text.get("insight.heard." + group.dimension().name() + ".unknown")
        : text.get(
            "insight.heard." + group.dimension().name() + ".only",
            Numerals.count(group.row().base().invited().orElse(0)),
            label(group));
  }

  List<CockpitPage.Heard> of(Participation participation) {
    var charts = new ArrayList<CockpitPage.Heard>();
    List<Group> judged =
        participation.groups().stream().filter(group -> group.row().rate().isPresent()).toList();
    List<Verdict> verdicts = verdicts(judged);
    for (Dimension dimension : Dimension.values()) {
      var groups = new ArrayList<ResponseRates.Group>();
      for (int i = 0; i < judged.size(); i++) {
        if (judged.get(i).dimension() == dimension) {
          groups.add(group(judged.get(i), verdicts.get(i)));
        }
      }
      if (groups.size() > 1) {
        charts.add(heard(dimension, groups));
      }
    }
    return charts;
  }

  /** All is said of the groups: of answers whose household nobody knows there are none. */
  private CockpitPage.Heard heard(Dimension dimension, List<ResponseRates.Group> groups) {
    String title = text.get("insight.heard." + dimension.name());
    long asked = groups.stream().mapToLong(ResponseRates.Group::asked).sum();
    long answered = groups.stream().mapToLong(ResponseRates.Group::answered).sum();
    double overall = (double) answered / asked;
    var rates =
        new ResponseRates(
            groups, overall, text.get("insight.heard.all", Numerals.share(overall, 1)));
    return new CockpitPage.Heard(
        title, Chart.half(conclusion(groups), rates::drawn, table(title, groups)));
  }

  private String conclusion(List<ResponseRates.Group> groups) {
    List<String> less =
        groups.stream()
            .filter(group -> group.verdict() == Verdict.LOW)
            .map(ResponseRates.Group::label)
            .toList();
    return less.isEmpty()
        ? text.get("insight.heard.even")
        : text.get("insight.heard.less", String.join(text.get("insight.list.comma"), less));
  }

  private DataTable table(String title, List<ResponseRates.Group> groups) {
    return new DataTable(
        title,
        List.of(
            text.get("insight.heard.group"),
            text.get("insight.heard.asked"),
            text.get("insight.heard.answered"),
            text.get("insight.heard.rate")),
        groups.stream()
            .map(group -> {
              double share = (double) group.answered() / group.asked();
              return List.of(
                  group.label(),
                  Numerals.count(group.asked()),
                  Numerals.count(group.answered()),
                  Numerals.share(share, 1)
                      + " "
                      + Numerals.interval(share * 100, group.low() * 100, group.high() * 100, 1));
            })
            .toList());
  }

  private ResponseRates.Group group(Group group, Verdict verdict) {
    Base base = group.row().base();
    var interval = group.row().rate().orElseThrow().interval();
    return new ResponseRates.Group(
        label(group),
        base.invited().orElseThrow(),
        base.answered(),
        interval.lower() / 100,
        interval.upper() / 100,
        verdict);
  }

  private String label(Group group) {
    return switch (group.dimension()) {
      case BUILDING -> BuildingLabel.of(group.value(), text);
      case TENURE -> text.get("insight.tenure." + group.value());
      case UNIT_KIND -> text.get("insight.unit-kind." + group.value());
    };
  }

  private static List<Verdict> verdicts(List<Group> groups) {
    List<Optional<Difference>> differences =
        groups.stream().map(group -> fromOthers(group, groups)).toList();
    double[] adjusted =
        Multiplicity.BENJAMINI_HOCHBERG.adjust(
            differences.stream().flatMap(Optional::stream).mapToDouble(Difference::p).toArray());
    var verdicts = new ArrayList<Verdict>();
    int next = 0;
    for (Optional<Difference> difference : differences) {
      if (difference.isEmpty()) {
        verdicts.add(Verdict.UNDECIDED);
      } else {
        double p = adjusted[next];
        next++;
        verdicts.add(verdict(difference.get(), p));
      }
    }
    return verdicts;
  }

  private static Verdict verdict(Difference difference, double p) {
    if (p > FALSE_DISCOVERY_RATE) {
      return Verdict.NORMAL;
    }
    return difference.value() > 0 ? Verdict.HIGH : Verdict.LOW;
  }

  /** The group against all others of the same grouping; empty when there are too few of either. */
  private static Optional<Difference> fromOthers(Group group, List<Group> groups) {
    long asked = 0;
    long answered = 0;
    for (Group other : groups) {
      if (other.dimension() == group.dimension() && !other.value().equals(group.value())) {
        asked += other.row().base().invited().orElse(0);
        answered += other.row().base().answered();
      }
    }
    Base base = group.row().base();
    Optional<Share> own = base.responseRate();
    if (asked == 0 || own.isEmpty()) {
      return Optional.empty();
    }
    Comparison comparison = Difference.of(own.get(), new Share(answered, asked));
    return switch (comparison) {
      case Difference difference -> Optional.of(difference);
      case NotEnough _, NoVariation _ -> Optional.empty();
    };
  }
}
