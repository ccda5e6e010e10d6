package org.lintel.insight.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Places a funnel plot: bands, centre, points, and labels for those that stand out. */
final class FunnelLayout {

  private static final double LEFT = 42;
  private static final double TOP = 10;

  private final Funnel chart;
  private final int width;
  private final double bottom;
  private final Scale across;
  private final Scale up;
  private final Canvas canvas = new Canvas();
  private final LabelPlaces places;

  FunnelLayout(Funnel chart, int width) {
    this.chart = chart;
    this.width = width;
    this.bottom = width <= Drawing.PHONE ? 270 : 300;
    double least = chart.limits().getFirst().n();
    double most = chart.limits().getLast().n();
    this.across = new Scale(Math.min(least, most * 0.05), most * 1.02, LEFT, width - 4.0);
    this.up = heights();
    this.places = new LabelPlaces(LEFT, TOP, width - 2.0, bottom);
  }

  Drawing drawing() {
    bands();
    axes();
    centre();
    chart.points().forEach(point -> places.take(at(point), 8));
    chart.points().stream().filter(point -> !standsOut(point)).forEach(this::point);
    chart.points().stream().filter(FunnelLayout::standsOut).forEach(this::labelled);
    return canvas.drawing(width, bottom + 40);
  }

  /** As high as the points need, and the bands where most of the points are. */
  private Scale heights() {
    double typical = typicalSample();
    var scores =
        DoubleStream.concat(
                DoubleStream.concat(
                    chart.points().stream().mapToDouble(Funnel.Point::score),
                    DoubleStream.of(chart.centre())),
                chart.limits().stream()
                    .filter(limit -> limit.n() >= typical)
                    .flatMapToDouble(limit -> DoubleStream.of(limit.low998(), limit.high998())))
            .summaryStatistics();
    double low = Math.max(chart.lowest(), scores.getMin() - 4);
    double high = Math.min(100, scores.getMax() + 4);
    return Scale.around(low, Math.max(high, low + 10), 6, bottom, TOP);
  }

  /** A quarter of the points have fewer answers. */
  private double typicalSample() {
    List<Long> sizes = chart.points().stream().map(Funnel.Point::n).sorted().toList();
    return sizes.isEmpty()
        ? 0
        : Math.min(sizes.get(sizes.size() / 4), chart.limits().getLast().n());
  }

  private void bands() {
    canvas.area(band(Funnel.Limit::low998, Funnel.Limit::high998), Paint.OUTER_BAND);
    canvas.area(band(Funnel.Limit::low95, Funnel.Limit::high95), Paint.INNER_BAND);
    var last = chart.limits().getLast();
    bandLabel("95%", up.clamped(last.low95()) - 6);
    bandLabel("99.8%", up.clamped(last.low998()) - 4);
  }

  private void bandLabel(String label, double baseline) {
    canvas.text(width - 4.0, baseline, label, Mark.Anchor.END, Paint.MUTED);
    places.take(width - 42.0, baseline - 11, width, baseline + 3);
  }

  private List<Point> band(
      ToDoubleFunction<Funnel.Limit> low, ToDoubleFunction<Funnel.Limit> high) {
    var outline = new ArrayList<Point>();
    for (Funnel.Limit limit : chart.limits()) {
      outline.add(new Point(across.at(limit.n()), up.clamped(high.applyAsDouble(limit))));
    }
    for (Funnel.Limit limit : chart.limits().reversed()) {
      outline.add(new Point(across.at(limit.n()), up.clamped(low.applyAsDouble(limit))));
    }
    return outline;
  }

  private void axes() {
    for (double tick : up.ticks(6)) {
      canvas.text(LEFT - 8, up.at(tick) + 4, chart.written(tick), Mark.Anchor.END, Paint.MUTED);
    }
    canvas.line(LEFT, bottom, width, bottom, Paint.CONTROL, 1);
    for (double tick : across.ticks(width <= Drawing.PHONE ? 4 : 6)) {
      canvas.text(
          across.at(tick),
          bottom + 17,
          Numerals.count(Math.round(tick)),
          Mark.Anchor.MIDDLE,
          Paint.MUTED);
    }
    canvas.text(
        (LEFT + width) / 2,
        bottom + 36,
        chart.words().sample() + " →",
        Mark.Anchor.MIDDLE,
        Paint.MUTED);
  }

  /** The words of the centre stand at the end of its line that no point covers. */
  private void centre() {
    double y = up.at(chart.centre());
    canvas.dashed(LEFT, y, width, y, Paint.MUTED);
    String words = chart.words().centre();
    double wide = Letters.width(words, Canvas.SMALL) + 8;
    boolean right = isFree(width - wide, width, y - 20, y);
    double start = right ? width - wide : LEFT;
    var anchor = right ? Mark.Anchor.END : Mark.Anchor.START;
    double x = right ? width - 4.0 : LEFT + 4;
    canvas.label(new Mark.Label(x, y - 6, words, Canvas.SMALL, false, anchor, Paint.MUTED, true));
    places.take(start, y - 18, start + wide, y - 2);
  }

  private boolean isFree(double left, double right, double top, double bottom) {
    return chart.points().stream()
        .map(this::at)
        .noneMatch(at ->
            at.x() > left - 8 && at.x() < right + 8 && at.y() > top - 8 && at.y() < bottom + 8);
  }

  private static boolean standsOut(Funnel.Point point) {
    return point.verdict() == Verdict.HIGH || point.verdict() == Verdict.LOW;
  }

  private Point at(Funnel.Point point) {
    return new Point(across.clamped((double) point.n()), up.clamped(point.score()));
  }

  private void point(Funnel.Point point) {
    Point at = at(point);
    if (point.verdict() == Verdict.UNDECIDED) {
      canvas.ring(at.x(), at.y(), 4.5, Paint.DOT, chart.title(point));
    } else {
      canvas.dot(at.x(), at.y(), 5, Paint.DOT, chart.title(point));
    }
  }

  private void labelled(Funnel.Point point) {
    Point at = at(point);
    canvas.triangle(at.x(), at.y(), point.verdict() == Verdict.HIGH, chart.title(point));
    String text = chart.named(point);
    places
        .near(at, text)
        .ifPresent(place ->
            canvas.label(
                new Mark.Label(
                    place.x(),
                    place.baseline(),
                    text,
                    12.5,
                    true,
                    place.anchor(),
                    Paint.INK,
                    true)));
  }
}
