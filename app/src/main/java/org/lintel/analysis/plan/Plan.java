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
    MissingCodes missing) {

  public Plan {
    gaps = List.copyOf(gaps);
    scales = List.copyOf(scales);
    guessed = Set.copyOf(guessed);
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
