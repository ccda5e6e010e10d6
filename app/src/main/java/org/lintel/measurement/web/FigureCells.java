package org.lintel.measurement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintel.community.Community;
import org.lintel.measurement.Base;
import org.lintel.measurement.Change;
import org.lintel.measurement.Figure;
import org.lintel.measurement.FigureRow;
import org.lintel.measurement.Finding;
import org.lintel.measurement.LeftOut;
import org.lintel.measurement.Metric;
import org.lintel.measurement.NetPromoterTrend;
import org.lintel.measurement.Participation;
import org.lintel.measurement.Period;
import org.lintel.measurement.TakingFiguresAway;
import org.lintel.platform.web.Text;
import org.lintel.survey.Wave;

/** Figures as rows of cells; numbers unrounded for the eye, with four decimals. */
final class FigureCells {

  private static final List<String> COLUMNS =
      List.of(
          "metric",
          "part",
          "community",
          "estimate",
          "lower",
          "upper",
          "level",
          "unit",
          "state",
          "n",
          "eligible",
          "asked",
          "answered",
          "rate",
          "left-out",
          "left-out-answers",
          "other-waves",
          "target",
          "verdict",
          "change",
          "significant",
          "kind",
          "aim",
          "period",
          "waves",
          "method",
          "definition",
          "cut");
  private static final int DECIMALS = 4;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

  private final Text text;
  private final TakingFiguresAway.Taken taken;

  FigureCells(Text text, TakingFiguresAway.Taken taken) {
    this.text = text;
    this.taken = taken;
  }

  List<List<@Nullable Object>> rows() {
    var rows = new ArrayList<List<@Nullable Object>>();
    rows.add(List.copyOf(COLUMNS.stream().map(c -> text.get("measurement.export." + c)).toList()));
    taken.figures().forEach(row -> rows.add(figure(row)));
    taken
        .distribution()
        .bars()
        .forEach(bar ->
            rows.add(
                counted(
                    Metric.LIKELIHOOD_DISTRIBUTION,
                    String.valueOf(bar.score()),
                    bar.percent(),
                    bar.count())));
    taken.trend().points().forEach(point -> point.figure().ifPresent(f -> rows.add(of(point, f))));
    rows.addAll(participation());
    return rows;
  }

  private List<@Nullable Object> figure(FigureRow row) {
    Figure figure = row.figure();
    Optional<Finding.Shown> shown = figure.shown();
    Base base = figure.base();
    var cells = cells();
    set(cells, "metric", text.get(figure.metric().nameKey()));
    set(cells, "part", figure.part());
    set(cells, "community", community(row.community()));
    shown.ifPresent(value -> setShown(cells, value));
    set(cells, "unit", text.get("measurement.unit." + figure.metric().unit().name()));
    set(cells, "state", FindingWords.of(figure.finding(), text));
    figure.n().ifPresent(n -> set(cells, "n", n));
    setBase(cells, base);
    setLeftOut(cells, figure.leftOut());
    figure
        .target()
        .ifPresent(target -> {
          set(cells, "target", target.value());
          set(cells, "verdict", text.get("measurement.verdict." + target.verdict().name()));
        });
    row.change().ifPresent(change -> setChange(cells, change));
    set(cells, "kind", row.verdict().isEmpty() ? "" : text.get(row.verdict()));
    set(cells, "aim", text.get("measurement.aim." + figure.aim().name()));
    set(cells, "waves", figure.waves().stream().map(Wave::name).collect(Collectors.joining("; ")));
    set(cells, "method", shown.map(Finding.Shown::method).orElse(""));
    set(cells, "definition", figure.metric().id() + " " + figure.metric().version());
    set(cells, "cut", figure.dataCut().map(this::moment).orElse(""));
    return cells;
  }

  /** One quarter of the trend, as the chart shows it. */
  private List<@Nullable Object> of(NetPromoterTrend.Point point, Figure figure) {
    var cells = figure(FigureRow.of(figure));
    set(cells, "part", text.get("measurement.export.trend"));
    set(cells, "period", point.period().name());
    return cells;
  }

