package org.lintel.calendar;

import java.util.Optional;

/**
 * What a rule is for; what is left open fits anything.
 *
 * @param purpose as in {@link ClockTerms}
 * @param grade of service of the community, 1 the highest
 * @param community key of the only community that it is for
 */
public record RuleScope(
    String purpose,
    Optional<String> kind,
    Optional<Severity> severity,
    Optional<Integer> grade,
    Optional<Integer> community) {

  boolean fits(ClockTerms terms, int where, Optional<Integer> itsGrade) {
    return purpose.equals(terms.purpose())
        && kind.map(terms.kind()::equals).orElse(true)
        && severity.map(terms.severity()::equals).orElse(true)
        && grade.map(each -> itsGrade.equals(Optional.of(each))).orElse(true)
        && community.map(each -> each == where).orElse(true);
  }

  /** Greater where it says more: a community outweighs a grade, that a severity, that a kind. */
  int weight() {
    return (community.isPresent() ? 8 : 0)
        + (grade.isPresent() ? 4 : 0)
        + (severity.isPresent() ? 2 : 0)
        + (kind.isPresent() ? 1 : 0);
  }
}
