package org.lintel.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.driver.Attribution;
import org.lintel.statistics.driver.JohnsonWeights;
import org.lintel.statistics.driver.Lmg;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.IntegerMoments;
import org.springframework.stereotype.Component;

/**
 * Divides what explains an outcome among its drivers, by LMG up to 12 drivers and by Johnson's
 * relative weights beyond, with percentile intervals of a bootstrap.
 */
@Component
class DriverAnalyst implements Analyst<DriverResult> {

  /** Up to here all orders of entry are walked, in every replicate too. */
  private static final int FEW = 12;

  private static final double TAIL = 0.025;
  private static final int FIRST = 3;

  /** Replicates below which there is no interval. */
  private static final int LEAST = 100;

  private final AnalysedVersions versions;

  DriverAnalyst(AnalysedVersions versions) {
    this.versions = versions;
  }

  static String choice(DriverOutcome outcome, DriverLevel level) {
    return outcome.name() + " " + level.name();
  }

  @Override
  public AnalysisKind kind() {
    return AnalysisKind.DRIVERS;
  }

  @Override
  public Class<DriverResult> result() {
    return DriverResult.class;
  }

  @Override
  public DriverResult analyse(Material material, String choice) {
    String[] words = choice.split(" ", 2);
    var outcome = DriverOutcome.valueOf(words[0]);
    var level = DriverLevel.valueOf(words[1]);
    List<DriverPlan> plans =
        material.moments().stream()
            .map(kept -> plan(kept.version(), outcome, level).orElseThrow())
            .toList();
    List<String> drivers = DriverPlan.common(plans);
    return new Question(material, outcome, level, drivers).answer();
  }

  private Optional<DriverPlan> plan(int version, DriverOutcome outcome, DriverLevel level) {
    return DriverPlan.of(versions.of(version).questionnaire(), outcome, level);
  }

  private static Outcome<Attribution> attribute(Covariances known) {
    int[] drivers = IntStream.range(1, known.size()).toArray();
    return drivers.length <= FEW ? Lmg.of(known, 0, drivers) : JohnsonWeights.of(known, 0, drivers);
  }

  /** The outcome first, then the drivers. */
  private final class Question {

    private final Material material;
    private final DriverOutcome outcome;
    private final DriverLevel level;
    private final List<String> drivers;

    Question(Material material, DriverOutcome outcome, DriverLevel level, List<String> drivers) {
      this.material = material;
      this.outcome = outcome;
      this.level = level;
      this.drivers = drivers;
    }

    DriverResult answer() {
      List<Replicates.Cluster> clusters =
          material.moments().stream()
              .map(kept ->
                  new Replicates.Cluster(
                      kept.spot().community(), kept.moments().select(places(kept.version()))))
              .toList();
      IntegerMoments all =
          clusters.stream()
              .map(Replicates.Cluster::moments)
              .reduce(IntegerMoments.none(drivers.size() + 1), IntegerMoments::merge);
      long needs = Attribution.needs(drivers.size());
      long fewest = fewest(all);
      if (fewest < needs) {
        return DriverResult.none(DriverResult.Obstacle.TOO_FEW, fewest, needs);
      }
      return switch (attribute(all.covariances())) {
        case Outcome.TooFew<Attribution> few ->
            DriverResult.none(DriverResult.Obstacle.TOO_FEW, few.n(), few.needs());
        case Outcome.Impossible<Attribution> impossible ->
            DriverResult.none(obstacle(impossible.reason()), fewest, needs);
        case Outcome.Found<Attribution> found -> found(found.result(), clusters, needs);
      };
    }

    private DriverResult found(Attribution whole, List<Replicates.Cluster> clusters, long needs) {
      boolean isClustered =
          clusters.stream().map(Replicates.Cluster::community).distinct().count()
              >= Replicates.COMMUNITIES;
      int size = drivers.size() + 1;
      List<Attribution> drawn =
          (isClustered
                  ? Replicates.ofCommunities(clusters, size, material.seed())
                  : Replicates.ofHouseholds(persons(), size, material.seed()))
              .flatMap(replicate -> again(replicate, needs))
              .toList();
      if (drawn.size() < LEAST) {
        return DriverResult.none(DriverResult.Obstacle.DEPENDENT, whole.n(), needs);
      }
      return new DriverResult(
          DriverResult.Obstacle.NONE,
          whole.n(),
          needs,
          between(whole.rSquared(), drawn.stream().mapToDouble(Attribution::rSquared).toArray()),
          whole.method(),
          isClustered ? DriverResult.Drawn.COMMUNITIES : DriverResult.Drawn.HOUSEHOLDS,
          drawn.size(),
          drivers(whole, drawn));
    }

    private List<DriverResult.Driver> drivers(Attribution whole, List<Attribution> drawn) {
      List<List<Double>> relative = drawn.stream().map(Attribution::relative).toList();
      var found = new ArrayList<DriverResult.Driver>();
      for (int i = 0; i < drivers.size(); i++) {
        int driver = i;
        double[] values = relative.stream().mapToDouble(shares -> shares.get(driver)).toArray();
        long first = relative.stream().filter(shares -> rank(shares, driver) < FIRST).count();
        found.add(
            new DriverResult.Driver(
                drivers.get(i),
                between(whole.relative().get(i), values),
                (double) first / relative.size()));
      }
      return found;
    }

    /** Persons of the selection, read once more. */
    private List<Replicates.Person> persons() {
      var persons = new ArrayList<Replicates.Person>();
      material
          .rows()
          .read(row -> {
            int[] all = versions.of(row.version()).variables().row(row.given());
            int[] values = IntStream.of(places(row.version())).map(place -> all[place]).toArray();
            persons.add(new Replicates.Person(row.key(), values));
          });
      return persons;
    }

    private int[] places(int version) {
      Variables variables = versions.of(version).variables();
      String first = plan(version, outcome, level).orElseThrow().outcome();
      return Stream.concat(Stream.of(first), drivers.stream())
          .mapToInt(code -> variables.place(code).orElseThrow())
          .toArray();
    }
  }

  private static long rank(List<Double> shares, int driver) {
    return shares.stream().filter(share -> share > shares.get(driver)).count();
  }

  private static DriverResult.Between between(double value, double[] drawn) {
    return new DriverResult.Between(
        value, Replicates.quantile(drawn, TAIL), Replicates.quantile(drawn, 1 - TAIL));
  }

  /** Rows behind the pair that has fewest. */
  static long fewest(IntegerMoments moments) {
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < moments.size(); i++) {
      for (int j = 0; j <= i; j++) {
        fewest = Math.min(fewest, moments.n(i, j));
      }
    }
    return fewest;
  }

  /** One replicate; nothing when it cannot tell. The floor was passed by the answers themselves. */
  private static Stream<Attribution> again(IntegerMoments replicate, long needs) {
    if (fewest(replicate) < 2) {
      return Stream.empty();
    }
    Covariances drawn = replicate.covariances();
    var means = new double[drawn.size()];
    var enough = new Covariances(Math.max(needs, drawn.n()), means, drawn.matrix());
    return attribute(enough).value().stream();
  }

  private static DriverResult.Obstacle obstacle(Outcome.Reason reason) {
    return reason == Outcome.Reason.CONSTANT
        ? DriverResult.Obstacle.CONSTANT
        : DriverResult.Obstacle.DEPENDENT;
  }
}
