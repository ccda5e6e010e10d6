package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.analysis.plan.Plan;

/**
 * Everything that can be said of the answers.
 *
 * @param plan which columns were used
 * @param period what the report is about; empty when all answers are of one time
 * @param against the period before; empty without one
 * @param answers rows of the period
 * @param population households, where they are known
 * @param recommendation of the period
 * @param satisfaction of the period
 * @param recommendations of all periods
 * @param satisfactions of all periods
 * @param changes from the period before, judged together
 * @param groups of the period, one for each headline figure
 * @param gaps expectation and perception of the period
 * @param scales of the period
 * @param drivers of the period
 * @param weighted headline figures brought to what is known of the households
 * @param care how many answers look careless; empty with few questions of one kind
 * @param precision what so many answers can tell
 */
public record Analysis(
    Plan plan,
    String period,
    String against,
    long answers,
    Optional<Long> population,
    Optional<Headline> recommendation,
    Optional<Headline> satisfaction,
    History recommendations,
    History satisfactions,
    List<Line> changes,
    List<Groups> groups,
    Optional<Gaps> gaps,
    Optional<Scales> scales,
    Optional<Drivers> drivers,
    Optional<Weighted> weighted,
    Optional<Care> care,
    Optional<Precision> precision) {

  public Analysis {
    changes = List.copyOf(changes);
    groups = List.copyOf(groups);
  }

  /** Every figure, in the order of the report. */
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    recommendation.ifPresent(headline -> lines.addAll(headline.lines()));
    satisfaction.ifPresent(headline -> lines.addAll(headline.lines()));
    weighted.ifPresent(found -> lines.addAll(found.lines()));
    earlier(recommendations, lines);
    earlier(satisfactions, lines);
    lines.addAll(changes);
    groups.forEach(found -> lines.addAll(found.lines()));
    gaps.ifPresent(found -> lines.addAll(found.lines()));
    scales.ifPresent(found -> lines.addAll(found.lines()));
    drivers.ifPresent(found -> lines.addAll(found.lines()));
    care.ifPresent(found -> lines.addAll(found.lines()));
    return lines;
  }

  private void earlier(History history, List<Line> lines) {
    history.lines().stream().filter(line -> !line.period().equals(period)).forEach(lines::add);
  }
}
