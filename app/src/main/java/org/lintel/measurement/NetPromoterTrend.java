package org.lintel.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintel.survey.instrument.Range;
import org.lintel.survey.instrument.Wording;

/**
 * The net promoter score quarter by quarter, each as the cards make it but as a statement about the
 * process: a trend asks what the work produces, not what these households happen to think. Whether
 * its last step is more than chance is said by {@link Change}, not here.
 *
 * @param points consecutive quarters, oldest first, also those in which nothing was asked
 */
public record NetPromoterTrend(List<Point> points) {

  /** Most quarters that are shown. */
  public static final int QUARTERS = 12;

  public NetPromoterTrend {
    points = List.copyOf(points);
  }

  /**
   * What was asked: the words of the question and its scale; several when waves differ.
   *
   * @param converted how many points the scales had from which answers were converted
   */
  public record Asked(Set<Wording> question, Optional<Range> scale, Set<Integer> converted) {

    static final Asked NOTHING = new Asked(Set.of(), Optional.empty(), Set.of());

    public Asked {
      question = Set.copyOf(question);
      converted = Set.copyOf(converted);
    }

    private boolean isWordedAs(Asked other) {
      return question.equals(other.question) && scale.equals(other.scale);
    }
  }

  /**
   * One quarter.
   *
   * @param figure empty when no wave opened in it
   */
  public record Point(Period period, Optional<Figure> figure, Asked asked) {

    /** Whether answers in it were converted from another scale. */
    public boolean isConverted() {
      return !asked.converted().isEmpty();
    }

    /** The value, when it may be shown. */
    public Optional<Finding.Shown> shown() {
      return figure.flatMap(Figure::shown);
    }
  }

  /** How many quarters have something to show. */
  public long shown() {
    return points.stream().filter(point -> point.shown().isPresent()).count();
  }

  /** Whether two quarters asked in other words; not so where one is not among them. */
  public boolean isReworded(Period one, Period other) {
    List<Asked> both =
        points.stream()
            .filter(point -> point.period().equals(one) || point.period().equals(other))
            .map(Point::asked)
            .toList();
    return both.size() == 2 && !both.getFirst().isWordedAs(both.getLast());
  }

  /** Fills the quarters between the readings; the last of them ends the trend. */
  static NetPromoterTrend of(List<Reading> history, Function<Figure, Asked> asking) {
    var byPeriod =
        history.stream()
            .filter(reading -> reading.selection().period().isPresent())
            .collect(
                Collectors.toMap(r -> r.selection().period().orElseThrow(), Function.identity()));
    var points = new ArrayList<Point>();
    Optional<Period> last = byPeriod.keySet().stream().max(Period::compareTo);
    Optional<Period> first = byPeriod.keySet().stream().min(Period::compareTo);
    if (last.isPresent() && first.isPresent()) {
      Period earliest = last.get().plus(1 - QUARTERS);
      Period each = first.get().compareTo(earliest) < 0 ? earliest : first.get();
      for (; each.compareTo(last.get()) <= 0; each = each.plus(1)) {
        points.add(point(each, Optional.ofNullable(byPeriod.get(each)), asking));
      }
    }
    return new NetPromoterTrend(points);
  }

  private static Point point(
      Period period, Optional<Reading> reading, Function<Figure, Asked> asking) {
    Optional<Figure> figure = reading.map(r -> new NetPromoterScore().of(r.aiming(Aim.PROCESS)));
    return new Point(period, figure, figure.map(asking).orElse(Asked.NOTHING));
  }
}
