package org.lintel.measurement;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.driver.Attribution;
import org.lintel.statistics.driver.JohnsonWeights;
import org.lintel.statistics.driver.Lmg;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.statistics.resampling.BootstrapDraws;
import org.lintel.statistics.resampling.ReplicatedMoments;
import org.springframework.stereotype.Component;

/**
 * Divides what explains an outcome among its drivers, by LMG up to 12 drivers and by Johnson's
 * relative weights beyond, with percentile intervals of a bootstrap.
 */
@Component
class DriverAnalyst implements Analyst<DriverResult> {

  /** Up to here all orders of entry are walked, in every replicate too. */
  private static final int FEW = 12;

  private static final int FIRST = 3;

  /** Place of R² among the numbers that are drawn; the drivers come after it. */
  private static final int EXPLAINED = 0;

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
      ReplicatedMoments drawn =
          isClustered
              ? Replicates.ofCommunities(clusters, size, material.seed())
              : Replicates.ofHouseholds(this::read, whole.n(), size, material.seed());
      return drawn.draw(known -> again(known, needs)).value().stream()
          .filter(draws -> draws.draws().size() >= BootstrapDraws.NEEDS)
          .map(draws -> told(whole, draws, isClustered, needs))
          .findFirst()
          .orElseGet(() -> DriverResult.none(DriverResult.Obstacle.DEPENDENT, whole.n(), needs));
    }

    private DriverResult told(
        Attribution whole, BootstrapDraws draws, boolean isClustered, long needs) {
      return new DriverResult(
          DriverResult.Obstacle.NONE,
          whole.n(),
          needs,
          between(draws, EXPLAINED),
          whole.method(),
          isClustered ? DriverResult.Drawn.COMMUNITIES : DriverResult.Drawn.HOUSEHOLDS,
          draws.draws().size(),
          IntStream.range(0, drivers.size()).mapToObj(i -> driver(draws, i)).toList());
    }

    private DriverResult.Driver driver(BootstrapDraws draws, int driver) {
      long first =
          draws.draws().stream()
              .map(draw -> draw.subList(EXPLAINED + 1, draw.size()))
              .filter(shares -> rank(shares, driver) < FIRST)
              .count();
      return new DriverResult.Driver(
          drivers.get(driver),
          between(draws, EXPLAINED + 1 + driver),
          (double) first / draws.draws().size());
    }

    /** Persons of the selection, read once more. */
    private void read(Replicates.Persons persons) {
      material
          .rows()
          .read(row -> {
            int[] all = versions.of(row.version()).variables().row(row.given());
            persons.take(
                row.key(), IntStream.of(places(row.version())).map(place -> all[place]).toArray());
          });
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

  private static DriverResult.Between between(BootstrapDraws draws, int number) {
    Interval around = draws.interval(number, Interval.USUAL_LEVEL).value().orElseThrow();
    return new DriverResult.Between(draws.values().get(number), around.lower(), around.upper());
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

  /**
   * R² and then the part of each driver. The floor was passed by the answers themselves: a
   * replicate in which a few are missing may pass it too.
   */
  private static Outcome<List<Double>> again(Covariances known, long needs) {
    var means = new double[known.size()];
    var enough = new Covariances(Math.max(needs, known.n()), means, known.matrix());
    return attribute(enough)
        .map(drawn ->
            Stream.concat(Stream.of(drawn.rSquared()), drawn.relative().stream()).toList());
  }

  private static DriverResult.Obstacle obstacle(Outcome.Reason reason) {
    return reason == Outcome.Reason.CONSTANT
        ? DriverResult.Obstacle.CONSTANT
        : DriverResult.Obstacle.DEPENDENT;
  }
}
