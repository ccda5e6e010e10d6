package org.lintel.analysis.figure;

import java.util.List;
import org.lintel.analysis.Refused;
import org.lintel.analysis.plan.Plan;
import org.lintel.analysis.plan.Rated;
import org.lintel.analysis.plan.Role;
import org.lintel.statistics.moments.IntegerMoments;

/**
 * What somebody asked for by name and answers cannot give is refused, in place of a report that is
 * empty there; what was only guessed is left out with its reason.
 */
final class Requirements {

  private final Plan plan;

  Requirements(Plan plan) {
    this.plan = plan;
  }

  /**
   * Questions that are analysed together.
   *
   * @param needs answers that it takes
   * @throws Refused when one has a single value, or there are no more answers than questions
   */
  void check(Role role, List<Rated> questions, CompleteRows complete, long needs) {
    if (plan.guessed().contains(role)) {
      return;
    }
    if (complete.n() <= questions.size()) {
      throw new Refused("more-items", questions.size(), complete.n(), needs);
    }
    for (int i = 0; i < questions.size(); i++) {
      if (isConstant(complete.moments(), i)) {
        throw new Refused(
            "constant",
            questions.get(i).label(),
            complete.moments().sum(i, i) / complete.n(),
            complete.n());
      }
    }
  }

  private static boolean isConstant(IntegerMoments moments, int i) {
    long sum = moments.sum(i, i);
    long mean = sum / moments.n(i, i);
    return mean * moments.n(i, i) == sum && mean * sum == moments.product(i, i);
  }
}
