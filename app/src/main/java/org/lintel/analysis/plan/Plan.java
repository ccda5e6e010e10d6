package org.lintel.analysis.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.analysis.column.Columns;
import org.lintel.analysis.column.MissingCodes;

/**
 * What is analysed.
 *
 * @param table the answers
 * @param recommend the question from 0 to 10
 * @param satisfaction overall satisfaction
 * @param gaps expectation and perception, pair by pair
 * @param scales questions that belong together
 * @param drivers what may go with an outcome
 * @param groups empty without a column of groups
 * @param periods empty when all answers are of one time
 * @param guessed parts that nobody named
 * @param missing codes for no answer
 * @param population how many households there are, where that is known
 * @param margins what is known of the households one column at a time
 */
public record Plan(
    Columns table,
    Optional<Rated> recommend,
    Optional<Rated> satisfaction,
    List<GapPair> gaps,
    List<ScalePlan> scales,
    Optional<DriverPlan> drivers,
    Optional<Slices> groups,
    Optional<Slices> periods,
    Set<Role> guessed,
    MissingCodes missing,
    Optional<Population> population,
    Optional<Margins> margins) {

  public Plan {
    gaps = List.copyOf(gaps);
    scales = List.copyOf(scales);
    guessed = Set.copyOf(guessed);
  }

  /** The same with what is known of the households. */
  public Plan knowing(Optional<Population> households, Optional<Margins> known) {
    return new Plan(
        table,
        recommend,
        satisfaction,
        gaps,
        scales,
        drivers,
        groups,
        periods,
        guessed,
        missing,
        households,
        known);
  }

  /** Whether there is anything to compute. */
  public boolean isEmpty() {
    return recommend.isEmpty()
        && satisfaction.isEmpty()
        && gaps.isEmpty()
        && scales.isEmpty()
        && drivers.isEmpty();
  }
}
