package org.lintel.measurement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lintel.platform.Viewer;
import org.lintel.statistics.driver.Attribution;
import org.springframework.stereotype.Component;

/**
 * What drives recommendation or satisfaction, and how well it is done: what to improve first.
 *
 * <p>Importance is a driver's part of the explained variance of the outcome (Lindeman, Merenda
 * &amp; Gold 1980; Johnson 2000), with a bootstrap interval of whole communities from 10 on, of
 * households below. Performance is its mean with the t interval about the process. A position is
 * given only when both 95 % intervals stay on one side of the middle. An association, not a cause.
 */
@Component
public class Drivers {

  private final AskingForAnalyses analyses;
  private final AnalysedVersions versions;

  Drivers(AskingForAnalyses analyses, AnalysedVersions versions) {
    this.analyses = analyses;
    this.versions = versions;
  }

  /** Drivers of a reading of the viewer's; made in the background when they are not there yet. */
  public DriverAnswer of(Viewer viewer, Reading reading, DriverOutcome outcome, DriverLevel level) {
    return answer(
        reading,
        outcome,
        level,
        (spots, choice) ->
            analyses.ask(viewer, AnalysisKind.DRIVERS, choice, spots, DriverResult.class));
  }

  /** The same as it was made last; empty when nobody asked for it before. */
  public Optional<DriverAnswer.Found> known(
      Reading reading, DriverOutcome outcome, DriverLevel level) {
    DriverAnswer answer =
        answer(
            reading,
            outcome,
            level,
            (spots, choice) ->
                analyses.peek(AnalysisKind.DRIVERS, choice, spots, DriverResult.class));
    return answer instanceof DriverAnswer.Found found ? Optional.of(found) : Optional.empty();
  }

  private interface Making {

    Analysis<DriverResult> of(List<Spot> spots, String choice);
  }

  private DriverAnswer answer(
      Reading reading, DriverOutcome outcome, DriverLevel level, Making making) {
    Reading asking = reading.asking(stratum -> plan(stratum, outcome, level).isPresent());
    var pool = Pool.of(outcome.answers(), asking);
    if (pool.asked().isEmpty() || pool.scale().isEmpty()) {
      return new DriverAnswer.NotAsked();
    }
    List<Stratum> counted = pool.counted();
    List<String> drivers =
        DriverPlan.common(
            (counted.isEmpty() ? pool.asked() : counted)
                .stream().flatMap(stratum -> plan(stratum, outcome, level).stream()).toList());
    long needs = Attribution.needs(drivers.size());
    if (drivers.size() < 2) {
      return new DriverAnswer.NotAsked();
    }
    if (counted.isEmpty() || pool.n().orElse(0) < needs) {
      return new DriverAnswer.TooFew(pool.n(), needs, drivers.size());
    }
    Analysis<DriverResult> analysis =
        making.of(Spot.of(counted), DriverAnalyst.choice(outcome, level));
    return switch (analysis) {
      case Analysis.InTheMaking<DriverResult> _ -> new DriverAnswer.InTheMaking();
      case Analysis.Failed<DriverResult> _ -> new DriverAnswer.Failed();
      case Analysis.Made<DriverResult> made -> told(made, asking, pool.base());
    };
  }

  private Optional<DriverPlan> plan(Stratum stratum, DriverOutcome outcome, DriverLevel level) {
    var version = versions.of(stratum.wave().versionId());
    return DriverPlan.of(version.questionnaire(), outcome, level);
  }

  private static DriverAnswer told(Analysis.Made<DriverResult> made, Reading reading, Base base) {
    DriverResult result = made.result();
    return switch (result.obstacle()) {
      case TOO_FEW -> new DriverAnswer.TooFew(OptionalLong.of(result.n()), result.needs(), 0);
      case CONSTANT, DEPENDENT -> new DriverAnswer.CannotTell();
      case NONE -> found(made, new PlacingDrivers(result, reading.aiming(Aim.PROCESS)), base);
    };
  }

  private static DriverAnswer.Found found(
      Analysis.Made<DriverResult> made, PlacingDrivers placing, Base base) {
    DriverResult result = made.result();
    return new DriverAnswer.Found(
        placing.drivers(),
        result.n(),
        base,
        result.explained().value(),
        PlacingDrivers.interval(result.explained()),
        result.method(),
        result.drawn() == DriverResult.Drawn.COMMUNITIES,
        result.replicates(),
        placing.performanceAxis(),
        placing.importanceAxis(),
        made.dataCut(),
        made.isRenewed());
  }
}
