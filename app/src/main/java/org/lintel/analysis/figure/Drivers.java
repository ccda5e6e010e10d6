package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lintel.analysis.plan.DriverPlan;
import org.lintel.analysis.plan.Plan;
import org.lintel.analysis.plan.Rated;
import org.lintel.analysis.plan.Role;
import org.lintel.measurement.Unit;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.driver.Attribution;
import org.lintel.statistics.driver.JohnsonWeights;
import org.lintel.statistics.driver.Lmg;
import org.lintel.statistics.expectation.ImportancePerformance;
import org.lintel.statistics.expectation.ImportancePerformance.Quadrant;
import org.lintel.statistics.moments.Covariances;

/**
 * What goes with an outcome: its explained variance divided among the drivers, exactly over all
 * orders up to 12 of them (LMG), by relative weights beyond (Johnson). Association, never cause.
 * Intervals and places come from a bootstrap of households, or of communities where there are ten
 * and more. Answers in which nothing is missing count.
 *
 * @param outcome what is explained
 * @param explained share of its variance that all drivers explain together
 * @param drivers in the order of the plan; empty when it cannot be computed
 * @param replicates of the bootstrap
 * @param clusters communities that were drawn; 0 when households were
 */
public record Drivers(
    Rated outcome, Line explained, List<Driver> drivers, int replicates, int clusters) {

  /** With more drivers the exact walk over all orders is too slow to be repeated. */
  static final int MOST_EXACT = 12;

  public Drivers {
    drivers = List.copyOf(drivers);
  }

  /**
   * One driver.
   *
   * @param share of the outcome's variance, in percent
   * @param performance mean of its answers
   * @param lowestPlace best place that it could have among the drivers, from 1
   * @param highestPlace worst place that it could have
   * @param quadrant importance against performance; empty below 100 answers
   */
  public record Driver(
      String label,
      Line share,
      Line performance,
      int lowestPlace,
      int highestPlace,
      Optional<Quadrant> quadrant) {}

  static Outcome<Attribution> attribution(Covariances known, int drivers) {
    int[] all = IntStream.rangeClosed(1, drivers).toArray();
    return drivers <= MOST_EXACT ? Lmg.of(known, 0, all) : JohnsonWeights.of(known, 0, all);
  }

  /** Answers that so many drivers take. */
  static long needs(int drivers) {
    return Math.max(50, 10L * drivers);
  }

  static Drivers of(Plan whole, DriverPlan plan, String period, RowChoice rows) {
    var questions = new ArrayList<Rated>();
    questions.add(plan.outcome());
    questions.addAll(plan.drivers());
    int drivers = plan.drivers().size();
    CompleteRows complete = CompleteRows.of(questions, rows);
    new Requirements(whole).check(Role.DRIVERS, questions, complete, needs(drivers));
    Outcome<Attribution> found =
        complete.with(needs(drivers), known -> attribution(known, drivers));
    Line explained =
        Line.of(
            Part.DRIVER,
            "driver.explained",
            plan.outcome().label(),
            period,
            complete.finding(
                found,
                attribution ->
                    Finding.without(
                        attribution.rSquared() * Headline.HUNDRED,
                        attribution.n(),
                        attribution.method())),
            Unit.PERCENT);
    if (!(found instanceof Outcome.Found<Attribution>(Attribution attribution))) {
      return new Drivers(plan.outcome(), explained, List.of(), 0, 0);
    }
    var bootstrap = DriverBootstrap.of(questions, rows, whole.groups(), complete.n());
    var making = new Making(plan, period, attribution, bootstrap, complete.moments().covariances());
    return new Drivers(
        plan.outcome(), explained, making.drivers(), bootstrap.replicates(), bootstrap.clusters());
  }

  private record Making(
      DriverPlan plan,
      String period,
      Attribution attribution,
      DriverBootstrap bootstrap,
      Covariances known) {

    List<Driver> drivers() {
      Optional<ImportancePerformance> matrix = matrix();
      return IntStream.range(0, plan.drivers().size())
          .mapToObj(i ->
              new Driver(
                  plan.drivers().get(i).label(),
                  line(i, "driver.share", share(i), Unit.PERCENT),
                  line(i, "driver.performance", performance(i), Unit.SCALE),
                  bootstrap.place(i, Interval.USUAL_LEVEL, false),
                  bootstrap.place(i, Interval.USUAL_LEVEL, true),
                  matrix.map(found -> found.quadrant(i))))
          .toList();
    }

    private Line line(int driver, String measure, Finding finding, Unit unit) {
      return new Line(
          Part.DRIVER,
          measure,
          plan.drivers().get(driver).label(),
          "",
          period,
          plan.outcome().label(),
          finding,
          unit);
    }

    private Finding share(int driver) {
      double value = attribution.shares().get(driver);
      Interval interval = around(driver, value, Interval.USUAL_LEVEL);
      return new Finding.Shown(
          value * Headline.HUNDRED,
          Optional.of(interval.scaled(Headline.HUNDRED)),
          attribution.n(),
          attribution.method(),
          Optional.empty());
    }

    /** Percentiles of the bootstrap, widened to the value where they leave it out. */
    private Interval around(int driver, double value, double level) {
      Interval found = bootstrap.interval(driver, level);
      return new Interval(
          Math.min(found.lower(), value), Math.max(found.upper(), value), found.level());
    }

    private Finding performance(int driver) {
      return Finding.of(mean(driver).estimate(Purpose.process()), 1);
    }

    private Mean mean(int driver) {
      var range = plan.drivers().get(driver).numbers().range();
      return Mean.of(bootstrap.sums(driver), range.from(), range.to());
    }

    private Optional<ImportancePerformance> matrix() {
      if (attribution.n() < ImportancePerformance.NEEDS) {
        return Optional.empty();
      }
      double level = ImportancePerformance.LEVEL;
      List<ImportancePerformance.Item> items =
          IntStream.range(0, plan.drivers().size())
              .mapToObj(i ->
                  new ImportancePerformance.Item(
                      mean(i).value(),
                      mean(i).interval(Purpose.process(), level),
                      attribution.shares().get(i),
                      around(i, attribution.shares().get(i), level)))
              .toList();
      return Optional.of(ImportancePerformance.of(items));
    }
  }

  List<Line> lines() {
    var lines = new ArrayList<Line>();
    lines.add(explained);
    for (Driver driver : drivers) {
      lines.add(driver.share());
      lines.add(driver.performance());
    }
    return lines;
  }
}
