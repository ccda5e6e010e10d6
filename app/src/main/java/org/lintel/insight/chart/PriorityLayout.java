package org.lintel.insight.chart;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.lintel.insight.chart.PriorityMatrix.Driver;
import org.lintel.insight.chart.PriorityMatrix.Extent;

/** Places a priority matrix: four fields, crosses, and numbers that the table repeats. */
final class PriorityLayout {

  private static final double LEFT = 44;
  private static final double TOP = 24;
  private static final double LABEL = 150;

  private final PriorityMatrix chart;
  private final int width;
  private final boolean isPhone;
  private final double bottom;
  private final Scale across;
  private final Scale up;
  private final Canvas canvas = new Canvas();
  private final LabelPlaces places;

  PriorityLayout(PriorityMatrix chart, int width) {
    this.chart = chart;
    this.width = width;
    this.isPhone = width <= Drawing.PHONE;
    this.bottom = isPhone ? 330 : 420;
    this.across = scale(Driver::score, chart.scoreAxis(), LEFT, width - 8.0);
    this.up = scale(Driver::importance, chart.importanceAxis(), bottom, TOP);
    this.places = new LabelPlaces(LEFT, TOP, width - 4.0, bottom);
  }

  Drawing drawing() {
    fields();
    axes();
    corners();
    chart.drivers().forEach(driver -> places.take(at(driver), 7));
    chart.drivers().forEach(this::cross);
    chart.drivers().forEach(this::dot);
    for (int i = 0; i < chart.drivers().size(); i++) {
      label(chart.drivers().get(i), i + 1);
    }
    return canvas.drawing(width, bottom + 42);
  }

  private Scale scale(Function<Driver, Extent> part, double axis, double start, double end) {
    var ends =
        DoubleStream.concat(
                DoubleStream.of(axis),
                chart.drivers().stream()
                    .map(part)
                    .flatMapToDouble(extent -> DoubleStream.of(extent.low(), extent.high())))
            .summaryStatistics();
    double span = Math.max(ends.getMax() - ends.getMin(), 1e-6);
    return new Scale(ends.getMin() - 0.04 * span, ends.getMax() + 0.04 * span, start, end);
  }

  private void fields() {
    double x = across.at(chart.scoreAxis());
    double y = up.at(chart.importanceAxis());
    canvas.box(LEFT, TOP, x - LEFT, y - TOP, 0, Paint.FIRST_FIELD);
    canvas.dashed(x, TOP, x, bottom, Paint.CONTROL);
    canvas.dashed(LEFT, y, width - 8.0, y, Paint.CONTROL);
  }

  private void axes() {
    canvas.line(LEFT, bottom, width - 8.0, bottom, Paint.CONTROL, 1);
    canvas.line(LEFT, TOP, LEFT, bottom, Paint.CONTROL, 1);
    for (double tick : up.ticks(5)) {
      String words = Numerals.plain(tick, 0) + "%";
      canvas.text(LEFT - 6, up.at(tick) + 4, words, Mark.Anchor.END, Paint.MUTED);
    }
    for (double tick : across.ticks(isPhone ? 4 : 8)) {
      canvas.text(
          across.at(tick), bottom + 17, Numerals.plain(tick, 1), Mark.Anchor.MIDDLE, Paint.MUTED);
    }
    canvas.text(
        (LEFT + width) / 2,
        bottom + 36,
        chart.words().score() + " →",
        Mark.Anchor.MIDDLE,
        Paint.MUTED);
    canvas.text(2, TOP - 10, "↑ " + chart.words().importance(), Mark.Anchor.START, Paint.MUTED);
  }

  private void corners() {
    corner(chart.words().fixFirst(), LEFT + 8, TOP + 17, Mark.Anchor.START, Paint.ALERT);
    corner(chart.words().keepUp(), width - 14.0, TOP + 17, Mark.Anchor.END, Paint.MUTED);
    corner(chart.words().lowPriority(), LEFT + 8, bottom - 9, Mark.Anchor.START, Paint.MUTED);
    corner(chart.words().overdone(), width - 14.0, bottom - 9, Mark.Anchor.END, Paint.MUTED);
  }

  private void corner(String words, double x, double y, Mark.Anchor anchor, Paint paint) {
    double wide = Letters.width(words, Canvas.SMALL);
    double from = anchor == Mark.Anchor.START ? x : x - wide;
    places.take(from, y - 12, from + wide, y + 4);
    canvas.label(new Mark.Label(x, y, words, Canvas.SMALL, true, anchor, paint, true));
  }

  private Point at(Driver driver) {
    return new Point(across.at(driver.score().value()), up.at(driver.importance().value()));
  }

  private void cross(Driver driver) {
    var at = at(driver);
    Paint paint = paint(driver);
    Extent score = driver.score();
    Extent importance = driver.importance();
    var west = new Point(across.at(score.low()), at.y());
    var east = new Point(across.at(score.high()), at.y());
    var south = new Point(at.x(), up.at(importance.low()));
    var north = new Point(at.x(), up.at(importance.high()));
    canvas.strokes(List.of(List.of(west, east), List.of(south, north)), paint, 1.25);
    places.avoid(west, east);
    places.avoid(south, north);
  }

  private void dot(Driver driver) {
    var at = at(driver);
    if (driver.isDecided()) {
      canvas.dot(at.x(), at.y(), 6, paint(driver), title(driver));
    } else {
      canvas.ring(at.x(), at.y(), 4.5, paint(driver), title(driver));
    }
  }

  private Paint paint(Driver driver) {
    if (chart.isFirst(driver)) {
      return Paint.ALERT;
    }
    return driver.isDecided() ? Paint.ACTUAL : Paint.DOT;
  }

  private static String title(Driver driver) {
    return "%s: %s, %s%%"
        .formatted(
            driver.label(),
            Numerals.plain(driver.score().value(), 2),
            Numerals.plain(driver.importance().value(), 1));
  }

  /** The number in the table; with words where a place is sure and there is room. */
  private void label(Driver driver, int number) {
    boolean hasWords = driver.isDecided() && !isPhone;
    String words =
        hasWords
            ? number + " " + Letters.lines(driver.label(), Canvas.NORMAL, LABEL, 1).getFirst()
            : String.valueOf(number);
    places
        .near(at(driver), words)
        .ifPresent(place ->
            canvas.label(
                new Mark.Label(
                    place.x(),
                    place.baseline(),
                    words,
                    12.5,
                    driver.isDecided(),
                    place.anchor(),
                    driver.isDecided() ? Paint.INK : Paint.MUTED,
                    true)));
  }
}