  private static void setLeftOut(List<@Nullable Object> cells, LeftOut leftOut) {
    set(cells, "left-out", leftOut.communities());
    leftOut.answers().ifPresent(n -> set(cells, "left-out-answers", n));
    leftOut.otherWaves().ifPresent(n -> set(cells, "other-waves", n));
  }

  private String moment(Instant instant) {
    return MOMENT.format(instant.atZone(taken.selection().zone()));
  }

  private static void setShown(List<@Nullable Object> cells, Finding.Shown shown) {
    set(cells, "estimate", rounded(shown.value()));
    set(cells, "lower", rounded(shown.interval().lower()));
    set(cells, "upper", rounded(shown.interval().upper()));
    set(cells, "level", rounded(shown.interval().level()));
  }

  private void setChange(List<@Nullable Object> cells, Change.Verdict change) {
    if (change instanceof Change.Verdict.Judged judged) {
      set(cells, "change", rounded(judged.difference()));
      set(
          cells,
          "significant",
          text.get(judged.isSignificant() ? "measurement.export.yes" : "measurement.export.no"));
    }
  }

  private List<@Nullable Object> counted(Metric metric, String part, BigDecimal percent, long n) {
    var cells = cells();
    set(cells, "metric", text.get(metric.nameKey()));
    set(cells, "part", part);
    set(cells, "community", community(Optional.empty()));
    set(cells, "estimate", percent);
    set(cells, "unit", text.get("measurement.unit." + metric.unit().name()));
    set(cells, "n", n);
    set(cells, "definition", metric.id() + " " + metric.version());
    return cells;
  }

  private List<List<@Nullable Object>> participation() {
    var rows = new ArrayList<List<@Nullable Object>>();
    Participation participation = taken.participation();
    rows.add(participation("", Optional.empty(), participation.whole()));
    participation
        .communities()
        .forEach(row -> rows.add(participation("", Optional.of(row.community()), row.row())));
    participation
        .groups()
        .forEach(group ->
            rows.add(
                participation(
                    text.get("measurement.dimension." + group.dimension().name())
                        + ": "
                        + group.value(),
                    Optional.empty(),
                    group.row())));
    return rows;
  }

  private List<@Nullable Object> participation(
      String part, Optional<Community> community, Participation.Row row) {
    var cells = cells();
    set(cells, "metric", text.get(Metric.PARTICIPATION.nameKey()));
    set(cells, "part", part);
    set(cells, "community", community(community));
    row.rate()
        .ifPresent(rate -> {
          set(cells, "estimate", rounded(rate.percent()));
          set(cells, "lower", rounded(rate.interval().lower()));
          set(cells, "upper", rounded(rate.interval().upper()));
          set(cells, "level", rounded(rate.interval().level()));
        });
    set(cells, "unit", text.get("measurement.unit.PERCENT"));
    setBase(cells, row.base());
    set(cells, "definition", Metric.PARTICIPATION.id() + " " + Metric.PARTICIPATION.version());
    return cells;
  }

  private void setBase(List<@Nullable Object> cells, Base base) {
    base.eligible()
        .ifPresentOrElse(
            eligible -> set(cells, "eligible", eligible),
            () -> set(cells, "eligible", text.get("measurement.export.unknown")));
    base.invited()
        .ifPresentOrElse(
            invited -> set(cells, "asked", invited),
            () -> set(cells, "asked", text.get("measurement.export.unknown")));
    set(cells, "answered", base.answered());
    base.responseRate().ifPresent(rate -> set(cells, "rate", rounded(100 * rate.value())));
  }

  private String community(Optional<Community> community) {
    return community.map(Community::name).orElseGet(() -> text.get("measurement.export.whole"));
  }

  /** A row with the period, which every row has. */
  private List<@Nullable Object> cells() {
    List<@Nullable Object> cells =
        new ArrayList<@Nullable Object>(Collections.nCopies(COLUMNS.size(), ""));
    set(cells, "period", taken.selection().period().map(Period::name).orElse(""));
    return cells;
  }

  private static void set(List<@Nullable Object> cells, String column, Object value) {
    cells.set(COLUMNS.indexOf(column), value);
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
