package org.lintel.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All figures of a selection for a sheet or another program: made by the same classes as those on
 * pages, so that floors and suppression are the same.
 */
@Component
public class TakingFiguresAway {

  private final Selections selections;
  private final Readings readings;
  private final Participations participations;
  private final Trends trends;
  private final AuditTrail audit;

  TakingFiguresAway(
      Selections selections,
      Readings readings,
      Participations participations,
      Trends trends,
      AuditTrail audit) {
    this.selections = selections;
    this.readings = readings;
    this.participations = participations;
    this.trends = trends;
    this.audit = audit;
  }

  /** What is taken away. */
  public record Taken(
      Selection selection,
      List<FigureRow> figures,
      LikelihoodDistribution distribution,
      NetPromoterTrend trend,
      Participation participation) {

    public Taken {
      figures = List.copyOf(figures);
    }
  }

  /** Figures within the part of the portfolio that the viewer may export. */
  @Transactional
  public Taken take(Viewer viewer, Filter filter) {
    var selected = selections.select(viewer, Permission.EXPORT, filter);
    Reading now = readings.read(selected.now());
    Optional<Change> change =
        selected.before().map(before -> trends.change(now, readings.read(before)));
    var rows = new ArrayList<FigureRow>();
    for (HeadlineMetric metric : HeadlineMetric.all()) {
      rows.add(
          new FigureRow(
              metric.of(now), Optional.empty(), change.map(c -> c.of(metric.metric())), ""));
    }
    addQuality(rows, now);
    for (CommunityComparison.Row row : CommunityComparison.of(now).rows()) {
      rows.add(
          new FigureRow(
              row.figure(),
              Optional.of(row.community()),
              Optional.empty(),
              "measurement.funnel." + row.verdict().name()));
    }
    audit.append(
        viewer.id(),
        "figures-exported",
        selected.now().period().map(Period::name).orElse(""),
        Map.of("communities", String.valueOf(now.communities().size())));
    return new Taken(
        selected.now(),
        rows,
        LikelihoodDistribution.of(now),
        trends.of(selected.history().stream().map(readings::read).toList()),
        participations.of(now));
  }

  private static void addQuality(List<FigureRow> rows, Reading reading) {
    for (ExpectationGap.Dimension dimension : ExpectationGap.of(reading).dimensions()) {
      add(rows, dimension.row());
      dimension.items().forEach(item -> add(rows, item.row()));
    }
    rows.add(FigureRow.of(WeightedServqual.of(reading)));
    ServperfScore perceived = ServperfScore.of(reading);
    rows.add(FigureRow.of(perceived.overall()));
    perceived.dimensions().values().forEach(figure -> rows.add(FigureRow.of(figure)));
  }

  private static void add(List<FigureRow> rows, ExpectationGap.Row row) {
    rows.add(FigureRow.of(row.expectation()));
    rows.add(FigureRow.of(row.perception()));
    rows.add(FigureRow.of(row.gap()));
  }
}
